import type { FindingKind, PlanAnswer } from '@dong-hanh/contract';
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

/** A finding of a confirmed plan of one's own unit: only these are followed. */
async function getFollowed(
  { transaction, actor }: WriteContext,
  { id, findingId }: OnFinding,
  kinds: readonly FindingKind[],
): Promise<PlanAnswer['findings'][number]> {
  const plan = await presentPlan(transaction, id, actor);
  if (!isKeeper(actor, plan)) throw new Problem('not-permitted', 'plan-of-other');
  if (plan.state !== 'confirmed') throw new Problem('refused', 'plan-not-confirmed');
  const finding = plan.findings.find((one) => one.id === findingId && one.state === 'confirmed');
  if (!finding || !kinds.includes(finding.kind)) throw new Problem('not-found', 'finding-unknown');
  return finding;
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
    await getFollowed(context, at, ['target']);
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
    await getFollowed(context, { id, findingId }, ['target']);
    checkDay(context, on);
    return insertFollowed(context, 'target_figure', id, { finding_id: findingId, measured_on: on, ...figure });
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
    await getFollowed(context, { id, findingId }, ['task', 'deliverable', 'roadmap']);
    return insertFollowed(context, 'task_progress', id, { finding_id: findingId, due_on: dueOn, ...progress });
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
    await getFollowed(context, { id, findingId }, ['budget']);
    checkDay(context, on);
    return insertFollowed(context, 'budget_step', id, { finding_id: findingId, happened_on: on, ...money });
  },
};
