import {
  evaluateFormula,
  REPORT_SERIES,
  type ReportCell,
  type ReportColumnKind,
  type ReportRow,
  type ReportSeries,
  type ReportTable,
} from '../reports/index';
import type { TemplateColumn, TemplateLine, TemplateTable } from './template';

/** One cell of a form: the line of a unit, or the fixed line of a form (whose figures are those of the whole unit). */
export interface CellPlace {
  readonly row: string;
  readonly column: TemplateColumn;
}

export interface FormRow {
  readonly code: string;
  readonly label: string;
}

/** A table of the form out of the figures its cells name; formulas are worked out last, each series apart. */
export function fillTable(
  table: TemplateTable,
  units: readonly FormRow[],
  read: (place: CellPlace) => ReportCell,
): ReportTable {
  const rows: readonly FormRow[] = table.lines ?? units;
  const columnIn = (row: string, code: string): TemplateColumn | undefined =>
    table.lines === null
      ? table.columns.find((column) => column.code === code)
      : table.lines.find((line) => line.code === row)?.cells[code];
  const figure = (row: string, code: string, series: ReportSeries): number | null => {
    const column = columnIn(row, code);
    if (!column) return null;
    if (column.source.kind !== 'formula') return read({ row, column })[series];
    return evaluateFormula(column.source.formula, (cell) => figure(cell.line ?? row, cell.column, series));
  };
  const cell = (row: string, code: string): ReportCell => {
    const [period, lastYear, cumulative] = REPORT_SERIES.map((series) => figure(row, code, series));
    return { period: period ?? null, lastYear: lastYear ?? null, cumulative: cumulative ?? null };
  };
  return {
    code: table.code,
    columns: table.columns.map(({ code, label, kind }) => ({ code, label: label.vi, kind })),
    rows: rows.map(
      ({ code, label }): ReportRow => ({
        code,
        label,
        values: Object.fromEntries(table.columns.map((column) => [column.code, cell(code, column.code)])),
        ...(table.lines === null ? {} : { kinds: kindsOf(table.lines, code) }),
      }),
    ),
  };
}

function kindsOf(lines: readonly TemplateLine[], row: string): Record<string, ReportColumnKind> {
  const cells = lines.find(({ code }) => code === row)?.cells ?? {};
  return Object.fromEntries(Object.entries(cells).map(([code, { kind }]) => [code, kind]));
}
