import type { PlainDate } from './plain-date';

/** What the yearly announcement settles beyond the Labour Code: the place of Tết, the second National Day, swapped days. */
export interface HolidayArrangement {
  readonly year: number;
  /** Days of the five Tết days that lie before the first day of the lunar year. */
  readonly tetDaysBefore: 1 | 2;
  readonly nationalDayNeighbour: 'before' | 'after';
  /** A working day given off against a Saturday worked. */
  readonly swaps: readonly { readonly off: PlainDate; readonly worked: PlainDate }[];
  /** True once somebody has compared the year with the published announcement. */
  readonly confirmed: boolean;
}

function swap(off: string, worked: string): { off: PlainDate; worked: PlainDate } {
  return { off: off as PlainDate, worked: worked as PlainDate };
}

export const holidayArrangements: readonly HolidayArrangement[] = [
  { year: 2022, tetDaysBefore: 1, nationalDayNeighbour: 'before', swaps: [], confirmed: false },
  { year: 2023, tetDaysBefore: 2, nationalDayNeighbour: 'before', swaps: [], confirmed: false },
  {
    year: 2024,
    tetDaysBefore: 2,
    nationalDayNeighbour: 'after',
    swaps: [swap('2024-04-29', '2024-05-04')],
    confirmed: false,
  },
  {
    year: 2025,
    tetDaysBefore: 2,
    nationalDayNeighbour: 'before',
    swaps: [swap('2025-05-02', '2025-04-26')],
    confirmed: false,
  },
  {
    year: 2026,
    tetDaysBefore: 1,
    nationalDayNeighbour: 'before',
    swaps: [swap('2026-01-02', '2026-01-10'), swap('2026-08-31', '2026-08-22')],
    confirmed: false,
  },
];
