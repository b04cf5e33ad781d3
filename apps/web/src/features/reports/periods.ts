import { parsePeriod } from '@dong-hanh/domain';

/** The half-year whose figures are being made on a day: the one that day falls in. */
export function currentPeriod(day: string): string {
  const year = Number(day.slice(0, 4));
  const monthDay = day.slice(5);
  if (monthDay >= '12-15') return `${year + 1}H1`;
  return monthDay <= '06-14' ? `${year}H1` : `${year}H2`;
}

/** The days of an ad-hoc report before anybody chose others. */
export const sinceNewYear = (day: string): string => `${day.slice(0, 4)}-01-01..${day}`;

export type PeriodGroup = 'half' | 'year' | 'quarter' | 'month';

/** The periods one chooses from: of this reporting year and the two before, none that has not begun. */
export function periodChoices(day: string): { group: PeriodGroup; codes: string[] }[] {
  const latest = Number(currentPeriod(day).slice(0, 4));
  const years = [latest, latest - 1, latest - 2];
  const begun = (code: string) => (parsePeriod(code)?.from ?? '9999') <= day;
  const of = (codesOf: (year: number) => string[]) => years.flatMap((year) => codesOf(year).reverse()).filter(begun);
  return [
    { group: 'half', codes: of((year) => [`${year}H1`, `${year}H2`]) },
    { group: 'year', codes: of((year) => [`${year}`]) },
    { group: 'quarter', codes: of((year) => [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`)) },
    {
      group: 'month',
      codes: of((year) => Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)),
    },
  ];
}
