import type { Reader } from '@dong-hanh/database';
import {
  cumulativeFrom,
  parsePeriod,
  type ReportCell,
  type ReportMeasure,
  type ReportPeriod,
  type ReportTemplate,
  samePeriodLastYear,
  type TemplateColumn,
  type TemplateTable,
} from '@dong-hanh/domain';
import { sql } from 'kysely';
import type { ReportFrame } from './report-frame';

export interface StoredFigure {
  id: string;
  unitId: number;
  /** The line that shows the unit's figures, null for the asked unit; a unit merged since is shown under its successor. */
  lineUnitId: number | null;
  period: string;
  template: string;
  table: string;
  column: string;
  value: number;
  source: string;
  on: string;
}

/** Figures of dictionary columns are entered once, for every form that shows them. */
export const dictionary = 'six-month';

/** The newest figure of each unit and cell by the moment the report knows, for all periods its series speak of. */
export async function findManualFigures(reader: Reader, frame: ReportFrame): Promise<StoredFigure[]> {
  const periods = Object.values(periodsOfSeries(frame.period)).filter((code) => code !== null);
  const { unit, scope } = frame;
  const { rows } = await sql<StoredFigure>`
    with newest as (
      select distinct on (unit_id, period, template, table_code, column_code) *
        from manual_figure
       where template in (${dictionary}, ${frame.template.code}) and period = any (${periods}::text[]) and recorded_at <= ${scope.heldAt.toISOString()}::timestamptz
       order by unit_id, period, template, table_code, column_code, recorded_at desc, id desc),
    placed as (
      select f.*, m.row_unit_id,
             (select u.level from administrative_unit u where u.unit_id = f.unit_id order by upper(u.valid) desc nulls first limit 1) as level
        from newest f
        join (select * from indicators.unit_rows(${unit.unit_id}::integer, ${scope.unitsOn}::date)
              union select ${unit.unit_id}::integer, null::integer, null::integer where ${unit.level} = 'country') m on m.unit_id = f.unit_id),
    told as (
      select p.*, null::integer as line_unit_id from placed p where p.level = ${unit.level}
      union all
      select p.*, p.row_unit_id from placed p where p.row_unit_id is not null and p.level = ${lowerLevels[unit.level]})
    select id, unit_id as "unitId", line_unit_id as "lineUnitId", period, template, table_code as "table", column_code as "column", value::float8 as value, source,
           (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "on"
      from told order by unit_id, recorded_at`.execute(reader);
  return rows;
}

const lowerLevels = { country: 'province', province: 'commune', commune: 'commune' } as const;

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

/** Where a figure that is typed in is kept. */
export interface ManualPlace {
  readonly template: string;
  readonly table: string;
  readonly column: string;
  readonly measure: ReportMeasure;
}

/** A cell of a form: with the dictionary where it is one of its columns, else with the form; a fixed line is part of its name. */
export function manualPlace(
  form: ReportTemplate,
  table: TemplateTable,
  row: string,
  column: TemplateColumn,
): ManualPlace {
  const { source, measure, code } = column;
  if (source.kind === 'dictionary')
    return { template: dictionary, table: source.table, column: source.column, measure };
  return { template: form.code, table: table.code, column: table.lines === null ? code : `${row}/${code}`, measure };
}

/** Reads manual cells: a line has its own figure; the total its own, or the sum of those entered for the lines. */
export class ManualFigures {
  private readonly periods: Record<keyof ReportCell, string | null>;
  private readonly byCell = new Map<string, StoredFigure[]>();

  constructor(
    private readonly frame: ReportFrame,
    figures: readonly StoredFigure[],
  ) {
    this.periods = periodsOfSeries(frame.period);
    for (const figure of figures) {
      const key = cellKey(figure);
      this.byCell.set(key, [...(this.byCell.get(key) ?? []), figure]);
    }
  }

  /** The figures behind one cell. A stock of the year so far is read on the same day as that of the period. */
  behind(place: ManualPlace, lineUnitId: number | null, series: keyof ReportCell): StoredFigure[] {
    const period = this.periods[series === 'cumulative' && place.measure === 'stock' ? 'period' : series];
    if (period === null) return [];
    const find = (line: number | null) => this.byCell.get(cellKey({ ...place, lineUnitId: line, period })) ?? [];
    const own = find(lineUnitId);
    return own.length > 0 || lineUnitId !== null ? own : this.frame.lines.flatMap((line) => find(line.unitId));
  }

  cell(place: ManualPlace, lineUnitId: number | null): ReportCell {
    const value = (series: keyof ReportCell) => {
      const figures = this.behind(place, lineUnitId, series);
      return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure.value, 0);
    };
    return { period: value('period'), lastYear: value('lastYear'), cumulative: value('cumulative') };
  }
}

function cellKey({
  lineUnitId,
  period,
  template,
  table,
  column,
}: Pick<StoredFigure, 'lineUnitId' | 'period' | 'template' | 'table' | 'column'>) {
  return `${lineUnitId} ${period} ${template} ${table} ${column}`;
}
