import { withoutMarks } from '../names/tone';
import { civilFromExcelSerial, isCivilDay } from './civil-days';
import { firstDayOf, type PartialDate, type PartialDateParts, partialDateOf } from './partial-date';

export type DateFault = 'impossible-date' | 'future-date' | 'too-early' | 'not-a-date';
export type DateDoubt = 'approximate' | 'two-digit-year';

export type DateReading =
  | { readonly ok: true; readonly date: PartialDate; readonly doubts: readonly DateDoubt[] }
  | { readonly ok: false; readonly code: DateFault };

export interface DateReadingOptions {
  /** ISO date of the day of reading. */
  readonly today: string;
  /** A date still to come is right for the end of a term, wrong for a birth. */
  readonly futureAllowed?: boolean;
}

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;
const APPROXIMATE = /^(khoang|tam|co le|chung|uoc|truoc|sau|~|≈)\s*|\?+$/g;
const TIME_OF_DAY = /[t ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\s*(z|sa|ch|am|pm)?$/;

/** Reads what people write for a date: text in day-month-year order, a year, or the serial number of a spreadsheet. */
export function readPartialDate(written: string | number, options: DateReadingOptions): DateReading {
  const doubts: DateDoubt[] = [];
  const parts =
    typeof written === 'number' ? partsOfNumber(written, options, doubts) : partsOfText(written, options, doubts);
  if (typeof parts === 'string') return { ok: false, code: parts };
  const fault = checkParts(parts, options);
  return fault ? { ok: false, code: fault } : { ok: true, date: partialDateOf(parts), doubts };
}

type Parts = PartialDateParts | DateFault;

function checkParts(parts: PartialDateParts, { today, futureAllowed }: DateReadingOptions): DateFault | undefined {
  const { year, month, day } = parts;
  if (month !== undefined && !isCivilDay(year, month, day ?? 1)) return 'impossible-date';
  if (year < EARLIEST_YEAR) return 'too-early';
  if (year > LATEST_YEAR) return futureAllowed ? 'impossible-date' : 'future-date';
  if (!futureAllowed && firstDayOf(partialDateOf(parts)) > today) return 'future-date';
  return undefined;
}

/** A bare number is a year, the digits of a date, or a spreadsheet serial; a serial between 1900 and 2199 would be a day in 1905. */
function partsOfNumber(value: number, options: DateReadingOptions, doubts: DateDoubt[]): Parts {
  if (!Number.isFinite(value) || value < 0) return 'not-a-date';
  const whole = Math.floor(value);
  if (whole !== value) return civilFromExcelSerial(whole);
  if (whole < 100) return { year: fullYear(String(whole).padStart(2, '0'), options, doubts) };
  if (whole >= 1000 && whole <= LATEST_YEAR) return { year: whole };
  if (whole >= 1_000_000) return partsOfDigits(String(whole).padStart(8, '0'), options, doubts);
  if (whole >= 100_000) return partsOfDigits(String(whole), options, doubts);
  return civilFromExcelSerial(whole);
}

function partsOfText(written: string, options: DateReadingOptions, doubts: DateDoubt[]): Parts {
  let text = withoutMarks(written.toLowerCase()).replace(/\s+/g, ' ').trim();
  const certain = text.replace(APPROXIMATE, '').trim();
  if (certain !== text) doubts.push('approximate');
  if (/^\d{1,2} ?(nam|thang|ngay|tuoi)$/.test(certain)) return 'not-a-date';
  text = certain
    .replace(TIME_OF_DAY, '')
    .replace(/^(sinh|nam sinh|sn|tu)\b[ :.]*/, '')
    .replace(/\b(ngay|thang|nam)\b/g, ' ')
    .trim();
  if (/^\d+$/.test(text)) return partsOfDigits(text, options, doubts);
  const pieces = text
    .split(/[\s/\-.,\\]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return 'not-a-date';
  if (!pieces.every((piece) => /^(\d{1,4}|[x_…?]+)$/.test(piece))) return 'not-a-date';
  return partsOfPieces(pieces, options, doubts);
}

/** Unknown day or month is written 00, blank, or with dots and crosses: it stays unknown. */
function partsOfPieces(pieces: readonly string[], options: DateReadingOptions, doubts: DateDoubt[]): Parts {
  const [first = '', second = '', third = ''] = pieces;
  if (pieces.length > 3) return 'not-a-date';
  if (pieces.length === 1) {
    return /^\d{2}$|^\d{4}$/.test(first) ? { year: fullYear(first, options, doubts) } : 'impossible-date';
  }
  if (first.length === 4 && /^\d+$/.test(first)) {
    return assemble(Number(first), second, pieces.length === 3 ? third : undefined);
  }
  const year = pieces.length === 3 ? third : second;
  if (!/^\d{2}$|^\d{4}$/.test(year)) return 'impossible-date';
  if (pieces.length === 2 && year.length === 2) return 'impossible-date';
  const full = fullYear(year, options, doubts);
  return pieces.length === 3 ? assemble(full, second, first) : assemble(full, first, undefined);
}

function assemble(year: number, month: string, day: string | undefined): Parts {
  const known = (piece: string | undefined) => (piece !== undefined && Number(piece) > 0 ? Number(piece) : undefined);
  const unknown = (piece: string) => /^0+$|^\D+$/.test(piece);
  if (!unknown(month) && (month.length > 2 || Number(month) > 12)) return 'impossible-date';
  if (day !== undefined && !unknown(day) && (day.length > 2 || Number(day) > 31)) return 'impossible-date';
  const monthNumber = known(month);
  if (monthNumber === undefined) return day !== undefined && !unknown(day) ? 'impossible-date' : { year };
  const dayNumber = known(day);
  return { year, month: monthNumber, ...(dayNumber === undefined ? {} : { day: dayNumber }) };
}

function partsOfDigits(digits: string, options: DateReadingOptions, doubts: DateDoubt[]): Parts {
  switch (digits.length) {
    case 2:
    case 4:
      return { year: fullYear(digits, options, doubts) };
    case 5:
      return civilFromExcelSerial(Number(digits));
    case 6: {
      const monthOfYear = Number(digits.slice(0, 2));
      if (/^(19|20)/.test(digits.slice(2)) && monthOfYear <= 12)
        return assemble(Number(digits.slice(2)), digits.slice(0, 2), undefined);
      return assemble(fullYear(digits.slice(4), options, doubts), digits.slice(2, 4), digits.slice(0, 2));
    }
    case 7:
      return partsOfDigits(`0${digits}`, options, doubts);
    case 8: {
      const yearFirst = /^(19|20)\d{2}(0\d|1[0-2])/.test(digits) && Number(digits.slice(2, 4)) > 12;
      return yearFirst
        ? assemble(Number(digits.slice(0, 4)), digits.slice(4, 6), digits.slice(6))
        : assemble(Number(digits.slice(4)), digits.slice(2, 4), digits.slice(0, 2));
    }
    default:
      return 'not-a-date';
  }
}

/** A two-digit year is the latest year that is not in the future. */
function fullYear(year: string, { today, futureAllowed }: DateReadingOptions, doubts: DateDoubt[]): number {
  if (year.length === 4) return Number(year);
  doubts.push('two-digit-year');
  const inThisCentury = 2000 + Number(year);
  return futureAllowed || inThisCentury <= Number(today.slice(0, 4)) ? inThisCentury : inThisCentury - 100;
}
