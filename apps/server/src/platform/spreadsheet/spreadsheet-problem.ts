export type SpreadsheetProblemCode =
  | 'not-a-spreadsheet'
  | 'encrypted'
  | 'legacy-xls'
  | 'html-as-xls'
  | 'too-large'
  | 'empty'
  | 'damaged'
  | 'encoding-unknown'
  | 'sheet-unknown';

/** The file as a whole cannot be read; nothing was taken from it. */
export class SpreadsheetProblem extends Error {
  constructor(
    readonly code: SpreadsheetProblemCode,
    readonly params: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'SpreadsheetProblem';
  }
}
