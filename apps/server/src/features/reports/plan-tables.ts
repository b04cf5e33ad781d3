import type { Reader } from '@dong-hanh/database';
import {
  budgetAmounts,
  type DictionaryTable,
  findIndicator,
  getReportTable,
  judgeTarget,
  measureIndicator,
  REPORT_SERIES,
  type ReportCell,
  type ReportRow,
  type ReportSeries,
  type ReportTable,
  type ReportTemplate,
  samePeriodLastYear,
  shareInPerCent,
  TOTAL_ROW,
} from '@dong-hanh/domain';
import { findPlansInForce, type PlanInForce } from '../plans/index';
import type { EnteredIndicators } from './entered-indicators.queries';
import type { ReportFrame } from './report-frame';

type Finding = PlanInForce['findings'][number];
type Days = { from: string; to: string };

interface TargetContent {
  text: string;
  unit: string | null;
  comparator: Parameters<typeof judgeTarget>[0]['comparator'];
  value: number | null;
  valueTo?: number;
  dueOn?: string;
}

interface BudgetContent {
  year?: number;
  amount: number;
  purpose?: string;
  source?: string;
  partOf?: number;
}

/** The plans a form speaks of; none where it has no table of plans. */
export async function plansBehind(
  reader: Reader,
  { template, unit, period, scope }: ReportFrame,
): Promise<PlanInForce[]> {
  if (!template.tables.some(({ rowsOf }) => rowsOf)) return [];
  const { from, to } = period;
  return findPlansInForce(reader, { unitId: unit.unit_id, from, to, heldAt: scope.heldAt });
}

export const indicatorsOfPlans = (plans: readonly PlanInForce[]) =>
  plans.flatMap(({ findings }) =>
    findings.flatMap(({ followed: { indicatorCode } }) => findIndicator(indicatorCode ?? '') ?? []),
  );

/** R10 and R11: a line for each target and budget line of the unit's plans, in the order of the plans. */
export function fillPlanTables(
  { tables }: ReportTemplate,
  plans: readonly PlanInForce[],
  frame: ReportFrame,
  counted: { tables: readonly ReportTable[]; entered: EnteredIndicators },
): ReportTable[] {
  return tables.flatMap(({ rowsOf, whole }) => {
    if (!rowsOf || whole === null) return [];
    const of = (kind: string) =>
      plans.flatMap((plan) =>
        plan.findings.filter(({ finding }) => finding.kind === kind).map((one) => ({ plan, ...one })),
      );
    const rows =
      rowsOf === 'targets'
        ? of('target').map((one) => targetRow(one.plan, one, frame, counted))
        : withTotal(of('budget').map((one) => budgetRow(one.plan, one, frame)));
    return [tableOf(getReportTable(whole), rows)];
  });
}

function tableOf({ code, columns }: DictionaryTable, rows: ReportRow[]): ReportTable {
  return { code, columns: columns.map(({ code: own, label, kind }) => ({ code: own, label: label.vi, kind })), rows };
}

const unknown: ReportCell = { period: null, lastYear: null, cumulative: null };
const everywhere = (value: number | null): ReportCell => ({ period: value, lastYear: null, cumulative: value });

/** Days of each series: what was measured within them, and of the year so far all that came before. */
function daysOf({ period, asOf }: ReportFrame): Record<ReportSeries, Days> {
  const lastYear = samePeriodLastYear(period);
  const to = asOf < period.to ? asOf : period.to;
  return {
    period: { from: period.from, to },
    lastYear: { from: lastYear.from, to: lastYear.to },
    cumulative: { from: '0001-01-01', to },
  };
}

const bySeries = (read: (series: ReportSeries) => number | null): ReportCell => {
  const [period, lastYear, cumulative] = REPORT_SERIES.map(read);
  return { period: period ?? null, lastYear: lastYear ?? null, cumulative: cumulative ?? null };
};

const statusWords: Readonly<Record<ReturnType<typeof judgeTarget>['status'], string>> = {
  met: 'Đạt',
  running: 'Đang thực hiện',
  missed: 'Không đạt',
  'no-value': 'Chưa đo',
  'not-measurable': 'Không đo được',
};

const moreIsBetter: readonly string[] = ['=', '>=', '>'];

