import type { EscalationAnswer } from '@dong-hanh/contract';
import { sql } from 'kysely';
import type { Query } from '../../platform/use-case/use-case';
import { readDeadlineCursor, writeDeadlineCursor } from '../cases/index';
import { inScope, narrowScope } from '../people/index';
import { caseloadPolicies } from './caseload.policy';

interface Filter {
  unitCode?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

interface Page {
  asOf: string;
  units: { unit: EscalationAnswer['unit']; count: number; oldestDueAt: string }[];
  items: EscalationAnswer[];
  nextCursor: string | null;
}

type Row = Omit<EscalationAnswer, 'dueAt' | 'climbedAt'> & { due_at: Date; climbed_at: Date; position: number };

const vietnamOffsetMs = 7 * 3_600_000;
const unit = (
  column: string,
) => sql`(select jsonb_build_object('code', v.code, 'name', v.full_name, 'level', v.level) from administrative_unit v
  where v.unit_id = ${sql.ref(column)} order by upper(v.valid) desc nulls first limit 1)`;

/** Clocks of the units below that ran out, were told upward and are still open. */
export const listEscalations: Query<Filter, Page> = {
  name: 'list-escalations',
  policy: caseloadPolicies.readEscalations,
  async run({ reader, actor, now, today, audit }, filter) {
    const all = inScope(await narrowScope(reader, actor, undefined, today), 'd', 'person_id');
    const scope = inScope(await narrowScope(reader, actor, filter.unitCode, today), 'd', 'person_id');
    const open = sql`deadline d join escalation e on e.person_id = d.person_id and e.act = d.act and e.step = coalesce(d.step, '') and e.due_at = d.due_at
      where d.met_at is null and not d.cancelled and d.due_at < ${now}`;
    const { rows: units } = await sql<{ unit: EscalationAnswer['unit']; count: number; oldest: Date }>`
      select ${unit('u.unit_id')} as unit, u.count, u.oldest
        from (select d.unit_id, count(*)::int as count, min(d.due_at) as oldest from ${open} and ${all} group by d.unit_id) u
       order by u.count desc, u.unit_id`.execute(reader);
    const [cursorDue, cursorPerson, cursorPosition] = filter.cursor
      ? readDeadlineCursor(filter.cursor)
      : [null, null, null];
    const { rows } = await sql<Row>`
      select x.*, ps.full_name as "fullName", ${unit('x.unit_id')} as unit,
             (select app.account_name(o.account_id) from officer_assignment o where o.person_id = x."personId" and o.unit_id = x.unit_id and upper_inf(o.valid)) as officer,
             (select b.reason_code from obstacle b where b.person_id = x."personId" and b.closed_at is null order by b.opened_at limit 1) as obstacle
        from (select d.person_id as "personId", d.position, d.unit_id, d.act, d.step, d.actor, d.due_at, d.due_is_day as "dueIsDay", d.basis, d.arithmetic, e.climbed_at
                from ${open} and ${scope}
                 ${cursorDue ? sql`and (d.due_at, d.person_id, d.position) > (${cursorDue}::timestamptz, ${cursorPerson}::uuid, ${cursorPosition}::integer)` : sql``}
               order by d.due_at, d.person_id, d.position limit ${sql.lit(filter.limit + 1)}) x
        join person_summary ps on ps.person_id = x."personId" order by x.due_at, x."personId", x.position`.execute(
      reader,
    );
    audit({ action: 'escalations.listed', subjectKind: 'work', unitId: actor.unit.id });
    const page = rows.slice(0, filter.limit);
    const last = page.at(-1);
    return {
      asOf: now.toISOString(),
      units: units.map((row) => ({ unit: row.unit, count: row.count, oldestDueAt: row.oldest.toISOString() })),
      items: page.map(({ due_at, climbed_at, ...row }) => ({
        ...row,
        dueAt: row.dueIsDay
          ? new Date(due_at.getTime() + vietnamOffsetMs).toISOString().slice(0, 10)
          : due_at.toISOString(),
        climbedAt: climbed_at.toISOString(),
      })),
      nextCursor:
        rows.length > filter.limit && last
          ? writeDeadlineCursor([last.due_at.toISOString(), last.personId, last.position])
          : null,
    };
  },
};
