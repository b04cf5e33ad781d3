import type { Paper } from '@dong-hanh/print-templates';

/** Makes the file of an official paper: PDF/A-2b, tagged, ready to be signed and not yet signed. */
export interface PaperPrinter {
  renderPdf(paper: Paper): Promise<Uint8Array>;
}
