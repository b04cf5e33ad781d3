export {
  detectLegacyEncoding,
  FROM_LEGACY,
  type LegacyEncoding,
} from './legacy-vietnamese';
export type { SpreadsheetLimits } from './limits';
export { openWorkbook } from './open-workbook';
export { SpreadsheetProblem, type SpreadsheetProblemCode } from './spreadsheet-problem';
export type { Cell, CellKind, MergedRange, SheetInfo, SheetRow, Workbook, WorkbookNotice } from './workbook';
export { createSheetWriter, type SheetWriter } from './write-workbook';
