import type { Clause } from './clauses';
import { findDueOn } from './dates';
import { ancestorsOf, type Block, headingOf } from './outline';
import { keyOf } from './plan-text';

/** Until when a figure shall hold: told with it, before it, at the start of its sentence, or in a heading above. */
export function dueOf(
  block: Block,
  sentence: Clause,
  clause: Clause,
  segment: Clause,
  isPart: boolean,
): string | undefined {
  return (
    findDueOn(segment.key) ??
    (isPart ? undefined : dueBefore(clause, segment)) ??
    dueOfWords(LEAD_OF_SENTENCE.exec(sentence.key)?.[0] ?? '') ??
    dueOfLead(block)
  );
}

/** "Đến năm 2025, … và …": the day told before the first figure holds for those behind. */
function dueBefore(clause: Clause, segment: Clause): string | undefined {
  return segment.start === clause.start
    ? undefined
    : findDueOn(clause.key.slice(0, Math.min(60, segment.start - clause.start)));
}

/** Words by which a line says until when what it leads shall hold. */
const DUE_LEAD =
  /(?<![\p{L}])(?:đến|trước|hết|cuối|trong)\s|^(?:năm|quý)\s|(?<![\p{L}])(?:chỉ tiêu|mục tiêu|phấn đấu)[^:]*\s(?:năm|quý)\s/u;
const BARE_YEARS = /^(?:(?:19|20)\d\d\s*[-–]\s*)?((?:19|20)\d\d)\s*:/u;
const PERIOD_LEAD =
  /^(?:(?:mục tiêu|chỉ tiêu)[^:\d]{0,30})?giai đoạn\s+(?:năm )?\d{4}\s*(?:[-–]|đến)\s*(?:năm )?(\d{4})/u;

/** "Đến năm 2025:" above a list holds for all of its items. */
function dueOfLead(block: Block): string | undefined {
  for (const above of ancestorsOf(block)) {
    const due = dueOfWords(keyOf(headingOf(above)));
    if (due) return due;
  }
  return undefined;
}

/** "Đến năm 2027: …; …" */
const LEAD_OF_SENTENCE = /^[^:;]{0,80}:/u;

function dueOfWords(key: string): string | undefined {
  const periodEnd = PERIOD_LEAD.exec(key)?.[1] ?? BARE_YEARS.exec(key)?.[1];
  if (periodEnd) return periodEnd;
  return key.length > 120 || !DUE_LEAD.test(key) || /giai đoạn|\d\s*[-–]\s*\d/u.test(key) ? undefined : findDueOn(key);
}
