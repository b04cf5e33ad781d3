export type CellKind = 'empty' | 'text' | 'number' | 'boolean' | 'date' | 'error';

/** One cell. A date is its serial number in the 1900 system; a formula is read by its stored value. */
export interface Cell {
  readonly value: string | number | boolean | null;
  readonly kind: CellKind;
  readonly formula?: true;
  readonly error?: string;
  readonly date?: true;
  /** The value stands in the first cell of a merged range that covers this one. */
  readonly covered?: true;
}

/** `cells[0]` is column A. `number` is what a person sees beside the row; in CSV the number of the record. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
}

/** Zero-based columns, row numbers from 1, both ends included. */
export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export type WorkbookNotice = 'macro-workbook' | 'legacy-encoding';

export interface Workbook {
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly SheetInfo[];
  readonly notices: readonly WorkbookNotice[];
  /** Rows with at least one value, top to bottom. May be called again: it reads the file anew. */
  rows(sheet: string): AsyncIterable<SheetRow>;
  mergedRanges(sheet: string): Promise<readonly MergedRange[]>;
  close(): Promise<void>;
}

export const EMPTY: Cell = { value: null, kind: 'empty' };
