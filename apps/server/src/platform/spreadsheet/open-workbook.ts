import { stat } from 'node:fs/promises';
import { readFileKind } from './file-kind';
import { DEFAULT_LIMITS, type SpreadsheetLimits } from './limits';
import { openCsv } from './open-csv';
import { openXlsx } from './open-xlsx';
import { SpreadsheetProblem } from './spreadsheet-problem';
import type { Workbook } from './workbook';
import { megabytes } from './zip-parts';

/** Opens an .xlsx, .xlsm or delimited text file by its content; the file's name is not trusted. Close it after use. */
export async function openWorkbook(path: string, limits: SpreadsheetLimits = DEFAULT_LIMITS): Promise<Workbook> {
  const { size } = await stat(path);
  if (size > limits.fileBytes) throw new SpreadsheetProblem('too-large', { limit: megabytes(limits.fileBytes) });
  return (await readFileKind(path)) === 'zip' ? openXlsx(path, limits) : openCsv(path);
}
