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
