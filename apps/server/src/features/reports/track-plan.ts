import type { BudgetTracking, IndicatorAnswer, PlanAnswer, PlanTracking, TargetTracking } from '@dong-hanh/contract';
import {
  budgetAmounts,
  budgetNotices,
  budgetTotals,
  findIndicator,
  formatPlainDate,
  judgeTarget,
  parsePartialDate,
  partsExceed,
} from '@dong-hanh/domain';
import { Problem } from '../../platform/http/errors';
import type { Query, ReadContext } from '../../platform/use-case/use-case';
import { type FollowedFinding, findFollowed, isKeeper, plansPolicies, presentPlan } from '../plans/index';
import { measureIndicators } from './indicator-values';

type Finding = PlanAnswer['findings'][number];

const mostBehind = 20;

/** The year of the plan that is running or was its last: indicators are read for it as far as it is known today. */
function periodOf(plan: PlanAnswer, today: string): string {
  const last = plan.periodTo?.slice(0, 4);
  const year = today.slice(0, 4);
  return last !== undefined && last < year ? last : year;
}

const dayBefore = (day: string, years: number): string => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

/** Values of an indicator as of today and a year before, the older first. */
function indicatorValues(indicator: IndicatorAnswer, readOn: string): TargetTracking['values'] {
  const precision = indicator.manual?.precision ?? 'exact';
  return [
    { on: dayBefore(readOn, 1), value: indicator.lastYear.value },
    { on: readOn, value: indicator.value.value },
  ].flatMap(({ on, value }) => (value === null ? [] : [{ on, value, precision, source: indicator.code }]));
}

const ranksUnits = ({ code }: IndicatorAnswer) => findIndicator(code)?.ranksUnits !== false;

function trackTarget(
  finding: Finding,
  followed: FollowedFinding,
  plan: PlanAnswer,
  indicator: IndicatorAnswer | undefined,
  { today, readOn }: { today: string; readOn: string },
): TargetTracking {
  const { comparator, value, valueTo, dueOn } = finding.content as TargetTracking['finding']['content'] & {
    comparator: Parameters<typeof judgeTarget>[0]['comparator'];
    value: number | null;
    valueTo?: number;
    dueOn?: string;
  };
  const values = indicator ? indicatorValues(indicator, readOn) : followed.values;
  const due = dueOn ?? plan.periodTo ?? undefined;
  const judgement = judgeTarget(
    {
      comparator,
      value,
      ...(valueTo === undefined ? {} : { valueTo }),
      ...(due === undefined ? {} : { dueOn: due }),
      ...(followed.baseline ? { baseline: followed.baseline.value } : {}),
    },
    values,
    today,
  );
  const isBehind = (measured: number) =>
    judgeTarget(
      { comparator, value, ...(valueTo === undefined ? {} : { valueTo }) },
      [{ on: today, value: measured }],
      today,
    ).status !== 'met';
  const behind =
    indicator && ranksUnits(indicator) && judgement.status !== 'met' && indicator.denominator !== null
      ? indicator.rows.flatMap(({ code, label, value: measured }) =>
          measured !== null && isBehind(measured) ? [{ code, label, value: measured }] : [],
        )
      : [];
  return {
    finding,
    indicatorCode: followed.indicatorCode,
    baseline: followed.baseline,
    values,
    judgement,
    behind: behind.sort((left, right) => left.value - right.value).slice(0, mostBehind),
  };
}

function lastDayOf(date: unknown): string | null {
  if (typeof date !== 'string') return null;
  const read = parsePartialDate(date);
  return read === null ? null : formatPlainDate(read.last);
}

function trackTask(finding: Finding, { progress }: FollowedFinding, today: string): PlanTracking['tasks'][number] {
  const due = progress?.dueOn ?? lastDayOf(finding.content.dueOn ?? finding.content.year?.toString());
  const open = progress === null || progress.state === 'not-begun' || progress.state === 'under-way';
  return { finding, progress, late: open && due !== null && due < today };
}

function trackBudget(finding: Finding, { steps, serves }: FollowedFinding, lines: readonly Finding[]): BudgetTracking {
  const amounts = budgetAmounts(steps);
  const planned = Number(finding.content.amount);
  const parts = lines.filter(({ content }) => content.partOf === finding.position);
  const exceeded = partsExceed(
    planned,
    parts.map(({ content }) => Number(content.amount)),
  );
  const notices: BudgetTracking['notices'] = budgetNotices(planned, amounts);
  return { finding, amounts, steps, serves, notices: exceeded ? [...notices, 'parts-over-line'] : notices };
}

const totalsOf = (budget: readonly BudgetTracking[]): PlanTracking['totals'] =>
  budgetTotals(
    budget.map(({ finding: { content }, amounts }) => ({
      year: typeof content.year === 'number' ? content.year : null,
      source: typeof content.source === 'string' ? content.source : null,
      planned: Number(content.amount),
      isPart: content.partOf !== undefined,
      amounts: amounts as Parameters<typeof budgetTotals>[0][number]['amounts'],
    })),
  );

const bound = (followed: Map<string, FollowedFinding>) =>
  [...followed.values()].some(({ indicatorCode }) => indicatorCode !== null);

async function readIndicators(context: ReadContext, plan: PlanAnswer, period: string) {
  const { items, frame } = await measureIndicators(context, { unitCode: plan.unit.code, period });
  const readOn = frame.period.to < context.today ? frame.period.to : context.today;
  return { items: new Map(items.map((item) => [item.code, item])), readOn };
}

/** How the targets, tasks and money of a confirmed plan stand today. */
export async function readTracking(context: ReadContext, plan: PlanAnswer): Promise<PlanTracking> {
  const { reader, actor, today } = context;
  if (plan.state !== 'confirmed') throw new Problem('refused', 'plan-not-confirmed');
  const followed = await findFollowed(reader, plan.id);
  const period = periodOf(plan, today);
  const measured = bound(followed)
    ? await readIndicators(context, plan, period)
    : { items: new Map<string, IndicatorAnswer>(), readOn: today };
  const each = (kinds: readonly Finding['kind'][]) =>
    plan.findings.flatMap((finding) => {
      const own = followed.get(finding.id);
      return own && kinds.includes(finding.kind) ? [{ finding, own }] : [];
    });
  const lines = plan.findings.filter(({ kind, state }) => kind === 'budget' && state === 'confirmed');
  const budget = each(['budget']).map(({ finding, own }) => trackBudget(finding, own, lines));
  return {
    asOf: today,
    period,
    targets: each(['target']).map(({ finding, own }) =>
      trackTarget(finding, own, plan, measured.items.get(own.indicatorCode ?? ''), { today, readOn: measured.readOn }),
    ),
    tasks: each(['task', 'deliverable', 'roadmap']).map(({ finding, own }) => trackTask(finding, own, today)),
    budget,
    totals: totalsOf(budget),
    mayChange: isKeeper(actor, plan) && plan.supersededById === null,
  };
}

export const trackPlan: Query<{ id: string }, PlanTracking> = {
  name: 'track-plan',
  policy: plansPolicies.readPlans,
  async run(context, { id }) {
    const { reader, actor, audit } = context;
    const plan = await presentPlan(reader, id, actor);
    const tracking = await readTracking(context, plan);
    audit({ action: 'plan.opened', subjectKind: 'plan', subjectId: id, unitId: actor.unit.id });
    return tracking;
  },
};
