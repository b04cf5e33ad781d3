/** The only source of the present. Rules receive what they need from it as arguments. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const vietnamOffsetMs = 7 * 3_600_000;

/** The calendar day in Asia/Ho_Chi_Minh (+07:00, no daylight saving). */
export function localDay(instant: Date): string {
  return new Date(instant.getTime() + vietnamOffsetMs).toISOString().slice(0, 10);
}
