import { isWhollyCapital } from '../names/name-text';
import { canonicalTone } from '../names/tone';

/** Cells of a table row in the normalised text. */
export const CELL_SEPARATOR = ' | ';

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const SPACES = /[ \u00A0\u2000-\u200A\u202F\u3000]+/g;
/** Text laid out in columns by spaces; the blanks of a date or a number to be filled in are none. */
const COLUMN_GAP = /(?<=[^\s:])(?<!ngày|tháng|năm|số|Số) {6,}(?=[^\s/.…])/gu;
const ENDS_A_PARAGRAPH = /[.;:!?…/”"|]$/;
const BEGINS_ITEM = /^([a-zđ]\)|\d|[-+•*(]|[IVX]+\.|[A-ZĐ]\.|(?:Căn cứ|Điều|Chương|Phần|Mục|Nơi nhận)(?!\p{L}))/u;
const SHORTEST_WRAPPED_LINE = 60;
const LONGEST_WRAPPED_LINE = 130;
/** A line set in ends earlier by as much. */
const LEEWAY = 4;

/**
 * The one text all spans refer to: NFC, one paragraph a line, table rows as cells between bars, marks of emphasis gone, and
 * paragraphs put together again that the end of a line or a page had cut.
 */
export function normalisePlanText(raw: string): string {
  const lines = raw
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?|\f|\v|\u2028|\u2029/g, '\n')
    .split('\n')
    .map(tidyLine);
  return joinCutParagraphs(cellsOfRows(lines))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function tidyLine(line: string): string {
  const tabbed = line.split('\t').length > 2 ? line.replace(/\t/g, CELL_SEPARATOR) : line.replace(/\t/g, ' ');
  const cells = tabbed.replace(COLUMN_GAP, CELL_SEPARATOR);
  const plain = cells
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/^\s*(#{1,6}|>)\s+/, '')
    .replace(/\*\*|__/g, '')
    .replace(/(?<![\p{L}\d*])\*(?=\S)([^*]*\S)\*(?![\p{L}\d*])/gu, '$1')
    .replace(/\\([.\-+)])/g, '$1')
    .replace(SPACES, ' ')
    .trim()
    .replace(/^[•●▪◦∙·–—*]\s+/, '- ');
  return plain;
}

/** Rows of tables with one kind of bars; bars around all rows of a table are its frame and no empty cells. */
function cellsOfRows(lines: readonly string[]): string[] {
  const tidy = [...lines];
  for (let i = 0; i < lines.length; i += 1) {
    if (!lines[i]!.includes('|')) continue;
    let end = i;
    while (end < lines.length && (lines[end] === '' || lines[end]!.includes('|'))) end += 1;
    const rows = lines.slice(i, end).filter((line) => line !== '');
    const isFramed = rows.every((row) => row.startsWith('|') && row.endsWith('|'));
    for (let j = i; j < end; j += 1) tidy[j] = rowOf(lines[j]!, isFramed);
    i = end;
  }
  return tidy;
}

function rowOf(line: string, isFramed: boolean): string {
  if (line === '' || /^[|:\- ]+$/.test(line)) return '';
  return (isFramed ? line.slice(1, -1) : line)
    .split('|')
    .map((cell) => cell.trim())
    .join(CELL_SEPARATOR);
}

/** A line that breaks off within a sentence goes on in the next line that begins small, even past a blank line. */
function joinCutParagraphs(lines: readonly string[]): string[] {
  const width = Math.max(0, ...lines.filter((line) => !line.includes(CELL_SEPARATOR)).map((line) => line.length));
  const joined: string[] = [];
  let lastLine = '';
  for (const line of lines) {
    const last = lastFilled(joined);
    const previous = joined[last];
    const wasFull = last === joined.length - 1 && isFull(lastLine, line, width);
    if (previous !== undefined && goesOn(previous, line, wasFull)) {
      joined.length = last;
      joined.push(`${previous} ${line}`);
    } else joined.push(line);
    if (line !== '') lastLine = line;
  }
  return joined;
}

/** The first word of the next line had no room left, in a text broken at a fixed width. */
function isFull(line: string, next: string, width: number): boolean {
  const broken = width >= SHORTEST_WRAPPED_LINE && width <= LONGEST_WRAPPED_LINE;
  return broken && line.length + 1 + next.split(' ')[0]!.length > width - LEEWAY;
}

function lastFilled(lines: readonly string[]): number {
  let last = lines.length - 1;
  while (last >= 0 && lines[last] === '') last -= 1;
  return last;
}

function goesOn(previous: string, line: string, wasFull: boolean): boolean {
  if (line === '' || previous.includes(CELL_SEPARATOR) || line.includes(CELL_SEPARATOR)) return false;
  if (BEGINS_ITEM.test(line) || ENDS_A_PARAGRAPH.test(previous)) return false;
  if (isWhollyCapital(previous) || isWhollyCapital(line)) return false;
  if (/^\p{Ll}/u.test(line)) return /[\p{L}\d,)]$/u.test(previous) && previous.length > 20;
  return wasFull;
}

/** Lower case and one tone placement, letter for letter as long as the text, so that places in both are the same. */
export function keyOf(text: string): string {
  return casedKeyOf(text).toLowerCase();
}

/** As the key, but a proper name can still be told from a word. */
export function casedKeyOf(text: string): string {
  const key = canonicalTone(text);
  return key.length === text.length ? key : text;
}

/** A pattern over keys that begins and ends at the edge of a word. */
export function phrase(source: string, flags = 'u'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);
}
