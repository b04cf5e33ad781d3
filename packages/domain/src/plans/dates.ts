import { daysInMonth } from '../calendar/plain-date';

/** A date found in a key. */
export interface FoundDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Written forms of a date, the most precise first. The groups are day, month, year. */
const FORMS: readonly { readonly pattern: RegExp; readonly read: (match: RegExpMatchArray) => string | null }[] = [
  {
    pattern: /(?:ngày\s+)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/gu,
    read: ([, day, month, year]) => dayOf(year, month, day),
  },
  {
    pattern: /(?<![\d/.])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/])/gu,
    read: ([, day, month, year]) => dayOf(year, month, day),
  },
  {
    pattern: /tháng\s*(\d{1,2})\s*(?:\/|-|năm\s*)\s*(\d{4})/gu,
    read: ([, month, year]) => monthOf(year, month),
  },
  {
    pattern: /(?<![\d/.])(0?[1-9]|1[0-2])\/(20\d\d)(?![\d/])/gu,
    read: ([, month, year]) => monthOf(year, month),
  },
  {
    pattern: /quý\s*(iv|iii|ii|i|[1-4])\s*(?:\/|-|năm\s*)\s*(\d{4})/gu,
    read: ([, quarter = '', year]) => monthOf(year, String((ROMAN[quarter] ?? Number(quarter)) * 3)),
  },
  { pattern: /(?:năm\s*)?(?<![\d/.])((?:19|20)\d\d)(?![\d/%]|[.,]\d)/gu, read: ([, year]) => year ?? null },
];

/** All dates in reading order, as precise as they are written; a place belongs to the most precise form. */
export function findDates(key: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of key.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const date = read(match);
      if (date && !found.some((other) => start < other.end && other.start < end)) found.push({ date, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dayOf(year = '', month = '', day = ''): string | null {
  const valid = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1;
  if (!valid || Number(day) > daysInMonth(Number(year), Number(month))) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function monthOf(year = '', month = ''): string | null {
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null;
}

/** Words that make the date behind them the day by which something is to be done. */
const DUE_BEFORE =
  /(?:(?:đến|tới|trước|chậm nhất|trong|vào|xong|từ|hết|cuối|là|giai đoạn|lộ trình)(?: (?:hết|cuối|đầu|ngày|trước|vào|thực hiện))*\s*|^|[:;,(]\s*|\p{L} )$/u;
const NOT_A_DUE =
  /(?:so với|cuối kỳ|số liệu|thời điểm|kể từ|giai đoạn|của kế hoạch|ban hành|quyết định|ngày sinh|nghị định|luật|hiện nay|căn cứ|kỳ trước)[^,;.]{0,12}$/u;

/** "số 116/2021/NĐ-CP ngày …" */
const OF_A_DOCUMENT = /\d\s?[/-]\s?[\p{L}\d&/-]+,?\s*$/u;

/** The day by which the clause promises something; a year it is only compared with is none. */
export function findDueOn(key: string): string | undefined {
  const dates = findDates(key).filter(({ start, end }) => {
    const before = key.slice(Math.max(0, start - 40), start);
    const partOfSpan = /^\s*[-–]\s*\d/.test(key.slice(end)) || /\d\s*[-–]\s*$/.test(before);
    return !partOfSpan && DUE_BEFORE.test(before) && !NOT_A_DUE.test(before) && !OF_A_DOCUMENT.test(before);
  });
  const explicit = dates.find(({ start }) =>
    /(?:đến|trước|chậm nhất|xong|hết|cuối)(?: \p{L}+){0,2} ?$/u.test(key.slice(0, start)),
  );
  return (explicit ?? dates[0])?.date;
}

/** A stretch of years: "giai đoạn 2012 - 2015", "từ năm 2023 đến năm 2025", or one year. */
export function findYears(key: string): { from: string; to: string } | null {
  const stretch = /(?<!\d)((?:19|20)\d\d)\s*(?:[-–—]|đến(?: hết)?(?: năm)?)\s*((?:19|20)\d\d)(?!\d)/u.exec(key);
  if (stretch) return { from: stretch[1]!, to: stretch[2]! };
  const one = /năm\s*((?:19|20)\d\d)(?!\d)/u.exec(key);
  return one ? { from: one[1]!, to: one[1]! } : null;
}
