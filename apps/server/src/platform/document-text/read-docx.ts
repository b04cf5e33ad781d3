import { scanPart } from '../spreadsheet/read-xml-part';
import { SpreadsheetProblem } from '../spreadsheet/spreadsheet-problem';
import { attribute, type XmlHandler } from '../spreadsheet/xml-scanner';
import { openZip, type ZipParts } from '../spreadsheet/zip-parts';
import { DocumentProblem } from './document-problem';
import { type Numbering, numberingReader, stylesReader } from './docx-numbering';
import { linesOfTable, type TableRow } from './layout-table';
import type { DocumentLimits } from './limits';

const MAIN_PART = 'word/document.xml';

/** Paragraphs of the main part, with the numbers Word itself would draw before them. */
export async function readDocx(path: string, limits: DocumentLimits): Promise<string> {
  try {
    const parts = await openZip(path, {
      fileBytes: limits.fileBytes,
      unpackedBytes: limits.unpackedBytes,
      sharedCharacters: limits.characters,
    });
    try {
      if (!parts.has(MAIN_PART)) throw new DocumentProblem('not-a-document');
      const body = new DocxBody(await readNumbering(parts));
      await scanPart(parts, MAIN_PART, body);
      return body.wholeText;
    } finally {
      parts.close();
    }
  } catch (error) {
    throw error instanceof SpreadsheetProblem ? asDocumentProblem(error) : error;
  }
}

function asDocumentProblem(error: SpreadsheetProblem): DocumentProblem {
  const code =
    error.code === 'encrypted'
      ? 'document-encrypted'
      : error.code === 'too-large'
        ? 'document-too-large'
        : 'document-damaged';
  return new DocumentProblem(code, { cause: error });
}

async function readNumbering(parts: ZipParts): Promise<Numbering> {
  const styles = stylesReader();
  if (parts.has('word/styles.xml')) await scanPart(parts, 'word/styles.xml', styles.handler);
  const numbering = numberingReader(styles.numbered);
  if (parts.has('word/numbering.xml')) await scanPart(parts, 'word/numbering.xml', numbering.handler);
  return numbering.result();
}

interface OpenParagraph {
  text: string;
  style: string | undefined;
  list: string | undefined;
  level: string | undefined;
}

interface OpenCell {
  columns: number;
  readonly lines: string[];
}

/** Text that is not part of the paper as it stands: deleted, instructions of fields, second forms of a drawing. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'instrText', 'Fallback', 'delText']);
const MOST_COLUMNS = 64;

/** Puts the main part together, event by event. */
class DocxBody implements XmlHandler {
  /** Paragraphs and whole tables; a blank line keeps each apart. */
  readonly #parts: string[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: TableRow[][] = [];
  readonly #cells: OpenCell[] = [];
  #inText = 0;
  #leftOut = 0;

  constructor(private readonly numbering: Numbering) {}

  get wholeText(): string {
    return this.#parts.join('\n\n');
  }

  open(name: string, attributes: string, selfClosing: boolean): void {
    if (LEFT_OUT.has(name)) this.#leftOut += selfClosing ? 0 : 1;
    else if (name === 'p') {
      this.#paragraphs.push({ text: '', style: undefined, list: undefined, level: undefined });
      if (selfClosing) this.close('p');
    } else if (name === 't') this.#inText += selfClosing ? 0 : 1;
    else if (name === 'tbl') this.#tables.push([]);
    else if (name === 'tr') this.#tables.at(-1)?.push({ cells: [] });
    else if (name === 'tc') this.#cells.push({ columns: 1, lines: [] });
    else this.#inParagraph(name, attributes);
  }

  #inParagraph(name: string, attributes: string): void {
    const paragraph = this.#paragraphs.at(-1);
    const cell = this.#cells.at(-1);
    if (name === 'gridSpan' && cell) cell.columns = Math.min(Number(attribute(attributes, 'w:val')) || 1, MOST_COLUMNS);
    if (!paragraph) return;
    if (name === 'tab') paragraph.text += paragraph.text === '' ? '' : '\t';
    else if (name === 'br' || name === 'cr') paragraph.text += '\n';
    else if (name === 'noBreakHyphen') paragraph.text += '-';
    else if (name === 'pStyle') paragraph.style = attribute(attributes, 'w:val');
    else if (name === 'numId') paragraph.list = attribute(attributes, 'w:val');
    else if (name === 'ilvl') paragraph.level = attribute(attributes, 'w:val');
  }

  close(name: string): void {
    if (LEFT_OUT.has(name)) this.#leftOut = Math.max(0, this.#leftOut - 1);
    else if (name === 't') this.#inText = Math.max(0, this.#inText - 1);
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tc') this.#endCell();
    else if (name === 'tbl') this.#put(linesOfTable(this.#tables.pop() ?? []));
  }

  text(characters: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph && this.#inText > 0 && this.#leftOut === 0) paragraph.text += characters;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { text, style, list, level } = paragraph;
    const number = text.trim() === '' ? '' : this.numbering.next(style, list, level);
    this.#put(`${number}${text}`.split('\n'));
  }

  #endCell(): void {
    const cell = this.#cells.pop();
    const row = this.#tables.at(-1)?.at(-1);
    if (!cell || !row) return;
    row.cells.push(cell.lines);
    for (let i = 1; i < cell.columns; i += 1) row.cells.push([]);
  }

  #put(lines: readonly string[]): void {
    const cell = this.#cells.at(-1);
    if (cell) cell.lines.push(...lines);
    else this.#parts.push(lines.join('\n'));
  }
}
