import type { Paper } from '@dong-hanh/print-templates';

/** Two lines of a stamp. */
export type SheetStamp = readonly [upper: string, lower: string];

export interface PaperPrinter {
  /** The file of an official paper: PDF/A-2b, tagged, ready to be signed and not yet signed. */
  renderPdf(paper: Paper): Promise<Uint8Array>;
  /** An A4 page for each stamp, to be laid over the sheet it belongs to. */
  renderStamps(stamps: readonly SheetStamp[]): Promise<Uint8Array>;
}
