import { EMPTY_CELL, type LedgerRow } from '@dong-hanh/domain';
import { createSheetWriter, type SheetWriter } from '../../platform/spreadsheet/index';
import type { LedgerFile } from './ledger-file';

export interface ResultSheet {
  /** Adds a row that was not taken, as it stood, with the reasons. */
  add(row: LedgerRow, reasons: readonly string[]): Promise<void>;
  readonly rowCount: number;
  finish(): Promise<void>;
}

const text = (value: string) => ({ value, kind: 'text' as const });

/** The same sheet again with title, header and the refused rows, and one more column that says why; it can be corrected and imported. */
export async function createResultSheet(path: string, file: LedgerFile, reasonHeading: string): Promise<ResultSheet> {
  const { header } = file;
  const reasonColumn = Math.max(header.headings.length, ...Object.keys(file.mapping).map(columnsUpTo));
  const writer = createSheetWriter(path, file.format, file.sheet);
  await writeHeader(writer, file, reasonColumn, reasonHeading);
  let rowCount = 0;
  return {
    async add(row, reasons) {
      rowCount += 1;
      await writer.add([...padded(row, reasonColumn), text(reasons.join('\n'))]);
    },
    get rowCount() {
      return rowCount;
    },
    finish: () => writer.finish(),
  };
}

function columnsUpTo(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Title rows keep their row numbers, so that merged headings stay where they were. */
async function writeHeader(
  writer: SheetWriter,
  file: LedgerFile,
  reasonColumn: number,
  reasonHeading: string,
): Promise<void> {
  const { headerRow, lastHeaderRow } = file.header;
  let next = 1;
  for await (const row of file.rows()) {
    if (row.number > lastHeaderRow) break;
    for (; next < row.number; next += 1) await writer.add([], 'title');
    const own = row.cells.map((cell) => (cell.covered ? EMPTY_CELL : cell));
    const isHeading = row.number >= headerRow;
    const cells =
      row.number === headerRow ? [...padded({ ...row, cells: own }, reasonColumn), text(reasonHeading)] : own;
    await writer.add(cells, isHeading ? 'heading' : 'title');
    next += 1;
  }
  for (const range of await file.mergedRanges()) if (range.lastRow <= lastHeaderRow) writer.merge(range);
}

function padded(row: LedgerRow, width: number) {
  return Array.from({ length: width }, (_, i) => row.cells[i] ?? EMPTY_CELL);
}
