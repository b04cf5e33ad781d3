import { columnIndex, isBlankCell, type LedgerCell, type LedgerRow, textOfCell } from './ledger-cell';
import type { LedgerField, LedgerMapping } from './ledger-fields';
import type { LedgerRefusal, LedgerWarning, RefusalCode, WarningCode } from './ledger-issue';

/** The cells of one row by field, and what was found about them so far. */
export class RowCells {
  readonly errors: LedgerRefusal[] = [];
  readonly warnings: LedgerWarning[] = [];
  readonly unread: { field: LedgerField; text: string }[] = [];
  readonly #byField = new Map<LedgerField, string>();

  constructor(
    readonly row: LedgerRow,
    mapping: LedgerMapping,
    readonly today: string,
  ) {
    for (const [column, field] of Object.entries(mapping)) this.#byField.set(field, column);
  }

  columnOf(field: LedgerField): string | undefined {
    return this.#byField.get(field);
  }

  cell(field: LedgerField): LedgerCell | undefined {
    const column = this.#byField.get(field);
    return column === undefined ? undefined : this.row.cells[columnIndex(column)];
  }

  /** Text of a cell without error; empty when there is none. */
  text(field: LedgerField): string {
    const cell = this.cell(field);
    return isBlankCell(cell) || cell?.error ? '' : textOfCell(cell);
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
