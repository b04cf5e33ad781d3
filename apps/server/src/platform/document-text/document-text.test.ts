import { writeFile } from 'node:fs/promises';
import { samplePaper } from '@dong-hanh/print-templates/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTypstPrinter } from '../print/typst-printer';
import { testFolder, writeZip } from '../spreadsheet/test-files';
import { DocumentProblem, type DocumentProblemCode, readDocumentText } from './index';
import { linesOfPage } from './pdf-lines';
import { paragraphsOf } from './pdf-paragraphs';
import { gridsOf } from './pdf-rules';

let folder: Awaited<ReturnType<typeof testFolder>>;
beforeAll(async () => {
  folder = await testFolder();
});
afterAll(() => folder.remove());

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const document = (body: string) => `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const numbered = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

const NUMBERING = `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
  </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;

async function docx(body: string): Promise<string> {
  const path = folder.at(`${crypto.randomUUID()}.docx`);
  await writeZip(path, { 'word/document.xml': document(body), 'word/numbering.xml': NUMBERING });
  return readDocumentText(path);
}

describe('the text of a document', () => {
  it('has the numbers that Word draws itself', async () => {
    const text = await docx(
      [
        paragraph('MỤC TIÊU', numbered(0)),
        paragraph('Mục tiêu chung', numbered(1)),
        paragraph('Mục tiêu cụ thể', numbered(1)),
        paragraph('100% xã có kế hoạch', numbered(2)),
        paragraph('NHIỆM VỤ', numbered(0)),
        paragraph('Tuyên truyền', numbered(1)),
      ].join(''),
    );
    expect(text.split(/\n+/)).toEqual([
      'I. MỤC TIÊU',
      '1. Mục tiêu chung',
      '2. Mục tiêu cụ thể',
      '- 100% xã có kế hoạch',
      'II. NHIỆM VỤ',
      '1. Tuyên truyền',
    ]);
  });

  it('gives a row of a table a line, and keeps columns apart under cells that span them', async () => {
    const text = await docx(
      `<w:tbl>${row(cell('Xã'), cell('Chỉ tiêu', '<w:gridSpan w:val="2"/>'))}${row(cell('An Bình'), cell('5'), cell('7'))}</w:tbl>`,
    );
    expect(text.split(/\n+/)).toEqual(['Xã | Chỉ tiêu | ', 'An Bình | 5 | 7']);
  });

  it('reads a head set side by side one side after the other', async () => {
    const text = await docx(
      `<w:tbl>${row(cell('ỦY BAN NHÂN DÂN'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))}${row(cell('Số: 12/KH-UBND'), cell('An Bình, ngày 05 tháng 3 năm 2026'))}</w:tbl>`,
    );
    expect(text.split(/\n+/)).toContain('Số: 12/KH-UBND');
  });

  it('leaves out what was deleted', async () => {
    const deleted = '<w:del><w:r><w:delText>cũ</w:delText><w:t>cũ</w:t></w:r></w:del>';
    expect(await docx(`<w:p><w:r><w:t>mới </w:t></w:r>${deleted}</w:p>`)).toBe('mới ');
  });

  it('is found in a PDF, line by line from the top, sides of the head as cells', async () => {
    const path = folder.at('giấy.pdf');
    await writeFile(path, await createTypstPrinter().renderPdf(samplePaper()));
    const lines = (await readDocumentText(path)).split(/\n+/);
    expect(lines[0]).toMatch(/^ỦY BAN NHÂN DÂN.* \| CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/);
    expect(lines.findIndex((line) => line.startsWith('I. '))).toBeGreaterThan(
      lines.findIndex((line) => line.startsWith('BÁO CÁO')),
    );
  });

  it('is put together where a line was broken for want of room, and nowhere else', () => {
    const line = (text: string, left: number, right: number, y: number) => ({
      cells: [{ text, left, right }],
      y,
      size: 12,
    });
    const page = [
      line('Cơ quan thường trực theo dõi việc', 92, 500, 700),
      line('thực hiện Kế hoạch.', 80, 180, 685),
      line('- Công an xã.', 92, 150, 670),
      line('Sở Lao động', 92, 498, 655),
      line('- Thương binh và Xã hội.', 80, 200, 640),
    ];
    expect(paragraphsOf([page])).toEqual([
      'Cơ quan thường trực theo dõi việc thực hiện Kế hoạch.',
      '- Công an xã.',
      'Sở Lao động - Thương binh và Xã hội.',
    ]);
  });

  it('keeps rows and columns that a page rules, however their cells are broken over lines', () => {
    const rule = (left: number, bottom: number, right: number, top: number) => ({ left, bottom, right, top });
    const upright = [0, 50, 150].map((x) => rule(x, 0, x + 0.5, 100));
    const level = [0, 40, 100].map((y) => rule(0, y, 150, y + 0.5));
    const [grid] = gridsOf([...upright, ...level, rule(200, 0, 300, 0.5)]);
    const piece = (text: string, x: number, y: number, width: number) => ({ text, x, y, width, size: 10 });
    const lines = linesOfPage(
      [
        piece('Rà soát người', 55, 85, 70),
        piece('1', 5, 70, 5),
        piece('nghiện', 55, 55, 40),
        piece('Trạm y tế Công an', 5, 20, 90),
      ],
      [grid!],
    );
    expect(paragraphsOf([lines])).toEqual(['1 | Rà soát người nghiện', 'Trạm y tế | Công an']);
  });

  it('is Unicode, whatever the encoding of a text file', async () => {
    const path = folder.at('unicode.txt');
    await writeFile(path, Buffer.from('\uFEFFKế hoạch năm 2026', 'utf16le'));
    expect(await readDocumentText(path)).toContain('Kế hoạch năm 2026');
  });
});

describe('what cannot be read', () => {
  it.each<[string, () => Promise<Buffer>, DocumentProblemCode]>([
    ['nothing', async () => Buffer.alloc(0), 'document-empty'],
    ['a picture', async () => Buffer.from('\x89PNG\r\n', 'latin1'), 'not-a-document'],
    ['the old Word format', async () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 'legacy-doc'],
    ['a cut archive', async () => Buffer.from('PK\x03\x04cut'), 'document-damaged'],
    ['a cut PDF', async () => Buffer.from('%PDF-1.7 cut'), 'document-damaged'],
    ['a PDF of pictures', () => emptyPdf(), 'document-without-text'],
  ])('%s is refused', async (name, content, code) => {
    const path = folder.at(`${name}.bin`);
    await writeFile(path, await content());
    await expect(readDocumentText(path)).rejects.toThrow(new DocumentProblem(code));
  });

  it('a spreadsheet named .docx is refused', async () => {
    const path = folder.at('bảng.docx');
    await writeZip(path, { 'xl/workbook.xml': '<workbook/>' });
    await expect(readDocumentText(path)).rejects.toThrow('not-a-document');
  });

  it('a file beyond the limit is refused', async () => {
    const path = folder.at('dài.txt');
    await writeFile(path, 'a'.repeat(2000));
    const limits = { fileBytes: 1000, unpackedBytes: 1000, pages: 1, characters: 1000 };
    await expect(readDocumentText(path, limits)).rejects.toThrow('document-too-large');
  });
});

async function emptyPdf(): Promise<Buffer> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const pdf = await PDFDocument.create();
  pdf.addPage();
  return Buffer.from(await pdf.save());
}
