import type { FindingKind } from '@dong-hanh/contract';
import { findIndicator } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { insertAll } from '../people/index';
import { plansPolicies } from './plans.policy';
import { isKeeper, presentPlan } from './plans.queries';

interface OnFinding {
  id: string;
  findingId: string;
}

type Done = Record<string, never>;

/**
 * A finding of a plan in force of one's own unit: only these are followed. What is noted of it goes on through
 * amendments, so it is noted of the finding of the first edition.
 */
async function getOrigin(
  { transaction, actor }: WriteContext,
  { id, findingId }: OnFinding,
  kinds: readonly FindingKind[],
): Promise<string> {
  const plan = await presentPlan(transaction, id, actor);
  if (!isKeeper(actor, plan)) throw new Problem('not-permitted', 'plan-of-other');
  if (plan.state !== 'confirmed') throw new Problem('refused', 'plan-not-confirmed');
  if (plan.supersededById !== null) throw new Problem('refused', 'plan-superseded');
  const finding = plan.findings.find((one) => one.id === findingId && one.state === 'confirmed');
  if (!finding || !kinds.includes(finding.kind)) throw new Problem('not-found', 'finding-unknown');
  const { rows } = await sql<{ origin: string }>`
    select origin_id as origin from plan_finding where id = ${findingId}::uuid`.execute(transaction);
  return rows[0]?.origin ?? findingId;
}

function checkDay({ today }: WriteContext, on: string): void {
  if (on > today) throw new Problem('refused', 'day-ahead', { faults: [{ field: 'on', code: 'day-ahead' }] });
}

async function insertFollowed(context: WriteContext, table: string, planId: string, row: object): Promise<Done> {
  const { transaction, actor, now, audit } = context;
  await insertAll(transaction, table, [
    { id: newId(), ...row, recorded_at: now.toISOString(), recorded_by: actor.accountId },
  ]);
  audit({ action: 'plan.followed', subjectKind: 'plan', subjectId: planId, unitId: actor.unit.id, detail: { table } });
  return {};
}

export const bindTarget: UseCase<OnFinding & { indicatorCode: string | null }, Done> = {
  name: 'bind-target',
  policy: plansPolicies.changePlans,
  async run(context, { indicatorCode, ...at }) {
    const { transaction, actor, audit } = context;
    await getOrigin(context, at, ['target']);
    if (indicatorCode !== null && !findIndicator(indicatorCode)) throw new Problem('refused', 'indicator-unknown');
    await sql`update plan_finding set indicator_code = ${indicatorCode} where id = ${at.findingId}::uuid`.execute(
      transaction,
    );
    audit({
      action: 'plan.target-bound',
      subjectKind: 'plan',
      subjectId: at.id,
      unitId: actor.unit.id,
      detail: { indicatorCode },
    });
    return {};
  },
};

export interface MeasureTarget extends OnFinding {
  role: 'measured' | 'baseline';
  on: string;
  value: number;
  precision: string;
  source: string;
}

export const measureTarget: UseCase<MeasureTarget, Done> = {
  name: 'measure-target',
  policy: plansPolicies.changePlans,
  async run(context, { id, findingId, on, ...figure }) {
    const origin = await getOrigin(context, { id, findingId }, ['target']);
    checkDay(context, on);
    return insertFollowed(context, 'target_figure', id, { finding_id: origin, measured_on: on, ...figure });
  },
};

export interface NoteProgress extends OnFinding {
  state: string;
  percent: number | null;
  dueOn: string | null;
  note: string;
}

export const noteProgress: UseCase<NoteProgress, Done> = {
  name: 'note-progress',
  policy: plansPolicies.changePlans,
  async run(context, { id, findingId, dueOn, ...progress }) {
    const origin = await getOrigin(context, { id, findingId }, ['task', 'deliverable', 'roadmap']);
    return insertFollowed(context, 'task_progress', id, { finding_id: origin, due_on: dueOn, ...progress });
  },
};

export const linkBudget: UseCase<OnFinding & { findingIds: string[] }, Done> = {
  name: 'link-budget',
  policy: plansPolicies.changePlans,
  async run(context, { findingIds, ...at }) {
    const { transaction, actor, audit } = context;
    await getOrigin(context, at, ['budget']);
    const { rows } = await sql<{ origin: string }>`
      select origin_id as origin from plan_finding
       where id = any (${findingIds}::uuid[]) and plan_id = ${at.id}::uuid and state = 'confirmed' and kind in ('target', 'task', 'deliverable', 'roadmap')`.execute(
      transaction,
    );
    if (rows.length !== new Set(findingIds).size) throw new Problem('not-found', 'finding-unknown');
    await sql`
      update plan_finding set serves = ${rows.map(({ origin }) => origin)}::uuid[] where id = ${at.findingId}::uuid`.execute(
      transaction,
    );
    audit({
      action: 'plan.money-linked',
      subjectKind: 'plan',
      subjectId: at.id,
      unitId: actor.unit.id,
      detail: { findings: rows.length },
    });
    return {};
  },
};

export interface NoteBudgetStep extends OnFinding {
  step: string;
  on: string;
  amount: number;
  document: string;
}

export const noteBudgetStep: UseCase<NoteBudgetStep, Done> = {
  name: 'note-budget-step',
  policy: plansPolicies.changePlans,
  async run(context, { id, findingId, on, ...money }) {
    const origin = await getOrigin(context, { id, findingId }, ['budget']);
    checkDay(context, on);
    return insertFollowed(context, 'budget_step', id, { finding_id: origin, happened_on: on, ...money });
  },
};

/** The budget line of a plan in force of one's own unit, in its first edition: what is spent of it is noted there. */
export const getBudgetLine = (context: WriteContext, at: OnFinding): Promise<string> =>
  getOrigin(context, at, ['budget']);

export interface LineMoney {
  /** In its first edition. */
  findingId: string;
  paymentId: string;
  step: 'spent' | 'settled';
  on: string;
  /** Below zero where spending is taken back. */
  amount: number;
  document: string;
}

/** What a payment spends or settles of a budget line. Settled amounts are totals, so one adds to the newest. */
export async function noteLineMoney(context: WriteContext, { findingId, paymentId, ...money }: LineMoney) {
  const { transaction, actor, now } = context;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`budget line ${findingId}`}, 0))`.execute(transaction);
  const { rows } = await sql<{ amount: number; on: string }>`
    select b.amount::float8 as amount, b.happened_on::text as "on" from budget_step b
     where b.finding_id = ${findingId}::uuid and b.step = 'settled' order by b.happened_on desc, b.recorded_at desc, b.id desc limit 1`.execute(
    transaction,
  );
  const before = money.step === 'settled' ? rows[0] : undefined;
  await insertAll(transaction, 'budget_step', [
    {
      id: newId(),
      finding_id: findingId,
      payment_id: paymentId,
      step: money.step,
      happened_on: before && before.on > money.on ? before.on : money.on,
      amount: money.amount + (before?.amount ?? 0),
      document: money.document,
      recorded_at: now.toISOString(),
      recorded_by: actor.accountId,
    },
  ]);
}
