import { FIGURE, readFigure } from './numbers';

export interface FoundAmount {
  /** In đồng. */
  readonly amount: number;
  readonly start: number;
  readonly end: number;
}

const SCALES: Readonly<Record<string, number>> = {
  'nghìn tỷ': 1e12,
  tỷ: 1e9,
  tỉ: 1e9,
  triệu: 1e6,
  tr: 1e6,
  nghìn: 1e3,
  ngàn: 1e3,
  đồng: 1,
  vnđ: 1,
  vnd: 1,
  đ: 1,
};
const SCALE_WORDS = Object.keys(SCALES).join('|');
const CURRENCY = '(?:đồng|vnđ|vnd|đ)';
const AMOUNT = new RegExp(
  `(?<![\\d.,/])(${FIGURE})\\s*(${SCALE_WORDS})(?![\\p{L}\\d])(?:\\s+(\\d+)\\s*(triệu|nghìn))?(?:\\s*${CURRENCY}(?![\\p{L}\\d]))?`,
  'gu',
);
/** A price per head is a norm, no amount of the budget. */
const PER_HEAD = /^\s*(?:\/|(?:một|mỗi) (?:người|tháng|ngày|lượt|hồ sơ))/u;

/** Amounts of money in đồng: "2.250.000.000 đồng", "14,5 tỷ đồng", "675 triệu đồng", "1 tỷ 250 triệu đồng". */
export function findAmounts(key: string): FoundAmount[] {
  return [...key.matchAll(AMOUNT)].flatMap((match) => {
    const [whole, figure = '', scale = '', more, moreScale = ''] = match;
    const end = match.index + whole.length;
    const value = readFigure(figure);
    if (value === null || PER_HEAD.test(key.slice(end))) return [];
    const amount = value * SCALES[scale]! + (more === undefined ? 0 : Number(more) * SCALES[moreScale]!);
    return [{ amount: Math.round(amount), start: match.index, end }];
  });
}

/** How many đồng a figure of a table stands for: "Đơn vị tính: triệu đồng", "(triệu đồng)". */
export function tableScale(key: string): number | null {
  const told = /(?:đơn vị(?: tính)?|đvt)\s*:?\s*([^|)]*)/u.exec(key)?.[1] ?? /\(([^)]*đồng[^)]*)\)/u.exec(key)?.[1];
  const scale = TABLE_SCALE.exec(told ?? '')?.[1];
  return scale === undefined ? null : SCALES[scale]!;
}

const TABLE_SCALE = new RegExp(`(${SCALE_WORDS})\\s*${CURRENCY}?(?![\\p{L}\\d])`, 'u');
