import { isTick } from './cell-shapes';
import { columnIndex, isBlankCell, type LedgerCell, type LedgerRow, textOfCell } from './ledger-cell';
import type { LedgerField, LedgerMapping } from './ledger-fields';
import type { LedgerRefusal, LedgerWarning, RefusalCode, WarningCode } from './ledger-issue';

/** The cells of one row by field, and what was found about them so far. */
export class RowCells {
  readonly errors: LedgerRefusal[] = [];
  readonly warnings: LedgerWarning[] = [];
  readonly unread: { field: LedgerField; text: string }[] = [];
  readonly #columns: readonly (readonly [column: string, field: LedgerField])[];

  constructor(
    readonly row: LedgerRow,
    mapping: LedgerMapping,
    readonly today: string,
    private readonly headings: readonly (readonly string[])[] = [],
  ) {
    this.#columns = Object.entries(mapping);
  }

  columnOf(field: LedgerField): string | undefined {
    return this.#columns.find(([, mapped]) => mapped === field)?.[0];
  }

  cell(field: LedgerField): LedgerCell | undefined {
    const column = this.columnOf(field);
    return column === undefined ? undefined : this.row.cells[columnIndex(column)];
  }

  /** Text of a cell without error; empty when there is none. */
  text(field: LedgerField): string {
    const cell = this.cell(field);
    return isBlankCell(cell) || cell?.error ? '' : textOfCell(cell);
  }

  /** As `text`, but of a field that has one column for each answer, the headings of the ticked ones. */
  ticked(field: LedgerField): string {
    const columns = this.#columns.filter(([, mapped]) => mapped === field).map(([column]) => columnIndex(column));
    if (columns.length < 2) return this.text(field);
    return columns
      .filter((index) => isTick(this.row.cells[index]))
      .map((index) => this.headings[index]?.at(-1) ?? '')
      .join(', ');
  }

  refuse(code: RefusalCode, column: string | undefined, params: Readonly<Record<string, string>>): void {
    this.errors.push({ code, ...(column ? { column } : {}), params });
  }

  warn(code: WarningCode, column: string | undefined, params: Readonly<Record<string, string>>): void {
    if (this.warnings.some((warning) => warning.code === code && warning.column === column)) return;
    this.warnings.push({ code, ...(column ? { column } : {}), params });
  }

  /** Words that no rule reads are kept for a person to complete. */
  keepUnread(field: LedgerField): void {
    this.unread.push({ field, text: textOfCell(this.cell(field)) });
  }
}
