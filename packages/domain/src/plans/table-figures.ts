import { comparatorOf } from './comparators';
import { COUNTED_NOUNS } from './counted-nouns';
import { FIGURE, readFigure } from './numbers';
import type { Comparator } from './plan-reading';
import { keyOf } from './plan-text';

/** The figure of a cell: "12", "≥ 80%", "2 - 3", "trên 90%". */
export interface CellFigure {
  readonly value: number;
  readonly valueTo?: number;
  readonly comparator: Comparator;
  readonly isShare: boolean;
  readonly condition?: string;
}

const CELL = new RegExp(
  `^(?<before>[^\\d|]{0,24}?)(?<value>${FIGURE}|\\d+\\.\\d{1,2})\\s*%?\\s*(?:(?:-|–|đến)\\s*(?<to>${FIGURE}))?\\s*(?<share>%)?\\s*(?<behind>[^\\d]{0,60})$`,
  'u',
);
const CONDITION = /nếu có[^,;)]*|khi có[^,;)]*|trường hợp[^,;)]*/u;

export function readCellFigure(text: string): CellFigure | null {
  const key = keyOf(text).trim();
  const groups = CELL.exec(key)?.groups;
  if (!groups) return null;
  const value = readFigure(groups.value!);
  if (value === null) return null;
  const valueTo = groups.to === undefined ? undefined : (readFigure(groups.to) ?? undefined);
  const condition = CONDITION.exec(key)?.[0].trim();
  return {
    value,
    ...(valueTo === undefined ? {} : { valueTo }),
    comparator: comparatorOf(groups.before!, groups.behind!, valueTo !== undefined),
    isShare: key.includes('%'),
    ...(condition === undefined ? {} : { condition }),
  };
}

const NOUN = new RegExp(`(?<![\\p{L}])(?:${COUNTED_NOUNS.join('|')})(?![\\p{L}])`, 'u');

/** What the figures under a heading count: "(người)", "ĐVT: hồ sơ", "Số mô hình". */
export function unitOfLabel(label: string): string | null {
  const key = keyOf(label);
  const told = /(?:đơn vị tính|đvt)\s*:?\s*([^)|,;]+)|\(([^)]*)\)/u.exec(key);
  const inside = (told?.[1] ?? told?.[2] ?? '').trim();
  if (inside === '%' || /^tỷ lệ/u.test(inside)) return '%';
  if (inside !== '' && NOUN.exec(inside)?.index === 0) return NOUN.exec(inside)![0];
  if (/\(%\)|tỷ lệ|tỉ lệ/u.test(key)) return '%';
  return NOUN.exec(key.replace(/^(?:chỉ tiêu|số lượng|số) /u, ''))?.[0] ?? null;
}

/** The subject of a heading, without the unit in brackets. */
export function subjectOfLabel(label: string): string {
  return label.replace(/\s*\([^)]*\)\s*$/u, '').trim();
}
