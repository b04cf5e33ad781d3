import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LedgerReading, type LedgerUnits, ledgerMessage, type UnitVersion, unitResolver } from '@dong-hanh/domain';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerFileOptions, openLedgerFile } from './ledger-file';
import { isFileProblem, ledgerFileMessage } from './ledger-file-problem';
import { readLedger } from './read-ledger';
import { createResultSheet } from './write-result-sheet';

const today = '2026-06-01';
let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-test-'));
  await writeUglyLedger(at('ugly.xlsx'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const UNITS: UnitVersion[] = [
  { unitId: 'dong-hoa', name: 'Xã Đông Hòa', validFrom: '2025-07-01' },
  { unitId: 'tay-hoa', name: 'Xã Tây Hòa', validFrom: '2025-07-01' },
  { unitId: 'hoa-binh', name: 'Xã Hòa Bình', validTo: '2025-07-01' },
  { unitId: 'chia-doi', name: 'Xã Chia Đôi', validTo: '2025-07-01' },
];
const resolve = unitResolver(UNITS, [
  { fromUnitId: 'hoa-binh', toUnitId: 'dong-hoa', relation: 'whole' },
  { fromUnitId: 'chia-doi', toUnitId: 'dong-hoa', relation: 'part' },
  { fromUnitId: 'chia-doi', toUnitId: 'tay-hoa', relation: 'part' },
]);
const units: LedgerUnits = { resolve: (text) => resolve(text, today), inScope: () => true };

/** What a commune really sends: titles, merged two-row header, column numbers, groups, blank lines, totals, signatures. */
async function writeUglyLedger(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Hướng dẫn').addRow(['Hướng dẫn nhập']);
  const sheet = book.addWorksheet('Danh sách');
  sheet.getCell('A1').value = 'UBND TỈNH …';
  sheet.getCell('F1').value = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
  sheet.getCell('A2').value = 'DANH SÁCH NGƯỜI NGHIỆN, NGƯỜI CAI NGHIỆN MA TÚY';
  sheet.mergeCells('A2:L2');
  sheet.getRow(4).values = [
    'STT',
    'Họ và tên',
    'Năm sinh',
    null,
    'Số CCCD/CMND',
    'Dân tộc',
    'Nơi cư trú',
    null,
    'Loại ma tuý',
    'Tình trạng',
    'Quyết định',
    null,
    'Ghi chú',
  ];
  sheet.getRow(5).values = [null, null, 'Nam', 'Nữ', null, null, 'Thôn', 'Xã', null, null, 'Số', 'Ngày', null];
  for (const range of ['A4:A5', 'B4:B5', 'C4:D4', 'E4:E5', 'F4:F5', 'G4:H4', 'I4:I5', 'J4:J5', 'K4:L4', 'M4:M5']) {
    sheet.mergeCells(range);
  }
  sheet.addRow(Array.from({ length: 13 }, (_, i) => i + 1));
  sheet.addRow(['I', 'Thôn Đông']);
  sheet.addRow([
    1,
    'NGUYỄN VĂN AN',
    '5/6/1985',
    null,
    '037085000257',
    'Kinh',
    null,
    'Xã Đông Hoà',
    'Heroin',
    'Quản lý sau cai',
    '12/QĐ-UBND',
    '1/3/2026',
  ]);
  sheet.addRow([
    2,
    'TRẦN THỊ HOÀ',
    null,
    1990,
    37_190_000_111,
    'Tày',
    null,
    'x. hòa bình',
    'Ma túy đá, MTTH',
    'Methadone',
  ]);
  const serial = sheet.addRow([
    3,
    'Giàng A Páo',
    new Date(Date.UTC(1998, 5, 5)),
    null,
    null,
    'Mông',
    'Bản Lìm',
    'Tây Hòa',
    'thuốc phiện',
  ]);
  serial.getCell(3).numFmt = 'dd/mm/yyyy';
  sheet.addRow([]);
  sheet.addRow(['II', 'Thôn Tây']);
  sheet.addRow([4, 'Lê Văn Bốn', '31/2/1990', null, null, 'Kinh', null, 'Xã Đông Hòa']);
  sheet.addRow([5, 'Phạm Năm', '1991', '1992', null, 'Kinh', null, 'Xã Đông Hòa']);
  sheet.addRow([6, 'Đỗ Sáu', '05-06-91', null, null, 'Kinh', null, 'Xã Chia Đôi']);
  sheet.addRow([7]);
  sheet.addRow([null, 'Tổng cộng: 6 người', 5, 1]);
  sheet.addRow([null, null, null, null, null, null, null, 'Đông Hòa, ngày 1 tháng 6 năm 2026']);
  sheet.addRow([null, 'Người lập biểu', null, null, null, null, null, 'TRƯỞNG CÔNG AN XÃ']);
  sheet.addRow([]);
  sheet.addRow([null, 'Vũ Thị Lập', null, null, null, null, null, 'Bùi Văn Ký']);
  await book.xlsx.writeFile(path);
}

async function readAll(name: string, options: Partial<LedgerFileOptions> = {}, batchSize = 3, afterRow = 0) {
  const file = await openLedgerFile(at(name), { today, ...options });
  const readings: LedgerReading[] = [];
  const withUnits = file.columns.some((column) => column.field === 'commune');
  for await (const batch of readLedger(file, {
    today,
    source: name,
    batchSize,
    afterRow,
    ...(withUnits ? { units } : {}),
  })) {
    readings.push(...batch.readings);
  }
  await file.close();
  return { file, readings };
}

const outcome = (reading: LedgerReading): string => {
  const codes = (issues: readonly { code: string; column?: string }[]) =>
    issues.map(({ code, column }) => `${code}@${column ?? ''}`);
  if (reading.kind === 'ignored') return `${reading.row} ignored ${reading.reason}`;
  const found = reading.kind === 'refused' ? codes(reading.errors) : codes(reading.warnings);
  return [`${reading.row} ${reading.kind}`, ...found].join(' ');
};

async function problemOf(name: string, content: string): Promise<string> {
  await writeFile(at(name), content);
  try {
    await readAll(name);
    return 'read';
  } catch (error) {
    return isFileProblem(error) ? ledgerFileMessage(error) : String(error);
  }
}

describe('a ledger as a commune keeps it', () => {
  it('has its sheet, two-row header and columns recognised', async () => {
    const { file } = await readAll('ugly.xlsx');
    expect(file.sheet).toBe('Danh sách');
    expect(file.header).toMatchObject({ headerRow: 4, lastHeaderRow: 5 });
    expect(file.columns.map(({ column, header, field }) => `${column} ${header}: ${field}`)).toEqual([
      'A STT: sequence',
      'B Họ và tên: fullName',
      'C Năm sinh / Nam: bornOnMale',
      'D Năm sinh / Nữ: bornOnFemale',
      'E Số CCCD/CMND: nationalId',
      'F Dân tộc: ethnicity',
      'G Nơi cư trú / Thôn: village',
      'H Nơi cư trú / Xã: commune',
      'I Loại ma tuý: substances',
      'J Tình trạng: status',
      'K Quyết định / Số: decisionNo',
      'L Quyết định / Ngày: managedSince',
      'M Ghi chú: note',
    ]);
    expect(file.isMappingSure).toBe(true);
  });

  it('ends every row as a person, refused or ignored', async () => {
    const { readings } = await readAll('ugly.xlsx');
    expect(readings.map(outcome)).toEqual([
      '6 ignored numbering',
      '7 ignored group',
      '8 person',
      '9 person year-only@D id-zero-restored@E unit-successor-used@H',
      '10 person',
      '12 ignored group',
      '13 refused impossible-date@C',
      '14 refused contradiction@D',
      '15 refused unit-divided@H',
      '16 ignored blank',
      '17 ignored total',
      '18 ignored signature',
      '19 ignored signature',
      '21 ignored signature',
    ]);
    expect(readings[2]).toMatchObject({
      person: {
        fullName: 'Nguyễn Văn An',
        rawName: 'NGUYỄN VĂN AN',
        bornOn: '1985-06-05',
        sex: 'male',
        village: 'Thôn Đông',
        unit: { unitId: 'dong-hoa' },
        ethnicityCode: '01',
        substanceCodes: ['OPI-HER'],
      },
      carriedOver: { state: 'post-rehab', decisionNo: '12/QĐ-UBND', since: '2026-03-01', source: 'ugly.xlsx' },
    });
    expect(readings[4]).toMatchObject({ person: { bornOn: '1998-06-05', village: 'Bản Lìm', ethnicityCode: '08' } });
  });

  it('goes on after a row number as if it had not stopped', async () => {
    const whole = await readAll('ugly.xlsx');
    const resumed = await readAll('ugly.xlsx', {}, 2, 9);
    expect(resumed.readings).toEqual(whole.readings.filter((reading) => reading.row > 9));
  });

  it('obeys a confirmed mapping', async () => {
    const { file, readings } = await readAll('ugly.xlsx', {
      mapping: { sheet: 'Danh sách', headerRow: 4, columns: { B: 'fullName', C: 'bornOn' } },
    });
    expect(file.isMappingSure).toBe(true);
    expect(readings.find((reading) => reading.row === 8)).toMatchObject({
      person: { fullName: 'Nguyễn Văn An', bornOn: '1985-06-05' },
    });
  });
});

describe('the sheet that goes back', () => {
  it.each(['xlsx', 'csv'] as const)(
    'holds header, refused rows and reasons, and can be read again (%s)',
    async (format) => {
      if (format === 'csv') {
        await writeFile(
          at('ugly.csv'),
          'Sổ\nSTT,Họ tên,Năm sinh,Xã\n1,Lê An,1985,Xã Đông Hòa\n2,=CMD(),31/2/1990,Xã Đông Hòa\n',
        );
      }
      const file = await openLedgerFile(at(`ugly.${format}`), { today });
      const result = await createResultSheet(at(`result.${format}`), file, 'Lý do chưa nhập');
      for await (const batch of readLedger(file, { today, source: 'x', units })) {
        for (const reading of batch.readings) {
          if (reading.kind === 'refused') {
            await result.add(
              batch.rows.get(reading.row)!,
              reading.errors.map((issue) => ledgerMessage(issue)),
            );
          }
        }
      }
      await result.finish();
      const before = file.columns.map(({ header, field }) => [header, field]);
      await file.close();
      const again = await readAll(`result.${format}`);
      expect(again.file.columns.slice(0, -1).map(({ header, field }) => [header, field])).toEqual(before);
      expect(again.file.columns.at(-1)).toMatchObject({ header: 'Lý do chưa nhập', field: null });
      expect(again.readings.map((reading) => reading.kind)).toEqual(
        Array.from({ length: result.rowCount }, () => 'refused'),
      );
      expect(result.rowCount).toBe(format === 'xlsx' ? 3 : 1);
    },
  );
});

describe('files that are no ledger', () => {
  it.each([
    [
      'goods.csv',
      'Mặt hàng,Đơn giá\nGạo,15000\n',
      'Không tìm thấy dòng tiêu đề (Họ và tên, Năm sinh …). Hãy chỉ ra dòng tiêu đề.',
    ],
    [
      'page.xls',
      '<html><table><tr><td>Họ tên',
      'Tệp là trang web được đặt tên như bảng tính. Hãy mở bằng Excel và lưu thành .xlsx.',
    ],
    ['none.csv', '', 'Tệp không có dữ liệu.'],
  ])('%s', async (name, content, message) => {
    expect(await problemOf(name, content)).toBe(message);
  });

  it('are asked about when a required column is not sure', async () => {
    await writeFile(at('unsure.csv'), 'STT,Họ tên,Mã,Ghi chú\n1,Nguyễn Văn An,,\n2,Lê Thị Bé,,\n3,Lê Ba,,\n');
    const unsure = await openLedgerFile(at('unsure.csv'), { today });
    expect(unsure.isMappingSure).toBe(false);
    await unsure.close();
    const mapping = { headerRow: 1, columns: { B: 'fullName', C: 'nationalId' } } as const;
    expect((await readAll('unsure.csv', { mapping })).file.isMappingSure).toBe(true);
  });
});

describe('fonts from before Unicode', () => {
  it('are converted in workbooks too', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('So');
    sheet.addRow(['STT', 'Hä vµ tªn', 'N¨m sinh', 'D©n téc']);
    sheet.addRow([1, 'NguyÔn V¨n Hßa', 1985, 'Kinh']);
    sheet.addRow([2, 'TrÇn ThÞ H¹nh', 1990, 'Tµy']);
    await book.xlsx.writeFile(at('tcvn3.xlsx'));
    const { file, readings } = await readAll('tcvn3.xlsx');
    expect(file.notices).toEqual(['legacy-encoding']);
    expect(readings[1]).toMatchObject({ person: { fullName: 'Trần Thị Hạnh', ethnicityCode: '02' } });
  });
});
