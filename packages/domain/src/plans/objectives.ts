import { clauseAt, spanOfClause } from './clauses';
import type { PlanObjective } from './plan-reading';
import type { Statement } from './statements';

/** An article tells the aim within a sentence. */
const AIM = /^(?:mục đích|mục tiêu)(?: [\p{L}]+){0,6}? (?:nhằm|là)\s+/u;

/** Lines of the sections on aims that promise no figure. `promised` tells the places of the figures. */
export function readObjectives(
  text: string,
  statements: readonly Statement[],
  hasFigure: (start: number, end: number) => boolean,
): PlanObjective[] {
  const objectives: PlanObjective[] = [];
  const seen = new Set<number>();
  for (const { block, role, clause } of statements) {
    const ofSection = role === 'objectives' || role === 'targets';
    if (!ofSection && !AIM.test(clause.key)) continue;
    const whole = ofSection ? clauseAt(text, block.start, block.end) : clause;
    if (seen.has(whole.start) || hasFigure(whole.start, whole.end)) continue;
    if (ofSection && block.children.length > 0) continue;
    seen.add(whole.start);
    objectives.push({ text: whole.text, span: spanOfClause(whole) });
  }
  return objectives;
}
