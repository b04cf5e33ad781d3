import { dueReports } from '@dong-hanh/domain';
import { sql } from 'kysely';
import type { Query } from '../../platform/use-case/use-case';
import { dictionary } from './manual-figures.queries';
import { reportsPolicies } from './reports.policy';

interface DueAnswer {
  items: {
    period: string;
    dueOn: string;
    stage: 'soon' | 'last-day' | 'overdue';
    state: 'drafted' | 'signed' | 'returned' | null;
    remindedAt: string | null;
  }[];
}

/** Reports the reader's unit owes and has not sent. */
export const listDueReports: Query<Record<string, never>, DueAnswer> = {
  name: 'list-due-reports',
  policy: reportsPolicies.computeReports,
  async run({ reader, actor, today }) {
    const due = dueReports(today);
    if (due.length === 0) return { items: [] };
    const { rows } = await sql<{ period: string; state: string | null; remindedAt: string | null }>`
      select p.period,
             (select s.state from report_submission s where s.template = ${dictionary} and s.unit_id = ${actor.unit.id} and s.period = p.period order by s.number desc limit 1) as state,
             (select to_char(max(r.reminded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from report_reminder r
               where r.unit_id = ${actor.unit.id} and r.period = p.period) as "remindedAt"
        from unnest(${due.map(({ period }) => period.code)}::text[]) as p (period)`.execute(reader);
    const of = new Map(rows.map((row) => [row.period, row]));
    return {
      items: due.flatMap(({ period, dueOn, stage }) => {
        const row = of.get(period.code);
        if (row?.state === 'sent' || row?.state === 'accepted') return [];
        const state = (row?.state ?? null) as DueAnswer['items'][number]['state'];
        return [{ period: period.code, dueOn, stage, state, remindedAt: row?.remindedAt ?? null }];
      }),
    };
  },
};
