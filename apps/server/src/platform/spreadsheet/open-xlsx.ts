import type { SpreadsheetLimits } from './limits';
import { mergeSpreader, readMergedRanges } from './merged-ranges';
import { sheetRows } from './sheet-rows';
import { SpreadsheetProblem } from './spreadsheet-problem';
import type { MergedRange, SheetRow, Workbook } from './workbook';
import { readDateStyles, readSharedStrings, readWorkbookParts, type SheetPart } from './workbook-parts';
import { openZip, type ZipParts } from './zip-parts';

export async function openXlsx(path: string, limits: SpreadsheetLimits): Promise<Workbook> {
  const parts = await openZip(path, limits);
  try {
    return await describe(parts, limits);
  } catch (error) {
    parts.close();
    throw error;
  }
}

async function describe(parts: ZipParts, limits: SpreadsheetLimits): Promise<Workbook> {
  const book = await readWorkbookParts(parts);
  const dateStyles = await readDateStyles(parts, book.styles);
  const sharedStrings = await readSharedStrings(parts, book.sharedStrings, limits.sharedCharacters);
  const context = { sharedStrings, dateStyles, date1904: book.date1904 };
  const ranges = new Map<string, Promise<MergedRange[]>>();

  const partOf = (name: string): SheetPart => {
    const sheet = book.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new SpreadsheetProblem('sheet-unknown', { sheet: name });
    return sheet;
  };
  const mergedRanges = (name: string): Promise<MergedRange[]> => {
    const { part } = partOf(name);
    const known = ranges.get(part) ?? parts.stream(part).then(readMergedRanges);
    ranges.set(part, known);
    return known;
  };
  return {
    format: 'xlsx',
    sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden })),
    notices: book.hasMacros ? ['macro-workbook'] : [],
    mergedRanges,
    async *rows(name): AsyncGenerator<SheetRow> {
      const spread = mergeSpreader(await mergedRanges(name));
      for await (const row of sheetRows(await parts.stream(partOf(name).part), context)) yield spread(row);
    },
    close: async () => parts.close(),
  };
}
