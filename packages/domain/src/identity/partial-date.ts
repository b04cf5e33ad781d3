import { daysInMonth, isCivilDay } from './civil-days';

declare const partialDate: unique symbol;

/** A date as precise as its source: `1985`, `1985-06` or `1985-06-05`. */
export type PartialDate = string & { readonly [partialDate]: true };

export type DatePrecision = 'year' | 'month' | 'day';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export interface PartialDateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export function toPartialDate(text: string): PartialDate | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  if (month !== undefined && !isCivilDay(Number(year), Number(month), Number(day ?? 1))) return undefined;
  return text as PartialDate;
}

export function partialDateOf({ year, month, day }: PartialDateParts): PartialDate {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-') as PartialDate;
}

export function partsOfPartialDate(date: PartialDate): PartialDateParts {
  const [year, month, day] = date.split('-').map(Number);
  return {
    year: year ?? 0,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

export function firstDayOf(date: PartialDate): string {
  const { year, month = 1, day = 1 } = partsOfPartialDate(date);
  return partialDateOf({ year, month, day });
}

export function lastDayOf(date: PartialDate): string {
  const { year, month = 12, day } = partsOfPartialDate(date);
  return partialDateOf({ year, month, day: day ?? daysInMonth(year, month) });
}

/** Whether both may name the same day. */
export function partialDatesOverlap(a: PartialDate, b: PartialDate): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** `05/06/1985`, `06/1985`, `1985`, as Vietnamese papers write it. */
export function formatPartialDate(date: PartialDate): string {
  return date.split('-').reverse().join('/');
}
