import { TextDecoder } from 'node:util';
import { SpreadsheetProblem } from '../spreadsheet/spreadsheet-problem';
import { detectEncoding } from '../spreadsheet/text-encoding';
import { DocumentProblem } from './document-problem';

const SAMPLE_BYTES = 256 * 1024;

/** Unicode, or one of the old Vietnamese encodings, told by the letters themselves. */
export function readPlainText(bytes: Buffer): string {
  try {
    const { label, convert } = detectEncoding(bytes.subarray(0, SAMPLE_BYTES));
    return convert(new TextDecoder(label).decode(bytes));
  } catch (error) {
    if (!(error instanceof SpreadsheetProblem)) throw error;
    const known = error.code === 'encoding-unknown' ? 'document-encoding-unknown' : 'not-a-document';
    throw new DocumentProblem(known, { cause: error });
  }
}
