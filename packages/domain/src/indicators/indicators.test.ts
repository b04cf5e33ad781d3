import { describe, expect, it } from 'vitest';
import { getReportTable, type ReportCell, type ReportTable } from '../reports/index';
import { findIndicator, indicators } from './dictionary';
import { measureIndicator, partsOf } from './measure';

const cell = (period: number | null): ReportCell => ({ period, lastYear: null, cumulative: null });
const table = (code: ReportTable['code'], values: Record<string, number | null>): ReportTable => ({
  code,
  columns: [],
  rows: [
    {
      code: 'total',
      label: '',
      values: Object.fromEntries(Object.entries(values).map(([column, figure]) => [column, cell(figure)])),
    },
  ],
});

describe('the dictionary of indicators', () => {
  it('has every code of the dictionary once, in order', () => {
    const codes = Array.from({ length: 18 }, (_, index) => `I${String(index + 1).padStart(2, '0')}`);
    expect(indicators.map(({ code }) => code)).toEqual(codes);
  });

  it.each(indicators.filter(({ counted }) => counted !== null))('$code counts columns that exist', ({ counted }) => {
    for (const { table: code, column } of [...(counted?.numerator ?? []), ...(counted?.denominator ?? [])])
      expect(getReportTable(code).columns.map((one) => one.code)).toContain(column);
  });

  it.each(indicators)('$code is a share with two parts, or a count with one', ({ denominator, counted }) => {
    if (counted) expect(counted.denominator === null).toBe(denominator === null);
  });
});

describe('the parts of an indicator', () => {
  const parts = (code: string) =>
    partsOf(findIndicator(code) ?? { counted: null }).map(({ group, label, counted }) => [
      group.en,
      label.en,
      ...[...counted.numerator, ...(counted.denominator ?? [])].map(({ column }) => column),
    ]);

  it('are those of its one column, of a share with the part of the whole', () => {
    expect(parts('I15')).toContainEqual(['Events by setting', 'School', 'setting.school']);
    expect(parts('I15')).toContainEqual(['Events by form', 'Talk', 'form.talk']);
    expect(parts('I07')).toContainEqual(['Trained by role', 'Police', 'trained.police', 'scope.police']);
    expect(parts('I07')).toHaveLength(8);
  });

  it.each(['I01', 'I02', 'I03', 'I18'])(
    'are none where a figure is a sum, is not counted or is not divided: %s',
    (code) => expect(parts(code)).toEqual([]),
  );
});

describe('an indicator', () => {
  const places = {
    'place.compulsory': 10,
    'place.voluntaryFacility': 5,
    'place.socialFacility': 0,
    'place.homeCommunity': 20,
    'place.substitution': 15,
  };
  it.each([
    ['a share', 'I01', [table('R1', { ...places, addicts: 200 })], { numerator: 50, denominator: 200, value: 25 }],
    [
      'nobody to be shared: no share',
      'I01',
      [table('R1', { ...places, addicts: 0 })],
      { numerator: 50, denominator: 0, value: null },
    ],
    [
      'an unknown part: unknown',
      'I01',
      [table('R1', { ...places, 'place.compulsory': null, addicts: 200 })],
      { numerator: null, denominator: 200, value: null },
    ],
    ['a count', 'I18', [table('R1', { new: 7 })], { numerator: 7, denominator: null, value: 7 }],
    ['records kept elsewhere', 'I08', [], { numerator: null, denominator: null, value: null }],
  ])('%s', (_words, code, tables, expected) => {
    const indicator = findIndicator(code);
    if (!indicator) throw new Error(code);
    expect(measureIndicator(indicator, tables, 'total')).toEqual(expected);
  });
});
