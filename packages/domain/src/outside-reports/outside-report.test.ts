import { describe, expect, it } from 'vitest';
import { findOutsideFaults, type OutsideTable, recomputeOutside } from './outside-report';

const table = (own: Partial<OutsideTable> = {}): OutsideTable => ({
  code: 'B1',
  title: 'Kết quả 6 tháng',
  columns: [
    { code: 'nghien', label: 'Người nghiện', same: 'R1.addicts' },
    { code: 'cai', label: 'Được cai' },
    { code: 'tyle', label: 'Tỷ lệ (%)', equals: '[cai] ÷ [nghien] × 100' },
  ],
  rows: [
    { label: 'Xã A', values: [40, 10, 25] },
    { label: 'Trong đó nữ', part: true, values: [4, 1, 25] },
    { label: 'Xã B', values: [60, 20, 33.3] },
    { label: 'Tổng', total: true, values: [100, 30, 30] },
  ],
  ...own,
});
const told = (one: OutsideTable) =>
  recomputeOutside([one]).map(({ row, column, rule, stated, computed }) => [row, column, rule, stated, computed]);

describe('a report from outside', () => {
  it('that holds is left alone: sums of rows, shares to the decimals they are stated with, parts added once', () => {
    expect(told(table())).toEqual([]);
  });

  it.each([
    [
      'a total that its rows do not add up to',
      { total: true, values: [101, 30, 29.7] },
      [[3, 'nghien', 'sum-of-rows', 101, 100]],
    ],
    ['a share that its figures do not give', { total: true, values: [100, 30, 33] }, [[3, 'tyle', 'formula', 33, 30]]],
    ['a share of nothing', { total: true, values: [0, 30, 33] }, [[3, 'nghien', 'sum-of-rows', 0, 100]]],
    ['a figure it does not give', { total: true, values: [null, 30, 33] }, []],
  ])('%s', (_what, row, expected) => {
    const rows = [...table().rows.slice(0, 3), { label: 'Tổng', ...row }];
    expect(told(table({ rows }))).toEqual(expected);
  });

  it('tells its own rules in its own words', () => {
    const [found] = recomputeOutside([table({ rules: ['[nghien] <= [cai]'], rows: table().rows.slice(0, 1) })]);
    expect(found).toMatchObject({ rule: 'rule', words: 'Người nghiện ≤ Được cai', stated: 10, computed: 40 });
  });

  it('is refused where it cannot be recomputed', () => {
    const columns = [
      { code: 'a', label: 'A', equals: '[b] ÷' },
      { code: 'c', label: 'C', equals: '[d]', same: 'R1.ghosts' },
    ];
    const rows = [{ label: 'x', values: [1] }];
    expect(
      findOutsideFaults([table({ columns, rows, rules: ['[a]', '[a] = [z]'] })]).map(({ code, what }) => [code, what]),
    ).toEqual([
      ['formula-unreadable', '[b] ÷'],
      ['column-unknown', 'd'],
      ['column-unknown', 'R1.ghosts'],
      ['rule-unreadable', '[a]'],
      ['column-unknown', 'z'],
      ['values-differ-in-number', 'x'],
    ]);
  });
});
