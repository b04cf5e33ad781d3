import type { WorkItem } from '@dong-hanh/contract';
import { actsMeeting, parsePlainDate, regimeOn } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { permits } from '../../platform/use-case/actor';
import type { Query } from '../../platform/use-case/use-case';
import { inScope, narrowScope } from '../people/index';
import { casesPolicies } from './cases.policy';
import { readDeadlineCursor, writeDeadlineCursor } from './deadline-cursor';
import { allowedFor } from './offices';
import { endOfDay, startOfDay } from './project-case';

export interface WorkFilter {
  urgency?: WorkItem['urgency'] | undefined;
  unitCode?: string | undefined;
  act?: string | undefined;
  hands?: 'own' | 'cover' | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface WorkPage {
  asOf: string;
  counts: Record<WorkItem['urgency'], number>;
  kinds: { act: string; count: number }[];
  items: WorkItem[];
  nextCursor: string | null;
}

interface Row {
  person_id: string;
  position: number;
  full_name: string;
  born_on: string | null;
  unit: WorkItem['unit'];
  village: string | null;
  state: string | null;
  act: string;
  step: string | null;
  due_at: Date;
  due_is_day: boolean;
  actor: string | null;
  officer: string | null;
  basis: WorkItem['basis'];
  arithmetic: string;
}

/** The act that is recorded for a duty: the one that meets it, or that tells of it. */
function recordedFor({ act, step }: Pick<Row, 'act' | 'step'>): string {
  return actsMeeting(act, step)[0] ?? act;
}

/** Of these acts, the ones the office of the role records. */
function recordedBy(role: string, acts: string[], today: string): string[] {
  if (!permits(casesPolicies.recordActs, role)) return [];
  return allowedFor(role, acts, regimeOn(parsePlainDate(today) ?? 0).code, today);
}

const dayMs = 86_400_000;
const weekDays = 7;

/** Việc hôm nay: the open clocks of the files one may read, most urgent first. */
export const listWork: Query<WorkFilter, WorkPage> = {
  name: 'list-work',
  policy: casesPolicies.readWork,
  async run({ reader, actor, now, today, audit }, filter) {
    const scope = inScope(await narrowScope(reader, actor, filter.unitCode, today), 'd', 'person_id');
    const endToday = new Date(endOfDay(today));
    const endWeek = new Date(Date.parse(startOfDay(today)) + (weekDays + 1) * dayMs - 1);
    const ranges: Record<WorkItem['urgency'], [Date | null, Date | null]> = {
      overdue: [null, now],
      today: [now, endToday],
      week: [endToday, endWeek],
      later: [endWeek, null],
    };
    const open = sql<boolean>`d.met_at is null and not d.cancelled and ${scope}
      ${filter.hands ? sql`and d.person_id in (select app.people_in_hand(${filter.hands}, ${now}))` : sql``}`;
    const { rows: counted } = await sql<Record<WorkItem['urgency'], number> & { act: string }>`
      select d.act, count(*) filter (where d.due_at < ${now})::int as overdue, count(*) filter (where d.due_at >= ${now} and d.due_at <= ${endToday})::int as today,
             count(*) filter (where d.due_at > ${endToday} and d.due_at <= ${endWeek})::int as week, count(*) filter (where d.due_at > ${endWeek})::int as later
        from deadline d where ${open} group by d.act`.execute(reader);
    const [from, to] = filter.urgency ? ranges[filter.urgency] : [null, null];
    const [cursorDue, cursorPerson, cursorPosition] = filter.cursor
      ? readDeadlineCursor(filter.cursor)
      : [null, null, null];
    const { rows } = await sql<Row>`
      select d.person_id, d.position, ps.full_name, ps.born_on, d.act, d.step, d.due_at, d.due_is_day, d.actor, d.basis, d.arithmetic, ps.state,
             (select jsonb_build_object('code', v.code, 'name', v.full_name, 'level', v.level) from administrative_unit v where v.unit_id = d.unit_id order by upper(v.valid) desc nulls first limit 1) as unit,
             (select r.village from residence r where r.person_id = d.person_id and upper_inf(r.valid) and r.village is not null order by r.kind desc limit 1) as village,
             (select app.account_name(o.account_id) from officer_assignment o where o.person_id = d.person_id and o.unit_id = d.unit_id and upper_inf(o.valid)) as officer
        from (select * from deadline d
               where ${open} ${filter.act ? sql`and d.act = ${filter.act}` : sql``}
                 ${from ? sql`and d.due_at >= ${from}` : sql``} ${to ? sql`and d.due_at <= ${to}` : sql``}
                 ${cursorDue ? sql`and (d.due_at, d.person_id, d.position) > (${cursorDue}::timestamptz, ${cursorPerson}::uuid, ${cursorPosition}::integer)` : sql``}
               order by d.due_at, d.person_id, d.position limit ${sql.lit(filter.limit + 1)}) d
        join person_summary ps on ps.person_id = d.person_id
       order by d.due_at, d.person_id, d.position`.execute(reader);
    audit({ action: 'work.listed', subjectKind: 'work', unitId: actor.unit.id });
    const page = rows.slice(0, filter.limit);
    const last = page.at(-1);
    const recorded = recordedBy(actor.role, page.map(recordedFor), today);
    const urgencyOf = (due: Date): WorkItem['urgency'] =>
      due < now ? 'overdue' : due <= endToday ? 'today' : due <= endWeek ? 'week' : 'later';
    const sum = (urgency: WorkItem['urgency']) => counted.reduce((total, row) => total + row[urgency], 0);
    return {
      asOf: now.toISOString(),
      counts: { overdue: sum('overdue'), today: sum('today'), week: sum('week'), later: sum('later') },
      kinds: counted
        .map((row) => ({ act: row.act, count: row.overdue + row.today + row.week + row.later }))
        .sort((a, b) => b.count - a.count),
      items: page.map((row) => ({
        personId: row.person_id,
        fullName: row.full_name,
        bornOn: row.born_on,
        unit: row.unit,
        village: row.village,
        state: row.state,
        act: row.act,
        step: row.step,
        dueAt: row.due_is_day
          ? new Date(row.due_at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
          : row.due_at.toISOString(),
        dueIsDay: row.due_is_day,
        urgency: urgencyOf(row.due_at),
        actor: row.actor,
        officer: row.officer,
        basis: row.basis,
        arithmetic: row.arithmetic,
        mayRecord: recorded.includes(recordedFor(row)),
      })),
      nextCursor:
        rows.length > filter.limit && last
          ? writeDeadlineCursor([last.due_at.toISOString(), last.person_id, last.position])
          : null,
    };
  },
};
