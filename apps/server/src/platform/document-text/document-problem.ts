export type DocumentProblemCode =
  | 'not-a-document'
  | 'legacy-doc'
  | 'document-encrypted'
  | 'document-damaged'
  | 'document-too-large'
  | 'document-empty'
  | 'document-without-text'
  | 'document-encoding-unknown';

/** The file as a whole cannot be read; nothing was taken from it. */
export class DocumentProblem extends Error {
  constructor(
    readonly code: DocumentProblemCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'DocumentProblem';
  }
}
