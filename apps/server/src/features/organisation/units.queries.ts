import type { UnitAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { foldName } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';

export interface UnitRow {
  unit_id: number;
  code: string;
  full_name: string;
  name: string;
  type: string;
  level: UnitAnswer['level'];
  valid_from: string | null;
  valid_to: string | null;
  province_code: string | null;
  parent_code: string | null;
  parent_name: string | null;
  parent_level: UnitAnswer['level'] | null;
}

const unitColumns = sql`u.unit_id, u.code, u.full_name, u.name, u.type, u.level, lower(u.valid)::text as valid_from, upper(u.valid)::text as valid_to, u.province_code,
  p.code as parent_code, p.full_name as parent_name, p.level as parent_level`;
const unitTables = (on: string) => sql`administrative_unit u
  left join administrative_unit p on p.unit_id = u.parent_unit_id and p.valid @> ${on}::date`;

export const unitReference = (row: { code: string; full_name: string; level: UnitAnswer['level'] }) => ({
  code: row.code,
  name: row.full_name,
  level: row.level,
});

export function presentUnit(row: UnitRow): UnitAnswer {
  return {
    id: row.unit_id,
    code: row.code,
    name: row.full_name,
    shortName: row.name,
    type: row.type,
    level: row.level,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    provinceCode: row.province_code,
    parent:
      row.parent_code && row.parent_name && row.parent_level
        ? { code: row.parent_code, name: row.parent_name, level: row.parent_level }
        : null,
  };
}

/** The unit a code names on a day; null where it names none. */
export async function findUnit(reader: Reader, code: string, on: string): Promise<UnitRow | null> {
  const { rows } = await sql<UnitRow>`select ${unitColumns} from ${unitTables(on)}
    where (u.code = ${code} or u.alternative_code = ${code}) and u.valid @> ${on}::date`.execute(reader);
  return rows[0] ?? null;
}

export async function getUnit(reader: Reader, code: string, on: string): Promise<UnitRow> {
  const unit = await findUnit(reader, code, on);
  if (unit) return unit;
  const successors = await findSuccessorsOfCode(reader, code, on);
  if (successors.length > 0) {
    throw new Problem('refused', successors.length > 1 ? 'unit-divided' : 'unit-ended', {
      details: { code, successors },
      message: `Đơn vị mã ${code} không còn vào ngày ${on}. Nay là: ${successors.map((one) => `${one.name} (${one.code})`).join(', ')}. Hãy chọn một đơn vị.`,
    });
  }
  throw new Problem('not-found', 'unit-unknown', { details: { code } });
}

interface SuccessionRow {
  code: string;
  full_name: string;
  level: UnitAnswer['level'];
  effective_on: string;
  relation: 'whole' | 'part';
  source: string;
}

async function findSuccessorsOfCode(reader: Reader, code: string, on: string) {
  const { rows } = await sql<SuccessionRow>`
    select n.code, n.full_name, n.level, s.effective_on, s.relation, s.source
      from administrative_unit o
      join unit_succession s on s.from_unit_id = o.unit_id
      join administrative_unit n on n.unit_id = s.to_unit_id and n.valid @> ${on}::date
     where o.code = ${code} and upper(o.valid) <= ${on}::date
     order by n.code`.execute(reader);
  return rows.map(unitReference);
}

export async function findSuccession(reader: Reader, unitId: number, direction: 'predecessors' | 'successors') {
  const [near, far] =
    direction === 'successors' ? [sql`from_unit_id`, sql`to_unit_id`] : [sql`to_unit_id`, sql`from_unit_id`];
  const { rows } = await sql<SuccessionRow>`
    select u.code, u.full_name, u.level, s.effective_on, s.relation, s.source
      from unit_succession s
      join lateral (select * from administrative_unit v where v.unit_id = s.${far}
                     order by case when ${direction} = 'successors' then lower(v.valid) end nulls last, upper(v.valid) desc nulls first limit 1) u on true
     where s.${near} = ${unitId}
     order by u.code`.execute(reader);
  return rows.map((row) => ({
    unit: unitReference(row),
    on: row.effective_on,
    relation: row.relation,
    source: row.source,
  }));
}

export interface UnitFilter {
  on: string;
  parent?: string | undefined;
  level?: 'province' | 'district' | 'commune' | undefined;
  text?: string | undefined;
}

export async function listUnits(reader: Reader, filter: UnitFilter): Promise<UnitAnswer[]> {
  const text = filter.text ? `%${foldName(filter.text).replaceAll(/[%_\\]/g, '\\$&')}%` : null;
  const { rows } = await sql<UnitRow>`select ${unitColumns} from ${unitTables(filter.on)}
    where u.valid @> ${filter.on}::date
      and (${filter.parent ?? null}::text is null or p.code = ${filter.parent ?? null})
      and (${filter.level ?? null}::text is null or u.level = ${filter.level ?? null})
      and (${text}::text is null or u.name_key like ${text})
      and (${filter.parent ?? filter.level ?? text}::text is not null or u.level = 'province')
    order by u.name collate "vi-x-icu", u.code limit 4000`.execute(reader);
  return rows.map(presentUnit);
}
