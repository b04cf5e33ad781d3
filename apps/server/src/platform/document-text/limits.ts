export interface DocumentLimits {
  /** Size of the file. */
  readonly fileBytes: number;
  /** Size of what a .docx unpacks to, by the sizes its directory declares. */
  readonly unpackedBytes: number;
  readonly pages: number;
  readonly characters: number;
}

export const DEFAULT_DOCUMENT_LIMITS: DocumentLimits = {
  fileBytes: 40 * 1024 * 1024,
  unpackedBytes: 300 * 1024 * 1024,
  pages: 1000,
  characters: 8_000_000,
};
