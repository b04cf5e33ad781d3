import { describe, expect, it } from 'vitest';
import { findHeader } from './find-header';
import { EMPTY_CELL, type LedgerCell, type LedgerRow } from './ledger-cell';
import { isSureOfRequired, type LedgerField, mappingOf } from './ledger-fields';
import { ledgerReader } from './ledger-reader';
import { recogniseColumns } from './recognise-columns';
import { ledgerLayoutKey, recogniseHeading } from './recognise-heading';

const today = '2026-06-01';
const cell = (value: string | number | null): LedgerCell =>
  value === null ? EMPTY_CELL : { value, kind: typeof value === 'number' ? 'number' : 'text' };
const row = (number: number, ...values: (string | number | null)[]): LedgerRow => ({ number, cells: values.map(cell) });

const best = (...levels: string[]): [LedgerField, number] | undefined =>
  [...recogniseHeading(levels)].sort((a, b) => b[1] - a[1])[0];

describe('headings of ledgers', () => {
  it.each<[string[], LedgerField]>([
    [['STT'], 'sequence'],
    [['Họ và tên'], 'fullName'],
    [['HỌ VÀ TÊN'], 'fullName'],
    [['Họ, chữ đệm và tên khai sinh'], 'fullName'],
    [['Ho va ten'], 'fullName'],
    [['Hovaten'], 'fullName'],
    [['Họ vả tên'], 'fullName'],
    [['Họ và tên (chữ in hoa)'], 'fullName'],
    [['Họ và tên', 'Tên'], 'givenName'],
    [['Họ đệm'], 'familyName'],
    [['Tên gọi khác'], 'otherName'],
    [['Ngày, tháng, năm sinh'], 'bornOn'],
    [['Năm sinh'], 'bornOn'],
    [['Ngày sinh (dd/mm/yyyy)'], 'bornOn'],
    [['Năm sinh', 'Nam'], 'bornOnMale'],
    [['Ngày, tháng, năm sinh', 'Nữ'], 'bornOnFemale'],
    [['Năm sinh (Nam)'], 'bornOnMale'],
    [['Giới tính'], 'sex'],
    [['Giới tính (Nam/Nữ)'], 'sex'],
    [['Giới tính', 'Nam'], 'sexMale'],
    [['Giới tính', 'Nữ'], 'sexFemale'],
    [['Nữ'], 'sexFemale'],
    [['Số CCCD/CMND'], 'nationalId'],
    [['CCCD/CMND', 'Số'], 'nationalId'],
    [['Số định danh cá nhân'], 'nationalId'],
    [['Dân tộc'], 'ethnicity'],
    [['Nghề nghiệp'], 'occupation'],
    [['Trình độ học vấn'], 'education'],
    [['Nơi đăng ký HKTT'], 'permanentAddress'],
    [['Nơi ở hiện nay'], 'presentAddress'],
    [['Nơi cư trú', 'Thôn/bản'], 'village'],
    [['Nơi cư trú', 'Xã'], 'commune'],
    [['Xã/phường/thị trấn'], 'commune'],
    [['Loại ma túy sử dụng'], 'substances'],
    [['Loại ma tuý thường sử dụng'], 'substances'],
    [['Năm bắt đầu sử dụng ma túy'], 'firstUsedOn'],
    [['Ngày đưa vào quản lý'], 'managedSince'],
    [['Quyết định', 'Số'], 'decisionNo'],
    [['Quyết định', 'Ngày tháng'], 'managedSince'],
    [['Số, ngày tháng quyết định'], 'decisionNo'],
    [['Tình trạng hiện nay'], 'status'],
    [['Hình thức cai nghiện'], 'rehabForm'],
    [['Số lần cai nghiện'], 'rehabCount'],
    [['Ngày hết hạn quản lý'], 'termEndsOn'],
    [['Thời hạn', 'Đến ngày'], 'termEndsOn'],
    [['Ghi chú'], 'note'],
  ])('%j is %s', (levels, field) => {
    expect(best(...levels)?.[0]).toBe(field);
    expect(best(...levels)?.[1]).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ['Họ và tên cha'],
    ['Họ tên vợ (chồng)'],
    ['Số điện thoại'],
    ['CCCD/CMND', 'Ngày cấp'],
    ['CCCD/CMND', 'Nơi cấp'],
    ['Quê quán'],
    ['Chiều cao'],
    ['DANH SÁCH NGƯỜI NGHIỆN MA TÚY'],
  ])('%j is none of ours', (...levels) => {
    expect(best(...levels)?.[1] ?? 0).toBeLessThan(0.8);
  });
});

