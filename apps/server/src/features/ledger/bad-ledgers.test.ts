import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';
import { testFolder, workbookParts, writeZip } from '../../platform/spreadsheet/test-files';
import { type CellValue, ledgerHand, workbook } from './ledger.test-kit';

const bienHoa = '26068';
const heading = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Ghi chú'];
const vietnamese = /[àáạảãâăđêôơưệếộốớựữ]/i;

let world: World;
let officer: Visitor;
beforeAll(async () => {
  world = await openWorld('2026-07-10T02:00:00Z');
  officer = await world.visitor('commune-officer', bienHoa);
});
afterAll(() => world.close());

const nothingDone = async () => {
  const { rows } = await world.owner.query(
    'select (select count(*) from person)::int + (select count(*) from ledger_import)::int as n',
  );
  return rows[0].n === 0;
};

describe('a file that cannot be read as a whole', () => {
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const cases: [string, () => Promise<Buffer> | Buffer, string][] = [
    ['that is no spreadsheet', () => Buffer.from('%PDF-1.7 …'), 'not-a-spreadsheet'],
    [
      'protected by a password',
      () => Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(600)]),
      'encrypted',
    ],
    ['of the old format', () => Buffer.concat([compound, Buffer.alloc(2000)]), 'legacy-xls'],
    [
      'that is HTML saved as .xls',
      () => Buffer.from('<html><table><tr><td>Họ tên</td></tr></table></html>'),
      'html-as-xls',
    ],
    [
      'without a header',
      () =>
        workbook([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      'no-header',
    ],
    ['with nothing in it', () => workbook([]), 'empty'],
    ['that is empty', () => Buffer.alloc(0), 'empty'],
  ];
  it.each(cases)('%s is refused with a sentence, nothing half-done', async (_what, make, code) => {
    const { status, body } = await ledgerHand(world, officer).upload(await make(), bienHoa, 'sổ.xls');
    expect([status, body.code]).toEqual([422, code]);
    expect(body.detail).toMatch(vietnamese);
    expect(await nothingDone()).toBe(true);
  });

  it('cut off in the middle is refused before the first row is taken on', async () => {
    const whole = await workbook([
      heading,
      ...Array.from({ length: 3000 }, (_, i) => [i, 'Lê Văn An', '1985', null, `${Math.sin(i)}`]),
    ]);
    const hand = ledgerHand(world, officer);
    const { status, body } = await hand.upload(whole.subarray(0, whole.length - 4000), bienHoa);
    expect([status, body.code]).toEqual([422, 'damaged']);
    expect(await nothingDone()).toBe(true);
  });

  it('without a file, or for a unit that is none, is told so', async () => {
    const { status, body } = await officer.send<{ code: string }>('POST', '/api/v1/ledger-files', {});
    expect([status, body.code]).toEqual([400, 'file-missing']);
    const file = await workbook([heading, [1, 'Lê Văn An', '1985', null, null]]);
    expect((await ledgerHand(world, officer).upload(file, '99999')).body.code).toBe('unit-unknown');
    expect((await ledgerHand(world, officer).upload(file, '26053')).body.code).toBe('unit-ended');
  });
});

it('reads a sheet of 1,048,576 formatted empty rows as the few it holds', async () => {
  const cell = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const empty = Array.from({ length: 1_048_573 }, (_, i) => `<row r="${i + 4}"><c r="A${i + 4}" s="0"/></row>`).join(
    '',
  );
  const folder = await testFolder();
  const first = `<row r="1">${cell('Họ và tên', 'A1')}${cell('Năm sinh', 'B1')}</row>`;
  const second = `<row r="2">${cell('Lý Văn Một', 'A2')}${cell('1985', 'B2')}</row>`;
  await writeZip(folder.at('empty.xlsx'), workbookParts(`<sheetData>${first}${second}${empty}</sheetData>`));
  const file = await readFile(folder.at('empty.xlsx'));
  await folder.remove();
  const { body } = await ledgerHand(world, officer).upload(file, bienHoa);
  expect(body.samples.map((sample) => [sample.row, sample.values.fullName])).toEqual([[2, 'Lý Văn Một']]);
});

