import type { GapsAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { isAddictState, isUserState, states } from '@dong-hanh/domain';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { Query } from '../../platform/use-case/use-case';
import { findLines } from '../indicators/index';
import { getUnit, type UnitRow } from '../organisation/index';
import { reportsPolicies } from './reports.policy';

const listed = 200;

const managed = states.filter(
  (state) => isAddictState(state) || isUserState(state) || state === 'completed' || state === 'post-rehab',
);
/** Whom an officer of the commune meets; the others are in a facility, at the court, or wanted. */
const metByTheCommune = ['user-managed', 'addict-identified', 'rehab-home', 'substitution', 'completed', 'post-rehab'];

const day = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Asia/Ho_Chi_Minh')::date::text`;

const inUnit = (unit: UnitRow, alias: string): RawBuilder<boolean> =>
  unit.level === 'province'
    ? sql<boolean>`${sql.ref(`${alias}.province_code`)} = ${unit.code}`
    : sql<boolean>`${sql.ref(`${alias}.unit_id`)} = ${unit.unit_id}`;

const unitOf = sql`(select u.code as "unitCode", u.full_name as "unitName" from administrative_unit u
   where u.unit_id = s.unit_id order by upper(u.valid) desc nulls first limit 1)`;

/** The newest act or entry of a register that was recorded of the people and work of each commune. */
async function findSilent(reader: Reader, unit: UnitRow, today: string, since: string): Promise<GapsAnswer['silent']> {
  const level = unit.level === 'province' ? 'province' : 'commune';
  const lines = await findLines(reader, { ...unit, level }, today);
  const { rows } = await sql<{ unitId: number; lastOn: string | null }>`
    with acts as (
      select s.unit_id, max(a.recorded_at) as at
        from person_summary s cross join lateral (select max(a.recorded_at) as recorded_at from act a where a.person_id = s.person_id) a
       where ${inUnit(unit, 's')} group by s.unit_id),
    entries as (select e.unit_id, max(e.recorded_at) as at from register_entry e where ${inUnit(unit, 'e')} group by e.unit_id)
    select l.unit_id as "unitId", ${day(sql`greatest(a.at, e.at)`)} as "lastOn"
      from unnest(${lines.map(({ unitId }) => unitId)}::integer[]) as l (unit_id)
      left join acts a on a.unit_id = l.unit_id left join entries e on e.unit_id = l.unit_id`.execute(reader);
  const lastOf = new Map(rows.map(({ unitId, lastOn }) => [unitId, lastOn]));
  const items = lines
    .map(({ unitId, code, name }) => ({ unitCode: code, unitName: name, lastOn: lastOf.get(unitId) ?? null }))
    .filter(({ lastOn }) => lastOn === null || lastOn < since)
    .sort((left, right) => (left.lastOn ?? '').localeCompare(right.lastOn ?? ''));
  return { items: items.slice(0, listed), count: items.length };
}

async function findMissing(reader: Reader, unit: UnitRow): Promise<GapsAnswer['missing']> {
  const { rows } = await sql<GapsAnswer['missing']['items'][number] & { count: number }>`
    with lacking as (
      select s.person_id, s.full_name, s.unit_id, s.name_sort, array_remove(array[
               case when not exists (select 1 from person_document d where d.person_id = s.person_id) then 'document' end,
               case when s.born_on is null then 'birth' end,
               case when not exists (select 1 from residence r where r.person_id = s.person_id and upper_inf(r.valid) and (r.unit_id is not null or r.address is not null)) then 'residence' end],
             null) as what
        from person_summary s where not s.merged and s.state = any (${managed}::text[]) and ${inUnit(unit, 's')})
    select s.person_id as "personId", s.full_name as "fullName", u."unitCode", u."unitName", s.what, count(*) over ()::integer as count
      from lacking s cross join lateral ${unitOf} u
     where cardinality(s.what) > 0 order by cardinality(s.what) desc, s.name_sort, s.person_id limit ${listed}`.execute(
    reader,
  );
  return { items: rows.map(({ count: _count, ...item }) => item), count: rows[0]?.count ?? 0 };
}

async function findUnmet(reader: Reader, unit: UnitRow, since: string): Promise<GapsAnswer['unmet']> {
  const { rows } = await sql<GapsAnswer['unmet']['items'][number] & { count: number }>`
    select s.person_id as "personId", s.full_name as "fullName", u."unitCode", u."unitName", s.state, ${day(sql`a.at`)} as "lastOn", count(*) over ()::integer as count
      from person_summary s
     cross join lateral (
        select max(a.occurred_at) as at from act a
         where a.person_id = s.person_id and not a.annuls and not exists (select 1 from act later where later.supersedes_id = a.id)) a
     cross join lateral ${unitOf} u
     where not s.merged and s.state = any (${metByTheCommune}::text[]) and ${inUnit(unit, 's')}
       and (a.at is null or ${day(sql`a.at`)} < ${since})
     order by a.at nulls first, s.person_id limit ${listed}`.execute(reader);
  return { items: rows.map(({ count: _count, ...item }) => item), count: rows[0]?.count ?? 0 };
}

const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);

/** Who is silent, what is missing, and who has not been met; of a commune or province, within the scope. */
export const listGaps: Query<{ unitCode: string; days: number }, GapsAnswer> = {
  name: 'list-gaps',
  policy: reportsPolicies.readGaps,
  async run({ reader, today, audit }, { unitCode, days }) {
    const unit = await getUnit(reader, unitCode, today);
    const { level } = unit;
    if (level !== 'province' && level !== 'commune')
      throw new Problem('refused', 'unit-level-not-reported', { details: { level } });
    const since = dayBefore(today, days);
    audit({ action: 'gaps.listed', subjectKind: 'person', unitId: unit.unit_id, detail: { days } });
    return {
      unit: { code: unit.code, name: unit.full_name, level },
      days,
      silent: await findSilent(reader, unit, today, since),
      missing: await findMissing(reader, unit),
      unmet: await findUnmet(reader, unit, since),
    };
  },
};
