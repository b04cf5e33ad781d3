import { withoutMarks } from '../names/index';
import type { Comparator } from './plan-reading';

export interface ComparedTarget {
  readonly subject: string | null;
  readonly text: string;
  readonly unit: string | null;
  readonly comparator: Comparator;
  readonly value: number | null;
}

/** How a lower plan stands to a target of the plan it follows. */
export type TargetFit =
  | 'same'
  /** Promises more than is asked. */
  | 'stronger'
  | 'weaker'
  /** Speaks of the same and can not be compared by number. */
  | 'other-measure'
  | 'missing';

export interface TargetComparison {
  /** Indexes in the two lists; null where the lower plan has no such target. */
  readonly parent: number;
  readonly own: number | null;
  readonly fit: TargetFit;
}

/** Words that carry no meaning of their own in a subject. */
const fillers = new Set([
  'nguoi',
  'cac',
  'duoc',
  'co',
  'so',
  'ty',
  'le',
  'va',
  'tren',
  'dia',
  'ban',
  'cua',
  'trong',
  'cho',
  'tai',
  'tu',
]);

function wordsOf({ subject, text }: ComparedTarget): Set<string> {
  const words = withoutMarks(subject ?? text)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !fillers.has(word));
  return new Set(words);
}

/** Shared words as a part of all words of both. */
function likeness(left: Set<string>, right: Set<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Two subjects with less in common than this speak of different things. */
const ENOUGH = 0.5;

const rising: readonly Comparator[] = ['=', '>=', '>', 'increase', 'reduce'];
const falling: readonly Comparator[] = ['<=', '<'];

function fitOf(parent: ComparedTarget, own: ComparedTarget): TargetFit {
  const sameWay =
    (rising.includes(parent.comparator) && rising.includes(own.comparator)) ||
    (falling.includes(parent.comparator) && falling.includes(own.comparator));
  if (!sameWay || parent.value === null || own.value === null || parent.unit !== own.unit) {
    return parent.comparator === own.comparator && parent.value === own.value ? 'same' : 'other-measure';
  }
  const strict = (target: ComparedTarget) => (target.comparator === '>' || target.comparator === '<' ? 1 : 0);
  const more = falling.includes(parent.comparator) ? parent.value - own.value : own.value - parent.value;
  // "trên 80%" asks more than "ít nhất 80%".
  const difference = more === 0 ? strict(own) - strict(parent) : more;
  return difference === 0 ? 'same' : difference > 0 ? 'stronger' : 'weaker';
}

/** Lays the targets of a plan beside those of the plan it follows; each is used once, the most alike first. */
export function comparePlans(parents: readonly ComparedTarget[], owns: readonly ComparedTarget[]): TargetComparison[] {
  const [parentWords, ownWords] = [parents.map(wordsOf), owns.map(wordsOf)];
  const pairs = parents
    .flatMap((_, parent) =>
      owns.map((_own, own) => ({ parent, own, like: likeness(parentWords[parent]!, ownWords[own]!) })),
    )
    .filter(({ like }) => like >= ENOUGH)
    .sort((left, right) => right.like - left.like || left.parent - right.parent || left.own - right.own);
  const matched = new Map<number, number>();
  const used = new Set<number>();
  for (const { parent, own } of pairs) {
    if (matched.has(parent) || used.has(own)) continue;
    matched.set(parent, own);
    used.add(own);
  }
  return parents.map((target, parent) => {
    const own = matched.get(parent);
    return own === undefined ? { parent, own: null, fit: 'missing' } : { parent, own, fit: fitOf(target, owns[own]!) };
  });
}
