import { dayOf, daysBetween } from '../format/dates';

/** How far a due time is, in the unit the law counts in. */
export interface TimeLeft {
  overdue: boolean;
  unit: 'days' | 'hours' | 'minutes' | 'today';
  count: number;
  minutes: number;
}

const minuteMs = 60_000;

export function timeLeft(dueAt: string, dueIsDay: boolean, now: Date): TimeLeft {
  if (dueIsDay) {
    const days = daysBetween(dayOf(now.toISOString()), dayOf(dueAt));
    if (days === 0) return { overdue: false, unit: 'today', count: 0, minutes: 0 };
    return { overdue: days < 0, unit: 'days', count: Math.abs(days), minutes: 0 };
  }
  const distance = Date.parse(dueAt) - now.getTime();
  const minutes = Math.floor(Math.abs(distance) / minuteMs);
  const overdue = distance < 0;
  if (minutes >= 48 * 60) return { overdue, unit: 'days', count: Math.floor(minutes / (24 * 60)), minutes: 0 };
  if (minutes >= 60) return { overdue, unit: 'hours', count: Math.floor(minutes / 60), minutes: minutes % 60 };
  return { overdue, unit: 'minutes', count: minutes, minutes: 0 };
}
