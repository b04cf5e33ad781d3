import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook, SpreadsheetProblem } from './index';
import { detectLegacyEncoding, fromTcvn3, fromVni } from './legacy-vietnamese';
import { detectDelimiter } from './open-csv';
import { allRows, testFolder, valuesOf, workbookParts, writeZip } from './test-files';
import { isDateFormat } from './workbook-parts';
import { createSheetWriter, csvField } from './write-workbook';
import { XmlScanner } from './xml-scanner';

fc.configureGlobal({ seed: 20_260_605, numRuns: 200 });

let folder: Awaited<ReturnType<typeof testFolder>>;
beforeAll(async () => {
  folder = await testFolder();
});
afterAll(() => folder.remove());

async function problemOf(name: string, content: string | Buffer): Promise<string> {
  await writeFile(folder.at(name), content);
  return problemOfFile(name);
}

async function problemOfFile(name: string, limits?: Parameters<typeof openWorkbook>[1]): Promise<string> {
  try {
    const workbook = await openWorkbook(folder.at(name), limits);
    await allRows(workbook).finally(() => workbook.close());
    return 'read';
  } catch (error) {
    return error instanceof SpreadsheetProblem ? error.code : String(error);
  }
}

async function rowsOf(name: string): Promise<unknown[][]> {
  const workbook = await openWorkbook(folder.at(name));
  const rows = await allRows(workbook);
  await workbook.close();
  return valuesOf(rows);
}

describe('a workbook as spreadsheet programs write it', () => {
  it.each([true, false])('gives typed cells with shared strings %s', async (useSharedStrings) => {
    const name = `typed-${useSharedStrings}.xlsx`;
    const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
      filename: folder.at(name),
      useStyles: true,
      useSharedStrings,
    });
    const sheet = writer.addWorksheet('Danh sách');
    const row = sheet.getRow(3);
    row.getCell(1).value = 'Nguyễn Văn An & <Bé>';
    row.getCell(2).value = new Date(Date.UTC(1998, 5, 5));
    row.getCell(2).numFmt = 'dd/mm/yyyy';
    row.getCell(3).value = 37_153_000_257;
    row.getCell(4).value = true;
    row.getCell(6).value = { formula: 'A1&"x"', result: 'kết quả' };
    row.getCell(7).value = { formula: '1+1', result: 2 };
    row.getCell(8).value = { error: '#N/A' };
    row.getCell(9).value = { richText: [{ text: 'Lê ' }, { font: { bold: true }, text: 'Bé' }] };
    row.commit();
    sheet.commit();
    await writer.commit();
    const workbook = await openWorkbook(folder.at(name));
    const [read] = await allRows(workbook);
    await workbook.close();
    expect(workbook.sheets).toEqual([{ name: 'Danh sách', hidden: false }]);
    expect(read).toEqual({
      number: 3,
      cells: [
        { value: 'Nguyễn Văn An & <Bé>', kind: 'text' },
        { value: 35_951, kind: 'date', date: true },
        { value: 37_153_000_257, kind: 'number' },
        { value: true, kind: 'boolean' },
        { value: null, kind: 'empty' },
        { value: 'kết quả', kind: 'text', formula: true },
        { value: 2, kind: 'number', formula: true },
        { value: null, kind: 'error', error: '#N/A' },
        { value: 'Lê Bé', kind: 'text' },
      ],
    });
  });

  it('spreads merged cells and marks what they cover', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Sổ');
    sheet.addRows([
      ['STT', 'Năm sinh', null, 'Ghi chú'],
      [null, 'Nam', 'Nữ'],
      [1, 1985],
    ]);
    sheet.mergeCells('A1:A2');
    sheet.mergeCells('B1:C1');
    sheet.mergeCells('D1:D2');
    await book.xlsx.writeFile(folder.at('merged.xlsx'));
    expect(await rowsOf('merged.xlsx')).toEqual([
      [1, 'STT', 'Năm sinh', 'Năm sinh', 'Ghi chú'],
      [2, 'STT', 'Nam', 'Nữ', 'Ghi chú'],
      [3, 1, 1985],
    ]);
    const workbook = await openWorkbook(folder.at('merged.xlsx'));
    const [first] = await allRows(workbook);
    expect(first?.cells.map((cell) => cell.covered ?? false)).toEqual([false, false, true, false]);
    expect(await workbook.mergedRanges('Sổ')).toContainEqual({
      firstRow: 1,
      lastRow: 2,
      firstColumn: 0,
      lastColumn: 0,
    });
    await workbook.close();
  });

  it('counts days from 1904 where the workbook does', async () => {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = true;
    const sheet = book.addWorksheet('Sổ');
    sheet.getCell('A1').value = new Date(Date.UTC(1998, 5, 5));
    sheet.getCell('A1').numFmt = 'dd/mm/yyyy';
    await book.xlsx.writeFile(folder.at('1904.xlsx'));
    expect(await rowsOf('1904.xlsx')).toEqual([[1, 35_951]]);
  });

  it('reads prefixed tags, missing references, phonetic guides and escaped characters', async () => {
    await writeZip(
      folder.at('odd.xlsx'),
      workbookParts(
        '<x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>a_x0041_&#272;</x:t><x:rPh><x:t>bỏ</x:t></x:rPh></x:is></x:c></x:row><x:row r="9"><x:c r="C9" t="str"><x:f>1</x:f><x:v>c</x:v></x:c><x:c r=\'D9\'/></x:row></x:sheetData>',
        {
          'xl/sharedStrings.xml':
            '<sst><si><r><t>Lê</t></r><r><t xml:space="preserve"> Bé</t></r><rPh><t>x</t></rPh></si></sst>',
        },
      ),
    );
    expect(await rowsOf('odd.xlsx')).toEqual([
      [1, 'Lê Bé', 'aAĐ'],
      [9, null, null, 'c'],
    ]);
  });

  it('passes over a million formatted empty rows without an object for each', async () => {
    const rows = Array.from(
      { length: 1_048_576 },
      (_, i) => `<row r="${i + 1}" s="1"><c r="A${i + 1}" s="1"/></row>`,
    ).join('');
    await writeZip(
      folder.at('empty-rows.xlsx'),
      workbookParts(`<dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>`),
    );
    expect(await rowsOf('empty-rows.xlsx')).toEqual([]);
  });

  it('says that macros are there and leaves them alone', async () => {
    await writeZip(
      folder.at('macro.xlsm'),
      workbookParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', { 'xl/vbaProject.bin': 'x' }),
    );
    const workbook = await openWorkbook(folder.at('macro.xlsm'));
    expect(workbook.notices).toEqual(['macro-workbook']);
    await workbook.close();
  });

  it('leaves no file behind while it reads', async () => {
    const before = await readdir(dirname(folder.at('x')));
    const workbook = await openWorkbook(folder.at('odd.xlsx'));
    for await (const _ of workbook.rows('Sổ')) break;
    await workbook.close();
    expect(await readdir(dirname(folder.at('x')))).toEqual(before);
  });
});

