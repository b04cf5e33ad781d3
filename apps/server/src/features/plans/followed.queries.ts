import type { BudgetTracking, TargetTracking, TaskTracking } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { sql } from 'kysely';

export interface FollowedFinding {
  id: string;
  indicatorCode: string | null;
  /** Oldest first; of one day the newest alone. */
  values: TargetTracking['values'];
  baseline: TargetTracking['baseline'];
  progress: TaskTracking['progress'];
  steps: BudgetTracking['steps'];
  /** Findings of the same plan that the money is for. */
  serves: string[];
}

const entered = sql`'at', to_char(x.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'by', coalesce(app.account_name(x.recorded_by), '')`;

/** What was noted of every confirmed finding of a plan, by the asked moment where one is asked. */
export async function findFollowed(
  reader: Reader,
  planId: string,
  heldAt?: Date,
): Promise<Map<string, FollowedFinding>> {
  const known = (table: string) =>
    sql`${sql.ref(`${table}.recorded_at`)} <= coalesce(${heldAt?.toISOString() ?? null}::timestamptz, 'infinity')`;
  const { rows } = await sql<FollowedFinding>`
    select f.id, f.indicator_code as "indicatorCode",
           array(select g.id from plan_finding g where g.plan_id = f.plan_id and g.state = 'confirmed' and g.origin_id = any (f.serves) order by g.kind, g.position) as serves,
           coalesce((select jsonb_agg(jsonb_build_object('on', x.measured_on, 'value', x.value, 'precision', x.precision, 'source', x.source) order by x.measured_on)
              from (select distinct on (t.measured_on) t.* from target_figure t where t.finding_id = f.origin_id and t.role = 'measured' and ${known('t')}
                     order by t.measured_on, t.recorded_at desc, t.id desc) x), '[]') as values,
           (select jsonb_build_object('on', x.measured_on, 'value', x.value, 'precision', x.precision, 'source', x.source)
              from target_figure x where x.finding_id = f.origin_id and x.role = 'baseline' and ${known('x')} order by x.recorded_at desc, x.id desc limit 1) as baseline,
           (select jsonb_build_object('state', x.state, 'percent', x.percent, 'dueOn', x.due_on, 'note', x.note, ${entered})
              from task_progress x where x.finding_id = f.origin_id and ${known('x')} order by x.recorded_at desc, x.id desc limit 1) as progress,
           coalesce((select jsonb_agg(jsonb_build_object('step', x.step, 'on', x.happened_on, 'amount', x.amount, 'document', x.document, ${entered})
                            order by x.happened_on, x.recorded_at, x.id)
              from budget_step x where x.finding_id = f.origin_id and ${known('x')}), '[]') as steps
      from plan_finding f where f.plan_id = ${planId}::uuid and f.state = 'confirmed'`.execute(reader);
  return new Map(rows.map((row) => [row.id, row]));
}