/** A workbook with the heading and one person, and what else a test puts beside them. */
async function workbookWith(more: Record<string, string>): Promise<Buffer> {
  const cell = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = `<row r="1">${cell('Họ và tên', 'A1')}${cell('Năm sinh', 'B1')}</row><row r="2">${cell('Lý Văn Một', 'A2')}${cell('1985', 'B2')}</row>`;
  const folder = await testFolder();
  await writeZip(folder.at('made.xlsm'), workbookParts(`<sheetData>${rows}</sheetData>`, more));
  const file = await readFile(folder.at('made.xlsm'));
  await folder.remove();
  return file;
}

it('reads the data of a workbook with macros and says that they are left alone', async () => {
  const file = await workbookWith({ 'xl/vbaProject.bin': 'Sub AutoOpen()' });
  const { body } = await ledgerHand(world, officer).upload(file, bienHoa, 'sổ.xlsm');
  expect(body.notices).toEqual([{ code: 'macro-workbook', message: expect.stringMatching(vietnamese) }]);
  expect(body.samples.map((sample) => sample.values.fullName)).toEqual(['Lý Văn Một']);
});

it('takes a file of 40 MB with pictures in it, and refuses one beyond the limit', async () => {
  const picture = (megabytes: number) => ({ 'xl/media/image1.png': randomBytes(megabytes * 524_288).toString('hex') });
  const hand = ledgerHand(world, officer);
  const large = await workbookWith(picture(70));
  expect(large.length).toBeGreaterThan(35 * 1024 * 1024);
  expect((await hand.upload(large, bienHoa)).body.samples.map((sample) => sample.row)).toEqual([2]);
  const tooLarge = await hand.upload(Buffer.alloc(61 * 1024 * 1024, 'a'), bienHoa);
  expect([tooLarge.status, tooLarge.body.code]).toEqual([413, 'too-large']);
  expect(tooLarge.body.detail).toMatch(vietnamese);
});

