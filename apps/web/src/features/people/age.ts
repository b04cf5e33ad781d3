/** Whole years lived on a day; a birth known only by its year or month counts as its last possible day. */
export function ageOn(bornOn: string, day: string): number {
  const [year = 0, month = 12, date = 31] = bornOn.split('-').map(Number);
  const [onYear = 0, onMonth = 1, onDate = 1] = day.split('-').map(Number);
  const reached = onMonth > month || (onMonth === month && onDate >= date);
  return onYear - year - (reached ? 0 : 1);
}
