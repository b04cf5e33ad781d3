import { type HolidayArrangement, holidayArrangements } from './holiday-arrangements';
import { lunarDay } from './lunar';
import { type EpochDay, epochDay, parsePlainDate, weekday } from './plain-date';

export interface WorkingCalendar {
  isWorkingDay(day: EpochDay): boolean;
  /** The n-th working day after `day`; the day itself is not counted. */
  addWorkingDays(day: EpochDay, count: number): EpochDay;
  /** The n-th working day before `day`. */
  subtractWorkingDays(day: EpochDay, count: number): EpochDay;
  /** `day` itself, or the first working day after it. */
  nextWorkingDay(day: EpochDay): EpochDay;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2070;
/** First years of what the labour codes have granted; each from memory, none read in its text. */
const HUNG_KINGS_SINCE = 2007;
const FIVE_DAYS_OF_TET_SINCE = 2014;
const SECOND_NATIONAL_DAY_SINCE = 2021;

function arrangementWithoutAnnouncement(year: number): HolidayArrangement {
  const nationalDay = weekday(epochDay(year, 9, 2));
  return {
    year,
    tetDaysBefore: 1,
    nationalDayNeighbour: nationalDay === 1 || nationalDay === 4 ? 'after' : 'before',
    swaps: [],
    confirmed: false,
  };
}

/** Public holidays of Labour Code 45/2019/QH14 art 112 and of the codes before it, without weekend compensation. */
export function publicHolidays(year: number, arrangement = arrangementWithoutAnnouncement(year)): EpochDay[] {
  const tet = lunarDay(year, 1, 1) - arrangement.tetDaysBefore;
  const nationalDay = epochDay(year, 9, 2);
  const days = [epochDay(year, 1, 1), epochDay(year, 4, 30), epochDay(year, 5, 1), nationalDay];
  if (year >= HUNG_KINGS_SINCE) days.push(lunarDay(year, 3, 10));
  if (year >= SECOND_NATIONAL_DAY_SINCE) {
    days.push(arrangement.nationalDayNeighbour === 'before' ? nationalDay - 1 : nationalDay + 1);
  }
  const daysOfTet = year >= FIVE_DAYS_OF_TET_SINCE ? 5 : 4;
  for (let offset = 0; offset < daysOfTet; offset++) days.push(tet + offset);
  return days.sort((left, right) => left - right);
}

function isWeekend(day: EpochDay): boolean {
  return weekday(day) > 5;
}

/** A holiday that falls on a weekly day off is given back on the next working day (art 111(3)). */
function daysOff(year: number, arrangement: HolidayArrangement): Set<EpochDay> {
  const holidays = publicHolidays(year, arrangement);
  const off = new Set(holidays);
  for (const holiday of holidays) {
    if (!isWeekend(holiday)) continue;
    let compensation = holiday + 1;
    while (isWeekend(compensation) || off.has(compensation)) compensation++;
    off.add(compensation);
  }
  return off;
}

export function makeWorkingCalendar(
  arrangements: readonly HolidayArrangement[] = holidayArrangements,
): WorkingCalendar {
  const firstDay = epochDay(FIRST_YEAR, 1, 1);
  const working = new Uint8Array(epochDay(LAST_YEAR + 1, 1, 1) - firstDay);
  for (let index = 0; index < working.length; index++) working[index] = isWeekend(firstDay + index) ? 0 : 1;
  const byYear = new Map(arrangements.map((arrangement) => [arrangement.year, arrangement]));
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const arrangement = byYear.get(year) ?? arrangementWithoutAnnouncement(year);
    for (const day of daysOff(year, arrangement)) working[day - firstDay] = 0;
    // A swapped day moves deadlines only once somebody has compared it with the announcement.
    for (const { off, worked } of arrangement.confirmed ? arrangement.swaps : []) {
      working[parsePlainDate(off)! - firstDay] = 0;
      working[parsePlainDate(worked)! - firstDay] = 1;
    }
  }

  function isWorkingDay(day: EpochDay): boolean {
    const known = working[day - firstDay];
    return known === undefined ? !isWeekend(day) : known === 1;
  }

  function step(day: EpochDay, count: number, direction: 1 | -1): EpochDay {
    let current = day;
    for (let left = count; left > 0; ) {
      current += direction;
      if (isWorkingDay(current)) left--;
    }
    return current;
  }

  return {
    isWorkingDay,
    addWorkingDays: (day, count) => step(day, count, 1),
    subtractWorkingDays: (day, count) => step(day, count, -1),
    nextWorkingDay(day) {
      let current = day;
      while (!isWorkingDay(current)) current++;
      return current;
    },
  };
}

let inForce = makeWorkingCalendar();

/** The calendar that the rules of the law count by. */
export const workingCalendar: WorkingCalendar = {
  isWorkingDay: (day) => inForce.isWorkingDay(day),
  addWorkingDays: (day, count) => inForce.addWorkingDays(day, count),
  subtractWorkingDays: (day, count) => inForce.subtractWorkingDays(day, count),
  nextWorkingDay: (day) => inForce.nextWorkingDay(day),
};

/**
 * Puts the years an administrator has entered in the place of those that ship. The announcement comes a year at a time,
 * long after the program; every process takes it on when it starts and when it changes.
 */
export function adoptHolidayArrangements(entered: readonly HolidayArrangement[]): void {
  const years = new Set(entered.map(({ year }) => year));
  inForce = makeWorkingCalendar([...holidayArrangements.filter(({ year }) => !years.has(year)), ...entered]);
}
