import { type Clause, clauseAt } from './clauses';
import type { Quantity } from './quantities';
import { hideUnitListCommas } from './target-words';

export const PART_OF = /(?<![\p{L}])trong đó(?![\p{L}])/u;
/** A length of time is promised only where something has to hold that long. */
const HOLDS = /tái nghiện|duy trì|hoạt động|ổn định/u;
const HOLDING = /(?:bảo đảm|đảm bảo|duy trì|giữ vững|tối thiểu|ít nhất)[^;.]{0,40}$/u;
/** Figures of what is, or of what the promise starts from. */
const TOLD_BEFORE =
  /(?<![\p{L}])(?:so với|hiện có|hiện nay có|đến nay có|trong tổng số|trên tổng số|đã có|toàn (?:tỉnh|huyện|xã) (?:hiện )?có|năm trước)[^,;]{0,30}$/u;
/** "80% số xã có từ 10 người nghiện trở lên thành lập …": which communes, not how many people. */
const CONDITION_BEFORE = /\p{L} có (?:từ )?$/u;
const STARTS_FROM = /(?:^|\s)từ\s*$/u;
const LEVEL_FOLLOWS = /^[^,;.]{0,40}?\s(?<!trở )(?:lên|xuống|còn)(?!\p{L})/u;

/** A figure that something is to reach, and none that only tells what is or what it starts from. */
export function isPromise(key: string, quantity: Quantity): boolean {
  const before = key.slice(0, quantity.start);
  const behind = key.slice(quantity.end);
  if (quantity.isDuration) return HOLDING.test(before) && HOLDS.test(behind.slice(0, 40));
  if (STARTS_FROM.test(before) && LEVEL_FOLLOWS.test(behind)) return false;
  if (quantity.unit === 'lần' && /báo cáo/u.test(before)) return false;
  if (quantity.unit !== '%' && CONDITION_BEFORE.test(before) && /^[^,;.]{0,40}trở lên \p{L}/u.test(behind))
    return false;
  return !TOLD_BEFORE.test(before);
}

const YEAR_BREAK = /[,;]\s+(?:và\s+)?(?:từ |đến |hết |trong |cuối )*năm\s+\d{4}/gu;

/** Each figure owns the words between the breaks around it; where nothing breaks, two figures share the words between them. */
export function segmentsOf(text: string, clause: Clause, quantities: readonly Quantity[]): Clause[] {
  const breaks = quantities.map((quantity, i) => {
    const previous = quantities[i - 1];
    return previous ? breakBetween(clause.key, previous.end, quantity.start) : 0;
  });
  return quantities.map((quantity, i) => {
    const previous = quantities[i - 1];
    const next = quantities[i + 1];
    const start = breaks[i] ?? previous?.end ?? 0;
    const end = next ? (breaks[i + 1] ?? next.start) : clause.key.length;
    return clauseAt(text, clause.start + start, clause.start + Math.max(end, quantity.end));
  });
}

function breakBetween(key: string, from: number, to: number): number | undefined {
  const between = hideUnitListCommas(key.slice(from, to));
  const year = [...between.matchAll(YEAR_BREAK)].at(-1)?.index;
  const part = PART_OF.exec(between)?.index;
  const strong = Math.max(...[',', ':', '('].map((one) => between.lastIndexOf(one)));
  const mark = strong >= 0 ? strong : between.lastIndexOf(' và ');
  const at = year ?? part ?? (mark < 0 ? undefined : mark);
  return at === undefined ? undefined : from + at;
}
