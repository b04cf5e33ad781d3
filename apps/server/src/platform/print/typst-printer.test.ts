import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { LAYOUT, type Paper, periodicReport } from '@dong-hanh/print-templates';
import { composeForm, findForm } from '@dong-hanh/print-templates/forms';
import { samplePaper, samplePersonalPaper, sampleReport, sampleValues } from '@dong-hanh/print-templates/testing';
import { describe, expect, it } from 'vitest';
import { type PdfPage, readPdfPages } from './test/pdf-pages';
import { createTypstPrinter } from './typst-printer';

const printer = createTypstPrinter();
const MM = 72 / 25.4;

async function print(paper: Paper): Promise<PdfPage[]> {
  return readPdfPages(await printer.renderPdf(paper));
}

function words(page: PdfPage): string {
  return page.lines
    .map((line) => line.text)
    .join('')
    .replace(/\s+/g, ' ');
}

function find(page: PdfPage, text: string) {
  const line = page.lines.find((each) => each.text.includes(text));
  if (!line) throw new Error(`"${text}" is not on the page`);
  return line;
}

describe('the PDF of an official paper', () => {
  it('is PDF/A-2b, tagged, in Vietnamese, titled, with the Times face embedded and no other', async () => {
    const pdf = Buffer.from(await printer.renderPdf(samplePaper())).toString('latin1');
    expect(pdf).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/);
    expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(pdf).toMatch(/\/Lang \(vi-VN\)/);
    expect(pdf).toMatch(/\/StructTreeRoot/);
    expect(Buffer.from(pdf, 'latin1').toString()).toContain('BÁO CÁO: Kết quả công tác cai nghiện ma túy');
    const faces = [...pdf.matchAll(/\/BaseFont \/[A-Z]+\+(\S+)/g)].map((found) => found[1]);
    expect(new Set(faces).size).toBeGreaterThan(2);
    expect(faces.every((face) => face?.startsWith('Tinos-'))).toBe(true);
  });

  it('sets each element in the size, weight and slant of the decree', async () => {
    const [page] = await print(samplePaper());
    const cases = [
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', LAYOUT.size.country, 'Tinos-Bold'],
      ['Độc lập - Tự do - Hạnh phúc', LAYOUT.size.motto, 'Tinos-Bold'],
      ['ỦY BAN NHÂN DÂN', LAYOUT.size.superior, 'Tinos-Regular'],
      ['CÔNG AN TỈNH', LAYOUT.size.issuer, 'Tinos-Bold'],
      ['Số: 05/BC-CAT', LAYOUT.size.number, 'Tinos-Regular'],
      ['Đồng Nai, ngày 05 tháng 02 năm 2026', LAYOUT.size.placeAndDate, 'Tinos-Italic'],
      ['BÁO CÁO', LAYOUT.size.title, 'Tinos-Bold'],
      ['Kính gửi: Bộ Công an', LAYOUT.size.addressees, 'Tinos-Regular'],
      ['Căn cứ Luật', LAYOUT.size.body, 'Tinos-Italic'],
      ['I. TÌNH HÌNH', LAYOUT.size.body, 'Tinos-Bold'],
      ['KT. GIÁM ĐỐC', LAYOUT.size.signature, 'Tinos-Bold'],
      ['Nơi nhận:', LAYOUT.size.recipientsHeading, 'Tinos-BoldItalic'],
      ['- Lưu: VT, PC04.', LAYOUT.size.recipients, 'Tinos-Regular'],
    ] as const;
    for (const [text, size, face] of cases) expect(find(page!, text), text).toMatchObject({ size, face });
  });

  it('keeps the margins and puts number and date on one line', async () => {
    const [page] = await print(samplePaper());
    const { left, top, bottom } = LAYOUT.page.margin;
    expect(Math.min(...page!.lines.map((line) => line.x))).toBeGreaterThanOrEqual(left * MM - 0.1);
    expect(Math.min(...page!.lines.map((line) => line.y))).toBeGreaterThan(top * MM);
    expect(Math.max(...page!.lines.map((line) => line.y))).toBeLessThan(page!.height - bottom * MM);
    expect(find(page!, 'Số: 05').y).toBeCloseTo(find(page!, 'ngày 05').y, 1);
  });

  it('draws the three rules: the motto whole, issuing body and summary a third to a half', async () => {
    const [page] = await print(samplePaper());
    const [issuer, motto, summary] = page!.rules;
    expect(motto).toBeCloseTo(LAYOUT.mottoWidthEm * LAYOUT.size.motto, 0);
    expect(issuer! / (12 * LAYOUT.size.issuer * 0.62)).toBeGreaterThan(1 / 3);
    expect(issuer! / (12 * LAYOUT.size.issuer * 0.62)).toBeLessThan(0.5);
    expect(summary).toBeGreaterThan(20);
  });

  it('numbers pages from the second, at the top in the middle, and each annex afresh', async () => {
    const communes = Array.from({ length: 45 }, (_, index) => `Xã Thử nghiệm ${index + 1}`);
    const pages = await print(periodicReport(sampleReport({ communes })));
    let expected = 0;
    for (const page of pages) {
      const first = page.lines[0]!;
      expected = first.text.startsWith('Phụ lục') || expected === 0 ? 1 : expected + 1;
      if (expected === 1) expect(first.text).not.toMatch(/^\d+$/);
      else expect(first).toMatchObject({ text: String(expected), size: LAYOUT.size.pageNumber });
      if (expected > 1) expect(first.y).toBeLessThan(LAYOUT.page.margin.top * MM);
    }
    expect(pages.filter((page) => page.lines[0]?.text.startsWith('Phụ lục'))).toHaveLength(6);
    expect(pages.filter((page) => page.width > page.height).length).toBeGreaterThan(8);
  });

  it('never leaves the signature alone on a page', async () => {
    for (let length = 18; length <= 34; length += 1) {
      const blocks = Array.from(
        { length },
        (_, index) => ({ kind: 'paragraph', text: `Đoạn thứ ${index + 1}.` }) as const,
      );
      const pages = await print({ ...samplePaper(), blocks });
      expect(words(pages.at(-1)!)).toContain(`Đoạn thứ ${length}./.`);
    }
  });

  it('prints markup in the data as the letters it is', async () => {
    const odd = 'Nguyễn #strong[x] <b>y</b> & $z$ `w` \\ "q" @ref _e_ *s* #read("/etc/passwd")';
    const paper = { ...samplePaper(), blocks: [{ kind: 'paragraph', text: odd } as const] };
    const [page] = await print(paper);
    expect(words(page!)).toContain('Nguyễn #strong[x] <b>y</b> & $z$ `w` \\ "q" @ref _e_ *s* #read("/etc/passwd")./.');
  });

  it('leaves room in a draft for what is not known yet', async () => {
    const { head, ...paper } = samplePaper();
    const draft = { ...head, number: { ...head.number, serial: null }, issuedOn: '2026-06' };
    const [page] = await print({ ...paper, head: draft });
    expect(words(page!)).toMatch(/Số: \/BC-CAT.*Đồng Nai, ngày tháng 6 năm 2026/);
  });

  it('sets a paper of persons under the country alone, with its portrait, boxes, dots and code', async () => {
    const [page] = await print(samplePersonalPaper());
    const text = words(page!);
    expect(text).not.toMatch(/Số:|Nơi nhận/);
    expect(text).toMatch(/Hạnh phúc.*Xã Thử Nghiệm, ngày tháng năm.*Ảnh 3 x 4.*TÓM TẮT LÝ LỊCH/);
    expect(text).toMatch(/III\. PHẦN BẢN THÂN.*Có X Không.*Mã kiểm tra giấy.*đúng sự thật\.NGƯỜI KHAI/);
    expect(find(page!, 'NGƯỜI KHAI').y).toBeCloseTo(find(page!, 'NGƯỜI LÀM CHỨNG').y, 1);
    const dots = page!.lines.filter((line) => /^[.…]+$/.test(line.text.trim()));
    expect(dots.length).toBeGreaterThan(0);
  });

  it.each([
    ['D163-I-02', ['QUYẾT ĐỊNH', 'TRƯỞNG CÔNG AN XÃ AN THỬ', 'Nơi nhận:']],
    ['D163-I-07', ['BIÊN BẢN', 'NGƯỜI BỊ GIÁM SÁT ĐIỆN TỬ', 'ĐẠI DIỆN GIA ĐÌNH']],
    ['D163-III-05', ['Ảnh 3 x 4, đóng dấu giáp lai', '25. Thông tin liên hệ']],
    ['D163-III-10', ['DANH SÁCH NGƯỜI SỬ DỤNG', 'NGƯỜI LẬP DANH SÁCH']],
    ['D163-V-17', ['IV. THÔNG TIN LIÊN QUAN', '(***) ATS']],
    ['D163-V-26', ['V/v đề nghị tiếp tục quản lý', 'Kính gửi: Công an']],
    ['D163-V-33', ['TÓM TẮT LÝ LỊCH', 'NGƯỜI KHAI']],
    ['D163-V-50', ['GIẤY XÁC NHẬN', 'Quét mã để kiểm tra giấy này']],
    ['D163-V-53', ['CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN THỬ', 'Điều 4.']],
    ['D116-24', ['QUYẾT ĐỊNH', 'Nghị định số 116/2021/NĐ-CP']],
    ['SLIP-RIGHTS', ['PHIẾU GIẢI THÍCH', 'Trợ giúp pháp lý']],
  ] as const)('prints the form %s, filled and blank', async (code, expected) => {
    const form = findForm(code)!;
    const papers = {
      filled: sampleValues(form),
      blank: { 'unit.communeName': 'xã An Thử', 'doc.verifyUrl': 'https://xa.example/7' },
    };
    for (const mode of ['filled', 'blank'] as const) {
      const pages = await print(composeForm(form, papers[mode], mode));
      const text = pages.map(words).join(' ');
      for (const phrase of expected) expect(text).toContain(phrase);
      expect(/Trần Văn Thử/i.test(text)).toBe(
        mode === 'filled' && form.fields.some(({ key }) => key === 'person.fullName'),
      );
      const { left, right, bottom } = LAYOUT.page.margin;
      for (const { lines, width, height } of pages) {
        expect(Math.min(...lines.map((line) => line.x))).toBeGreaterThanOrEqual(left * MM - 0.1);
        expect(Math.max(...lines.map((line) => line.x))).toBeLessThan(width - right * MM);
        expect(Math.max(...lines.map((line) => line.y))).toBeLessThan(height - bottom * MM);
      }
    }
  });

  it('makes the same bytes of the same paper', async () => {
    expect(await printer.renderPdf(samplePaper())).toEqual(await printer.renderPdf(samplePaper()));
  });

  it('prints many papers in a row with flat memory', async () => {
    const printMany = async (count: number) => {
      for (let index = 0; index < count; index += 1) {
        const text = `Giấy số ${index} của loạt ${count}.`;
        await printer.renderPdf({ ...samplePaper(), blocks: [{ kind: 'paragraph', text }] });
      }
    };
    // Long enough for what is kept on purpose (fonts, memoised layouts) to be there before the measure begins.
    await printMany(150);
    // What is only waiting to be collected is no leak.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    const before = process.memoryUsage().rss;
    await printMany(200);
    collect();
    expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
  });

  it('prints a provincial report with every one of 124 communes', async () => {
    const communes = Array.from({ length: 124 }, (_, index) => `Xã Thử nghiệm số ${index + 1}`);
    const text = (await print(periodicReport(sampleReport({ communes })))).map((page) => words(page)).join(' ');
    for (const name of communes) expect(text).toContain(name);
  });
});
