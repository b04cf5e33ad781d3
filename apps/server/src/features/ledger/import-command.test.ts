import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import { openWorld, type World } from '../../../test/world';
import { workbook } from './ledger.test-kit';

interface Printed {
  importId: string | null;
  code: string;
  detail: string;
  dryRun: boolean;
  sheet: string;
  headerRow: number;
  columns: { column: string; header: string; field: string | null; confidence: number }[];
  rows: number;
  created: number;
  matched: number;
  possibleDuplicates: number;
  refused: number;
  ignored: number;
  errors: { row: number; column: string; code: string; message: string }[];
  warnings: { row: number; column: string; code: string; message: string }[];
  outcomes?: { row: number; outcome: string; personId?: string; otherRow?: number; codes: string[] }[];
  resultFile?: string;
}

let world: World;
let at: (name: string) => string;
beforeAll(async () => {
  world = await openWorld();
  at = (name) => join(world.dataDir, name);
  await writeFile(
    at('sổ.xlsx'),
    await workbook([
      ['SỔ THEO DÕI'],
      ['STT', 'Họ và tên', 'Năm sinh', null, 'Số CCCD', 'Xã'],
      [null, null, 'Nam', 'Nữ', null, null],
      [1, 'NGUYỄN VĂN AN', '5/6/1985', null, '075085000257', 'Phường Biên Hòa'],
      [2, 'Nguyễn Văn An', 1985, null, null, 'P. Tân Vạn'],
      [3, 'Lê Thị Bé', null, '31/2/1990', null, 'Phường Biên Hòa'],
      [4, 'Trần Văn Chia', '1/1/1980', null, null, 'Xã Xuân Tâm'],
      ['Tổng cộng: 4'],
    ]),
  );
  await writeFile(
    at('lạ.csv'),
    'Đối tượng,Giới tính,Số CCCD,Dân tộc\nBùi Văn Xa,Nam,075085000301,Kinh\nBùi Văn Lạ,Nam,075085000302,Kinh\n',
  );
});
afterAll(() => world.close());

const run = (file: string, ...more: string[]) =>
  command<Printed>(world, 'import', 'ledger', at(file), '--json', ...more);

describe('import ledger', () => {
  it('answers in the shape of the contract, tells nothing else on standard output, and hands refused rows back', async () => {
    const dry = await run('sổ.xlsx', '--unit', '75', '--dry-run', '--outcomes');
    expect([dry.code, dry.answer.dryRun, dry.answer.created, dry.answer.resultFile]).toEqual([1, true, 1, undefined]);
    expect(existsSync(at('sổ.ket-qua.xlsx'))).toBe(false);

    const { code, answer } = await run('sổ.xlsx', '--unit', '75', '--outcomes');
    expect(code).toBe(1);
    expect(answer).toMatchObject({
      dryRun: false,
      sheet: 'Danh sách',
      headerRow: 2,
      rows: 4,
      created: 1,
      matched: 0,
      possibleDuplicates: 1,
      refused: 2,
      ignored: 1,
    });
    expect(Object.keys(answer.columns[2] ?? {})).toEqual(['column', 'header', 'field', 'confidence']);
    expect(answer.columns[2]).toMatchObject({ column: 'C', header: 'Năm sinh / Nam', field: 'bornOnMale' });
    expect(answer.errors).toEqual([
      {
        row: 6,
        column: 'D',
        code: 'impossible-date',
        message: 'Ngày “31/2/1990” không có thật hoặc không đọc được; hãy ghi dạng ngày/tháng/năm.',
      },
      { row: 7, column: 'F', code: 'unit-divided', message: expect.stringContaining('Xã Xuân Đông; Xã Xuân Hòa') },
    ]);
    expect(answer.warnings.map((warning) => `${warning.row} ${warning.code}`)).toEqual([
      '5 year-only',
      '5 unit-successor-used',
    ]);
    expect(answer.outcomes?.map(({ row, outcome, otherRow }) => [row, outcome, otherRow])).toEqual([
      [4, 'created', undefined],
      [5, 'possible-duplicate', 4],
      [6, 'refused', undefined],
      [7, 'refused', undefined],
      [8, 'ignored', undefined],
    ]);
    expect(dry.answer.outcomes?.map(({ outcome }) => outcome)).toEqual(answer.outcomes?.map(({ outcome }) => outcome));
    expect(answer.resultFile).toBe(at('sổ.ket-qua.xlsx'));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await readFile(at('sổ.ket-qua.xlsx'))) as unknown as ExcelJS.Buffer);
    expect(book.worksheets[0]?.rowCount).toBe(5);
  });

  it('run again creates nothing, and speaks English when asked', async () => {
    const { code, answer } = await run('sổ.xlsx', '--unit', '75', '--lang', 'en');
    expect(code).toBe(1);
    expect(answer).toMatchObject({ rows: 4, created: 0, matched: 2, possibleDuplicates: 0, refused: 2 });
    expect(answer.errors[0]?.message).toBe(
      'The date “31/2/1990” does not exist or cannot be read; write day/month/year.',
    );
    expect(answer.outcomes).toBeUndefined();
  });

  it('writes nothing where a required column is not sure, and takes a mapping', async () => {
    const asked = await run('lạ.csv', '--unit', '26068');
    expect([asked.code, asked.answer.code]).toEqual([1, 'mapping-needed']);
    expect(asked.answer.columns.map((column) => column.column)).toEqual(['A', 'B', 'C', 'D']);
    await writeFile(at('cột.json'), JSON.stringify({ headerRow: 1, columns: { A: 'fullName', C: 'nationalId' } }));
    const { code, answer } = await run('lạ.csv', '--unit', '26068', '--mapping', at('cột.json'));
    expect([code, answer.created, answer.refused]).toEqual([0, 2, 0]);
    expect((await run('lạ.csv', '--unit', '26068', '--resume', answer.importId ?? '')).answer).toMatchObject({
      created: 2,
    });
  });

  it.each<[string, string[]]>([
    ['no unit', []],
    ['a unit that is none', ['--unit', '99999']],
    ['the country', ['--unit', '00']],
    ['a sheet that is none', ['--unit', '26068', '--sheet', 'Không có']],
    ['a mapping that is none', ['--unit', '26068', '--mapping', '/khong/co.json']],
    ['an unknown account', ['--unit', '26068', '--as', 'khong-co']],
  ])('with %s it is wrong usage', async (_what, more) => {
    const { code, words } = await run('sổ.xlsx', ...more);
    expect([code, words.length > 0]).toEqual([2, true]);
  });

  it('a file that is no spreadsheet is refused with a code and a sentence', async () => {
    await writeFile(at('ảnh.xlsx'), '\x89PNG\r\n\x1a\n');
    const { code, answer } = await run('ảnh.xlsx', '--unit', '26068');
    expect([code, answer.code]).toEqual([1, 'not-a-spreadsheet']);
    expect(answer.detail).toContain('không phải bảng tính');
    expect((await run('không có.xlsx', '--unit', '26068')).code).toBe(2);
  });
});
