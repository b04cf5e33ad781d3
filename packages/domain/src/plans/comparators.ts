import type { Comparator } from './plan-reading';

/** Words directly before a figure. */
const BEFORE: readonly (readonly [Comparator, string])[] = [
  ['>=', 'ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|chí ít|thấp nhất'],
  ['<=', 'không quá|không để quá|không để vượt quá|không vượt quá|tối đa|nhiều nhất|không hơn|không cao hơn|cao nhất'],
  ['>', 'trên|hơn|quá|vượt|cao hơn|lớn hơn'],
  ['<', 'dưới|thấp hơn|ít hơn|nhỏ hơn|chưa đến|chưa tới'],
];
/** What may stand between the word and the figure. */
const FILLER = '(?:\\s+(?:là|từ|đạt|mức|khoảng|được|có|mỗi năm))*';

/** Words directly behind a figure with its unit. */
const BEHIND: readonly (readonly [Comparator, string])[] = [
  ['>=', 'trở lên'],
  ['<=', 'trở xuống|trở lại'],
];

const BEFORE_PATTERNS = BEFORE.map(([comparator, words]) => ({
  comparator,
  pattern: new RegExp(`(?<![\\p{L}])(?:${words})${FILLER}\\s*$`, 'u'),
}));
const BEHIND_PATTERNS = BEHIND.map(([comparator, words]) => ({
  comparator,
  pattern: new RegExp(`^.{0,60}?(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'u'),
}));
const SIGNS: readonly (readonly [Comparator, RegExp])[] = [
  ['>=', /(?:≥|>=)\s*$/u],
  ['<=', /(?:≤|<=)\s*$/u],
  ['>', />\s*$/u],
  ['<', /<\s*$/u],
];

const REDUCE = /(?<![\p{L}])(?:giảm(?! nghèo| thiểu| hại)|kéo giảm|hạ|cắt giảm)(?![\p{L}])/u;
const INCREASE = /(?<![\p{L}])(?<!gia )(?:tăng(?! cường)|nâng(?! cấp| cao)|tăng thêm)(?![\p{L}])/u;
/** "Giảm còn 5%", "nâng lên 90%", "giảm xuống dưới 10%" name the level to be reached, not the change. */
const TO_A_LEVEL =
  /(?<![\p{L}])(?:còn|xuống|xuống còn|lên|lên đến|lên tới|thành|đạt)(?:\s+(?:dưới|trên|còn|ít nhất|mức|không quá|tối thiểu|tối đa))*\s*$/u;
/** A figure far behind the verb belongs to something else. */
const REACH_OF_CHANGE = 90;

/** How the figure is meant, told by the words before and behind it. `from` says that a range of figures stands there. */
export function comparatorOf(before: string, behind: string, isRange: boolean): Comparator {
  const change = changeOf(before);
  if (change) return change;
  if (isRange) return 'range';
  const near = behind.split(/[,;.]/u)[0]!;
  for (const { comparator, pattern } of BEHIND_PATTERNS) if (pattern.test(near)) return comparator;
  for (const [comparator, pattern] of SIGNS) if (pattern.test(before)) return comparator;
  for (const { comparator, pattern } of BEFORE_PATTERNS) if (pattern.test(before)) return comparator;
  return '=';
}

function changeOf(before: string): 'reduce' | 'increase' | null {
  if (TO_A_LEVEL.test(before)) return null;
  const near = before
    .slice(-REACH_OF_CHANGE)
    .split(/[,;.:](?!\d)/u)
    .at(-1)!;
  if (/(?<![\p{L}])(?:xuống|lên)(?![\p{L}])/u.test(near)) return null;
  if (REDUCE.test(near)) return 'reduce';
  return INCREASE.test(near) ? 'increase' : null;
}
