import type { PlanAnswer, TaskReport, TaskReports } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { isAgencyOf } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Actor } from '../../platform/use-case/actor';
import type { Query, UseCase, WriteContext } from '../../platform/use-case/use-case';
import { insertAll } from '../people/index';
import { findFollowed } from './followed.queries';
import { note } from './keep-plan';
import { plansPolicies } from './plans.policy';
import { isKeeper, presentPlan } from './plans.queries';

type Finding = PlanAnswer['findings'][number];
type Stored = Omit<TaskReport, 'may'> & { organisationId: string };

const isTask = ({ kind, state }: Finding) => state === 'confirmed' && (kind === 'task' || kind === 'deliverable');
/** A task given to nobody is reported on by the unit that keeps the plan. */
const agencyOf = ({ content }: Finding, plan: PlanAnswer): string =>
  String(content.agency ?? content.owner ?? plan.unit.name);

const tasksOf = (plan: PlanAnswer, agency: string) =>
  plan.findings.filter((finding) => isTask(finding) && agencyOf(finding, plan) === agency);

/** The keeper of a plan reports for any agency, from its paper; an office for itself. */
const speaksFor = (actor: Actor, plan: PlanAnswer, agency: string): boolean =>
  isKeeper(actor, plan) || isAgencyOf(agency, { name: actor.organisationName, level: actor.unit.level });

const at = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);
const columns = sql`r.id, r.plan_id as "planId", r.agency, r.period, r.organisation_id as "organisationId", app.organisation_name(r.organisation_id) as organisation,
  r.state, r.items, r.words, r.remark, r.version, ${at('r.sent_at')} as "sentAt",
  jsonb_build_object('at', ${at('r.drafted_at')}, 'by', coalesce(app.account_name(r.drafted_by), '')) as drafted,
  case when r.answered_at is not null then jsonb_build_object('at', ${at('r.answered_at')}, 'by', coalesce(app.account_name(r.answered_by), '')) end as answered`;

function present(actor: Actor, plan: PlanAnswer, { organisationId, ...report }: Stored): TaskReport {
  const own = organisationId === actor.organisationId && speaksFor(actor, plan, report.agency);
  return {
    ...report,
    may: {
      write: report.state === 'drafted' && own,
      answer: report.state === 'sent' && isKeeper(actor, plan),
    },
  };
}

/** A plan that is followed: confirmed, and in force. */
async function getFollowed(reader: Reader, actor: Actor, id: string): Promise<PlanAnswer> {
  const plan = await presentPlan(reader, id, actor);
  if (plan.state !== 'confirmed') throw new Problem('refused', 'plan-not-confirmed');
  return plan;
}

export const listTaskReports: Query<{ id: string; period: string }, TaskReports> = {
  name: 'list-task-reports',
  policy: plansPolicies.readPlans,
  async run({ reader, actor, audit }, { id, period }) {
    const plan = await getFollowed(reader, actor, id);
    // What was reported on an earlier edition is told with the plan in force.
    const { rows } = await sql<Stored>`
      select distinct on (r.agency, r.organisation_id) ${columns}
        from task_report r join plan p on p.id = r.plan_id
       where p.lineage_id = (select q.lineage_id from plan q where q.id = ${id}::uuid) and r.period = ${period}
       order by r.agency, r.organisation_id, r.drafted_at desc, r.id desc`.execute(reader);
    audit({ action: 'plan.opened', subjectKind: 'plan', subjectId: id, unitId: actor.unit.id });
    const agencies = [...new Set(plan.findings.filter(isTask).map((finding) => agencyOf(finding, plan)))];
    return {
      period,
      agencies: agencies
        .sort((one, other) => one.localeCompare(other, 'vi'))
        .map((agency) => ({
          agency,
          tasks: tasksOf(plan, agency),
          reports: rows.filter((row) => row.agency === agency).map((row) => present(actor, plan, row)),
          mayReport: plan.supersededById === null && speaksFor(actor, plan, agency),
        })),
    };
  },
};

export const draftTaskReport: UseCase<{ id: string; agency: string; period: string }, TaskReport> = {
  name: 'draft-task-report',
  policy: plansPolicies.reportTasks,
  async run(context, { id, agency, period }) {
    const { transaction, actor, now } = context;
    const plan = await getFollowed(transaction, actor, id);
    if (plan.supersededById !== null) throw new Problem('refused', 'plan-superseded');
    const tasks = tasksOf(plan, agency);
    if (tasks.length === 0) throw new Problem('refused', 'agency-without-tasks');
    if (!speaksFor(actor, plan, agency)) throw new Problem('not-permitted', 'agency-of-other');
    const followed = await findFollowed(transaction, id);
    const items = tasks.map((task) => {
      const progress = followed.get(task.id)?.progress;
      return {
        findingId: task.id,
        state: progress?.state ?? 'not-begun',
        percent: progress?.percent ?? null,
        note: '',
      };
    });
    const reportId = newId();
    const { rows } = await sql`
      insert into task_report (id, plan_id, agency, period, organisation_id, state, items, words, drafted_at, drafted_by)
      values (${reportId}::uuid, ${id}::uuid, ${agency}, ${period}, ${actor.organisationId}::uuid, 'drafted', ${JSON.stringify(items)}::jsonb, '',
              ${now}, ${actor.accountId}::uuid)
      on conflict (plan_id, agency, period, organisation_id) where state in ('drafted', 'sent') do nothing returning id`.execute(
      transaction,
    );
    if (rows.length === 0) throw new Problem('conflict', 'task-report-open');
    note(context, 'plan.task-report-drafted', id, actor.unit.id, { reportId });
    return getTaskReport(context, plan, reportId);
  },
};

