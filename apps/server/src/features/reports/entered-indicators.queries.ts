import type { IndicatorAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import {
  type Indicator,
  type IndicatorValue,
  type ReportCell,
  samePeriodLastYear,
  shareInPerCent,
} from '@dong-hanh/domain';
import { sql } from 'kysely';
import type { ReportFrame } from './report-frame';

export interface EnteredFigure {
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

/** Indicators whose records are kept elsewhere, as the newest entry of a unit and period has them. */
export class EnteredIndicators {
  constructor(
    private readonly frame: ReportFrame,
    private readonly figures: readonly EnteredFigure[],
  ) {}

  /** Null: the unit of the report itself. */
  figure(indicator: Indicator, lineUnitId: number | null, series: keyof ReportCell): EnteredFigure | undefined {
    const { period, unit } = this.frame;
    // The year so far is entered as a period of its own, where it is one.
    const wanted = series === 'lastYear' ? samePeriodLastYear(period).code : period.code;
    if (series === 'cumulative') return undefined;
    return this.figures.find(
      (one) => one.code === indicator.code && one.unitId === (lineUnitId ?? unit.unit_id) && one.period === wanted,
    );
  }

  value(indicator: Indicator, lineUnitId: number | null, series: keyof ReportCell): IndicatorValue {
    const figure = this.figure(indicator, lineUnitId, series);
    if (!figure) return { numerator: null, denominator: null, value: null };
    const { numerator, denominator } = figure;
    const value = indicator.denominator === null ? numerator : shareInPerCent(numerator, denominator);
    return { numerator, denominator, value };
  }
}

/** The newest figures entered for the unit and the units below it, of the period and of the same a year before. */
export async function findEnteredIndicators(reader: Reader, frame: ReportFrame): Promise<EnteredIndicators> {
  const { unit, lines, period } = frame;
  const unitIds = [unit.unit_id, ...lines.map(({ unitId }) => unitId)];
  const periods = [period.code, samePeriodLastYear(period).code];
  const { rows } = await sql<EnteredFigure>`
    select distinct on (f.unit_id, f.indicator_code, f.period) f.unit_id as "unitId", f.indicator_code as code, f.period,
           f.numerator::float8 as numerator, f.denominator::float8 as denominator, f.precision, f.source,
           to_char(f.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, coalesce(app.account_name(f.recorded_by), '') as by
      from indicator_figure f
     where f.unit_id = any (${unitIds}::integer[]) and f.period = any (${periods}::text[])
     order by f.unit_id, f.indicator_code, f.period, f.recorded_at desc, f.id desc`.execute(reader);
  return new EnteredIndicators(frame, rows);
}