describe('the header row', () => {
  it('is found under title rows, with its second row', () => {
    const header = findHeader([
      row(1, 'UBND XÃ TÂN LẬP', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      row(2, 'DANH SÁCH NGƯỜI NGHIỆN MA TÚY'),
      row(4, 'STT', 'Họ và tên', 'Năm sinh', null, 'Nơi ở hiện nay', 'Ghi chú'),
      row(5, null, null, 'Nam', 'Nữ', null, null),
      row(6, 1, 2, 3, 4, 5, 6),
      row(7, 1, 'Nguyễn Văn An', 1985, null, 'Thôn 3', null),
    ]);
    expect(header).toMatchObject({ headerRow: 4, lastHeaderRow: 5 });
    expect(header?.headings[2]).toEqual(['Năm sinh', 'Nam']);
    expect(header?.headings[3]).toEqual(['Năm sinh', 'Nữ']);
    expect(header?.headings[4]).toEqual(['Nơi ở hiện nay']);
  });

  it('has a second row of boxes to tick, whose words are no headings of ours', () => {
    const header = findHeader([
      row(1, 'STT', 'Họ và tên', 'Năm sinh', 'Hình thức cai nghiện', null, null, 'Ghi chú'),
      row(2, null, null, null, 'Gia đình', 'Cộng đồng', 'Bắt buộc', null),
      row(3, 1, 'Nguyễn Văn An', 1985, 'x', null, null, null),
    ]);
    expect(header).toMatchObject({ headerRow: 1, lastHeaderRow: 2 });
    expect(header?.headings[5]).toEqual(['Hình thức cai nghiện', 'Bắt buộc']);
  });

  it('does not swallow a first data row made of words', () => {
    const header = findHeader([
      row(1, 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Dân tộc'),
      row(2, 'Nguyễn Văn An', 'Nam', '5/6/1985', 'Kinh'),
      row(3, 'Lê Thị Bé', 'Nữ', '1990', 'Kinh'),
    ]);
    expect(header).toMatchObject({ headerRow: 1, lastHeaderRow: 1 });
    const words = findHeader([row(1, 'Họ và tên', 'Giới tính', 'Dân tộc'), row(2, 'Nguyễn Văn An', 'Nam', 'Kinh')]);
    expect(words).toMatchObject({ headerRow: 1, lastHeaderRow: 1 });
  });

  it('is not there in a sheet about something else', () => {
    expect(findHeader([row(1, 'Mặt hàng', 'Đơn giá', 'Thành tiền'), row(2, 'Gạo', 15_000, 30_000)])).toBeUndefined();
  });
});

describe('choosing fields for columns', () => {
  it('reads a Nam/Nữ pair by what stands below it', () => {
    const headings = [['Họ tên'], ['Nam'], ['Nữ']];
    const ticks = [
      row(2, 'Lê An', 'x', null),
      row(3, 'Lê Bé', null, 'x'),
      row(4, 'Lê Ba', 'x', null),
      row(5, 'Lê Tư', 'x', 'x'),
      row(6, 'Lê Tư', null, 'x'),
    ];
    const births = ticks.map((r) => row(r.number, 'Lê Văn An', 1985, '5/6/1990'));
    expect(recogniseColumns(headings, ticks, today).map((c) => c.field)).toEqual(['fullName', 'sexMale', 'sexFemale']);
    expect(recogniseColumns(headings, births, today).map((c) => c.field)).toEqual([
      'fullName',
      'bornOnMale',
      'bornOnFemale',
    ]);
  });

  it('takes "Tên" alone for the full name, beside "Họ đệm" for the given name', () => {
    const fields = (headings: string[][]) => recogniseColumns(headings, [], today).map((c) => c.field);
    expect(fields([['STT'], ['Tên'], ['Năm sinh']])).toEqual(['sequence', 'fullName', 'bornOn']);
    expect(fields([['Họ đệm'], ['Tên'], ['Năm sinh']])).toEqual(['familyName', 'givenName', 'bornOn']);
  });

  it('takes one name heading over two columns for family and given name', () => {
    const rows = Array.from({ length: 4 }, (_, i) => row(i + 2, i + 1, 'Nguyễn Văn', 'An', 1985));
    const columns = recogniseColumns([['STT'], ['Họ và tên'], ['Họ và tên'], ['Năm sinh']], rows, today);
    expect(columns.map((c) => c.field)).toEqual(['sequence', 'familyName', 'givenName', 'bornOn']);
    expect(isSureOfRequired(columns)).toBe(true);
  });

  it('reads a column of crosses for each form under one heading', () => {
    const headings = [
      ['Họ tên'],
      ['Hình thức cai nghiện', 'Gia đình'],
      ['Hình thức cai nghiện', 'Bắt buộc'],
      ['Ghi chú'],
    ];
    const rows = [row(3, 'Lê Văn An', 'x', null, null), row(4, 'Lê Văn Ba', null, 'x', 'x')];
    const columns = recogniseColumns(headings, rows, today);
    expect(columns.map((c) => c.field)).toEqual(['fullName', 'rehabForm', 'rehabForm', 'note']);
    const read = ledgerReader({ mapping: mappingOf(columns), today, source: 'Sổ' }, headings);
    expect(rows.map(read)).toMatchObject([
      { carriedOver: { state: 'rehab-home' } },
      { carriedOver: { state: 'compulsory-rehab' } },
    ]);
  });

  it('remembers a layout by its headings, whatever their spelling', () => {
    expect(ledgerLayoutKey([['STT'], ['Họ và tên'], ['Năm sinh', 'Nam']])).toBe(
      ledgerLayoutKey([['Stt'], ['HỌ VÀ TÊN:'], ['Năm sinh', 'NAM']]),
    );
  });

  it('is not sure of a required column that only its values speak for', () => {
    const rows = Array.from({ length: 5 }, (_, i) => row(i + 2, 'Nguyễn Văn An', `03715300025${i}`));
    const columns = recogniseColumns([['Cột A'], ['Cột B']], rows, today);
    expect(columns.map((c) => c.field)).toEqual(['fullName', 'nationalId']);
    expect(isSureOfRequired(columns)).toBe(false);
    expect(isSureOfRequired(recogniseColumns([['Họ tên'], ['CCCD']], rows, today))).toBe(true);
  });
});
