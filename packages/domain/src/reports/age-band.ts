/**
 * Age bands of the national statistical regime (Decision 127/2009/QĐ-TTg, amended 2019). The source bands
 * "18 to 30" and "30 and over" touch at 30; here a person of 30 is in the upper one.
 */
export const AGE_BANDS = ['under14', '14-15', '16-17', '18-29', '30plus', 'unknown'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** How a birth known only by year or month is read; see decision 0031. */
export type PartialBirthReading = 'last-possible-day' | 'only-if-certain';

/**
 * Band of a person on a day. `bornOn` may be `1998` or `1998-03`: by default it counts as its last possible
 * day, as in the legal core, so that a person is a minor in the report exactly when the law treats them as one.
 */
export function ageBand(
  bornOn: string | null,
  on: string,
  reading: PartialBirthReading = 'last-possible-day',
): AgeBand {
  const span = bornOn === null ? null : possibleBirthDays(bornOn);
  if (!span || span.first > on) return 'unknown';
  const last = span.last > on ? on : span.last;
  const band = bandOfAge(ageOn(last, on));
  if (reading === 'only-if-certain' && bandOfAge(ageOn(span.first, on)) !== band) return 'unknown';
  return band;
}

function bandOfAge(age: number): AgeBand {
  if (age < 14) return 'under14';
  if (age < 16) return '14-15';
  if (age < 18) return '16-17';
  return age < 30 ? '18-29' : '30plus';
}

function ageOn(bornOn: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

function possibleBirthDays(bornOn: string): { first: string; last: string } | null {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(bornOn);
  if (!match) return null;
  const [, year, month, dayOfMonth] = match;
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const length = daysInMonth(Number(year), Number(month));
  if (!dayOfMonth) return { first: `${year}-${month}-01`, last: `${year}-${month}-${length}` };
  const isRealDay = Number(dayOfMonth) >= 1 && Number(dayOfMonth) <= length;
  return isRealDay ? { first: bornOn, last: bornOn } : null;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
