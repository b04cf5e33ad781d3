import type { Grid } from './pdf-rules';

/** A piece of text with the place of its left end on the base line; y grows upwards. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Pieces that stand together on a line; a wide gap parts them from the next. */
export interface PlacedCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PlacedLine {
  readonly cells: readonly PlacedCell[];
  /** A row between the rules of a table: whole as it is. */
  readonly isRow?: boolean;
  readonly y: number;
  readonly size: number;
}

/** Shares of the size of the letters. */
const SAME_LINE = 0.5;
const SPACE = 0.15;
const COLUMN_GAP = 1.2;
const DEFAULT_SIZE = 12;
/** Room left for a number or a day. */
const BLANK_TO_FILL = /(?:^|\s)(?:số\s*:|ngày|tháng|năm)$/iu;
/** The number of a list stands apart from its text. */
const LIST_MARKER = /^(?:[IVX]{1,5}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zA-ZđĐ][.)]|[-–+•●▪*])$/;

/** Lines from top to bottom, rows of ruled tables among them. Lone numbers of pages are left out. */
export function linesOfPage(pieces: readonly PlacedText[], grids: readonly Grid[] = []): PlacedLine[] {
  const inGrids = grids.map((grid) => pieces.filter((piece) => isWithin(grid, piece)));
  const outside = pieces.filter((piece) => !inGrids.some((inside) => inside.includes(piece)));
  const rows = grids.flatMap((grid, i) => rowsOf(grid, inGrids[i]!));
  return withoutPageNumbers([...plainLines(outside), ...rows].sort((a, b) => b.y - a.y));
}

function isWithin({ columns, rows }: Grid, { x, y }: PlacedText): boolean {
  return x >= columns[0]! - 1 && x < columns.at(-1)! && y <= rows[0]! && y >= rows.at(-1)!;
}

function rowsOf({ columns, rows }: Grid, pieces: readonly PlacedText[]): PlacedLine[] {
  return rows.slice(1).flatMap((bottom, i) => {
    const top = rows[i]!;
    const inRow = pieces.filter(({ y }) => y <= top && y > bottom).flatMap((piece) => cutAtEdges(piece, columns));
    const cells = columns.slice(1).map((right, j) => {
      const left = columns[j]!;
      const inCell = inRow.filter(({ x }) => x >= left - 1 && x < right - 1);
      const text = plainLines(inCell).flatMap((line) => line.cells.map((cell) => cell.text));
      return { text: text.join(' '), left, right };
    });
    return cells.some(({ text }) => text !== '') ? [{ cells, isRow: true, y: top, size: DEFAULT_SIZE }] : [];
  });
}

/** Neighbouring cells may come as one piece: it is cut at the space nearest to the rule between them. */
function cutAtEdges(piece: PlacedText, columns: readonly number[]): PlacedText[] {
  const { text, x, width, size } = piece;
  const edge = columns.find((one) => one > x + size && one < x + width - size);
  if (edge === undefined) return [piece];
  const letterWidth = width / text.length;
  const ideal = (edge - x) / letterWidth;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const at = spaces.sort((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0];
  if (at === undefined) return [piece];
  const rest = {
    ...piece,
    text: text.slice(at + 1),
    x: Math.max(edge, x + at * letterWidth),
    width: (text.length - at - 1) * letterWidth,
  };
  return [{ ...piece, text: text.slice(0, at), width: at * letterWidth }, ...cutAtEdges(rest, columns)];
}

function plainLines(pieces: readonly PlacedText[]): PlacedLine[] {
  const rows: PlacedText[][] = [];
  const filled = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of filled) {
    const row = rows.at(-1);
    const tolerance = SAME_LINE * (piece.size || DEFAULT_SIZE);
    if (row && Math.abs(row[0]!.y - piece.y) <= tolerance) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(lineOf);
}

function withoutPageNumbers(lines: readonly PlacedLine[]): PlacedLine[] {
  const isPageNumber = ({ cells }: PlacedLine) => cells.length === 1 && /^[-–\s]*\d{1,4}[-–\s]*$/.test(cells[0]!.text);
  return lines.filter((line, i) => !((i === 0 || i === lines.length - 1) && isPageNumber(line)));
}

function lineOf(row: readonly PlacedText[]): PlacedLine {
  const cells: PlacedCell[] = [];
  for (const { text, x, width, size } of [...row].sort((a, b) => a.x - b.x)) {
    const unit = size || DEFAULT_SIZE;
    const last = cells.at(-1);
    const gap = last ? x - last.right : Number.POSITIVE_INFINITY;
    const before = last?.text.trim() ?? '';
    const belongsTogether = (cells.length === 1 && LIST_MARKER.test(before)) || BLANK_TO_FILL.test(before);
    if (!last || (gap > COLUMN_GAP * unit && !belongsTogether)) cells.push({ text, left: x, right: x + width });
    else {
      const space = gap > SPACE * unit && !last.text.endsWith(' ') ? ' ' : '';
      cells[cells.length - 1] = { text: `${last.text}${space}${text}`, left: last.left, right: x + width };
    }
  }
  return {
    cells: cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() })),
    y: row[0]!.y,
    size: row[0]!.size || DEFAULT_SIZE,
  };
}
