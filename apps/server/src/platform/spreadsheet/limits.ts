export interface SpreadsheetLimits {
  /** Size of the file. */
  readonly fileBytes: number;
  /** Size of what a workbook unpacks to, by the sizes its directory declares. */
  readonly unpackedBytes: number;
  /** Characters in all shared strings together. */
  readonly sharedCharacters: number;
}

export const DEFAULT_LIMITS: SpreadsheetLimits = {
  fileBytes: 60 * 1024 * 1024,
  unpackedBytes: 1024 * 1024 * 1024,
  sharedCharacters: 60_000_000,
};
