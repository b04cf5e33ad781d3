import type { IndicatorAnswer } from '@dong-hanh/contract';
import {
  findIndicator,
  type Indicator,
  indicators,
  measureIndicator,
  partsOf,
  type ReportTable,
  TOTAL_ROW,
} from '@dong-hanh/domain';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Query, ReadContext, UseCase } from '../../platform/use-case/use-case';
import { insertAll } from '../people/index';
import { countDictionary, tablesOfIndicators } from './compute-report';
import { type EnteredIndicators, findEnteredIndicators } from './entered-indicators.queries';
import { dictionary } from './manual-figures.queries';
import { frameReport, getReportedUnit, type ReportFrame, type ReportQuestion, readPeriod } from './report-frame';
import { reportsPolicies } from './reports.policy';

function presentIndicator(
  indicator: Indicator,
  frame: ReportFrame,
  tables: readonly ReportTable[],
  entered: EnteredIndicators,
): IndicatorAnswer {
  const { code, name, numerator, denominator, unitOfCount, measure, area, counted } = indicator;
  const figure = entered.figure(indicator, null, 'period');
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
    value: counted ? measureIndicator(indicator, tables, TOTAL_ROW) : entered.value(indicator, null, 'period'),
    lastYear: counted
      ? measureIndicator(indicator, tables, TOTAL_ROW, 'lastYear')
      : entered.value(indicator, null, 'lastYear'),
    rows: frame.lines.map((line) => ({
      code: line.code,
      label: line.name,
      ...(counted ? measureIndicator(indicator, tables, line.code) : entered.value(indicator, line.unitId, 'period')),
    })),
    parts: partsOf(indicator).map(({ group, label, ...part }) => ({
      group,
      label,
      ...measureIndicator(part, tables, TOTAL_ROW),
    })),
    manual: figure ? { precision: figure.precision, source: figure.source, at: figure.at, by: figure.by } : null,
  };
}

const countedTables = tablesOfIndicators(indicators);

/** As of a day, and on the map of the period or of today, as a report is asked for. */
export type IndicatorQuestion = Omit<ReportQuestion, 'template' | 'version'>;

/** Every indicator of a unit and period, from one count of the tables they rest on. */
export async function measureIndicators(
  context: ReadContext,
  question: IndicatorQuestion,
): Promise<{ frame: ReportFrame; items: IndicatorAnswer[] }> {
  const { reader, audit } = context;
  const frame = await frameReport(context, { ...question, template: dictionary });
  const { tables } = await countDictionary(reader, frame, countedTables);
  const entered = await findEnteredIndicators(reader, frame);
  const { unit, period, asOf } = frame;
  audit({
    action: 'report.computed',
    subjectKind: 'report',
    subjectId: `indicators ${unit.code} ${period.code}`,
    unitId: unit.unit_id,
    detail: { asOf },
  });
  return { frame, items: indicators.map((indicator) => presentIndicator(indicator, frame, tables, entered)) };
}

export const listIndicators: Query<
  IndicatorQuestion,
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
    const unit = await getReportedUnit(transaction, unitCode, period.to);
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
