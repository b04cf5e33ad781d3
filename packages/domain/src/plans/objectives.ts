import { type Clause, clauseAt, spanOfClause } from './clauses';
import type { PlanObjective } from './plan-reading';
import type { Statement } from './statements';
import type { FoundTarget } from './targets';

/** An article tells the aim within a sentence. */
const AIM = /^(?:mục đích|mục tiêu)(?: [\p{L}]+){0,6}? (?:nhằm|là)\s+/u;
/** The line says only where the aims are, or promises money. */
const ELSEWHERE =
  /(?:kèm theo|tại|theo) phụ lục|phụ lục kèm theo|theo bảng sau|như sau:?$|\d\s*(?:tỷ|triệu|nghìn)?\s*đồng/u;
/** A line that a target without a figure fills so far is that target. */
const FILLED = 0.7;

/** Lines of the sections on aims that promise no figure. */
export function readObjectives(
  text: string,
  statements: readonly Statement[],
  targets: readonly FoundTarget[],
  isPromised: (start: number, end: number) => boolean,
): PlanObjective[] {
  const objectives: PlanObjective[] = [];
  const seen = new Set<number>();
  for (const { block, role, clause } of statements) {
    const ofSection = role === 'objectives' || role === 'targets';
    if (!ofSection && !AIM.test(clause.key)) continue;
    const whole = ofSection ? clauseAt(text, block.start, block.end) : clause;
    if (seen.has(whole.start) || (ofSection && (block.children.length > 0 || ELSEWHERE.test(block.key)))) continue;
    if (isPromised(whole.start, whole.end) || isDirection(whole, targets)) continue;
    seen.add(whole.start);
    objectives.push({ text: whole.text, span: spanOfClause(whole) });
  }
  return objectives;
}

function isDirection({ start, end }: Clause, targets: readonly FoundTarget[]): boolean {
  return targets.some(
    ({ target: { span } }) => Math.min(end, span[1]) - Math.max(start, span[0]) >= FILLED * (end - start),
  );
}