describe('a file that is no readable spreadsheet', () => {
  const ole = (more: Buffer) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), more]);
  it.each<[string, string | Buffer, string]>([
    ['empty.xlsx', '', 'empty'],
    ['blank.csv', '\n \n', 'empty'],
    ['protected.xlsx', ole(Buffer.from('EncryptedPackage', 'utf16le')), 'encrypted'],
    ['old.xls', ole(Buffer.from('Workbook', 'utf16le')), 'legacy-xls'],
    ['biff5.xls', Buffer.from('0908080000051000', 'hex'), 'legacy-xls'],
    ['web.xls', '<html><body><table><tr><td>Họ tên</td></tr></table></body></html>', 'html-as-xls'],
    ['web2.xls', '\uFEFF  <table border=1><tr><td>x</td></tr></table>', 'html-as-xls'],
    ['web.mht', 'MIME-Version: 1.0\nContent-Type: text/html', 'html-as-xls'],
    ['x.pdf', '%PDF-1.7\n%âãÏÓ', 'not-a-spreadsheet'],
    ['x.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-spreadsheet'],
    ['noise.csv', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + 13) % 256)), 'not-a-spreadsheet'],
    ['broken.xlsx', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(300, 1)]), 'damaged'],
  ])('%s: %s', async (name, content, code) => {
    expect(await problemOf(name, content)).toBe(code);
  });

  it('is refused when it is a package of another kind, cut off, or with a document type', async () => {
    await writeZip(folder.at('word.docx'), { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });
    expect(await problemOfFile('word.docx')).toBe('not-a-spreadsheet');
    await writeZip(folder.at('cut.xlsx'), workbookParts('<sheetData><row r="1"><c r="A1"><v>1</v>'));
    expect(await problemOfFile('cut.xlsx')).toBe('damaged');
    await writeZip(folder.at('entity.xlsx'), {
      ...workbookParts(''),
      'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>',
    });
    expect(await problemOfFile('entity.xlsx')).toBe('damaged');
  });

  it('is refused when it is locked, too large, or unpacks to more than allowed', async () => {
    const parts = workbookParts('<sheetData/>');
    await writeZip(folder.at('locked.xlsx'), parts, { flags: 1 });
    expect(await problemOfFile('locked.xlsx')).toBe('encrypted');
    const limits = { fileBytes: 100_000, unpackedBytes: 1_000_000, sharedCharacters: 10 };
    await writeZip(folder.at('bomb.xlsx'), { ...parts, 'xl/media/x.bin': Buffer.alloc(2_000_000) });
    expect(await problemOfFile('bomb.xlsx', limits)).toBe('too-large');
    await writeZip(folder.at('liar.xlsx'), workbookParts(`<sheetData>${' '.repeat(500_000)}</sheetData>`), {
      declaredSize: 100,
    });
    expect(await problemOfFile('liar.xlsx')).toBe('damaged');
    await writeFile(folder.at('large.csv'), 'a,b\n'.repeat(30_000));
    expect(await problemOfFile('large.csv', limits)).toBe('too-large');
    await writeZip(
      folder.at('strings.xlsx'),
      workbookParts('<sheetData/>', { 'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(50)}</t></si></sst>` }),
    );
    expect(await problemOfFile('strings.xlsx', limits)).toBe('too-large');
  });
});

