import { detectLegacyEncoding, FROM_LEGACY } from '../spreadsheet/legacy-vietnamese';
import { DocumentProblem } from './document-problem';
import type { DocumentLimits } from './limits';
import { linesOfPage, type PlacedLine, type PlacedText } from './pdf-lines';
import { paragraphsOf } from './pdf-paragraphs';
import { type DrawingList, gridsOf, rulesOf } from './pdf-rules';

/** Node.js 20 lacks what pdf.js needs to list drawings; tables are then told by gaps alone. */
const NOTHING_DRAWN: DrawingList = { fnArray: [], argsArray: [] };
/** A scanned page holds a picture and hardly a letter. */
const FEWEST_LETTERS_A_PAGE = 20;

/** The text of a .pdf, page by page, put together from where its pieces stand. */
export async function readPdf(bytes: Buffer, limits: DocumentLimits): Promise<string> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: Error) => {
    throw new DocumentProblem(error.name === 'PasswordException' ? 'document-encrypted' : 'document-damaged', {
      cause: error,
    });
  });
  try {
    if (document.numPages > limits.pages) throw new DocumentProblem('document-too-large');
    const pages: PlacedLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const drawn: DrawingList = await page.getOperatorList().catch(() => NOTHING_DRAWN);
      pages.push(linesOfPage(items.flatMap(placed), gridsOf(rulesOf(drawn, OPS))));
      page.cleanup();
    }
    const text = paragraphsOf(pages).join('\n\n');
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < FEWEST_LETTERS_A_PAGE * document.numPages) throw new DocumentProblem('document-without-text');
    const legacy = detectLegacyEncoding(text.slice(0, 20_000));
    return legacy ? FROM_LEGACY[legacy](text) : text;
  } catch (error) {
    throw error instanceof DocumentProblem ? error : new DocumentProblem('document-damaged', { cause: error });
  } finally {
    await document.loadingTask.destroy();
  }
}

function placed(item: object): PlacedText[] {
  if (!('str' in item) || !('transform' in item)) return [];
  const { str, transform, width, height } = item as { str: string; transform: number[]; width: number; height: number };
  return [
    { text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, size: height || Math.abs(transform[3] ?? 0) },
  ];
}
