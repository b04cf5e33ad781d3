import { isBlankCell, type LedgerCell, type LedgerRow, textOfCell } from './ledger-cell';
import type { LedgerField } from './ledger-fields';
import { recogniseHeading } from './recognise-heading';

export interface FoundHeader {
  /** Row number of the header's first row. */
  readonly headerRow: number;
  /** Row number after which the data may begin. */
  readonly lastHeaderRow: number;
  /** For every column its headings from the top row down. */
  readonly headings: readonly (readonly string[])[];
}

const DEEPEST_HEADER = 3;
const FEWEST_COLUMNS = 2;
const RECOGNISED = 0.7;
const LONGEST_HEADING = 120;

/** Looks for the row, or rows, whose cells read most like headings of a ledger; undefined when none does. */
export function findHeader(rows: readonly LedgerRow[]): FoundHeader | undefined {
  let best: { header: FoundHeader; score: number } | undefined;
  for (let i = 0; i < rows.length; i += 1) {
    const header = headerFrom(rows, i);
    const score = header ? scoreOf(header) : 0;
    if (header && score > (best?.score ?? 0)) best = { header, score };
  }
  return best?.header;
}

/** The header that begins in a row a person pointed out. */
export function headerAt(rows: readonly LedgerRow[], rowNumber: number): FoundHeader | undefined {
  const i = rows.findIndex((row) => row.number === rowNumber);
  return i < 0 ? undefined : headerFrom(rows, i);
}

function headerFrom(rows: readonly LedgerRow[], first: number): FoundHeader | undefined {
  const top = rows[first];
  if (!top?.cells.some((cell) => textOfCell(cell) !== '')) return undefined;
  const levels = [top];
  while (levels.length < DEEPEST_HEADER) {
    const next = rows[first + levels.length];
    if (!next || next.number !== levels.at(-1)!.number + 1 || !isContinuation(levels.at(-1)!, next)) break;
    levels.push(next);
  }
  return {
    headerRow: top.number,
    lastHeaderRow: levels.at(-1)!.number,
    headings: spreadHeadings(levels),
  };
}

/** A parent heading that is not merged stands only over the first of its children: the blank cells right of it inherit it. */
function spreadHeadings(levels: readonly LedgerRow[]): string[][] {
  const width = Math.max(...levels.map((level) => level.cells.length));
  const headings: string[][] = [];
  for (let column = 0; column < width; column += 1) {
    const texts = levels.map((level) => textOfCell(level.cells[column]));
    levels.forEach((_, depth) => {
      const hasChild = texts.slice(depth + 1).some((text) => text !== '');
      const left = headings[column - 1];
      const leftHasChild = left?.slice(depth + 1).some((text) => text !== '' && text !== left[depth]);
      if (texts[depth] === '' && hasChild && leftHasChild) texts[depth] = left?.[depth] ?? '';
    });
    headings.push(texts.filter((text, depth) => text !== '' && text !== texts[depth - 1]));
  }
  return headings;
}

function isContinuation(parent: LedgerRow, row: LedgerRow): boolean {
  let children = 0;
  for (let column = 0; column < row.cells.length; column += 1) {
    const cell = row.cells[column];
    if (isBlankCell(cell)) continue;
    if (!isHeadingText(cell)) return false;
    const above = textOfCell(parent.cells[column]);
    const text = textOfCell(cell);
    if (cell?.covered && text === above) continue;
    children += 1;
    const parentText = above !== '' ? above : nearestLeft(parent, column);
    const belongs = spans(parent, column) ? recogniseHeading([parentText]).size > 0 : isSecondLine(text);
    if (!belongs && !isKnownHeading([parentText, text])) return false;
  }
  return children > 0;
}

/** Below a heading that covers no other column stands a remark in parentheses, never a value such as "Nam". */
function isSecondLine(text: string): boolean {
  return text.startsWith('(');
}

function isKnownHeading([parent = '', text = '']: readonly string[]): boolean {
  const own = [...recogniseHeading([text]).values()];
  return (
    !/^(nam|nữ)$/i.test(text) && own.some((score) => score >= RECOGNISED) && recogniseHeading([parent, text]).size > 0
  );
}

/** The heading above covers more than this column: it is blank or merged here, or the next one is. */
function spans(parent: LedgerRow, column: number): boolean {
  const reached = (cell: LedgerCell | undefined) => cell !== undefined && (isBlankCell(cell) || cell.covered === true);
  return reached(parent.cells[column]) || reached(parent.cells[column + 1]);
}

function isHeadingText(cell: LedgerCell | undefined): boolean {
  const text = textOfCell(cell);
  return (
    cell?.kind === 'text' && text.length <= LONGEST_HEADING && /\p{L}/u.test(text) && !/^\(?[\divx]+\)?$/i.test(text)
  );
}

function nearestLeft(row: LedgerRow, column: number): string {
  for (let i = column; i >= 0; i -= 1) {
    const text = textOfCell(row.cells[i]);
    if (text !== '') return text;
  }
  return '';
}

function scoreOf(header: FoundHeader): number {
  const best = new Map<LedgerField, number>();
  for (const levels of header.headings) {
    if (levels.join('').length > LONGEST_HEADING * 2) continue;
    for (const [field, score] of recogniseHeading(levels)) {
      if (score >= RECOGNISED) best.set(field, Math.max(best.get(field) ?? 0, score));
    }
  }
  if (best.size < FEWEST_COLUMNS) return 0;
  const named = best.has('fullName') || best.has('familyName') || best.has('givenName');
  const sum = [...best.values()].reduce((total, score) => total + score, 0);
  return named ? sum + 2 : best.size >= 4 ? sum : 0;
}
