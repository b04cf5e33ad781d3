import { describe, expect, it } from 'vitest';
import { getReportTable } from '../reports/index';
import { readTemplate } from './read-template';
import { shippedTemplates } from './shipped';
import type { ColumnEntry, TableEntry, TemplateContent } from './template';

const form = (own: Partial<TableEntry>, more: Partial<TemplateContent> = {}): TemplateContent => ({
  code: 'mau-04',
  name: { vi: 'Báo cáo thử' },
  instrument: 'Thông tư thử',
  validFrom: '2026-01-01',
  levels: ['province'],
  periodKinds: ['half-year'],
  subject: 'công tác thử',
  tables: [{ code: 'B1', title: { vi: 'Biểu 1' }, lines: 'units', columns: [], ...own }],
  narrative: [],
  ...more,
});
const faults = (own: Partial<TableEntry>, more?: Partial<TemplateContent>) => {
  const { faults: found } = readTemplate(form(own, more), 1);
  return found.map(({ at, code, what }) => [at, code, ...(what === undefined ? [] : [what])].join(' '));
};
const label = { vi: 'Cột' };

describe('the forms that ship', () => {
  it.each(shippedTemplates)('$code reads without a fault', (content) => {
    expect(readTemplate(content, 1).faults).toEqual([]);
  });

  it('begin with the six-month report: R1 to R4 and R8, every column as the dictionary has it', () => {
    const { template } = readTemplate(shippedTemplates[0]!, 1);
    const sixMonthTables = (['R1', 'R2', 'R3', 'R4', 'R8'] as const).map(getReportTable);
    expect(template?.tables.map(({ code, title }) => [code, title])).toEqual(
      sixMonthTables.map(({ code, title }) => [code, title]),
    );
    expect(template?.tables.map(({ columns }) => columns.map(({ source: _source, ...column }) => column))).toEqual(
      sixMonthTables.map(({ columns }) => columns),
    );
  });
});

