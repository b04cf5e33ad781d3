import type { Reader } from '@dong-hanh/database';
import {
  cumulativeFrom,
  parsePeriod,
  type ReportCell,
  type ReportColumnDefinition,
  type ReportPeriod,
  samePeriodLastYear,
} from '@dong-hanh/domain';
import { sql } from 'kysely';
import type { ReportFrame } from './report-frame';

export interface StoredFigure {
  id: string;
  unitId: number;
  period: string;
  table: string;
  column: string;
  value: number;
  source: string;
  on: string;
}

export const template = 'six-month';

/** The newest figure of each cell by the moment the report knows, for all periods its series speak of. */
export async function findManualFigures(reader: Reader, frame: ReportFrame): Promise<StoredFigure[]> {
  const periods = Object.values(periodsOfSeries(frame.period)).filter((code) => code !== null);
  const unitIds = [frame.unit.unit_id, ...frame.lines.map((line) => line.unitId)];
  const { rows } = await sql<StoredFigure>`
    select distinct on (unit_id, period, table_code, column_code)
           id, unit_id as "unitId", period, table_code as "table", column_code as "column", value, source,
           (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "on"
      from manual_figure
     where template = ${template} and unit_id = any (${unitIds}::integer[]) and period = any (${periods}::text[])
       and recorded_at <= ${frame.scope.heldAt.toISOString()}::timestamptz
     order by unit_id, period, table_code, column_code, recorded_at desc, id desc`.execute(reader);
  return rows;
}

/** The year so far is itself a period for halves, for years, and where a quarter or month ends with one. */
function periodsOfSeries(period: ReportPeriod): Record<keyof ReportCell, string | null> {
  const { year, to } = period;
  const candidates = [period.code, `${year}`, `${year}H1`, `${year}Q1`, `${year}-01`];
  const cumulative = candidates.find((code) => {
    const candidate = parsePeriod(code);
    return candidate?.from === cumulativeFrom(period) && candidate.to === to;
  });
  return { period: period.code, lastYear: samePeriodLastYear(period).code, cumulative: cumulative ?? null };
}

/** Reads manual cells: a line has its own figure; the total its own, or the sum of those entered for the lines. */
export class ManualFigures {
  private readonly periods: Record<keyof ReportCell, string | null>;
  private readonly byCell: Map<string, StoredFigure>;

  constructor(
    private readonly frame: ReportFrame,
    figures: readonly StoredFigure[],
  ) {
    this.periods = periodsOfSeries(frame.period);
    this.byCell = new Map(figures.map((figure) => [cellKey(figure), figure]));
  }

  /** The figures behind one cell. A stock of the year so far is read on the same day as that of the period. */
  behind(
    table: string,
    column: ReportColumnDefinition,
    lineUnitId: number | null,
    series: keyof ReportCell,
  ): StoredFigure[] {
    const period = this.periods[series === 'cumulative' && column.measure === 'stock' ? 'period' : series];
    if (period === null) return [];
    const find = (unitId: number) => this.byCell.get(cellKey({ unitId, period, table, column: column.code }));
    const own = find(lineUnitId ?? this.frame.unit.unit_id);
    if (own) return [own];
    return lineUnitId === null ? this.frame.lines.flatMap((line) => find(line.unitId) ?? []) : [];
  }

  cell(table: string, column: ReportColumnDefinition, lineUnitId: number | null): ReportCell {
    const value = (series: keyof ReportCell) => {
      const figures = this.behind(table, column, lineUnitId, series);
      return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure.value, 0);
    };
    return { period: value('period'), lastYear: value('lastYear'), cumulative: value('cumulative') };
  }
}

function cellKey({ unitId, period, table, column }: Pick<StoredFigure, 'unitId' | 'period' | 'table' | 'column'>) {
  return `${unitId} ${period} ${table} ${column}`;
}
