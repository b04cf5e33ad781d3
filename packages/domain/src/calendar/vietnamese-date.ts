import { type EpochMs, localDay, localTime } from './instant';
import { civilDate, type EpochDay } from './plain-date';

/** Official style: two-digit day; the month is padded only for January and February ('05/7/2026', '05/02/2026'). */
export function vietnameseDate(day: EpochDay): string {
  const civil = civilDate(day);
  const dayText = civil.day < 10 ? `0${civil.day}` : `${civil.day}`;
  const monthText = civil.month <= 2 ? `0${civil.month}` : `${civil.month}`;
  return `${dayText}/${monthText}/${civil.year}`;
}

/** '10:00 ngày 05/7/2026' on a Vietnamese clock. */
export function vietnameseDateTime(ms: EpochMs): string {
  return `${localTime(ms)} ngày ${vietnameseDate(localDay(ms))}`;
}
