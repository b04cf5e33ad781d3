import type { ReportDue, ReportingPeriod } from './plan-reading';

/** A period of reporting named in a sentence, with its day where the text gives one. */
export interface FoundPeriod {
  readonly period: ReportingPeriod;
  readonly dueMonthDay?: string;
  readonly due?: ReportDue;
  readonly start: number;
  readonly end: number;
}

const EVERY = '(?:hằng|hàng|mỗi|từng)';
/** Words that name a period whatever stands before them. */
const NAMED: readonly (readonly [ReportingPeriod, string])[] = [
  ['half-year', '(?:0?6|sáu) tháng(?: đầu năm| cuối năm| một lần|/lần)?|nửa năm'],
  ['nine-month', '(?:0?9|chín) tháng(?: đầu năm)?'],
  ['quarter', `${EVERY} quý|(?:0?3|ba) tháng(?: một lần|/lần)|(?:01 |1 )quý`],
  ['week', `${EVERY} tuần|(?:01 |1 )tuần(?: một lần|/lần)`],
  ['month', `${EVERY} tháng|(?:01 |1 )tháng(?: một lần|/lần)|tháng một lần`],
  ['year', `${EVERY} năm|cả năm|(?:01 |1 |một )năm(?: một lần|/lần)?|cuối năm`],
  ['ad-hoc', 'đột xuất|khi có (?:yêu cầu|vụ việc|sự cố|phát sinh|tình huống|vấn đề|vướng mắc)|theo yêu cầu'],
];
/** The same words bare: a period only in a row with others, or right behind "định kỳ" or "báo cáo". */
const BARE: readonly (readonly [ReportingPeriod, string])[] = [
  ['week', 'tuần'],
  ['month', 'tháng'],
  ['quarter', 'quý'],
  ['year', 'năm'],
];
const FIGURE_FOLLOWS = '(?!\\s*(?:\\d|[ivx]+(?!\\p{L})|nay|thứ|trước(?! ngày)|sau|tới|qua|đầu|cuối))';
const ROW = '(?:định kỳ|báo cáo|sơ kết|tổng kết|đánh giá|theo kỳ|kỳ|số liệu|kết quả)(?: (?:báo cáo|theo))?';

