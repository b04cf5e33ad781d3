import { type EpochDay, epochDay } from './plain-date';

/*
 * Vietnamese lunar calendar after Hồ Ngọc Đức's published method: months begin on the local day (UTC+7) of the new
 * moon, and the eleventh month holds the winter solstice.
 */

const JULIAN_DAY_OF_EPOCH = 2_440_588;
const SYNODIC_MONTH = 29.530588853;
const FIRST_NEW_MOON = 2415021.076998695;
const ZONE_DAYS = 7 / 24;
const RADIANS = Math.PI / 180;

function sine(degrees: number): number {
  return Math.sin(degrees * RADIANS);
}

/** Julian day number of the k-th new moon after 1900-01-01. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t2);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
  const correction =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * node) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * node + sun) -
    0.0004 * sine(2 * node - sun) -
    0.0006 * sine(2 * node + moon) +
    0.001 * sine(2 * node - moon) +
    0.0005 * sine(2 * moon + sun);
  const dynamicalTime = -0.000278 + 0.000265 * t + 0.000262 * t2;
  return Math.floor(mean + correction - dynamicalTime + 0.5 + ZONE_DAYS);
}

/** Which of the twelve 30-degree sectors the sun stands in at local midnight; 9 begins at the winter solstice. */
function sunSector(julianDay: number): number {
  const t = (julianDay - 2451545.5 - ZONE_DAYS) / 36_525;
  const t2 = t * t;
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
  const longitude =
    280.46645 +
    36000.76983 * t +
    0.0003032 * t2 +
    (1.9146 - 0.004817 * t - 0.000014 * t2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly);
  return Math.floor((longitude - 360 * Math.floor(longitude / 360)) / 30);
}

function eleventhMonth(year: number): number {
  const k = Math.floor((epochDay(year, 12, 31) + JULIAN_DAY_OF_EPOCH - 2_415_021) / SYNODIC_MONTH);
  const start = newMoon(k);
  return sunSector(start) >= 9 ? newMoon(k - 1) : start;
}

function leapMonthOffset(eleventh: number): number {
  const k = Math.floor((eleventh - FIRST_NEW_MOON) / SYNODIC_MONTH + 0.5);
  let offset = 1;
  let sector = sunSector(newMoon(k + offset));
  let previous: number;
  do {
    previous = sector;
    offset++;
    sector = sunSector(newMoon(k + offset));
  } while (sector !== previous && offset < 14);
  return offset - 1;
}

/** The solar day of a day in the first ten (non-leap) months of a lunar year. */
export function lunarDay(lunarYear: number, lunarMonth: number, day: number): EpochDay {
  const eleventh = eleventhMonth(lunarYear - 1);
  const nextEleventh = eleventhMonth(lunarYear);
  const k = Math.floor(0.5 + (eleventh - FIRST_NEW_MOON) / SYNODIC_MONTH);
  const regularOffset = lunarMonth + 1;
  const offset =
    nextEleventh - eleventh > 365 && regularOffset >= leapMonthOffset(eleventh) ? regularOffset + 1 : regularOffset;
  return newMoon(k + offset) + day - 1 - JULIAN_DAY_OF_EPOCH;
}
