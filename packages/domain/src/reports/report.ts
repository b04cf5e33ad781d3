import type { ReportColumnKind } from './table';

/** The three numbers of one cell; null is "not known", which is not zero. */
export interface ReportCell {
  readonly period: number | null;
  readonly lastYear: number | null;
  readonly cumulative: number | null;
}

export const REPORT_SERIES = ['period', 'lastYear', 'cumulative'] as const satisfies readonly (keyof ReportCell)[];
export type ReportSeries = (typeof REPORT_SERIES)[number];

/** Code of the row in which each person counts once, whatever the number of lower units they passed through. */
export const TOTAL_ROW = 'total';

export interface ReportRow {
  /** Code of the lower unit, or `total`. */
  readonly code: string;
  readonly label: string;
  readonly values: Readonly<Record<string, ReportCell>>;
  /** Of a `text` column. */
  readonly texts?: Readonly<Record<string, string>> | undefined;
  /** Where a form fixes its lines, cells of one column differ in kind. */
  readonly kinds?: Readonly<Record<string, ReportColumnKind>> | undefined;
}

export interface ReportTable {
  readonly code: string;
  readonly columns: readonly { readonly code: string; readonly label: string; readonly kind: ReportColumnKind }[];
  readonly rows: readonly ReportRow[];
}

/** What checks and papers need of a computed report. */
export interface ReportFigures {
  readonly tables: readonly ReportTable[];
}

/** A manual figure is worth what its source is worth: both are printed. */
export interface ManualFigureSource {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: number;
  readonly source: string;
}

/** `R1.total.sex.male`: names one number, and the records behind it. */
export function evidenceKey(table: string, row: string, column: string): string {
  return `${table}.${row}.${column}`;
}

/** Codes of tables and rows hold no dot, those of columns may. */
export function parseEvidenceKey(key: string): { table: string; row: string; column: string } | null {
  const match = /^([A-Z][\w-]*)\.([^.]+)\.(.+)$/.exec(key);
  return match ? { table: match[1]!, row: match[2]!, column: match[3]! } : null;
}

export function cellOf(row: ReportRow, column: string): ReportCell {
  return row.values[column] ?? { period: null, lastYear: null, cumulative: null };
}
