import { type DateFault, readPartialDate } from '@dong-hanh/domain';

export type DateFieldFault = DateFault | 'day-needed' | 'not-a-time';

export interface DateFieldRules {
  today: string;
  futureAllowed?: boolean;
  /** A year or a month alone will not do. */
  wholeDay?: boolean;
}

export type DateFieldReading = { date: string | null; fault: null } | { date: null; fault: DateFieldFault };

/** Reads what is typed into a date field; an empty field is no date and no fault. */
export function readDateField(text: string, rules: DateFieldRules): DateFieldReading {
  if (text.trim() === '') return { date: null, fault: null };
  const reading = readPartialDate(text, { today: rules.today, futureAllowed: rules.futureAllowed ?? false });
  if (!reading.ok) return { date: null, fault: reading.code };
  if (rules.wholeDay && reading.date.length < 10) return { date: null, fault: 'day-needed' };
  return { date: reading.date, fault: null };
}

/** `14:05`, `1405`, `9h`, `9 giờ 30` as `HH:MM`; null for what is no time. */
export function readTime(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*(?:[:.h]|giờ)?\s*(\d{2})?\s*(?:phút)?\s*$/i.exec(text);
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
