import { expect, it } from 'vitest';
import { dueReports } from './due-reports';

it.each([
  ['2026-05-27', []],
  ['2026-05-28', ['2026H1 soon']],
  ['2026-06-03', ['2026H1 last-day']],
  ['2026-06-04', ['2026H1 last-day']],
  ['2026-06-05', ['2026H1 overdue']],
  ['2026-08-03', ['2026H1 overdue']],
  ['2026-08-04', []],
  ['2026-12-01', ['2026 soon']],
  ['2026-12-05', ['2026 overdue']],
  ['2027-01-20', ['2026 overdue']],
  ['2027-03-01', []],
])('on %s', (today, expected) => {
  expect(dueReports(today).map(({ period, stage }) => `${period.code} ${stage}`)).toEqual(expected);
});
