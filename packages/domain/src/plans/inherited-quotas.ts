import type { Clause } from './clauses';
import type { Comparator } from './plan-reading';

/** "Đạt chỉ tiêu được giao": a figure that the unit above sets and this text does not tell. */
export interface InheritedQuota {
  readonly comparator: Comparator;
  readonly subject: string | null;
}

const QUOTA = 'chỉ tiêu|kế hoạch|số lượng';
const GIVEN =
  '(?:được|đã|do|theo)[^,;.]{0,30}? giao|(?:cấp trên|tỉnh|huyện|thành phố|trung ương) giao|giao (?:hằng|hàng) năm|được phân bổ';
const REACHED = 'đạt|hoàn thành|thực hiện đạt|thực hiện|bảo đảm|đảm bảo';
const OUTDONE = /(?<![\p{L}])(?:(?:đạt|hoàn thành),? và vượt|vượt(?: mức)?) (?:các )?(?:chỉ tiêu)/u;
const INHERITED = new RegExp(
  `(?<![\\p{L}])(?:${REACHED}) (?:100% )?(?:các )?(?:${QUOTA})(?=[^;.]{0,60}(?:${GIVEN})(?!\\p{L}))`,
  'u',
);
const NAMED = new RegExp(
  `^(?:[\\p{L},]+ )*?(?:${QUOTA}) (?:(?:${GIVEN}) )?(?:về )?(?!(?:được|đã|do|giao|theo)(?!\\p{L}))([^;.]+?)(?= (?:${GIVEN})|$)`,
  'u',
);
/** What the quota is for, where it is told before. */
const WORK =
  /(?:lập hồ sơ|đưa (?:người|đối tượng)|cai nghiện|quản lý|điều trị|tiếp nhận|vận động)[^;]*?(?=,? (?:đảm bảo|bảo đảm|đúng|đạt|hoàn thành|phấn đấu)(?!\p{L})|;|$)/u;

export function findInheritedQuota({ key, text }: Clause): InheritedQuota | null {
  const outdone = OUTDONE.exec(key);
  const match = outdone ?? INHERITED.exec(key);
  if (!match) return null;
  const named = NAMED.exec(key.slice(match.index))?.[1];
  const work = WORK.exec(key.slice(0, match.index));
  return {
    comparator: outdone ? '>' : '=',
    subject: named
      ? sliceOf(text, key, named, match.index)
      : work
        ? text.slice(work.index, work.index + work[0].length)
        : null,
  };
}

function sliceOf(text: string, key: string, found: string, from: number): string {
  const at = key.indexOf(found, from);
  return text.slice(at, at + found.length).trim();
}
