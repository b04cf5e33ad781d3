import type { PlacedCell, PlacedLine } from './pdf-lines';

/** Shares of the size of the letters. */
const INDENT = 0.8;
const WIDEST_LEADING = 2.2;
const SPACE = 0.25;
const TABLE_LEADING = 1.6;
const SAME_EDGE = 0.5;
/** The right margin is where the longest lines end; a few may stick out. */
const WITHIN_MARGIN = 0.97;

const BEGINS_ITEM =
  /^(?:[-–+•*]|[a-zđ]\)|\d{1,2}[.)/]\s|\d{1,2}(?:\.\d{1,2})+\.?\s|[IVX]{1,5}[.\s-]|[A-ZĐ]\.|(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU|Căn cứ|Nơi nhận)(?!\p{L}))/u;

/**
 * Lines of pages put together to paragraphs. A line goes on in the next if the first word of the next had no room left on it
 * and the next is not set in; that is how a line is broken in the first place.
 */
export function paragraphsOf(pages: readonly (readonly PlacedLine[])[]): string[] {
  const lines = pages.flat();
  const margins = marginsOf(lines);
  const paragraphs: string[] = [];
  let previous: PlacedLine | null = null;
  for (const line of mergeTableRows(lines)) {
    const text = line.cells.map((cell) => cell.text).join(' | ');
    if (previous && goesOn(previous, line, margins)) paragraphs.push(continued(paragraphs.pop()!, text));
    else paragraphs.push(text);
    previous = line;
  }
  return paragraphs;
}

/** A date broken behind its hyphen stays one. */
function continued(paragraph: string, line: string): string {
  return /\d[-/]$/.test(paragraph) && /^\d/.test(line) ? paragraph + line : `${paragraph} ${line}`;
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

function marginsOf(lines: readonly PlacedLine[]): Margins {
  const rights = lines.map(({ cells }) => cells.at(-1)!.right).sort((a, b) => a - b);
  return {
    left: Math.min(...lines.map(({ cells }) => cells[0]!.left)),
    right: rights[Math.floor(rights.length * WITHIN_MARGIN)] ?? 0,
  };
}

function goesOn(previous: PlacedLine, next: PlacedLine, { left, right }: Margins): boolean {
  if (previous.isRow || next.isRow || previous.cells.length > 1 || next.cells.length > 1) return false;
  const [before] = previous.cells;
  const [after] = next.cells;
  if (!before || !after || beginsItem(before.text, after.text)) return false;
  const leading = previous.y - next.y;
  if (leading > WIDEST_LEADING * next.size) return false;
  const setIn = (at: number) => at > left + INDENT * next.size;
  // Lines in the middle (a title) go on in lines in the middle.
  if (setIn(after.left) && !(setIn(before.left) && before.right < right)) return false;
  const firstWord = after.text.split(' ')[0]!;
  const wordWidth = ((after.right - after.left) * firstWord.length) / after.text.length;
  return before.right + SPACE * next.size + wordWidth > right;
}

/** A dash behind a line without a mark at its end joins words: "Giáo dục - Lao động". */
function beginsItem(before: string, after: string): boolean {
  return /^[-–] /.test(after) ? /[.;:,!?)”"]$/.test(before) : BEGINS_ITEM.test(after);
}

/** A row of a table whose cells take several lines: what stands under its columns, and within them, goes on with it. */
function mergeTableRows(lines: readonly PlacedLine[]): PlacedLine[] {
  const merged: PlacedLine[] = [];
  for (const line of lines) {
    const above = merged.at(-1);
    if (above && !above.isRow && !line.isRow && isRestOfRow(above, line))
      merged[merged.length - 1] = withRest(above, line);
    else merged.push(line);
  }
  return merged;
}

function isRestOfRow(above: PlacedLine, line: PlacedLine): boolean {
  const leading = above.y - line.y;
  if (above.cells.length < 2 || leading <= 0 || leading > TABLE_LEADING * line.size) return false;
  return line.cells.every((cell) => columnOver(above, cell) > 0);
}

function withRest(above: PlacedLine, line: PlacedLine): PlacedLine {
  const cells = above.cells.map((cell, i) => {
    const rest = line.cells.filter((one) => columnOver(above, one) === i);
    return {
      ...cell,
      text: [cell.text, ...rest.map(({ text }) => text)].join(' '),
      right: Math.max(cell.right, ...rest.map(({ right }) => right)),
    };
  });
  return { ...above, cells, y: line.y };
}

/** The column a cell stands under: it begins where the column begins, and ends before the next. */
function columnOver({ cells, size }: PlacedLine, { left, right }: PlacedCell): number {
  return cells.findIndex((column, i) => {
    const next = cells[i + 1];
    return Math.abs(column.left - left) <= SAME_EDGE * size && (next === undefined || right < next.left);
  });
}
