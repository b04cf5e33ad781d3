import { type LedgerReading, type LedgerRow, type LedgerUnits, ledgerReader } from '@dong-hanh/domain';
import type { LedgerFile } from './ledger-file';

export interface ReadLedgerOptions {
  readonly today: string;
  /** Names the ledger in the acts it gives rise to, for example its file name and date. */
  readonly source: string;
  readonly units?: LedgerUnits;
  readonly batchSize?: number;
  /** Rows up to this number were dealt with before an interruption; they are read for what they say of later rows only. */
  readonly afterRow?: number;
}

export interface LedgerBatch {
  readonly readings: readonly LedgerReading[];
  /** Number of the last row read: where a resumed import goes on. */
  readonly lastRow: number;
  /** The rows as they stand, by number, for the sheet that goes back. */
  readonly rows: ReadonlyMap<number, LedgerRow>;
}

const BATCH_SIZE = 1000;

/** Reads the rows below the header in batches, in order. The same file gives the same batches. */
export async function* readLedger(file: LedgerFile, options: ReadLedgerOptions): AsyncGenerator<LedgerBatch> {
  const { today, source, units, batchSize = BATCH_SIZE, afterRow = 0 } = options;
  const read = ledgerReader(
    { mapping: file.mapping, today, source, ...(units ? { units } : {}) },
    file.header.headings,
  );
  let readings: LedgerReading[] = [];
  let rows = new Map<number, LedgerRow>();
  for await (const row of file.rows()) {
    if (row.number <= file.header.lastHeaderRow) continue;
    const reading = read(row);
    if (row.number <= afterRow) continue;
    readings.push(reading);
    rows.set(row.number, row);
    if (readings.length === batchSize) {
      yield { readings, lastRow: row.number, rows };
      readings = [];
      rows = new Map();
    }
  }
  const last = readings.at(-1);
  if (last) yield { readings, lastRow: last.row, rows };
}
