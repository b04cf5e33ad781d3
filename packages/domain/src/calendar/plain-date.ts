declare const plainDateBrand: unique symbol;
declare const partialDateBrand: unique symbol;

/** A calendar day without time or zone, 'YYYY-MM-DD'. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/** A date known to the year, the month or the day: '1998', '1998-03', '1998-03-14'. */
export type PartialDate = string & { readonly [partialDateBrand]: true };

/** Days since 1970-01-01: the integer that all calendar arithmetic runs on. */
export type EpochDay = number;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_BEFORE_EPOCH = 719_468;
const DAYS_PER_ERA = 146_097;

export function epochDay(year: number, month: number, day: number): EpochDay {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_EPOCH;
}

export function civilDate(day: EpochDay): CivilDate {
  const shifted = day + DAYS_BEFORE_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1]!;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: EpochDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Same day-number of the target month, or that month's last day. */
export function addMonths(day: EpochDay, months: number): EpochDay {
  const start = civilDate(day);
  const monthIndex = start.year * 12 + start.month - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return epochDay(year, month, Math.min(start.day, daysInMonth(year, month)));
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

export function formatPlainDate(day: EpochDay): PlainDate {
  const civil = civilDate(day);
  const year = civil.year < 1000 ? `${civil.year}`.padStart(4, '0') : `${civil.year}`;
  return `${year}-${twoDigits(civil.month)}-${twoDigits(civil.day)}` as PlainDate;
}

/** The non-negative integer written in text[from, to), or -1. */
export function digits(text: string, from: number, to: number): number {
  if (text.length < to) return -1;
  let value = 0;
  for (let position = from; position < to; position++) {
    const digit = text.charCodeAt(position) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The day written in the first ten characters, or null when they are no existing day. */
export function parseLeadingDate(text: string): EpochDay | null {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1 || text[4] !== '-' || text[7] !== '-') return null;
  return day > daysInMonth(year, month) ? null : epochDay(year, month, day);
}

export function parsePlainDate(text: string): EpochDay | null {
  return text.length === 10 ? parseLeadingDate(text) : null;
}

export function toPlainDate(text: string): PlainDate | null {
  return parsePlainDate(text) === null ? null : (text as PlainDate);
}

export interface DayRange {
  readonly first: EpochDay;
  readonly last: EpochDay;
}

/** The days a partly known date may stand for. */
export function parsePartialDate(text: string): DayRange | null {
  const year = digits(text, 0, 4);
  if (year < 0) return null;
  if (text.length === 4) return { first: epochDay(year, 1, 1), last: epochDay(year, 12, 31) };
  if (text.length === 7) {
    const month = digits(text, 5, 7);
    if (text[4] !== '-' || month < 1 || month > 12) return null;
    return { first: epochDay(year, month, 1), last: epochDay(year, month, daysInMonth(year, month)) };
  }
  const day = parsePlainDate(text);
  return day === null ? null : { first: day, last: day };
}

export function toPartialDate(text: string): PartialDate | null {
  return parsePartialDate(text) === null ? null : (text as PartialDate);
}
