import { describe, expect, it } from 'vitest';
import { composeForm, findForm } from '../../forms';
import { periodicReport } from '../../reports';
import { samplePaper, samplePersonalPaper, sampleReport, sampleValues } from '../../testing';
import { unzip } from '../../testing/unzip';
import { toDocx } from './index';

async function parts(docx: Uint8Array) {
  const files = await unzip(docx);
  return {
    document: files.get('word/document.xml')!,
    styles: files.get('word/styles.xml')!,
    headers: [...files].filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, xml]) => xml),
  };
}

/** Run properties of the run that holds a text. */
function runOf(document: string, text: string): string {
  const runs = [...document.matchAll(/<w:r>.*?<\/w:r>/g)].map((found) => found[0]);
  return runs.find((run) => run.includes(text)) ?? '';
}

describe('the DOCX of an official paper', () => {
  it('is set in Times New Roman in Vietnamese', async () => {
    const { styles } = await parts(await toDocx(samplePaper()));
    expect(styles).toMatch(/<w:docDefaults>.*w:ascii="Times New Roman".*<\/w:docDefaults>/);
    expect(styles).toContain('w:val="vi-VN"');
  });

  it('has the page, margins and column heads of the decree', async () => {
    const { document } = await parts(await toDocx(samplePaper()));
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(document).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(runOf(document, 'CỘNG HÒA XÃ HỘI')).toMatch(/<w:b\/>.*<w:sz w:val="24"\/>/);
    expect(runOf(document, 'Độc lập - Tự do - Hạnh phúc')).toMatch(/<w:b\/>.*<w:sz w:val="26"\/>/);
    expect(runOf(document, 'ngày 05 tháng 02 năm 2026')).toMatch(/<w:i\/>.*<w:sz w:val="26"\/>/);
    expect(runOf(document, 'ỦY BAN NHÂN DÂN')).not.toContain('<w:b/>');
    expect(runOf(document, 'Nơi nhận:')).toMatch(/<w:b\/>.*<w:i\/>.*<w:sz w:val="24"\/>/);
    expect(runOf(document, '- Lưu: VT, PC04.')).toContain('<w:sz w:val="22"/>');
  });

  it('uses real headings', async () => {
    const { document } = await parts(await toDocx(samplePaper()));
    expect([...document.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g)].map((found) => found[1])).toEqual([
      'Heading1',
      'Heading2',
      'Heading3',
    ]);
  });

  it('numbers pages from the second, and each annex afresh on lying pages', async () => {
    const { document, headers } = await parts(await toDocx(periodicReport(sampleReport())));
    const sections = document.match(/<w:sectPr.*?<\/w:sectPr>/g)!;
    expect(sections).toHaveLength(7);
    for (const section of sections) {
      expect(section).toContain('<w:titlePg/>');
      expect(section).toContain('<w:pgNumType w:start="1"/>');
      expect(section).toMatch(
        /<w:headerReference w:type="first".*<w:pgNumType|<w:headerReference w:type="default".*w:type="first"/,
      );
    }
    expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    const numbered = headers.filter((header) => header.includes('PAGE'));
    expect(numbered).toHaveLength(7);
    expect(numbered.every((header) => header.includes('<w:jc w:val="center"/>'))).toBe(true);
  });

  it('repeats the heading rows of a table and tears no row', async () => {
    const { document } = await parts(await toDocx(samplePaper()));
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(document).toContain('<w:gridSpan w:val="2"/>');
    expect(document).toContain('<w:vMerge w:val="restart"/>');
  });

  it('ends the text with its mark, keeps it with the signature and prints no academic title', async () => {
    const { document } = await parts(await toDocx(samplePaper()));
    expect(document).toContain('>./.</w:t>');
    expect(document).not.toContain('ThS.');
    expect(document.slice(document.lastIndexOf('<w:pStyle w:val="PaperBody"/>')).slice(0, 60)).toContain(
      '<w:keepNext/>',
    );
  });

  it('sets a paper of persons: portrait, boxes to tick, dots to the margin, code and parties side by side', async () => {
    const { document } = await parts(await toDocx(samplePersonalPaper()));
    expect(document).toContain('Ảnh 3 x 4');
    expect(document).toMatch(/Có .*☑.* Không .*☐/);
    expect(document).toMatch(/<w:tab w:val="right" w:pos="9354" w:leader="dot"\/>/);
    expect(document).toContain('descr="Mã kiểm tra giấy"');
    expect(document.lastIndexOf('NGƯỜI LÀM CHỨNG')).toBeGreaterThan(document.lastIndexOf('NGƯỜI KHAI'));
    expect(document).not.toContain('Nơi nhận');
  });

  it.each(['D163-I-07', 'D163-III-05', 'D163-III-10', 'D163-V-17', 'D163-V-26', 'D163-V-33', 'D163-V-50', 'D163-V-53'])(
    'makes an editable document of the form %s, filled and blank',
    async (code) => {
      const form = findForm(code)!;
      const wordsOf = (document: string) => document.replace(/<[^>]+>/g, '').toLocaleUpperCase('vi');
      const filled = wordsOf((await parts(await toDocx(composeForm(form, sampleValues(form), 'filled')))).document);
      const last = form.fields.filter((field) => field.type === 'text').at(-1)!;
      expect(filled).toContain(String(sampleValues(form)[last.key]).toLocaleUpperCase('vi'));
      const { document } = await parts(await toDocx(composeForm(form, {}, 'blank')));
      expect(document).toMatch(/<w:tab\/>|\u2026|<w:tbl>/);
      expect(document.includes('w:orient="landscape"')).toBe(form.orientation === 'landscape');
    },
  );

  it('carries odd text as the letters it is', async () => {
    const text = 'Nguyễn #strong[x] <b>y</b> & "z" \u0007\u0000';
    const { document } = await parts(await toDocx({ ...samplePaper(), blocks: [{ kind: 'paragraph', text }] }));
    expect(document).toContain('Nguyễn #strong[x] &lt;b&gt;y&lt;/b&gt; &amp; ');
    expect(document).not.toContain('\u0007');
  });
});
