import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { samplePaper, samplePersonalPaper } from '@dong-hanh/print-templates/testing';
import { describe, expect, it } from 'vitest';
import { bindSheets, openSheets, UnreadableSheetsError } from './bind-sheets';
import { readPdfPages } from './test/pdf-pages';
import { createTypstPrinter } from './typst-printer';

const printer = createTypstPrinter();
/** A grey dot. */
const dotPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

async function turnedPdf(): Promise<Uint8Array> {
  const scan = await PDFDocument.create();
  scan.addPage([400, 300]).setRotation(degrees(90));
  scan.addPage([1000, 300]);
  return scan.save();
}

const textOf = (page: { lines: readonly { text: string }[] }) => page.lines.map(({ text }) => text).join(' ');

describe('sheets bound together', () => {
  it('stand on A4, upright, each under its own stamp, behind a cover without one', async () => {
    const cover = await openSheets(await printer.renderPdf(samplePaper()), 'application/pdf');
    const bound = await Promise.all([
      openSheets(await printer.renderPdf(samplePersonalPaper()), 'application/pdf'),
      openSheets(await turnedPdf(), 'application/pdf'),
      openSheets(dotPng, 'image/png'),
    ]);
    expect(bound.map(({ count }) => count)).toEqual([1, 2, 1]);
    const stamps = await printer.renderStamps([1, 2, 3, 4].map((sheet) => [`Bút lục ${sheet}`, 'Bộ số 2'] as const));
    const pages = readPdfPages(await bindSheets('Hồ sơ', cover, bound, stamps));
    const sheets = pages.slice(cover.count);
    expect(pages.slice(0, cover.count).map(textOf).join()).not.toContain('Bút lục');
    expect(sheets.map((page) => /Bút lục \d+ Bộ số 2/.exec(textOf(page))?.[0])).toEqual(
      [1, 2, 3, 4].map((sheet) => `Bút lục ${sheet} Bộ số 2`),
    );
    expect(textOf(sheets[0]!)).toContain('TÓM TẮT LÝ LỊCH');
    expect(sheets.map(({ width, height }) => width > height)).toEqual([false, false, true, false]);
  });

  it('are refused where a file is broken, whatever it says it is', async () => {
    await expect(openSheets(Buffer.from('%PDF-1.7 nothing'), 'application/pdf')).rejects.toThrow(UnreadableSheetsError);
    await expect(openSheets(dotPng, 'image/jpeg')).rejects.toThrow(UnreadableSheetsError);
  });
});
