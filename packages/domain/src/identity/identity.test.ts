import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilFromDays, civilFromExcelSerial, daysFromCivil } from './civil-days';
import {
  checkNationalId,
  compareBirthDates,
  formatPartialDate,
  lastDayOf,
  type NationalId,
  type PartialDate,
  partialDatesOverlap,
  readNationalId,
  readPartialDate,
  toPartialDate,
} from './index';

fc.configureGlobal({ seed: 20_260_602, numRuns: 300 });

const today = '2026-06-01';
const birth = (written: string | number) => {
  const reading = readPartialDate(written, { today });
  return reading.ok ? reading.date : reading.code;
};
const date = (text: string): PartialDate => toPartialDate(text)!;

describe('reading dates as people write them', () => {
  it.each<[string | number, string]>([
    ['5/6/1998', '1998-06-05'],
    ['05-06-98', '1998-06-05'],
    ['5.6.1998', '1998-06-05'],
    ['05 06 1998', '1998-06-05'],
    ['5/6/1998 00:00:00', '1998-06-05'],
    ['1998-06-05T00:00:00.000Z', '1998-06-05'],
    ['1998-06-05', '1998-06-05'],
    ['1998-06', '1998-06'],
    ['ngày 5 tháng 6 năm 1998', '1998-06-05'],
    ['05061998', '1998-06-05'],
    ['19980605', '1998-06-05'],
    ['050698', '1998-06-05'],
    ['6/1998', '1998-06'],
    ['tháng 6/1998', '1998-06'],
    ['061998', '1998-06'],
    ['1998', '1998'],
    ['năm 1998', '1998'],
    ['Sinh năm 1998', '1998'],
    ['khoảng 1980', '1980'],
    ['1980?', '1980'],
    ['00/00/1985', '1985'],
    ['00/07/1985', '1985-07'],
    ['../../1985', '1985'],
    ['xx/xx/1985', '1985'],
    ['98', '1998'],
    ['1/6/26', '2026-06-01'],
    ['5/6/27', '1927-06-05'],
    [1998, '1998'],
    [98, '1998'],
    [35_951, '1998-06-05'],
    [35_951.5, '1998-06-05'],
    ['35951', '1998-06-05'],
    [5_061_998, '1998-06-05'],
    [15_061_998, '1998-06-15'],
    ['29/2/2000', '2000-02-29'],
  ])('%j is %s', (written, expected) => {
    expect(birth(written)).toBe(expected);
  });

  it.each<[string | number, string]>([
    ['31/2/1990', 'impossible-date'],
    ['29/2/1999', 'impossible-date'],
    ['12/25/1990', 'impossible-date'],
    ['32/1/1990', 'impossible-date'],
    ['5/00/1990', 'impossible-date'],
    ['5/6/198', 'impossible-date'],
    ['31021990', 'impossible-date'],
    ['5/6/2027', 'future-date'],
    ['2/6/2026', 'future-date'],
    ['2030', 'future-date'],
    [2030, 'future-date'],
    ['5/6/1899', 'too-early'],
    ['1850', 'too-early'],
    ['không rõ', 'not-a-date'],
    ['10 năm', 'not-a-date'],
    ['5/6', 'impossible-date'],
    ['-', 'not-a-date'],
    ['', 'not-a-date'],
    [Number.NaN, 'not-a-date'],
  ])('%j is refused as %s', (written, code) => {
    expect(birth(written)).toBe(code);
  });

  it('says when a date is approximate or its century was chosen', () => {
    expect(readPartialDate('khoảng năm 1980', { today })).toMatchObject({ date: '1980', doubts: ['approximate'] });
    expect(readPartialDate('5/6/98', { today })).toMatchObject({ doubts: ['two-digit-year'] });
  });

  it('lets the end of a term lie in the future', () => {
    expect(readPartialDate('5/6/28', { today, futureAllowed: true })).toMatchObject({ date: '2028-06-05' });
  });

  it('reads back every day it prints, as text and as serial', () => {
    const first = daysFromCivil({ year: 1900, month: 3, day: 1 });
    const last = daysFromCivil({ year: 2026, month: 6, day: 1 });
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (days) => {
        const { year, month, day } = civilFromDays(days);
        expect(daysFromCivil({ year, month, day })).toBe(days);
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(birth(formatPartialDate(date(iso)))).toBe(iso);
        expect(civilFromExcelSerial(days + 25_569)).toEqual({ year, month, day });
      }),
    );
  });

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof birth(text)).toBe('string');
      }),
    );
  });
});

describe('partial dates', () => {
  it('overlap when one may be the other', () => {
    expect(partialDatesOverlap(date('1985'), date('1985-06-05'))).toBe(true);
    expect(partialDatesOverlap(date('1985-06'), date('1985-07-01'))).toBe(false);
    expect(lastDayOf(date('2024-02'))).toBe('2024-02-29');
    expect(toPartialDate('1985-02-30')).toBeUndefined();
  });

  it.each([
    ['1985-06-05', '1985-06-05', 1],
    ['1985', '1985', 0.7],
    ['1985', '1985-06-05', 0.75],
    ['1985-06-05', '1985-05-06', 0.8],
    ['1985-06-05', '1986-06-05', 0.7],
    ['1985', '1986', 0.3],
    ['1985-06-05', '1971-11-20', 0],
  ])('%s and %s agree by %d', (a, b, worth) => {
    expect(compareBirthDates(date(a), date(b))).toBe(worth);
    expect(compareBirthDates(date(b), date(a))).toBe(worth);
  });
});

describe('national identity numbers', () => {
  it.each<[string | number, NationalId['kind'] | undefined, string | undefined, string[]]>([
    ['037153000257', 'citizen', '037153000257', []],
    ['037 153 000 257', 'citizen', '037153000257', []],
    ["'037.153.000.257", 'citizen', '037153000257', []],
    ['CCCD: 037153000257', 'citizen', '037153000257', []],
    [37_153_000_257, 'citizen', '037153000257', ['id-zero-restored']],
    [1_203_000_001, 'citizen', '001203000001', ['id-zero-restored']],
    ['CMND 123456789', 'old-card', '123456789', []],
    [12_345_678, 'old-card', '012345678', ['id-zero-restored']],
    ['003099000001', 'citizen', '003099000001', ['id-province-unknown']],
    ['12345', undefined, undefined, ['id-malformed']],
    ['99999999999', undefined, undefined, ['id-malformed']],
    ['3.7153E+10', undefined, undefined, ['id-malformed']],
    ['chưa có', undefined, undefined, ['id-malformed']],
  ])('%j reads as %s %s', (written, kind, value, doubts) => {
    const reading = readNationalId(written);
    expect(reading.id?.kind).toBe(kind);
    expect(reading.id?.value).toBe(value);
    expect(reading.doubts).toEqual(doubts);
  });

  it('warns when sex or year of birth disagree with the digits', () => {
    const id = readNationalId('037153000257').id!;
    expect(checkNationalId(id, { sex: 'female', bornOn: date('1953') })).toEqual([]);
    expect(checkNationalId(id, { sex: 'male', bornOn: date('1954-01-01') })).toEqual([
      'id-sex-mismatch',
      'id-year-mismatch',
    ]);
  });
});
