/** A piece of text with the place of its left end on the base line; y grows upwards. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Shares of the size of the letters. */
const SAME_LINE = 0.5;
const SPACE = 0.15;
const COLUMN_GAP = 2;
const DEFAULT_SIZE = 12;

/** Lines from top to bottom; a wide gap parts cells. Lone numbers of pages are left out. */
export function linesOfPage(pieces: readonly PlacedText[]): string[] {
  const rows: PlacedText[][] = [];
  const filled = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of filled) {
    const row = rows.at(-1);
    const tolerance = SAME_LINE * (piece.size || DEFAULT_SIZE);
    if (row && Math.abs(row[0]!.y - piece.y) <= tolerance) row.push(piece);
    else rows.push([piece]);
  }
  const lines = rows.map((row) => joined(row.sort((a, b) => a.x - b.x)));
  return lines.filter((line, i) => !(/^\d{1,4}$/.test(line) && (i === 0 || i === lines.length - 1)));
}

function joined(row: readonly PlacedText[]): string {
  let line = '';
  let end: number | null = null;
  for (const { text, x, width, size } of row) {
    const unit = size || DEFAULT_SIZE;
    const gap = end === null ? 0 : x - end;
    if (gap > COLUMN_GAP * unit) line = `${line.trimEnd()} | `;
    else if (gap > SPACE * unit && !line.endsWith(' ')) line += ' ';
    line += text;
    end = x + width;
  }
  return line.replace(/\s+/g, ' ').trim();
}