describe('a workbook whose bytes were damaged on the way', () => {
  it('is read or refused by a typed problem, never anything else', async () => {
    const whole = await readFile(folder.at('typed-true.xlsx'));
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat(whole.length)),
        async (changes, cut) => {
          const damaged = Buffer.from(whole);
          for (const [at, byte] of changes) damaged[at] = byte;
          const outcome = await problemOf('mutated.xlsx', damaged.subarray(0, cut ?? whole.length));
          expect(outcome).toMatch(/^[a-z-]+$/);
        },
      ),
    );
  });
});

describe('delimited text', () => {
  const sheet = 'STT;Họ và tên;Năm sinh\r\n1;"Nguyễn; Văn An";1985\r\n\r\n2;Lê Bé;#N/A\r\n';
  const expected = [
    [1, 'STT', 'Họ và tên', 'Năm sinh'],
    [2, '1', 'Nguyễn; Văn An', '1985'],
    [4, '2', 'Lê Bé', '#N/A'],
  ];
  it.each<[string, Buffer]>([
    ['utf-8', Buffer.from(sheet)],
    ['utf-8 with mark', Buffer.from(`\uFEFF${sheet}`)],
    ['utf-16le', Buffer.from(`\uFEFF${sheet}`, 'utf16le')],
    ['utf-16le without mark', Buffer.from(sheet.repeat(1), 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${sheet}`, 'utf16le').swap16()],
  ])('is read in %s', async (name, content) => {
    await writeFile(folder.at(`${name}.csv`), content);
    expect(await rowsOf(`${name}.csv`)).toEqual(expected);
  });

  it.each([
    ['a,b,c\n1,2,3', ','],
    ['a;b;c\n"1,5";2;3', ';'],
    ['a\tb\n1\t2', '\t'],
    ['Tiêu đề, có phẩy\nSTT;Họ tên;Năm\n1;An;1985\n2;Bé;1986', ';'],
    ['một cột', ','],
  ])('finds the delimiter of %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  it('refuses a quotation that never ends instead of reading the rest as one cell', async () => {
    expect(await problemOf('quote.csv', `STT,Họ tên\n1,"${'An\n'.repeat(10)}`)).toBe('damaged');
  });

  it.each([
    ['tcvn3', 'STT,Hä vµ tªn\n1,NguyÔn V¨n Hßa\n2,TrÇn ThÞ H¹nh\n3,§Æng Quèc D­¬ng\n'],
    ['vni', 'STT,Hoï vaø teân\n1,Nguyeãn Vaên Hoøa\n2,Traàn Thò Haïnh\n3,Ñaëng Quoác Döông\n'],
  ])('converts the old %s letters and says so', async (encoding, text) => {
    const name = `${encoding}.csv`;
    await writeFile(folder.at(name), Buffer.from(text, 'latin1'));
    const workbook = await openWorkbook(folder.at(name));
    expect(workbook.notices).toEqual(['legacy-encoding']);
    expect(valuesOf(await allRows(workbook))).toEqual([
      [1, 'STT', 'Họ và tên'],
      [2, '1', 'Nguyễn Văn Hòa'],
      [3, '2', 'Trần Thị Hạnh'],
      [4, '3', 'Đặng Quốc Dương'],
    ]);
  });

  it('refuses letters of an encoding it does not know', async () => {
    const shifted = Buffer.from('Tên,Quê\nÐÑÒÓ ÔÕÖ×,ØÙÚÛ\nÝÞßà áâãä,åæçè\n', 'latin1');
    expect(await problemOf('koi8.csv', shifted)).toBe('encoding-unknown');
  });
});

describe('old Vietnamese fonts', () => {
  it.each([
    ['NguyÔn V¨n §øc', 'Nguyễn Văn Đức'],
    ['Ph¹m ThÞ Th­¬ng', 'Phạm Thị Thương'],
  ])('%s is %s in TCVN3', (written, meant) => {
    expect(fromTcvn3(written)).toBe(meant);
  });

  it.each([
    ['NGUYEÃN VAÊN ÑÖÙC', 'NGUYỄN VĂN ĐỨC'],
    ['Phaïm Thò Thöông', 'Phạm Thị Thương'],
  ])('%s is %s in VNI', (written, meant) => {
    expect(fromVni(written)).toBe(meant);
  });

  it('leaves real Vietnamese, French and short texts alone', () => {
    expect(detectLegacyEncoding('Nguyễn Văn Hòa, Trần Thị Hạnh, Đặng Quốc Dương, xã Tân Lập')).toBeUndefined();
    expect(detectLegacyEncoding('Père Noël')).toBeUndefined();
  });
});

describe('formats of numbers', () => {
  it.each([
    ['dd/mm/yyyy', true],
    ['[$-42A]d mmmm yyyy;@', true],
    ['mmm-yy', true],
    ['0.00', false],
    ['#,##0 "đồng d"', false],
    ['[Red]0', false],
    ['hh:mm', false],
  ])('%s is a date: %s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});

describe('scanning XML', () => {
  it('gives the same events wherever the text is cut', () => {
    const xml = '<?xml version="1.0"?><a><!-- < > --><b k="1>0" l=\'&amp;\'>x &lt; y &#65;</b><c/><![CDATA[<z>]]>é</a>';
    const eventsOf = (pieces: readonly string[]) => {
      const events: string[] = [];
      let text = '';
      const flush = () => {
        if (text !== '') events.push(`text ${text}`);
        text = '';
      };
      const scanner = new XmlScanner({
        open(name, attributes, selfClosing) {
          flush();
          events.push(`open ${name}${attributes}${selfClosing ? '/' : ''}`);
        },
        close(name) {
          flush();
          events.push(`close ${name}`);
        },
        text(characters) {
          text += characters;
        },
      });
      for (const piece of pieces) scanner.push(piece);
      return events;
    };
    const whole = eventsOf([xml]);
    expect(whole).toEqual([
      'open a',
      'open b k="1>0" l=\'&amp;\'',
      'text x < y A',
      'close b',
      'open c/',
      'text <z>é',
      'close a',
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(xml.length), { maxLength: 12 }), (cuts) => {
        const sorted = [0, ...cuts.sort((a, b) => a - b), xml.length];
        expect(eventsOf(sorted.slice(1).map((end, i) => xml.slice(sorted[i], end)))).toEqual(whole);
      }),
    );
  });
});

describe('writing a sheet', () => {
  it.each(['xlsx', 'csv'] as const)('comes back from %s as it was written', async (format) => {
    const path = folder.at(`written.${format}`);
    const writer = createSheetWriter(path, format, 'Sổ/1');
    await writer.add(
      [
        { value: 'Họ tên', kind: 'text' },
        { value: 'CCCD', kind: 'text' },
      ],
      'heading',
    );
    await writer.add([
      { value: 'Lê, "Bé"', kind: 'text' },
      { value: '037153000257', kind: 'text' },
    ]);
    await writer.add([
      { value: null, kind: 'empty' },
      { value: 5, kind: 'number' },
    ]);
    await writer.finish();
    expect(await rowsOf(`written.${format}`)).toEqual([
      [1, 'Họ tên', 'CCCD'],
      [2, 'Lê, "Bé"', '037153000257'],
      [3, null, format === 'csv' ? '5' : 5],
    ]);
  });

  it('lets no text become a formula', async () => {
    for (const text of ['=1+1', '+84', '-1', '@SUM(A1)', '\t=1']) {
      expect(csvField({ value: text, kind: 'text' }).replace(/^"/, '')).toMatch(/^'/);
    }
    expect(csvField({ value: -1, kind: 'number' })).toBe('-1');
    const path = folder.at('formula.xlsx');
    const writer = createSheetWriter(path, 'xlsx', 'Sổ');
    await writer.add([{ value: '=HYPERLINK("http://x")', kind: 'text' }]);
    await writer.finish();
    expect((await readFile(path)).length).toBeGreaterThan(0);
    const workbook = await openWorkbook(path);
    expect((await allRows(workbook))[0]?.cells[0]).toEqual({ value: '=HYPERLINK("http://x")', kind: 'text' });
    await workbook.close();
  });
});
