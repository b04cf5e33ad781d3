import { PDFDocument, PDFSignature } from '@cantoo/pdf-lib';
import { samplePaper } from '@dong-hanh/print-templates/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { findSignatureFault, withSignatureField } from './signature';
import { addSignature } from './signature.test-kit';
import { readPdfPages } from './test/pdf-pages';
import { createTypstPrinter } from './typst-printer';

let plain: Uint8Array;
let ready: Uint8Array;
beforeAll(async () => {
  plain = await createTypstPrinter().renderPdf(samplePaper());
  ready = await withSignatureField(plain);
});

describe('the field for a digital signature', () => {
  it('is one, empty, on the last page, and leaves the paper what it was', async () => {
    const paper = await PDFDocument.load(ready, { updateMetadata: false });
    const fields = paper.getForm().getFields();
    expect(fields.map((field) => field instanceof PDFSignature)).toEqual([true]);
    expect(fields[0]!.acroField.dict.toString()).not.toContain('/V ');
    const last = paper.getPage(paper.getPageCount() - 1);
    expect(last.node.Annots()?.toString()).toContain(fields[0]!.ref.toString());
    const text = (pdf: Uint8Array) => readPdfPages(pdf).map(({ lines }) => lines.map((line) => line.text));
    expect(text(ready)).toEqual(text(plain));
    const source = Buffer.from(ready).toString('latin1');
    expect(source).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/);
    expect(source).toMatch(/\/OutputIntents/);
    expect(source).toMatch(/trailer[\s\S]*\/ID \[/);
    expect(source).toMatch(/\/StructTreeRoot/);
  });

  it('makes the same bytes of the same paper', async () => {
    expect(Buffer.from(await withSignatureField(plain)).equals(Buffer.from(ready))).toBe(true);
  });
});

describe('a signature that came back', () => {
  it('covers the whole file and stands behind the very bytes that went out', () => {
    expect(findSignatureFault(ready, addSignature(ready))).toBeNull();
    expect(findSignatureFault(ready, addSignature(addSignature(ready)))).toBeNull();
  });

  it.each([
    ['of another document', () => addSignature(plain), 'other-document'],
    ['after a changed byte', () => addSignature(Buffer.from(ready).fill('x', 900, 901)), 'other-document'],
    ['that is missing', () => ready, 'not-signed'],
    ['that is empty', () => addSignature(ready, '000000'), 'not-signed'],
    ['that leaves something behind it', () => Buffer.concat([addSignature(ready), Buffer.from('more')]), 'not-signed'],
  ] as const)('%s is none', (_, made, fault) => {
    expect(findSignatureFault(ready, made())).toBe(fault);
  });
});