function targetRow(
  plan: PlanInForce,
  { finding, followed }: Finding,
  frame: ReportFrame,
  { tables, entered }: { tables: readonly ReportTable[]; entered: EnteredIndicators },
): ReportRow {
  const content = finding.content as unknown as TargetContent;
  const days = daysOf(frame);
  const indicator = findIndicator(followed.indicatorCode ?? '');
  const measured = (series: ReportSeries) =>
    followed.values.filter(({ on }) => on >= days[series].from && on <= days[series].to);
  const actual = bySeries((series) => {
    if (!indicator) return measured(series).at(-1)?.value ?? null;
    return indicator.counted
      ? measureIndicator(indicator, tables, TOTAL_ROW, series).value
      : entered.value(indicator, null, series).value;
  });
  const latest = actual.period ?? actual.cumulative;
  const values = indicator
    ? latest === null
      ? []
      : [{ on: days.period.to, value: latest }]
    : followed.values.filter(({ on }) => on <= days.period.to);
  const dueOn = content.dueOn ?? plan.periodTo ?? undefined;
  const { status, threshold } = judgeTarget(
    {
      comparator: content.comparator,
      value: content.value,
      ...(content.valueTo === undefined ? {} : { valueTo: content.valueTo }),
      ...(dueOn === undefined ? {} : { dueOn }),
      ...(followed.baseline ? { baseline: followed.baseline.value } : {}),
    },
    values,
    days.period.to,
  );
  const comparable = moreIsBetter.includes(content.comparator);
  return {
    code: finding.id,
    label: content.text,
    values: {
      plan: unknown,
      unit: unknown,
      baseline: everywhere(followed.baseline?.value ?? null),
      planned: everywhere(threshold),
      actual,
      percent: comparable ? bySeries((series) => shareInPerCent(actual[series], threshold)) : unknown,
      status: unknown,
      source: unknown,
    },
    texts: {
      plan: plan.number ?? plan.title ?? '',
      unit: content.unit ?? '',
      status: statusWords[status],
      source: indicator ? indicator.code : (measured('cumulative').at(-1)?.source ?? ''),
    },
  };
}

function budgetRow(
  plan: PlanInForce,
  { finding, followed }: Finding,
  frame: ReportFrame,
): ReportRow & { part: boolean } {
  const { year, amount, purpose, source, partOf } = finding.content as unknown as BudgetContent;
  const days = daysOf(frame);
  const until = (series: ReportSeries) => budgetAmounts(followed.steps.filter(({ on }) => on <= days[series].to));
  const spent = bySeries((series) => {
    const own = followed.steps.filter(
      ({ step, on }) => step === 'spent' && on >= days[series].from && on <= days[series].to,
    );
    return own.length === 0 ? null : own.reduce((sum, one) => sum + one.amount, 0);
  });
  const allotted = bySeries((series) => until(series).allocated);
  return {
    code: finding.id,
    label: purpose ?? 'Kinh phí chung',
    values: {
      ...Object.fromEntries(['plan', 'year', 'source'].map((column) => [column, unknown])),
      planned: everywhere(amount),
      allotted,
      spent,
      settled: bySeries((series) => until(series).settled),
      percent: everywhere(shareInPerCent(spent.cumulative, allotted.period)),
    },
    texts: { plan: plan.number ?? plan.title ?? '', year: year?.toString() ?? '', source: source ?? '' },
    part: partOf !== undefined,
  };
}

/** Lines within another line are not added a second time. */
function withTotal(rows: (ReportRow & { part: boolean })[]): ReportRow[] {
  const lines = rows.map(({ part: _part, ...row }) => row);
  const whole = rows.filter(({ part }) => !part);
  if (whole.length === 0) return lines;
  const sum = (column: string) =>
    bySeries((series) => {
      const known = whole.flatMap((row) => row.values[column]?.[series] ?? []);
      return known.length === 0 ? null : known.reduce((total, one) => total + one, 0);
    });
  const [planned, allotted, spent, settled] = [sum('planned'), sum('allotted'), sum('spent'), sum('settled')];
  const total: ReportRow = {
    code: TOTAL_ROW,
    label: 'Tổng số',
    values: {
      ...Object.fromEntries(['plan', 'year', 'source'].map((column) => [column, unknown])),
      planned,
      allotted,
      spent,
      settled,
      percent: everywhere(shareInPerCent(spent.cumulative, allotted.period)),
    },
  };
  return [...lines, total];
}
