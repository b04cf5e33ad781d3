export type RefusalCode =
  | 'missing-name'
  | 'name-not-plausible'
  | 'impossible-date'
  | 'future-date'
  | 'too-early'
  | 'unit-unknown'
  | 'unit-divided'
  | 'unit-out-of-scope'
  | 'cell-error'
  | 'contradiction';

export type WarningCode =
  | 'id-malformed'
  | 'id-sex-mismatch'
  | 'id-year-mismatch'
  | 'id-zero-restored'
  | 'year-only'
  | 'two-values'
  | 'unit-successor-used';

/** What the reader found in a cell; `column` is its letter, `params` fill the sentence of the catalogue. */
export interface LedgerIssue<Code extends string = RefusalCode | WarningCode> {
  readonly code: Code;
  readonly column?: string;
  readonly params: Readonly<Record<string, string>>;
}

export type LedgerRefusal = LedgerIssue<RefusalCode>;
export type LedgerWarning = LedgerIssue<WarningCode>;
