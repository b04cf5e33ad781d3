import type { Paper } from '@dong-hanh/print-templates';
import { toDocx } from '@dong-hanh/print-templates/docx';
import type { PaperPrinter } from './paper-printer';
import { createTypstPrinter } from './typst-printer';

export type PaperFormat = 'pdf' | 'docx';

/** A file to be downloaded; the name tells what it is, never whom it is about. */
export interface PrintedFile {
  content: Uint8Array;
  mediaType: string;
  fileName: string;
}

export const paperMediaTypes: Record<PaperFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

let started: PaperPrinter | undefined;

/** The compiler is started with the first PDF: a program that prints none does not wait for it. */
export function printer(): PaperPrinter {
  started ??= createTypstPrinter();
  return started;
}

export async function renderPaper(paper: Paper, format: PaperFormat): Promise<Uint8Array> {
  return format === 'docx' ? toDocx(paper) : printer().renderPdf(paper);
}
