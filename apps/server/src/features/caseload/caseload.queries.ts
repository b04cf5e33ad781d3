import type { OfficerAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { localDay, workingCalendar } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { Query } from '../../platform/use-case/use-case';
import { getUnit, type UnitRow, unitReference } from '../organisation/index';
import { caseloadPolicies } from './caseload.policy';

export interface Colleague {
  accountId: string;
  name: string;
  role: string;
}

/** Who works on the files of a unit; nobody where the unit lies outside the scope. */
export async function findColleagues(reader: Reader, unitId: number): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select account_id as "accountId", name, role from app.colleagues(array[${unitId}::integer]) order by name collate "vi-x-icu"`.execute(
    reader,
  );
  return rows;
}

interface CaseloadAnswer {
  unit: { code: string; name: string; level: UnitRow['level'] };
  officers: OfficerAnswer[];
  withoutOfficer: number;
  absences: { id: string; officer: Named; from: string; to: string; coveredBy: Named | null }[];
  duties: { id: string; officer: Named; from: string; to: string; holiday: boolean }[];
}
type Named = Pick<Colleague, 'accountId' | 'name'>;

const name = (account: string) =>
  sql`jsonb_build_object('accountId', ${sql.ref(account)}, 'name', coalesce(app.account_name(${sql.ref(account)}), ''))`;

export const getCaseload: Query<{ unitCode?: string | undefined }, CaseloadAnswer> = {
  name: 'get-caseload',
  policy: caseloadPolicies.readCaseload,
  async run({ reader, actor, now, today, audit }, { unitCode }) {
    const unit = await getUnit(reader, unitCode ?? actor.unit.code, today);
    const { rows: officers } = await sql<OfficerAnswer>`
      select c.account_id as "accountId", c.name, c.role,
             (select count(*)::int from officer_assignment o join person_summary s on s.person_id = o.person_id and s.unit_id = o.unit_id and not s.merged
               where o.account_id = c.account_id and o.unit_id = c.unit_id and upper_inf(o.valid)) as files,
             b.id is not null as absent, app.account_name(b.covered_by) as "coveredBy",
             exists (select 1 from duty d where d.unit_id = c.unit_id and d.account_id = c.account_id and d.cancelled_at is null and d.hours @> ${now}::timestamptz) as "onDuty"
        from app.colleagues(array[${unit.unit_id}::integer]) c
        left join lateral (select * from absence a where a.unit_id = c.unit_id and a.account_id = c.account_id and a.cancelled_at is null
                              and a.days @> ${today}::date limit 1) b on true
       order by c.name collate "vi-x-icu"`.execute(reader);
    const { rows: without } = await sql<{ n: number }>`
      select count(*)::int as n from person_summary s where s.unit_id = ${unit.unit_id} and not s.merged and s.state is distinct from 'off-list'
         and not exists (select 1 from officer_assignment o where o.person_id = s.person_id and o.unit_id = s.unit_id and upper_inf(o.valid))`.execute(
      reader,
    );
    const { rows: absences } = await sql<CaseloadAnswer['absences'][number]>`
      select a.id, ${name('a.account_id')} as officer, lower(a.days)::text as from, (upper(a.days) - 1)::text as to,
             case when a.covered_by is not null then ${name('a.covered_by')} end as "coveredBy"
        from absence a where a.unit_id = ${unit.unit_id} and a.cancelled_at is null and upper(a.days) > ${today}::date order by lower(a.days), a.id limit 500`.execute(
      reader,
    );
    const { rows: duties } = await sql<{ id: string; officer: Named; from: Date; to: Date }>`
      select d.id, ${name('d.account_id')} as officer, lower(d.hours) as from, upper(d.hours) as to
        from duty d where d.unit_id = ${unit.unit_id} and d.cancelled_at is null and upper(d.hours) > ${now}::timestamptz order by lower(d.hours), d.id limit 500`.execute(
      reader,
    );
    audit({ action: 'caseload.read', subjectKind: 'unit', unitId: unit.unit_id });
    return {
      unit: unitReference(unit),
      officers,
      withoutOfficer: without[0]?.n ?? 0,
      absences,
      duties: duties.map((duty) => ({
        ...duty,
        from: duty.from.toISOString(),
        to: duty.to.toISOString(),
        holiday: !workingCalendar.isWorkingDay(localDay(duty.from.getTime())),
      })),
    };
  },
};

export const getOfficer: Query<{ id: string }, { officer: Named | null; colleagues: Named[] }> = {
  name: 'get-officer',
  policy: caseloadPolicies.readCaseload,
  async run({ reader }, { id }) {
    const { rows } = await sql<{ unit_id: number; officer: Named | null }>`
      select p.unit_id, (select ${name('o.account_id')} from officer_assignment o
               where o.person_id = p.id and o.unit_id = p.unit_id and upper_inf(o.valid)) as officer
        from person p where p.id = ${id}::uuid`.execute(reader);
    const [row] = rows;
    if (!row) throw new Problem('not-found');
    return { officer: row.officer, colleagues: await findColleagues(reader, row.unit_id) };
  },
};