describe('rows that cannot be taken on', () => {
  const row = (
    name: CellValue,
    birth: CellValue = '5/6/1985',
    id: CellValue = null,
    note: CellValue = null,
  ): CellValue[] => [1, name, birth, id, note];
  const cases: [string, CellValue[], string][] = [
    ['a name of one letter', row('A'), 'name-not-plausible'],
    ['a name of 300 letters', row('Nguyễn '.repeat(45)), 'name-not-plausible'],
    ['a name with an emoji', row('Nguyễn Văn 😀'), 'name-not-plausible'],
    ['a name that is SQL', row("Robert'); DROP TABLE person;--"), 'name-not-plausible'],
    ['a name that is HTML', row('<script>alert(1)</script>'), 'name-not-plausible'],
    ['no name', row(null), 'missing-name'],
    ['a birth in the future', row('Lê Văn Tám', '5/6/2099'), 'future-date'],
    ['a birth before 1900', row('Lê Văn Tám', '5/6/1850'), 'too-early'],
    ['31 February', row('Lê Văn Tám', '31/2/1990'), 'impossible-date'],
  ];

  it('come back as the same sheet with the reasons, and are taken on once corrected', async () => {
    const hand = ledgerHand(world, officer);
    const good = row('Phan Thị Đúng', '1/2/1991', '075191000999');
    const titled = (rows: CellValue[][]) =>
      workbook([['SỔ THEO DÕI'], [], heading, ...rows], (sheet) => sheet.mergeCells('A1:E1'));
    const file = await titled([...cases.map(([, cells]) => cells), good]);
    const answer = await hand.import({ file, unit: bienHoa });
    expect(answer).toMatchObject({ created: 1, refused: cases.length, hasResultSheet: true });
    expect(answer.errors.map(({ row: at, code }) => [at, code])).toEqual(cases.map(([, , code], i) => [i + 4, code]));
    for (const error of answer.errors) expect(error.message).toMatch(vietnamese);
    const sheet = await hand.resultSheet(answer.importId);
    expect(sheet?.getRow(1).getCell(1).value).toBe('SỔ THEO DÕI');
    expect(sheet?.getRow(3).values).toEqual([undefined, ...heading, 'Lý do không nhập được']);
    expect(sheet?.rowCount).toBe(3 + cases.length);
    expect(sheet?.getRow(8).getCell(2).value).toBe('<script>alert(1)</script>');
    expect(sheet?.getRow(10).getCell(6).value).toBe(answer.errors[6]?.message);
    const again = await hand.import({ file, unit: bienHoa });
    expect(again).toMatchObject({ created: 0, matched: 1, refused: cases.length });
    const corrected = await hand.import({ file: await titled([row('Lê Văn Tám', '28/2/1990')]), unit: bienHoa });
    expect(corrected).toMatchObject({ created: 1, refused: 0, hasResultSheet: false });
    expect((await officer.get(`/api/v1/ledger-imports/${corrected.importId}/result-sheet`)).status).toBe(404);
  });

  it('are told in English to who reads English', async () => {
    const hand = ledgerHand(world, officer);
    const { importId } = await hand.import({ file: await workbook([heading, row('A')]), unit: bienHoa });
    const english = await world.app.inject({
      url: `/api/v1/ledger-imports/${importId}`,
      headers: { authorization: `Bearer ${officer.token}`, 'accept-language': 'en' },
    });
    const body = english.json<{ errors: { message: string }[] }>();
    expect(body.errors[0]?.message).toBe('The name “A” is not valid: one letter only.');
  });

  it('a decomposed name is stored composed, a formula is read by its value', async () => {
    const file = await workbook([
      heading,
      row('Phạm Thị Ngọc Ánh'.normalize('NFD'), { formula: 'DATE(1,1,1)', result: '3/4/1991' }),
      row('Phạm Văn Ðức', '1990', null, '=cmd|calc'),
    ]);
    const answer = await ledgerHand(world, officer).import({ file, unit: bienHoa });
    expect(answer).toMatchObject({ created: 2, refused: 0 });
    const { rows } = await world.owner.query(
      `select full_name, born_on, note from person where full_name like 'Phạm %' order by born_on`,
    );
    expect(rows).toEqual([
      { full_name: 'Phạm Văn Đức', born_on: '1990', note: '=cmd|calc' },
      { full_name: 'Phạm Thị Ngọc Ánh'.normalize('NFC'), born_on: '1991-04-03', note: null },
    ]);
  });
});

it('reads what communes really send: two rows of headings, Nam and Nữ apart, groups, totals, signatures', async () => {
  const file = await workbook(
    [
      ['UBND PHƯỜNG BIÊN HÒA'],
      [],
      ['STT', 'Họ và tên', 'Năm sinh', null, 'Thôn', 'Tình trạng'],
      [null, null, 'Nam', 'Nữ', null, null],
      [1, 2, 3, 4, 5, 6],
      ['I', 'Khu phố 1'],
      [1, 'TRƯƠNG VĂN HẢI', 1985, null, 'KP1', 'Đang cai nghiện tại gia đình'],
      [2, 'Trương Thị Hà', null, '1990', 'KP1', 'Methadone'],
      [3],
      ['Tổng cộng: 2 người'],
      [null, null, null, null, 'Biên Hòa, ngày 01 tháng 6 năm 2026'],
      [null, null, null, null, 'NGƯỜI LẬP BIỂU'],
    ],
    (sheet) => {
      for (const range of ['A1:F1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:F4']) sheet.mergeCells(range);
    },
  );
  const answer = await ledgerHand(world, officer).import({ file, unit: bienHoa });
  expect(answer).toMatchObject({ headerRow: 3, rows: 2, created: 2, ignored: 6 });
  const { rows } = await world.owner.query(
    `select p.full_name, p.sex, ps.state from person p join person_summary ps on ps.person_id = p.id where p.full_name like 'Trương %' order by 1`,
  );
  expect(rows).toEqual([
    { full_name: 'Trương Thị Hà', sex: 'female', state: 'substitution' },
    { full_name: 'Trương Văn Hải', sex: 'male', state: 'rehab-home' },
  ]);
});
