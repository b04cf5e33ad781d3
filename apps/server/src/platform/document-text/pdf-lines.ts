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
  readonly y: number;
  readonly size: number;
}

/** Shares of the size of the letters. */
const SAME_LINE = 0.5;
const SPACE = 0.15;
const COLUMN_GAP = 1.2;
const DEFAULT_SIZE = 12;

/** Lines from top to bottom. Lone numbers of pages are left out. */
export function linesOfPage(pieces: readonly PlacedText[]): PlacedLine[] {
  const rows: PlacedText[][] = [];
  const filled = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of filled) {
    const row = rows.at(-1);
    const tolerance = SAME_LINE * (piece.size || DEFAULT_SIZE);
    if (row && Math.abs(row[0]!.y - piece.y) <= tolerance) row.push(piece);
    else rows.push([piece]);
  }
  const lines = rows.map(lineOf);
  const isPageNumber = ({ cells }: PlacedLine) => cells.length === 1 && /^[-–\s]*\d{1,4}[-–\s]*$/.test(cells[0]!.text);
  return lines.filter((line, i) => !((i === 0 || i === lines.length - 1) && isPageNumber(line)));
}

function lineOf(row: readonly PlacedText[]): PlacedLine {
  const cells: PlacedCell[] = [];
  for (const { text, x, width, size } of [...row].sort((a, b) => a.x - b.x)) {
    const unit = size || DEFAULT_SIZE;
    const last = cells.at(-1);
    const gap = last ? x - last.right : Number.POSITIVE_INFINITY;
    if (!last || gap > COLUMN_GAP * unit) cells.push({ text, left: x, right: x + width });
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
