/** A row with the lines of each cell. */
export interface TableRow {
  readonly cells: string[][];
}

/** Heads and signatures of official papers are set side by side in tables without lines. */
const SIDE_BY_SIDE =
  /CỘNG HÒA XÃ HỘI CHỦ NGHĨA|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận|NƠI NHẬN|(?:^|\n)(?:TM|KT|TL|TUQ)\. ?\p{Lu}/u;
const MOST_ROWS_OF_LAYOUT = 6;

/** A table of figures gives a line a row with cells between bars; a table that only sets text side by side, its cells in turn. */
export function linesOfTable(rows: readonly TableRow[]): string[] {
  const all = rows.flatMap(({ cells }) => cells.map((lines) => lines.join('\n'))).join('\n');
  if (rows.length <= MOST_ROWS_OF_LAYOUT && SIDE_BY_SIDE.test(all.normalize('NFC'))) return cellsInTurn(rows);
  return rows
    .map(({ cells }) => cells.map((lines) => tidy(lines.join(' '))).join(' | '))
    .filter((line) => /[^| ]/.test(line));
}

function cellsInTurn(rows: readonly TableRow[]): string[] {
  return rows
    .flatMap(({ cells }) => cells.flat())
    .map(tidy)
    .filter((line) => line !== '');
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '/').trim();
}