const TOKEN = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...NAMED, ...BARE.map(([period, word]) => [period, `${word}${FIGURE_FOLLOWS}`] as const)]
    .map(([, words]) => `(${words})`)
    .join('|')})(?![\\p{L}\\d])`,
  'gu',
);
const TOKEN_PERIODS = [...NAMED, ...BARE].map(([period]) => period);
const OPENS_A_ROW = new RegExp(`${ROW}(?: \\p{L}+){0,2}[\\s:(]*$`, 'u');
/** Between two periods of one row: a comma, "và", or the day of the first. */
const WITHIN_A_ROW = /^(?:\s*\([^)]*\))?(?:\s*(?:,|;|và|hoặc|cùng)?\s*)(?:báo cáo |kỳ |định kỳ )?$/u;

/** Every period of a sentence that reports, in reading order, each once. */
export function findPeriods(key: string): FoundPeriod[] {
  const accepted: FoundPeriod[] = [];
  for (const match of key.matchAll(TOKEN)) {
    const index = TOKEN_PERIODS.findIndex((_, i) => match[i + 1] !== undefined);
    const period = TOKEN_PERIODS[index]!;
    const start = match.index;
    const end = start + match[0].length;
    const before = key.slice(0, start);
    const previous = accepted.at(-1);
    const inRow = previous !== undefined && WITHIN_A_ROW.test(key.slice(previous.end, start));
    const isBare = index >= NAMED.length;
    if (isBare && !inRow && !OPENS_A_ROW.test(before) && !rowFollows(key.slice(end))) continue;
    if (isLength(before, period) || accepted.some((one) => one.period === period)) continue;
    // "trước ngày 20 hằng tháng" tells period and day in one.
    accepted.push({ period, start: DAY_BEFORE.exec(before)?.index ?? start, end });
  }
  if (accepted.length === 0) accepted.push(...periodOfDay(key));
  return twiceAYear(key, accepted) ?? withDays(key, accepted);
}

/** "trước ngày 10 tháng cuối quý", "trước ngày 20/6 và 20/12": the period is told by the days alone. */
function periodOfDay(key: string): FoundPeriod[] {
  const ofQuarter = /ngày\s+\d{1,2}\s+(?:của\s+)?tháng (?:cuối|đầu)(?: của)? quý/u.exec(key);
  if (ofQuarter) return [{ period: 'quarter', start: ofQuarter.index, end: ofQuarter.index + ofQuarter[0].length }];
  const day = daysIn(key).find(({ monthDay }) => monthDay !== undefined);
  return day ? [{ period: 'year', start: day.at, end: day.at }] : [];
}

/** "… tháng, quý, năm": the first of a row is known by the second. */
function rowFollows(behind: string): boolean {
  return /^(?:\s*\([^)]*\))?\s*(?:,|và)\s*(?:quý|(?:0?6|0?9) tháng)(?![\p{L}\d])/u.test(behind);
}

const DAY_BEFORE = /ngày\s+\d{1,2}(?:\s*(?:\/|tháng\s*)\d{1,2})?\s+(?:của\s+)?$/u;

function isLength(before: string, period: ReportingPeriod): boolean {
  return period !== 'ad-hoc' && /(?:trong|thời gian|thời hạn|tối thiểu|ít nhất|đủ|sau|từ)\s+$/u.test(before);
}

const MONTH_DAY =
  /(?<=ngày\s+|và\s+|,\s+)(\d{1,2})\s*(?:\/|tháng\s*)(\d{1,2})(?![\d/])|(?<=trước )(\d{1,2})\/(\d{1,2})(?![\d/])/gu;
const RELATIVE_DAY =
  /ngày\s+(\d{1,2})\s+(?:của\s+)?((?:hằng|hàng|mỗi) tháng|tháng cuối(?: của)? (?:quý|kỳ)|cuối (?:quý|kỳ)|tháng báo cáo|tháng (?:sau|kế tiếp|tiếp theo|liền kề|đầu)[\p{L} ]*|(?:quý|kỳ) (?:sau|tiếp theo)|sau khi kết thúc)/gu;

/** "trước ngày 20": enough for a report of every month. */
const BARE_DAY = /(?:trước|chậm nhất|vào) ngày\s+(\d{1,2})(?=\s*(?:[.;,)]|$))/gu;

interface Day {
  readonly at: number;
  readonly monthDay?: string;
  readonly due?: ReportDue;
  readonly onlyMonthly?: boolean;
}

function daysIn(key: string): Day[] {
  const fixed = [...key.matchAll(MONTH_DAY)].map((match) => {
    const [day, month] = match[1] === undefined ? [match[3]!, match[4]!] : [match[1], match[2]!];
    return { at: match.index, monthDay: `${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  });
  const relative = [...key.matchAll(RELATIVE_DAY)].map(({ index, 1: day, 2: of = '' }) => ({
    at: index,
    due: {
      day: Number(day),
      month: /sau|tiếp|liền kề|đầu/u.test(of) ? ('after-period' as const) : ('last-of-period' as const),
    },
  }));
  const bare = [...key.matchAll(BARE_DAY)].map(({ index, 1: day }) => ({
    at: index,
    due: { day: Number(day), month: 'last-of-period' as const },
    onlyMonthly: true,
  }));
  return [...fixed, ...relative, ...bare].sort((a, b) => a.at - b.at);
}

/** "15/6 và 15/12 hằng năm": the half year and the year. */
function twiceAYear(key: string, periods: readonly FoundPeriod[]): FoundPeriod[] | null {
  const days = daysIn(key).flatMap(({ monthDay }) => monthDay ?? []);
  const [first = '', second = ''] = days;
  const year = periods.find(({ period }) => period === 'year');
  const others = periods.filter(({ period }) => period === 'ad-hoc');
  if (!year || others.length + 1 !== periods.length || days.length !== 2 || first > '08' || second < '11') return null;
  return [{ ...year, period: 'half-year', dueMonthDay: first }, { ...year, dueMonthDay: second }, ...others];
}

/** A day belongs to the period before it; days told together at the end are dealt out in order. */
function withDays(key: string, periods: readonly FoundPeriod[]): FoundPeriod[] {
  const regular = periods.filter(({ period }) => period !== 'ad-hoc');
  const days = daysIn(key);
  const last = regular.at(-1);
  const together = last !== undefined && days.length > 1 && days.every(({ at }) => at > last.start);
  return periods.map((one) => {
    const index = regular.indexOf(one);
    if (index < 0) return one;
    const until = regular[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const day =
      together && days.length >= regular.length ? days[index] : days.find(({ at }) => at >= one.start && at < until);
    if (!day || (day.onlyMonthly && one.period !== 'month')) return one;
    return { ...one, ...(day.monthDay ? { dueMonthDay: day.monthDay } : {}), ...(day.due ? { due: day.due } : {}) };
  });
}
