const vietnamOffsetMs = 7 * 3_600_000;

/** The day in Vietnam of a date or an instant. */
export const legalDay = (at: string) =>
  at.length === 10 ? at : new Date(Date.parse(at) + vietnamOffsetMs).toISOString().slice(0, 10);
