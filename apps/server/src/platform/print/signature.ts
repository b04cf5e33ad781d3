import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

const name = 'Chu ky';
/** Of an annotation: it is printed, and nothing of it is hidden. PDF/A allows no other. */
const printed = 4;

/** The paper with an empty field for a digital signature on its last page; without a place of its own, so that nothing moves. */
export async function withSignatureField(pdf: Uint8Array): Promise<Uint8Array> {
  const paper = await PDFDocument.load(pdf, { updateMetadata: false });
  const page = paper.getPage(paper.getPageCount() - 1);
  const { context } = paper;
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(name),
      F: printed,
      Rect: [0, 0, 0, 0],
      P: page.ref,
    }),
  );
  page.node.addAnnot(field);
  paper.catalog.set(PDFName.of('AcroForm'), context.register(context.obj({ Fields: [field] })));
  return paper.save({ useObjectStreams: false, updateFieldAppearances: false });
}

export type SignatureFault = 'other-document' | 'not-signed';

/**
 * Whether `signed` is the very document, with a signature added behind it that covers all of the file but itself.
 * Who signed, and with what certificate, is not judged here.
 */
export function findSignatureFault(issued: Uint8Array, signed: Uint8Array): SignatureFault | null {
  const [original, received] = [Buffer.from(issued), Buffer.from(signed)];
  if (!received.subarray(0, original.length).equals(original)) return 'other-document';
  const added = received.toString('latin1', original.length);
  const ranges = [...added.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  const covers = ranges.some((found) => {
    const [start, before, resumed, after] = found.slice(1).map(Number) as [number, number, number, number];
    const left = received.toString('latin1', before, resumed);
    return (
      start === 0 &&
      before > original.length &&
      resumed + after === received.length &&
      /^<[0-9A-Fa-f]+>$/.test(left) &&
      /[1-9A-Fa-f]/.test(left)
    );
  });
  return covers ? null : 'not-signed';
}
