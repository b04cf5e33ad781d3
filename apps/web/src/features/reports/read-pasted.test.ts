import { expect, test } from 'vitest';
import { readPasted } from './read-pasted';

test('a table copied from a workbook: headings, rows, the total, and figures as Vietnamese write them', () => {
  const text =
    'TT\tĐơn vị\tNgười nghiện có hồ sơ quản lý\tTỷ lệ\n1\tXã A\t1.250\t12,5%\n2\tXã B\t-\tchưa rõ\n\tTổng số\t1.250\t';
  expect(readPasted(text)).toEqual({
    columns: [
      { code: 'c1', label: 'Người nghiện có hồ sơ quản lý', same: 'R1.addicts' },
      { code: 'c2', label: 'Tỷ lệ' },
    ],
    rows: [
      { label: 'Xã A', values: [1250, 12.5] },
      { label: 'Xã B', values: [null, null] },
      { label: 'Tổng số', total: true, values: [1250, null] },
    ],
    unread: [{ row: 'Xã B', column: 'Tỷ lệ', text: 'chưa rõ' }],
  });
});

test('words that several columns have name none of them', () => {
  expect(readPasted('Đơn vị;Chết\nXã A;2')?.columns).toEqual([{ code: 'c1', label: 'Chết' }]);
});

test.each(['', 'Một dòng', 'Đơn vị\nXã A'])('%j is no table', (text) => expect(readPasted(text)).toBeNull());
