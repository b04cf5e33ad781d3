import { comparatorOf } from './comparators';
import { COUNTED_NOUNS, DURATION_NOUNS } from './counted-nouns';
import { FIGURE, NUMBER_WORD, readFigure, readNumberWord } from './numbers';
import type { Comparator } from './plan-reading';

export interface Quantity {
  readonly value: number;
  readonly valueTo?: number;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly isDuration: boolean;
  /** Places in the key it was found in. */
  readonly start: number;
  readonly end: number;
}

const NOUNS = [...COUNTED_NOUNS, ...DURATION_NOUNS].join('|');
const UNIT = `%|phần trăm|(?:(?:${NOUNS})(?![\\p{L}]))`;
const SINGLE = `(?<![\\d.,/\\p{L}])(${FIGURE}|\\d+\\.\\d{1,2}(?=\\s*%)|${NUMBER_WORD}(?= ))\\s*`;
const QUANTITY = new RegExp(
  `${SINGLE}(?:%?\\s*(?:-|–|đến|tới)\\s*(${FIGURE})\\s*)?(?:\\((?:${NUMBER_WORD})\\)\\s*)?(${UNIT})`,
  'gu',
);

/** "2/3 số xã", "một nửa số xã": a share told as a fraction. */
const FRACTION = /(?<![\d.,/\p{L}])(?:([1-9])\/([2-9])|một nửa|hai phần ba|ba phần tư)(?=\s+(?:tổng )?số\s\p{L})/gu;
const FRACTION_WORDS: Readonly<Record<string, readonly [number, number]>> = {
  'một nửa': [1, 2],
  'hai phần ba': [2, 3],
  'ba phần tư': [3, 4],
};

/** A figure of these is the number of a day, an office, an article or a period, and promises nothing. */
const NO_PROMISE_BEFORE =
  /(?<![\p{L}])(?:ngày|tháng|năm|quý|số|điều|khoản|(?<!thí |thời |trọng |mỗi |các )điểm|khóa|phụ lục|mẫu|tổ|đội|trường|ubnd|ủy ban nhân dân|ubnd các|tổng số|trong số|định kỳ|cứ|từ đủ|thời hạn|thời gian|trong vòng|lớp|khối|mục|bảng|dự án|đề án|nhóm)\s*$/u;
/** Behind such a word a count tells where, not how many. */
const WHERE_BEFORE = /(?<![\p{L}])(?:tại|ở|thuộc|của|trong|giữa|trên địa bàn|từ)\s+(?:các\s+)?$/u;
/** The count of what a text has to say, not of what is promised. */
const OF_THE_TEXT = /^\s*(?:giải pháp|nhiệm vụ|nội dung|vấn đề|nhóm|đối tượng)/u;
/** A number in words counts only where something is made. */
const MAKING =
  /(?<![\p{L}])(?:xây dựng|thành lập|tổ chức|duy trì|ra mắt|triển khai|mở|có|nhân rộng|hình thành|chọn|bố trí|phấn đấu|ít nhất|tối thiểu|mỗi \p{L}+)[^,;.]{0,30}$/u;

/** Every figure with what it counts, in reading order. */
export function findQuantities(key: string): Quantity[] {
  return [...findFractions(key), ...findFigures(key)].sort((one, other) => one.start - other.start);
}

function findFractions(key: string): Quantity[] {
  return [...key.matchAll(FRACTION)].flatMap((match) => {
    const [whole, above, below] = match;
    const [part, of] = FRACTION_WORDS[whole] ?? [Number(above), Number(below)];
    const start = match.index;
    const end = start + whole.length;
    const before = key.slice(0, start);
    if (part >= of || NO_PROMISE_BEFORE.test(before)) return [];
    const comparator = comparatorOf(before, key.slice(end), false);
    const value = Math.round((part / of) * 10_000) / 100;
    return [{ value, unit: '%', comparator, isDuration: false, start, end }];
  });
}

function findFigures(key: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of key.matchAll(QUANTITY)) {
    const [whole, first = '', second, unit = ''] = match;
    const isWord = !/\d/.test(first);
    const value = isWord ? readNumberWord(first) : readFigure(first);
    const valueTo = second === undefined ? null : readFigure(second);
    if (value === null) continue;
    const start = match.index;
    const before = key.slice(0, start);
    const share = unit === '%' || unit === 'phần trăm';
    const end = start + whole.length;
    const behind = key.slice(end);
    if (!share && (OF_THE_TEXT.test(behind) || !counts(before, behind, { isWord, isRange: valueTo !== null })))
      continue;
    found.push({
      value,
      ...(valueTo === null ? {} : { valueTo }),
      unit: share ? '%' : unit,
      comparator: comparatorOf(before, behind, valueTo !== null),
      isDuration: DURATION_NOUNS.includes(unit),
      start,
      end,
    });
  }
  return found;
}

/** A count, and no number of a day, an office or a place. */
function counts(before: string, behind: string, { isWord, isRange }: { isWord: boolean; isRange: boolean }): boolean {
  if (isWord) return MAKING.test(before);
  if (/^[^,;.]{0,40}trở (?:lên|xuống)/u.test(behind)) return true;
  return isRange || !(NO_PROMISE_BEFORE.test(before) || WHERE_BEFORE.test(before));
}
