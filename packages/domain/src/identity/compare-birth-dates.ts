import { editDistance } from '../names/edit-distance';
import { type PartialDate, partialDatesOverlap, partsOfPartialDate, precisionOf } from './partial-date';

/** What agreement on a birth date is worth, 0..1, by how much of it two sources give. */
const WORTH = {
  sameDay: 1,
  sameMonth: 0.85,
  sameYear: 0.7,
  compatible: 0.75,
  dayAndMonthSwapped: 0.8,
  oneDigitApart: 0.7,
  sameYearOnly: 0.35,
  yearNextDoor: 0.3,
};

/** Likeness 0..1 of two birth dates; a year alone agrees with every day in it, but for less. */
export function compareBirthDates(a: PartialDate, b: PartialDate): number {
  if (a === b) return { day: WORTH.sameDay, month: WORTH.sameMonth, year: WORTH.sameYear }[precisionOf(a)];
  if (partialDatesOverlap(a, b)) return WORTH.compatible;
  const left = partsOfPartialDate(a);
  const right = partsOfPartialDate(b);
  if (left.year === right.year) {
    if (left.day !== undefined && left.day === right.month && right.day === left.month) return WORTH.dayAndMonthSwapped;
    if (a.length === b.length && editDistance(a, b) === 1) return WORTH.oneDigitApart;
    return WORTH.sameYearOnly;
  }
  if (a.length === b.length && a.length > 4 && editDistance(a, b) === 1) return WORTH.oneDigitApart;
  const years = Math.abs(left.year - right.year);
  return years === 1 && (precisionOf(a) === 'year' || precisionOf(b) === 'year') ? WORTH.yearNextDoor : 0;
}
