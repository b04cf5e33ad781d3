import { digits, type EpochDay, formatPlainDate, parseLeadingDate } from './plain-date';

declare const instantBrand: unique symbol;

/** A moment in UTC, ISO 8601 ending in 'Z'. */
export type Instant = string & { readonly [instantBrand]: true };

/** Milliseconds since 1970-01-01T00:00Z: the integer that hour clocks run on. */
export type EpochMs = number;

export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;

/** Asia/Ho_Chi_Minh has been UTC+07:00 without daylight saving since 1975-06-13. */
const VIETNAM_OFFSET_MS = 7 * MS_PER_HOUR;

export function startOfDay(day: EpochDay): EpochMs {
  return day * MS_PER_DAY - VIETNAM_OFFSET_MS;
}

export function localDay(ms: EpochMs): EpochDay {
  return Math.floor((ms + VIETNAM_OFFSET_MS) / MS_PER_DAY);
}

function zoneOffsetMs(text: string, from: number): number | null {
  const sign = text[from];
  if (sign === 'Z') return text.length === from + 1 ? 0 : null;
  if ((sign !== '+' && sign !== '-') || text.length !== from + 6 || text[from + 3] !== ':') return null;
  const hours = digits(text, from + 1, from + 3);
  const minutes = digits(text, from + 4, from + 6);
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return null;
  const offset = hours * MS_PER_HOUR + minutes * MS_PER_MINUTE;
  return sign === '+' ? offset : -offset;
}

/** Reads an ISO instant that carries a zone; null for anything else, a local time without zone included. */
export function parseInstant(text: string): EpochMs | null {
  const day = parseLeadingDate(text);
  if (day === null || text[10] !== 'T' || text[13] !== ':') return null;
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  let position = 16;
  let second = 0;
  let fractionMs = 0;
  if (text[position] === ':') {
    second = digits(text, 17, 19);
    if (second < 0 || second > 59) return null;
    position = 19;
    if (text[position] === '.') {
      let end = position + 1;
      while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
      if (end === position + 1) return null;
      fractionMs = digits(text.slice(position + 1, end).padEnd(3, '0'), 0, 3);
      position = end;
    }
  }
  const offset = zoneOffsetMs(text, position);
  if (offset === null) return null;
  return day * MS_PER_DAY + hour * MS_PER_HOUR + minute * MS_PER_MINUTE + second * 1000 + fractionMs - offset;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

export function formatInstant(ms: EpochMs): Instant {
  const day = Math.floor(ms / MS_PER_DAY);
  const rest = ms - day * MS_PER_DAY;
  const hour = Math.floor(rest / MS_PER_HOUR);
  const minute = Math.floor((rest % MS_PER_HOUR) / MS_PER_MINUTE);
  const second = Math.floor((rest % MS_PER_MINUTE) / 1000);
  const fraction = rest % 1000;
  const fractionText = fraction === 0 ? '' : `.${`${fraction}`.padStart(3, '0')}`;
  return `${formatPlainDate(day)}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}${fractionText}Z` as Instant;
}

export function toInstant(text: string): Instant | null {
  const ms = parseInstant(text);
  return ms === null ? null : formatInstant(ms);
}

/** 'HH:MM' on a Vietnamese clock. */
export function localTime(ms: EpochMs): string {
  const rest = ms + VIETNAM_OFFSET_MS - localDay(ms) * MS_PER_DAY;
  return `${twoDigits(Math.floor(rest / MS_PER_HOUR))}:${twoDigits(Math.floor((rest % MS_PER_HOUR) / MS_PER_MINUTE))}`;
}
