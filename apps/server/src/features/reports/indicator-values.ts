import type { IndicatorAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import {
  findIndicator,
  type Indicator,
  type IndicatorValue,
  indicators,
  measureIndicator,
  samePeriodLastYear,
  shareInPerCent,
  TOTAL_ROW,
} from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Query, ReadContext, UseCase } from '../../platform/use-case/use-case';
import { insertAll } from '../people/index';
import { type ComputedReport, computeTables } from './compute-report';
import { getReportedUnit, type ReportFrame, readPeriod } from './report-frame';
import { reportsPolicies } from './reports.policy';

interface EnteredFigure {
  unitId: number;
  code: string;
  period: string;
  numerator: number;
  denominator: number | null;
  precision: NonNullable<IndicatorAnswer['manual']>['precision'];
  source: string;
  at: string;
  by: string;
}

/** The newest figures entered for the unit and the units below it, of the period and of the same a year before. */
async function findEntered(reader: Reader, { unit, lines, period }: ReportFrame): Promise<EnteredFigure[]> {
  const unitIds = [unit.unit_id, ...lines.map(({ unitId }) => unitId)];
  const periods = [period.code, samePeriodLastYear(period).code];
  const { rows } = await sql<EnteredFigure>`
    select distinct on (f.unit_id, f.indicator_code, f.period) f.unit_id as "unitId", f.indicator_code as code, f.period,
           f.numerator::float8 as numerator, f.denominator::float8 as denominator, f.precision, f.source,
           to_char(f.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, coalesce(app.account_name(f.recorded_by), '') as by
      from indicator_figure f
     where f.unit_id = any (${unitIds}::integer[]) and f.period = any (${periods}::text[])
     order by f.unit_id, f.indicator_code, f.period, f.recorded_at desc, f.id desc`.execute(reader);
  return rows;
}

const unknown: IndicatorValue = { numerator: null, denominator: null, value: null };

function enteredValue(indicator: Indicator, figure: EnteredFigure | undefined): IndicatorValue {
  if (!figure) return unknown;
  const { numerator, denominator } = figure;
  const value = indicator.denominator === null ? numerator : shareInPerCent(numerator, denominator);
  return { numerator, denominator, value };
}

function presentIndicator(
  indicator: Indicator,
  { frame, answer }: ComputedReport,
  entered: EnteredFigure[],
): IndicatorAnswer {
  const { code, name, numerator, denominator, unitOfCount, measure, area, counted } = indicator;
  const own = entered.filter((figure) => figure.code === code);
  const find = (unitId: number, period: string) =>
    own.find((figure) => figure.unitId === unitId && figure.period === period);
  const { period, unit } = frame;
  const figure = find(unit.unit_id, period.code);
  const columns = counted ? [...counted.numerator, ...(counted.denominator ?? [])] : [];
  return {
    code,
    name,
    numerator,
    denominator,
    unitOfCount,
    measure,
    area,
    kind: counted ? 'counted' : 'manual',
    columns,
    value: counted ? measureIndicator(indicator, answer.tables, TOTAL_ROW) : enteredValue(indicator, figure),
    lastYear: counted
      ? measureIndicator(indicator, answer.tables, TOTAL_ROW, 'lastYear')
      : enteredValue(indicator, find(unit.unit_id, samePeriodLastYear(period).code)),
    rows: frame.lines.map((line) => ({
      code: line.code,
      label: line.name,
      ...(counted
        ? measureIndicator(indicator, answer.tables, line.code)
        : enteredValue(indicator, find(line.unitId, period.code))),
    })),
    manual: figure ? { precision: figure.precision, source: figure.source, at: figure.at, by: figure.by } : null,
  };
}

/** Every indicator of a unit and period, from one computation of the report. */
export async function measureIndicators(
  context: ReadContext,
  question: { unitCode: string; period: string },
): Promise<{ frame: ReportFrame; items: IndicatorAnswer[] }> {
  const computed = await computeTables(context, question);
  const entered = await findEntered(context.reader, computed.frame);
  return {
    frame: computed.frame,
    items: indicators.map((indicator) => presentIndicator(indicator, computed, entered)),
  };
}

export const listIndicators: Query<
  { unitCode: string; period: string },
  {
    unit: { code: string; name: string; level: ReportFrame['unit']['level'] };
    period: string;
    items: IndicatorAnswer[];
  }
> = {
  name: 'list-indicators',
  policy: reportsPolicies.computeReports,
  async run(context, question) {
    const { frame, items } = await measureIndicators(context, question);
    const { code, full_name: name, level } = frame.unit;
    return { unit: { code, name, level }, period: frame.period.code, items };
  },
};

export interface EnterIndicator {
  code: string;
  unitCode: string;
  period: string;
  numerator: number;
  denominator: number | null;
  precision: string;
  source: string;
}

/** The newest of a unit and period counts; nothing is overwritten. */
export const enterIndicator: UseCase<EnterIndicator, Record<string, never>> = {
  name: 'enter-indicator',
  policy: reportsPolicies.enterFigures,
  async run(context, { code, unitCode, period: periodCode, ...figure }) {
    const { transaction, actor, now, audit } = context;
    const indicator = findIndicator(code);
    if (!indicator) throw new Problem('not-found', 'indicator-unknown');
    if (indicator.counted !== null) throw new Problem('refused', 'indicator-counted');
    if ((indicator.denominator === null) !== (figure.denominator === null)) {
      const fault = {
        field: 'denominator',
        code: indicator.denominator === null ? 'no-denominator' : 'denominator-needed',
      };
      throw new Problem('invalid-request', 'invalid-request', { faults: [fault] });
    }
    const period = readPeriod(periodCode);
    const unit = await getReportedUnit(transaction, unitCode, period);
    const id = newId();
    await insertAll(transaction, 'indicator_figure', [
      {
        id,
        unit_id: unit.unit_id,
        province_code: unit.level === 'province' ? unit.code : unit.province_code,
        indicator_code: code,
        period: period.code,
        ...figure,
        recorded_at: now.toISOString(),
        recorded_by: actor.accountId,
      },
    ]);
    audit({
      action: 'indicator.entered',
      subjectKind: 'indicator',
      subjectId: id,
      unitId: unit.unit_id,
      detail: { code, period: period.code },
    });
    return {};
  },
};
