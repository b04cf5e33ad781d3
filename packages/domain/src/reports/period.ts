import { addMonths, type EpochDay, formatPlainDate, parsePlainDate, vietnameseDate } from '../calendar/index';

/**
 * Reporting periods of the administrative scheme (Decree 09/2019/NĐ-CP, Art. 12): figures run from the
 * 15th to the 14th, and the reporting year begins on 15 December of the year before.
 */
export const reportPeriodKinds = ['half-year', 'year', 'quarter', 'month', 'ad-hoc'] as const;
export type ReportPeriodKind = (typeof reportPeriodKinds)[number];

export interface ReportPeriod {
  readonly code: string;
  readonly kind: ReportPeriodKind;
  readonly year: number;
  /** First and last day counted, both inclusive. */
  readonly from: string;
  readonly to: string;
  /** Day whose end closes the figures; a report on what was known earlier is an estimate. */
  readonly closesOn: string;
  /** Last day to send it; null where no rule fixes one (quarters, months, days asked for). */
  readonly dueOn: string | null;
}

const PERIOD_CODE = /^((?:19|20|21)\d{2})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))?$/;

const DAYS_ASKED_FOR = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;
const LONGEST_ASKED_FOR = 366;

/** Reads `2026H1`, `2026`, `2026Q2`, `2026-05`, or days asked for `2026-03-01..2026-05-10`; null for anything else. */
export function parsePeriod(code: string): ReportPeriod | null {
  const asked = DAYS_ASKED_FOR.exec(code);
  if (asked) return daysAskedFor(parsePlainDate(asked[1]!), parsePlainDate(asked[2]!));
  const match = PERIOD_CODE.exec(code);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < 1900) return null;
  const [, , half, quarter, month] = match;
  // "Before 5 June" and "before 5 December": due ten days before the figures close, hence the estimates.
  if (half === '1') return period(code, 'half-year', year, 1, 6, day(year, 6, 4));
  if (half === '2') return period(code, 'half-year', year, 7, 12, day(year, 12, 4));
  if (quarter) return period(code, 'quarter', year, Number(quarter) * 3 - 2, Number(quarter) * 3, null);
  if (month) return period(code, 'month', year, Number(month), Number(month), null);
  return period(code, 'year', year, 1, 12, day(year, 12, 4));
}

/** True while `asOf` does not reach the closing day: the last days are then estimated. */
export function isEstimate(period: Pick<ReportPeriod, 'closesOn'>, asOf: string): boolean {
  return asOf < period.closesOn;
}

export function samePeriodLastYear(period: ReportPeriod): ReportPeriod {
  if (period.kind === 'ad-hoc') {
    const yearBefore = (on: string) => addMonths(parsePlainDate(on)!, -12);
    const earlier = daysAskedFor(yearBefore(period.from), yearBefore(period.to));
    if (!earlier) throw new RangeError(`no period before ${period.code}`);
    return earlier;
  }
  const code = period.code.replace(/^\d{4}/, String(period.year - 1).padStart(4, '0'));
  const earlier = parsePeriod(code);
  if (!earlier) throw new RangeError(`no period before ${period.code}`);
  return earlier;
}

/** The period of the same length that comes next: what a report plans for. */
export function followingPeriod({ code, kind, year, from, to }: ReportPeriod): ReportPeriod {
  if (kind === 'ad-hoc') {
    const [first, last] = [parsePlainDate(from)!, parsePlainDate(to)!];
    return daysAskedFor(last + 1, last + 1 + last - first)!;
  }
  const month = Number(to.slice(5, 7));
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const codes: Record<Exclude<ReportPeriodKind, 'ad-hoc'>, string> = {
    'half-year': `${nextYear}H${next === 1 ? 1 : 2}`,
    year: `${nextYear}`,
    quarter: `${nextYear}Q${(next + 2) / 3}`,
    month: `${nextYear}-${pad(next)}`,
  };
  const following = parsePeriod(codes[kind]);
  if (!following) throw new RangeError(`no period after ${code}`);
  return following;
}

/** First day of the reporting year, from which cumulative figures count. */
export function cumulativeFrom(period: Pick<ReportPeriod, 'year'>): string {
  return day(period.year - 1, 12, 15);
}

/** The period as an official text names it: "6 tháng đầu năm 2026". */
export function periodName(period: ReportPeriod): string {
  switch (period.kind) {
    case 'half-year':
      return `6 tháng ${period.code.endsWith('1') ? 'đầu' : 'cuối'} năm ${period.year}`;
    case 'year':
      return `năm ${period.year}`;
    case 'quarter':
      return `quý ${['I', 'II', 'III', 'IV'][Number(period.code.slice(-1)) - 1]} năm ${period.year}`;
    case 'month':
      return `tháng ${Number(period.code.slice(-2))} năm ${period.year}`;
    case 'ad-hoc': {
      const [from, to] = [period.from, period.to].map((on) => vietnameseDate(parsePlainDate(on)!));
      return `từ ngày ${from} đến ngày ${to}`;
    }
  }
}

/** Of an ad-hoc report; the reporting year is that of its last day. */
function daysAskedFor(first: EpochDay | null, last: EpochDay | null): ReportPeriod | null {
  if (first === null || last === null || last < first || last - first >= LONGEST_ASKED_FOR) return null;
  const [from, to] = [formatPlainDate(first), formatPlainDate(last)];
  const year = Number(to.slice(0, 4)) + (to.slice(5) >= '12-15' ? 1 : 0);
  return { code: `${from}..${to}`, kind: 'ad-hoc', year, from, to, closesOn: to, dueOn: null };
}

function period(
  code: string,
  kind: ReportPeriodKind,
  year: number,
  firstMonth: number,
  lastMonth: number,
  dueOn: string | null,
): ReportPeriod {
  const from = firstMonth === 1 ? day(year - 1, 12, 15) : day(year, firstMonth - 1, 15);
  const to = day(year, lastMonth, 14);
  return { code, kind, year, from, to, closesOn: to, dueOn };
}

function day(year: number, month: number, dayOfMonth: number): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(dayOfMonth)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
