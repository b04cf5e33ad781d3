import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { holidayArrangements } from './holiday-arrangements';
import { formatInstant, localDay, localTime, parseInstant, startOfDay } from './instant';
import { lunarDay } from './lunar';
import {
  addMonths,
  civilDate,
  epochDay,
  formatPlainDate,
  parsePartialDate,
  parsePlainDate,
  weekday,
} from './plain-date';
import { vietnameseDate, vietnameseDateTime } from './vietnamese-date';
import { makeWorkingCalendar, publicHolidays, workingCalendar } from './working-calendar';

const fixedSeed = { seed: 20260701, numRuns: 400 };
const ZONE = 'Asia/Ho_Chi_Minh';
const anyDay = fc.integer({ min: epochDay(1950, 1, 1), max: epochDay(2090, 12, 31) });
const day = (text: string) => parsePlainDate(text)!;
const text = formatPlainDate;

function temporalDay(value: number): Temporal.PlainDate {
  return Temporal.PlainDate.from('1970-01-01').add({ days: value });
}

describe('calendar agrees with Temporal', () => {
  it('writes, reads and splits every day the same way', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        const expected = temporalDay(value);
        expect(text(value)).toBe(expected.toString());
        expect(parsePlainDate(expected.toString())).toBe(value);
        expect(civilDate(value)).toEqual({ year: expected.year, month: expected.month, day: expected.day });
        expect(weekday(value)).toBe(expected.dayOfWeek);
      }),
      fixedSeed,
    );
  });

  it('adds months with the month end as the limit', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (value, months) => {
        const expected = temporalDay(value).add({ months }, { overflow: 'constrain' });
        expect(text(addMonths(value, months))).toBe(expected.toString());
      }),
      fixedSeed,
    );
  });

  it('places every instant on the same Vietnamese day and clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: startOfDay(day('1990-01-01')), max: startOfDay(day('2060-01-01')) }), (ms) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE);
        expect(text(localDay(ms))).toBe(zoned.toPlainDate().toString());
        expect(localTime(ms)).toBe(zoned.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' }));
        expect(parseInstant(formatInstant(ms))).toBe(ms);
        expect(parseInstant(zoned.toString({ timeZoneName: 'never' }))).toBe(ms);
      }),
      fixedSeed,
    );
  });
});

describe('dates and instants from outside', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-01', '2026-01-01x', '', 'abcd-ef-gh'])(
    'refuses %j as a date',
    (value) => expect(parsePlainDate(value)).toBeNull(),
  );

  it.each([
    '2026-07-01T10:00',
    '2026-07-01T10:00:00',
    '2026-07-01',
    '2026-07-01T24:00Z',
    '2026-07-01T10:60Z',
    '2026-07-01T10:00+7',
  ])('refuses %j as an instant', (value) => expect(parseInstant(value)).toBeNull());

  it.each([
    ['2026-07-05T10:00+07:00', '2026-07-05T03:00:00Z'],
    ['2026-07-05T00:30:15.25+07:00', '2026-07-04T17:30:15.250Z'],
    ['2026-07-05T03:00:00Z', '2026-07-05T03:00:00Z'],
  ])('reads %s as %s', (given, expected) => expect(formatInstant(parseInstant(given)!)).toBe(expected));

  it('takes a partial date as the range of days it may mean', () => {
    const range = (value: string) => {
      const parsed = parsePartialDate(value);
      return parsed && [text(parsed.first), text(parsed.last)];
    };
    expect(range('1998')).toEqual(['1998-01-01', '1998-12-31']);
    expect(range('2000-02')).toEqual(['2000-02-01', '2000-02-29']);
    expect(range('1998-03-14')).toEqual(['1998-03-14', '1998-03-14']);
    expect(range('1998-3')).toBeNull();
  });

  it('writes dates the official way', () => {
    expect(vietnameseDate(day('2026-07-05'))).toBe('05/7/2026');
    expect(vietnameseDate(day('2026-02-15'))).toBe('15/02/2026');
    expect(vietnameseDateTime(parseInstant('2026-07-05T10:00+07:00')!)).toBe('10:00 ngày 05/7/2026');
  });
});