describe('a form', () => {
  it('takes words from the dictionary where it has none of its own, and counts what its formula counts', () => {
    const columns: ColumnEntry[] = [
      { code: '1', from: 'R4.due' },
      { code: '2', from: 'R4.managed', label: { vi: 'Quản lý' } },
      { code: '3', formula: '[2] ÷ [1] × 100', label: { vi: 'Tỷ lệ' } },
      { code: '4', formula: '[1] − [2]', label: { vi: 'Còn lại' } },
      { code: '5', indicator: 'I01' },
      { code: '6', label: { vi: 'Văn bản' }, unitOfCount: 'event' },
    ];
    const { template } = readTemplate(form({ columns }), 3);
    expect(template?.version).toBe(3);
    expect(template?.tables[0]?.columns.map((column) => [column.label.vi, column.kind, column.unitOfCount])).toEqual([
      ['Thuộc diện quản lý sau cai', 'counted', 'person'],
      ['Quản lý', 'counted', 'person'],
      ['Tỷ lệ', 'computed', 'share'],
      ['Còn lại', 'computed', 'person'],
      ['Tỷ lệ người nghiện có hồ sơ được tổ chức cai nghiện', 'computed', 'share'],
      ['Văn bản', 'manual', 'event'],
    ]);
  });

  it('has fixed lines, each with its own sources', () => {
    const { template, faults: found } = readTemplate(
      form({
        columns: [{ code: 'so', label }],
        lines: [
          { code: '1', label: 'Tổng số', cells: { so: { from: 'R1.addicts' } } },
          { code: '1.1', label: 'Nữ', cells: { so: { from: 'R1.sex.female' } } },
          { code: '2', label: 'Nam', cells: { so: { formula: '[1/so] − [1.1/so]' } } },
          { code: '3', label: 'Văn bản ban hành' },
        ],
        rules: [{ code: 'nu', level: 'refuse', rule: '[1.1/so] <= [1/so]' }],
      }),
      1,
    );
    expect(found).toEqual([]);
    expect(template?.tables[0]?.lines?.map(({ cells }) => [cells.so?.kind, cells.so?.unitOfCount])).toEqual([
      ['counted', 'person'],
      ['counted', 'person'],
      ['computed', 'person'],
      ['manual', 'person'],
    ]);
  });

  it.each<[string, Partial<TableEntry>, string[]]>([
    [
      'an unknown column',
      { columns: [{ code: '1', from: 'R1.adicts' }] },
      ['tables.B1.columns.1 column-unknown R1.adicts', 'tables.B1.columns.1 label-missing'],
    ],
    [
      'an unknown indicator',
      { columns: [{ code: '1', indicator: 'I99', label }] },
      ['tables.B1.columns.1 indicator-unknown I99'],
    ],
    [
      'a column twice',
      {
        columns: [
          { code: '1', from: 'R1.new' },
          { code: '1', label },
        ],
      },
      ['tables.B1.columns.1 code-taken'],
    ],
    [
      'two sources',
      { columns: [{ code: '1', from: 'R1.new', indicator: 'I01' }] },
      ['tables.B1.columns.1 source-doubled'],
    ],
    [
      'an unreadable formula',
      { columns: [{ code: '1', formula: '[1', label }] },
      ['tables.B1.columns.1 formula-unreadable [1'],
    ],
    [
      'a formula over a column it has not',
      { columns: [{ code: '1', formula: '[2] + [3]', label }] },
      ['tables.B1.columns.1 formula-cell-unknown 2'],
    ],
    [
      'a formula over itself',
      { columns: [{ code: '1', formula: '[1] × 2', label }] },
      ['tables.B1.columns.1 formula-circular 1'],
    ],
    [
      'formulas in a circle, told once',
      {
        columns: [
          { code: '1', formula: '[2] × 2', label },
          { code: '2', formula: '[3] × 2', label },
          { code: '3', formula: '[1] × 2', label },
        ],
      },
      ['tables.B1.columns.3 formula-circular 3'],
    ],
    [
      'persons divided by turns, through a sum and a plain share',
      {
        columns: [
          { code: '1', from: 'R4.due' },
          { code: '2', from: 'R2.turns' },
          { code: '3', formula: '[1] + [1]', label, unitOfCount: 'share' },
          { code: '4', formula: '[3] ÷ [2] × 100', label },
        ],
      },
      ['tables.B1.columns.4 persons-by-events'],
    ],
    [
      'a rule over nothing',
      { columns: [{ code: '1', from: 'R1.new' }], rules: [{ code: 'k', level: 'warn', rule: '[1] = [9]' }] },
      ['tables.B1.rules.k formula-cell-unknown 9'],
    ],
    [
      'a rule that compares nothing',
      { columns: [{ code: '1', from: 'R1.new' }], rules: [{ code: 'k', level: 'warn', rule: '[1]' }] },
      ['tables.B1.rules.k rule-unreadable [1]'],
    ],
  ])('is refused for %s', (_words, own, expected) => expect(faults(own)).toEqual(expected));

  it('quotes in its sentences only cells it has', () => {
    const narrative = [{ code: 'a', title: { vi: 'A' }, sentences: ['Có {B1.total.1} người, {B1.total.2}, {unit}.'] }];
    expect(faults({ columns: [{ code: '1', from: 'R1.new' }] }, { narrative })).toEqual([
      'narrative.a sentence-cell-unknown B1.total.2',
    ]);
  });

  it('has the whole table that its prepared sentences speak of', () => {
    const narrative = [{ code: 'a', title: { vi: 'A' }, prepared: 'population' as const }];
    expect(faults({ columns: [{ code: '1', from: 'R1.new' }] }, { narrative })).toEqual([
      'narrative.a prepared-needs-table R1',
    ]);
    expect(faults({ code: 'R1', columns: [{ all: 'R1' }] }, { narrative })).toEqual([]);
  });

  it('is not valid before it begins', () => {
    expect(faults({}, { validTo: '2025-12-31' })).toEqual(['validTo validity-reversed']);
  });
});
