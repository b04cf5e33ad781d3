import { degrees, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';

export type SheetMediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** Something printed or scanned: every page of a PDF, or one picture. */
export interface Sheets {
  readonly count: number;
  addTo(book: PDFDocument): Promise<PDFPage[]>;
}

export class UnreadableSheetsError extends Error {}

const A4 = { short: 595.28, long: 841.89 } as const;

/** Opens what is to be bound; an encrypted or broken file is an `UnreadableSheetsError`. */
export async function openSheets(content: Uint8Array, mediaType: SheetMediaType): Promise<Sheets> {
  try {
    return mediaType === 'application/pdf' ? await openPdf(content) : await openPicture(content, mediaType);
  } catch (cause) {
    throw new UnreadableSheetsError('The sheets cannot be read.', { cause });
  }
}

async function openPdf(content: Uint8Array): Promise<Sheets> {
  const pages = (await PDFDocument.load(content, { updateMetadata: false })).getPages();
  return {
    count: pages.length,
    async addTo(book) {
      // A scanner that reads both sides leaves empty pages, and nothing of them can be embedded.
      const written = pages.filter((source) => source.node.Contents() !== undefined);
      const drawings = await book.embedPages(written);
      return pages.map((source) => {
        const { page, place } = addSheet(book, source.getSize(), source.getRotation().angle);
        const drawing = drawings[written.indexOf(source)];
        if (drawing) page.drawPage(drawing, place);
        return page;
      });
    },
  };
}

async function openPicture(content: Uint8Array, mediaType: SheetMediaType): Promise<Sheets> {
  const embed = (book: PDFDocument) => (mediaType === 'image/jpeg' ? book.embedJpg(content) : book.embedPng(content));
  await embed(await PDFDocument.create());
  return {
    count: 1,
    async addTo(book) {
      const picture = await embed(book);
      const { page, place } = addSheet(book, picture, 0);
      page.drawImage(picture, place);
      return [page];
    },
  };
}

/** An A4 page as the drawing lies, and where on it the drawing stands upright, as large as it fits, in the middle. */
function addSheet(book: PDFDocument, drawing: { width: number; height: number }, turn: number) {
  const clockwise = ((turn % 360) + 360) % 360;
  const [width, height] = clockwise % 180 === 0 ? [drawing.width, drawing.height] : [drawing.height, drawing.width];
  const page = book.addPage(width > height ? [A4.long, A4.short] : [A4.short, A4.long]);
  const scale = Math.min(page.getWidth() / width, page.getHeight() / height);
  const left = (page.getWidth() - width * scale) / 2;
  const bottom = (page.getHeight() - height * scale) / 2;
  // With each quarter turn the lower left corner of the drawing goes to the next corner of its place.
  const place = {
    x: clockwise === 180 || clockwise === 270 ? left + width * scale : left,
    y: clockwise === 90 || clockwise === 180 ? bottom + height * scale : bottom,
    width: drawing.width * scale,
    height: drawing.height * scale,
    rotate: degrees(-clockwise),
  };
  return { page, place };
}

/** One PDF: the cover as it is, then every sheet under the stamp of the same place, upper right corner on upper right. */
export async function bindSheets(
  title: string,
  cover: Sheets,
  bound: readonly Sheets[],
  stamps: Uint8Array,
): Promise<Uint8Array> {
  const book = await PDFDocument.create();
  book.setTitle(title, { showInWindowTitleBar: true });
  book.setLanguage('vi-VN');
  await cover.addTo(book);
  const pages: PDFPage[] = [];
  for (const sheets of bound) pages.push(...(await sheets.addTo(book)));
  const stampOf = await book.embedPdf(stamps, [...pages.keys()]);
  pages.forEach((page, index) => {
    const stamp = stampOf[index]!;
    page.drawPage(stamp, { x: page.getWidth() - stamp.width, y: page.getHeight() - stamp.height });
  });
  return book.save({ useObjectStreams: false });
}
