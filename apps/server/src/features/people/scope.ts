import type { Reader } from '@dong-hanh/database';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../platform/use-case/actor';
import { fileHolders } from '../../platform/use-case/roles';
import { getUnit } from '../organisation/index';

/** Which rows a query reads: said in the query itself for the planner; row security repeats it and decides. */
export type RowScope = { everything: true } | { province: string } | { unit: number } | { granted: true };

export function scopeOf(actor: Actor): RowScope {
  if (actor.role === 'mentor' || (fileHolders as readonly string[]).includes(actor.role)) return { granted: true };
  if (actor.unit.level === 'country') return { everything: true };
  if (actor.unit.level === 'province' && actor.provinceCode !== null) return { province: actor.provinceCode };
  return { unit: actor.unit.id };
}

/** Narrows the scope to a unit asked for; a unit outside gives no rows because row security still holds. */
export async function narrowScope(
  reader: Reader,
  actor: Actor,
  unitCode: string | undefined,
  today: string,
): Promise<RowScope> {
  if (unitCode === undefined) return scopeOf(actor);
  const unit = await getUnit(reader, unitCode, today);
  if (unit.level === 'province') return { province: unit.code };
  if (unit.level === 'country') return scopeOf(actor);
  return { unit: unit.unit_id };
}

/** The scope as a condition on a table that carries unit_id, province_code and the person's id. */
export function inScope(scope: RowScope, alias: string, personColumn: string): RawBuilder<boolean> {
  if ('everything' in scope) return sql<boolean>`true`;
  if ('province' in scope) return sql<boolean>`${sql.ref(`${alias}.province_code`)} = ${scope.province}`;
  if ('unit' in scope) return sql<boolean>`${sql.ref(`${alias}.unit_id`)} = ${scope.unit}`;
  return sql<boolean>`${sql.ref(`${alias}.${personColumn}`)} = any ((select app.granted_people())::uuid[])`;
}

/** A condition on a table that names a person: rows of this file and of those merged into it. */
export function ofFile(alias: string, personId: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${alias}.person_id`)} = any (${personId}::uuid || array(select m.id from person m where m.merged_into = ${personId}::uuid))`;
}