describe('Vietnamese lunar calendar', () => {
  it.each([
    ['1985', '1985-01-21'],
    ['2007', '2007-02-17'],
    ['2022', '2022-02-01'],
    ['2023', '2023-01-22'],
    ['2024', '2024-02-10'],
    ['2025', '2025-01-29'],
    ['2026', '2026-02-17'],
    ['2027', '2027-02-06'],
    ['2030', '2030-02-02'],
  ])('Tết of %s is %s, also in years when it differs from the Chinese one', (year, expected) => {
    expect(text(lunarDay(Number(year), 1, 1))).toBe(expected);
  });

  it.each([
    ['2022', '2022-04-10'],
    ['2023', '2023-04-29'],
    ['2024', '2024-04-18'],
    ['2025', '2025-04-07'],
    ['2026', '2026-04-26'],
  ])('the Hùng Kings day of %s is %s, leap second months included', (year, expected) => {
    expect(text(lunarDay(Number(year), 3, 10))).toBe(expected);
  });
});

describe('public holidays', () => {
  it.each([
    [2009, 4, 'the day of the Hùng Kings since 2007'],
    [2013, 4, 'four days of Tết'],
    [2014, 5, 'five days of Tết'],
    [2021, 6, 'a second day beside 2 September'],
  ])('of %i are five of the year and %i more: %s', (year, more) => {
    expect(publicHolidays(year)).toHaveLength(5 + more);
  });
});

describe('working days', () => {
  it.each([
    ['2022-01-28', 1, '2022-02-07', 'Tết 2022 takes the whole week'],
    ['2023-01-19', 1, '2023-01-27', 'two Tết days on a weekend are given back'],
    ['2024-02-07', 1, '2024-02-15', 'Tết 2024 ends on the fifth day'],
    ['2025-01-24', 1, '2025-02-03', 'Tết 2025 begins on the twenty-eighth of the last month'],
    ['2026-02-13', 1, '2026-02-23', 'Tết 2026'],
    ['2023-04-28', 1, '2023-05-04', 'Hùng Kings, Liberation and Labour days in a row'],
    ['2026-04-24', 1, '2026-04-28', 'Hùng Kings on a Sunday is given back on Monday'],
    ['2026-08-31', 1, '2026-09-03', 'National Day with its neighbour'],
    ['2026-07-01', 3, '2026-07-06', 'a weekend in between'],
    ['2026-07-03', 0, '2026-07-03', 'no working day to add'],
  ])('%s plus %i is %s: %s', (from, count, expected) => {
    expect(text(workingCalendar.addWorkingDays(day(from), count))).toBe(expected);
  });

  it('lets a swapped day move deadlines only once the announcement is confirmed', () => {
    const announced = holidayArrangements.find(({ year }) => year === 2026)!;
    const confirmed = makeWorkingCalendar([{ ...announced, confirmed: true }]);
    expect(workingCalendar.isWorkingDay(day('2026-08-31'))).toBe(true);
    expect(workingCalendar.isWorkingDay(day('2026-08-22'))).toBe(false);
    expect(confirmed.isWorkingDay(day('2026-08-31'))).toBe(false);
    expect(confirmed.isWorkingDay(day('2026-08-22'))).toBe(true);
  });

  it('counts back as it counts forward', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day('2022-01-01'), max: day('2040-01-01') }),
        fc.integer({ min: 1, max: 30 }),
        (value, n) => {
          const start = workingCalendar.nextWorkingDay(value);
          expect(workingCalendar.subtractWorkingDays(workingCalendar.addWorkingDays(start, n), n)).toBe(start);
        },
      ),
      fixedSeed,
    );
  });

  it('moves on to the next working day only from a day off', () => {
    expect(text(workingCalendar.nextWorkingDay(day('2026-07-04')))).toBe('2026-07-06');
    expect(text(workingCalendar.nextWorkingDay(day('2026-07-06')))).toBe('2026-07-06');
    expect(text(workingCalendar.nextWorkingDay(day('2090-01-01')))).toBe('2090-01-02');
  });
});
