import type { Readable } from 'node:stream';
import { SpreadsheetProblem } from './spreadsheet-problem';
import { type Cell, EMPTY, type MergedRange, type SheetRow } from './workbook';

const MOST_RANGES = 200_000;
const WIDEST_RANGE = 512;
const MERGE_TAG = /<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g;
const LONGEST_TAG = 256;

/** The ranges stand behind the rows in a sheet's XML, so the part is run through once for them alone. */
export async function readMergedRanges(stream: Readable): Promise<MergedRange[]> {
  const ranges: MergedRange[] = [];
  let rest = '';
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const text = rest + chunk.toString('latin1');
      let last = 0;
      if (text.includes('mergeCell')) {
        for (const match of text.matchAll(MERGE_TAG)) {
          ranges.push(rangeOf(match));
          last = match.index + match[0].length;
        }
        if (ranges.length > MOST_RANGES) throw new SpreadsheetProblem('too-large');
      }
      rest = text.slice(Math.max(last, text.length - LONGEST_TAG));
    }
  } catch (error) {
    if (error instanceof SpreadsheetProblem) throw error;
    throw new SpreadsheetProblem('damaged', {}, { cause: error });
  } finally {
    stream.destroy();
  }
  return ranges.sort((a, b) => a.firstRow - b.firstRow);
}

function rangeOf([, firstColumn = '', firstRow, lastColumn = '', lastRow]: RegExpMatchArray): MergedRange {
  const first = columnNumber(firstColumn);
  return {
    firstRow: Number(firstRow),
    lastRow: Number(lastRow),
    firstColumn: first,
    lastColumn: Math.min(columnNumber(lastColumn), first + WIDEST_RANGE),
  };
}

/** A is 0. Reads letters up to the first digit, so it takes a cell reference too. */
export function columnNumber(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** Fills covered cells with the value of their range's first cell, row by row from the top. */
export function mergeSpreader(ranges: readonly MergedRange[]): (row: SheetRow) => SheetRow {
  let next = 0;
  let active: { range: MergedRange; origin: Cell | undefined }[] = [];
  return (row) => {
    while (next < ranges.length && ranges[next]!.firstRow <= row.number) {
      active.push({ range: ranges[next]!, origin: undefined });
      next += 1;
    }
    if (active.length === 0) return row;
    active = active.filter(({ range }) => range.lastRow >= row.number);
    const cells = [...row.cells];
    for (const merge of active) {
      const { range } = merge;
      if (range.firstRow === row.number) merge.origin = row.cells[range.firstColumn];
      const { origin } = merge;
      if (!origin || origin.kind === 'empty') continue;
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
        const isOrigin = column === range.firstColumn && range.firstRow === row.number;
        if (isOrigin || (cells[column] ?? EMPTY).kind !== 'empty') continue;
        while (cells.length < column) cells.push(EMPTY);
        cells[column] = { ...origin, covered: true };
      }
    }
    return { number: row.number, cells };
  };
}
