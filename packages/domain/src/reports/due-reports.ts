import { formatPlainDate, parsePlainDate } from '../calendar/index';
import { parsePeriod, type ReportPeriod } from './period';

/** How near the last day of a report is; each is told once. */
export type ReminderStage = 'soon' | 'last-day' | 'overdue';

export interface DueReport {
  readonly period: ReportPeriod;
  readonly dueOn: string;
  readonly stage: ReminderStage;
}

const SOON_DAYS = 7;
/** After this long it is no reminder any more; the unit above sees who is silent all the same. */
const OVERDUE_DAYS = 60;

/** The reports every unit owes that are near their last day or past it: six months before 5 June, the year before 5 December. */
export function dueReports(today: string): DueReport[] {
  const now = parsePlainDate(today)!;
  const year = Number(today.slice(0, 4));
  return [year - 1, year].flatMap((one) =>
    [`${one}H1`, `${one}`].flatMap((code): DueReport[] => {
      const period = parsePeriod(code);
      if (period?.dueOn == null) return [];
      const left = parsePlainDate(period.dueOn)! - now;
      if (left > SOON_DAYS || left < -OVERDUE_DAYS) return [];
      const stage: ReminderStage = left < 0 ? 'overdue' : left <= 1 ? 'last-day' : 'soon';
      return [{ period, dueOn: formatPlainDate(now + left), stage }];
    }),
  );
}
