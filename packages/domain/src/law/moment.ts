import { type EpochDay, type EpochMs, localDay, parseInstant, parsePlainDate, startOfDay } from '../calendar/index';

/** A legal time: an instant, or a whole day that stands at its start. */
export interface Moment {
  readonly ms: EpochMs;
  readonly day: EpochDay;
  readonly dateOnly: boolean;
}

export function readMoment(value: unknown): Moment | null {
  if (typeof value !== 'string') return null;
  if (value.length === 10) {
    const day = parsePlainDate(value);
    return day === null ? null : { ms: startOfDay(day), day, dateOnly: true };
  }
  const ms = parseInstant(value);
  return ms === null ? null : { ms, day: localDay(ms), dateOnly: false };
}

/** Later, as far as the two are known: a whole day is not later than an instant inside it. */
export function isLater(left: Moment, right: Moment): boolean {
  return left.dateOnly || right.dateOnly ? left.day > right.day : left.ms > right.ms;
}
