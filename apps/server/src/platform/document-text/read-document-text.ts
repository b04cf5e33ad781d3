import { readFile, stat } from 'node:fs/promises';
import { DocumentProblem } from './document-problem';
import { DEFAULT_DOCUMENT_LIMITS, type DocumentLimits } from './limits';
import { readDocx } from './read-docx';
import { readPdf } from './read-pdf';
import { readPlainText } from './read-plain-text';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const OTHER_FORMATS = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'Rar!',
  "7z\xbc\xaf'",
  '\x1f\x8b',
  '\x7fELF',
  'MZ\x90',
  '{\\rtf',
];

/**
 * The text of a .docx, .pdf, .txt or .md file: a paragraph a line, a row of a table as cells between bars. What the file is
 * is told by its first bytes, never by its name.
 */
export async function readDocumentText(
  path: string,
  limits: DocumentLimits = DEFAULT_DOCUMENT_LIMITS,
): Promise<string> {
  const { size } = await stat(path);
  if (size === 0) throw new DocumentProblem('document-empty');
  if (size > limits.fileBytes) throw new DocumentProblem('document-too-large');
  const text = await readByKind(path, limits);
  if (text.length > limits.characters) throw new DocumentProblem('document-too-large');
  if (text.trim() === '') throw new DocumentProblem('document-empty');
  return text;
}

async function readByKind(path: string, limits: DocumentLimits): Promise<string> {
  const bytes = await readFile(path);
  const start = bytes.subarray(0, 1024).toString('latin1');
  if (start.startsWith('PK')) return readDocx(path, limits);
  if (start.includes('%PDF-')) return readPdf(bytes, limits);
  if (bytes.subarray(0, OLE.length).equals(OLE))
    throw new DocumentProblem(bytes.includes(ENCRYPTED_PACKAGE) ? 'document-encrypted' : 'legacy-doc');
  if (OTHER_FORMATS.some((magic) => start.startsWith(magic))) throw new DocumentProblem('not-a-document');
  return readPlainText(bytes);
}
