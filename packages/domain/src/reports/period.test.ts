import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeFrom, followingPeriod, isEstimate, parsePeriod, periodName, samePeriodLastYear } from './period';

describe('periods of the administrative scheme', () => {
  it.each([
    ['2026H1', '2025-12-15', '2026-06-14', '2026-06-04', '6 tháng đầu năm 2026'],
    ['2026H2', '2026-06-15', '2026-12-14', '2026-12-04', '6 tháng cuối năm 2026'],
    ['2026', '2025-12-15', '2026-12-14', '2026-12-04', 'năm 2026'],
    ['2026Q1', '2025-12-15', '2026-03-14', null, 'quý I năm 2026'],
    ['2026Q2', '2026-03-15', '2026-06-14', null, 'quý II năm 2026'],
    ['2026-01', '2025-12-15', '2026-01-14', null, 'tháng 1 năm 2026'],
    ['2026-05', '2026-04-15', '2026-05-14', null, 'tháng 5 năm 2026'],
  ])('%s runs from %s to %s', (code, from, to, dueOn, name) => {
    const period = parsePeriod(code);
    expect(period).toMatchObject({ code, from, to, closesOn: to, dueOn });
    expect(period && periodName(period)).toBe(name);
  });

  it('takes any days asked for, within a year', () => {
    const asked = parsePeriod('2026-03-01..2026-05-10')!;
    expect(asked).toMatchObject({ kind: 'ad-hoc', year: 2026, closesOn: '2026-05-10', dueOn: null });
    expect(periodName(asked)).toBe('từ ngày 01/3/2026 đến ngày 10/5/2026');
    expect(samePeriodLastYear(asked).code).toBe('2025-03-01..2025-05-10');
    expect(followingPeriod(asked).code).toBe('2026-05-11..2026-07-20');
    expect(samePeriodLastYear(parsePeriod('2024-02-29..2024-02-29')!).code).toBe('2023-02-28..2023-02-28');
    expect(parsePeriod('2026-12-01..2026-12-20')?.year).toBe(2027);
    expect(parsePeriod('2024-01-01..2024-12-31')).not.toBeNull();
  });

  it.each(['2026-05-10..2026-03-01', '2026-02-30..2026-03-01', '2025-01-01..2026-01-02', '2026-03-01..'])(
    'refuses the days %j',
    (code) => expect(parsePeriod(code)).toBeNull(),
  );

  it.each(['2026H3', '2026Q0', '2026-13', '2026-5', '26H1', '', '2026h1', '2026H1 ', '0000'])('refuses %j', (code) => {
    expect(parsePeriod(code)).toBeNull();
  });

  it('calls a report an estimate until the closing day is reached', () => {
    const period = parsePeriod('2026H1')!;
    expect(isEstimate(period, '2026-06-04')).toBe(true);
    expect(isEstimate(period, '2026-06-13')).toBe(true);
    expect(isEstimate(period, '2026-06-14')).toBe(false);
  });

  it('compares with the same period a year earlier and adds up from 15 December', () => {
    expect(samePeriodLastYear(parsePeriod('2026Q2')!).code).toBe('2025Q2');
    expect(cumulativeFrom(parsePeriod('2026H2')!)).toBe('2025-12-15');
  });

  it.each([
    ['2026H1', '2026H2'],
    ['2026H2', '2027H1'],
    ['2026', '2027'],
    ['2026Q2', '2026Q3'],
    ['2026Q4', '2027Q1'],
    ['2026-11', '2026-12'],
    ['2026-12', '2027-01'],
  ])('%s is followed by %s', (code, next) => {
    expect(followingPeriod(parsePeriod(code)!).code).toBe(next);
  });

  it('lets the parts of a year meet without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), (year) => {
        const months = Array.from(
          { length: 12 },
          (_, index) => parsePeriod(`${year}-${String(index + 1).padStart(2, '0')}`)!,
        );
        for (let index = 1; index < 12; index += 1) {
          expect(months[index]!.from.slice(0, 8)).toBe(months[index - 1]!.to.slice(0, 8));
        }
        expect(parsePeriod(`${year}`)).toMatchObject({ from: months[0]!.from, to: months[11]!.to });
        expect(parsePeriod(`${year}H2`)!.from).toBe(months[6]!.from);
        expect(parsePeriod(`${year}Q4`)!.from).toBe(months[9]!.from);
      }),
      { seed: 30, numRuns: 50 },
    );
  });
});
