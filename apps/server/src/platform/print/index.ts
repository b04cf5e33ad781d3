export { bindSheets, openSheets, type SheetMediaType, type Sheets, UnreadableSheetsError } from './bind-sheets';
export type { PaperPrinter } from './paper-printer';
export { findSignatureFault, withSignatureField } from './signature';
export { createTypstPrinter } from './typst-printer';
