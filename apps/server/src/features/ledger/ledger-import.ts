import type { LedgerField, LedgerLanguage, RecognisedColumn } from '@dong-hanh/domain';
import type { ConfirmedMapping } from './ledger-file';

/** How the rows of an import ended; `rows` are those about people. */
export interface ImportCounts {
  rows: number;
  created: number;
  matched: number;
  possibleDuplicates: number;
  refused: number;
  ignored: number;
}

/** How often each code was met. */
export type ImportProblems = Record<string, { level: 'error' | 'warning'; count: number }>;

export const noCounts = (): ImportCounts => ({
  rows: 0,
  created: 0,
  matched: 0,
  possibleDuplicates: 0,
  refused: 0,
  ignored: 0,
});

/** What is fixed when an import begins, so that it can go on in another process. */
export interface ImportPlan {
  importId: string;
  unitId: number;
  unitCode: string;
  contentHash: Buffer;
  /** The day the ledger speaks for. */
  day: string;
  language: LedgerLanguage;
  sourceName: string;
  mapping: Required<Pick<ConfirmedMapping, 'sheet' | 'headerRow'>> & { columns: Record<string, LedgerField> };
  recognised: readonly RecognisedColumn[];
  rowsTotal: number;
}

export type ImportState = 'running' | 'finished' | 'failed';

/** Where an import stands. */
export interface ImportProgress {
  lastRow: number;
  rowsDone: number;
  counts: ImportCounts;
  problems: ImportProblems;
}

export const startOfImport = (): ImportProgress => ({ lastRow: 0, rowsDone: 0, counts: noCounts(), problems: {} });