async function getTaskReport({ transaction, actor }: WriteContext, plan: PlanAnswer, id: string): Promise<TaskReport> {
  const { rows } = await sql<Stored>`
    select ${columns} from task_report r where r.id = ${id}::uuid and r.plan_id = ${plan.id}::uuid`.execute(
    transaction,
  );
  if (!rows[0]) throw new Problem('not-found');
  return present(actor, plan, rows[0]);
}

interface Step {
  id: string;
  reportId: string;
  version: number;
}

/** The report, locked, as it may be changed by the next step. */
async function lockReport(context: WriteContext, step: Step, may: keyof TaskReport['may']): Promise<TaskReport> {
  const { transaction, actor } = context;
  await sql`select 1 from task_report where id = ${step.reportId}::uuid for update`.execute(transaction);
  const plan = await getFollowed(transaction, actor, step.id);
  const report = await getTaskReport(context, plan, step.reportId);
  if (report.version !== step.version) throw new Problem('conflict', 'stale-version');
  if (!report.may[may]) throw new Problem('not-permitted', 'task-report-step-not-open');
  return report;
}

/** Writes the step and tells the report as it is then. */
async function takeStep(
  context: WriteContext,
  step: Step,
  action: string,
  set: Record<string, unknown>,
): Promise<TaskReport> {
  const { transaction, actor } = context;
  await transaction
    .updateTable('task_report')
    .set({ ...set, version: step.version + 1 })
    .where('id', '=', step.reportId)
    .execute();
  note(context, action, step.id, actor.unit.id, { reportId: step.reportId });
  return getTaskReport(context, await presentPlan(transaction, step.id, actor), step.reportId);
}

export const writeTaskReport: UseCase<Step & Pick<TaskReport, 'items' | 'words'>, TaskReport> = {
  name: 'write-task-report',
  policy: plansPolicies.reportTasks,
  async run(context, { items, words, ...step }) {
    const report = await lockReport(context, step, 'write');
    const known = new Set(report.items.map(({ findingId }) => findingId));
    if (items.length !== known.size || items.some(({ findingId }) => !known.has(findingId)))
      throw new Problem('not-found', 'finding-unknown');
    return takeStep(context, step, 'plan.task-report-written', { items: JSON.stringify(items), words });
  },
};

export const sendTaskReport: UseCase<Step, TaskReport> = {
  name: 'send-task-report',
  policy: plansPolicies.reportTasks,
  async run(context, step) {
    await lockReport(context, step, 'write');
    return takeStep(context, step, 'plan.task-report-sent', { state: 'sent', sent_at: context.now });
  },
};

/** What an agency reported becomes the progress of its tasks. */
export const acceptTaskReport: UseCase<Step, TaskReport> = {
  name: 'accept-task-report',
  policy: plansPolicies.changePlans,
  async run(context, step) {
    const { transaction, actor, now } = context;
    const { items, agency } = await lockReport(context, step, 'answer');
    const { rows: origins } = await sql<{ id: string; origin: string }>`
      select id, origin_id as origin from plan_finding where id = any (${items.map(({ findingId }) => findingId)}::uuid[])`.execute(
      transaction,
    );
    const originOf = new Map(origins.map(({ id, origin }) => [id, origin]));
    await insertAll(
      transaction,
      'task_progress',
      items.map(({ findingId, state, percent, note: words }) => ({
        id: newId(),
        finding_id: originOf.get(findingId),
        state,
        percent,
        note: words === '' ? agency : words,
        recorded_at: now.toISOString(),
        recorded_by: actor.accountId,
      })),
    );
    const answered = { answered_at: now, answered_by: actor.accountId };
    return takeStep(context, step, 'plan.task-report-accepted', { state: 'accepted', ...answered });
  },
};

export const returnTaskReport: UseCase<Step & { remark: string }, TaskReport> = {
  name: 'return-task-report',
  policy: plansPolicies.changePlans,
  async run(context, { remark, ...step }) {
    await lockReport(context, step, 'answer');
    const answered = { answered_at: context.now, answered_by: context.actor.accountId };
    return takeStep(context, step, 'plan.task-report-returned', { state: 'returned', remark, ...answered });
  },
};
