export { bindSheets, openSheets, type SheetMediaType, type Sheets, UnreadableSheetsError } from './bind-sheets';
export { type PaperFormat, type PrintedFile, paperMediaTypes, printer, renderPaper } from './print-file';
export { findSignatureFault, withSignatureField } from './signature';
