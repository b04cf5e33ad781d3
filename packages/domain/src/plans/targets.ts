import { type Clause, clauseAt, itemsOf, sentencesOf, spanOfClause } from './clauses';
import { figurelessTargets } from './figureless-targets';
import type { Block } from './outline';
import type { PlanTarget } from './plan-reading';
import { keyOf } from './plan-text';
import { findQuantities, type Quantity } from './quantities';
import type { QuotaList } from './quota-lists';
import type { SectionRole } from './sections';
import { dueOf } from './target-due';
import { isPromise, PART_OF, segmentsOf } from './target-segments';
import { baselineOf, leadingNoun, scopeOf, subjectOf } from './target-words';

/** A target with the line it stands in, so that its parts and quotas find it. */
export interface FoundTarget {
  readonly target: PlanTarget;
  readonly block: Block | null;
  /** The grammar leaves open whether the figure counts for it. */
  readonly doubtful?: boolean;
}

const NO_TARGETS_IN: readonly (SectionRole | null)[] = ['bases', 'situation', 'scope', 'budget', 'reporting'];

/** Figures and directions promised in the running text, in reading order. */
export function readTargets(
  text: string,
  body: readonly Block[],
  roles: readonly (SectionRole | null)[],
  quotaLists: readonly QuotaList[],
): FoundTarget[] {
  const found: FoundTarget[] = [];
  const shares = quotaLists.flatMap(({ entries }) => entries.map(({ span }) => span));
  const isShare = (at: number) => shares.some(([start, end]) => at >= start && at < end);
  for (const block of body) {
    if (block.cells || NO_TARGETS_IN.includes(roles[block.index] ?? null)) continue;
    const lead = partLead(block, found);
    for (const sentence of sentencesOf(text, block.start, block.end)) {
      for (const clause of itemsOf(text, sentence)) readClause({ text, block, sentence, clause, lead, isShare }, found);
    }
  }
  return found;
}

interface Line {
  readonly text: string;
  readonly block: Block;
  readonly sentence: Clause;
  readonly clause: Clause;
  /** The target that figures of this line are parts of. */
  readonly lead: number | undefined;
  /** A figure that is the share of one unit in a list. */
  readonly isShare: (at: number) => boolean;
}

function readClause(line: Line, found: FoundTarget[]): void {
  const { text, block, clause, lead, isShare } = line;
  const quantities = findQuantities(clause.key).filter(
    (quantity) => isPromise(clause.key, quantity) && !isShare(clause.start + quantity.start),
  );
  const segments = segmentsOf(text, clause, quantities);
  let whole = BEGINS_WITH_PART.test(clause.key) ? lastWhole(found, block) : undefined;
  const first = found.length;
  quantities.forEach((quantity, i) => {
    const isPart = whole !== undefined && PART_OF.test(clause.key.slice(0, quantity.start));
    const partOf = isPart ? whole : i === 0 ? lead : undefined;
    if (!isPart) whole = found.length;
    found.push({ block, target: targetOf(line, segments[i]!, quantity, partOf) });
  });
  nameAlike(found, first);
  if (quantities.length === 1) addSecondPopulation(text, block, clause, found);
  for (const target of figurelessTargets(text, clause, quantities)) {
    if (!isKnownDirection(target, found)) found.push({ block, target });
  }
}

/** "Năm 2026: 60%, năm 2027: 70% người …": what is counted is told with the last of the figures. */
function nameAlike(found: FoundTarget[], first: number): void {
  for (let i = found.length - 2; i >= first; i -= 1) {
    const [one, next] = [found[i]!, found[i + 1]!];
    if (one.target.subject !== null || one.target.unit !== next.target.unit) continue;
    found[i] = { ...one, target: { ...one.target, subject: next.target.subject } };
  }
}

const BEGINS_WITH_PART = /^trong đó(?![\p{L}])/u;

/** The same direction is told again and again in a plan. */
function isKnownDirection({ comparator, text }: PlanTarget, found: readonly FoundTarget[]): boolean {
  const key = keyOf(text);
  return (
    comparator === 'directional' &&
    found.some(({ target }) => target.comparator === comparator && keyOf(target.text) === key)
  );
}

function targetOf(
  { block, sentence, clause }: Line,
  segment: Clause,
  quantity: Quantity,
  partOf: number | undefined,
): PlanTarget {
  const offset = clause.start - segment.start;
  const due = dueOf(block, sentence, clause, segment, partOf !== undefined);
  const baseline = baselineOf(segment);
  const subject = subjectOf(
    segment,
    quantity,
    Math.max(0, quantity.start + offset),
    Math.max(0, quantity.end + offset),
  );
  const scope = scopeOf(segment, subject);
  return {
    text: segment.text,
    subject,
    comparator: quantity.comparator,
    value: quantity.value,
    ...(quantity.valueTo === undefined ? {} : { valueTo: quantity.valueTo }),
    unit: quantity.unit,
    ...(due === undefined ? {} : { dueOn: due }),
    ...(baseline === null ? {} : { baseline }),
    ...(scope === null ? {} : { scope }),
    ...(partOf === undefined ? {} : { partOf }),
    span: spanOfClause(segment),
  };
}

function lastWhole(found: readonly FoundTarget[], block: Block): number | undefined {
  const at = found.findLastIndex((one) => one.block === block && one.target.partOf === undefined);
  return at < 0 ? undefined : at;
}

/** "… 1.850 người, gồm:" */
const DIVIDED = /(?<![\p{L}])(?:trong đó|gồm|bao gồm|chia ra)\s*:?\s*$/u;

/** Lines under "…, trong đó:", or beginning with it, are parts of the figure above. */
function partLead(block: Block, found: readonly FoundTarget[]): number | undefined {
  if (/^trong đó/u.test(block.key)) {
    const last = found.findLastIndex(({ target }) => target.partOf === undefined);
    return last >= 0 && found[last]!.block?.parent === block.parent ? last : undefined;
  }
  const { parent } = block;
  if (!parent || !DIVIDED.test(parent.key)) return undefined;
  return lastWhole(found, parent);
}

const SECOND_POPULATION =
  /(?<=được [^;]{5,}\s)và ((?:số )?(?:người|cán bộ|gia đình|hộ|học viên|học sinh|hội viên)[^;]* được [^;]+)$/u;

/** "Trên 80% số A được … và B được …": the same figure, perhaps. */
function addSecondPopulation(text: string, block: Block, clause: Clause, found: FoundTarget[]): void {
  const first = found.at(-1)?.target;
  const match = SECOND_POPULATION.exec(clause.key);
  if (!match || first?.unit !== '%') return;
  const part = clauseAt(text, clause.start + match.index + 'và '.length, clause.end);
  found.push({
    block,
    doubtful: true,
    target: { ...first, text: part.text, subject: leadingNoun(part), span: spanOfClause(part) },
  });
}
