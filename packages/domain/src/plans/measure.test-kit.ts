import type { PlanReading } from './plan-reading';
import { readPlan } from './read-plan';

/** What a person finds in an annotated plan. Strings of text need only be contained in what is found. */
export type Expected = Readonly<Record<string, unknown>>;
type Finding = Readonly<Record<string, unknown>>;

const KINDS = [
  'legalBases',
  'citations',
  'objectives',
  'targets',
  'quotas',
  'deliverables',
  'tasks',
  'roadmap',
  'reports',
  'budget',
  'notices',
] as const;
const HEADER = ['number', 'issuedOn', 'issuer', 'signer', 'title', 'period'] as const;
/** A part of the words is enough; names, dates and figures must be the same. */
const CONTAINED = new Set(['text', 'subject', 'to', 'purpose', 'source', 'baseline', 'scope', 'code']);
/** Must not be there if the annotation has none: nothing is invented. */
const NEVER_INVENTED: Readonly<Record<string, readonly string[]>> = {
  targets: ['valueTo', 'dueOn', 'partOf', 'inherited', 'baseline'],
  quotas: ['valueTo', 'condition'],
  deliverables: ['dueOn', 'owner'],
  tasks: ['with'],
  reports: ['from', 'dueMonthDay', 'due'],
  budget: ['year', 'source', 'partOf'],
};

export interface Count {
  expected: number;
  found: number;
  right: number;
}

export interface Measured {
  readonly byKind: ReadonlyMap<string, Count>;
  /** What was missed (-) and what was found too much (+), plan by plan. */
  readonly differences: readonly string[];
  readonly all: Count;
}

export interface AnnotatedPlan {
  readonly name: string;
  readonly raw: string;
  readonly expected: Expected;
}

/** Compares all readings with the annotations, finding by finding; each may be matched once. */
export function measure(plans: readonly AnnotatedPlan[]): Measured {
  const byKind = new Map<string, Count>();
  const differences: string[] = [];
  for (const { name, raw, expected } of plans) {
    const { reading } = readPlan(raw);
    for (const kind of ['header', ...KINDS]) {
      const wanted = findingsOf(expected, kind);
      const found = findingsOf(reading as unknown as Expected, kind);
      const count = byKind.get(kind) ?? { expected: 0, found: 0, right: 0 };
      const { missed, extra } = pairUp(kind, wanted, found);
      count.expected += wanted.length;
      count.found += found.length;
      count.right += wanted.length - missed.length;
      byKind.set(kind, count);
      differences.push(...missed.map((one) => `${name} - ${kind} ${show(one)}`));
      differences.push(...extra.map((one) => `${name} + ${kind} ${show(one)}`));
    }
  }
  const all = [...byKind.values()].reduce((sum, one) => ({
    expected: sum.expected + one.expected,
    found: sum.found + one.found,
    right: sum.right + one.right,
  }));
  return { byKind, differences, all };
}

export const recallOf = ({ expected, right }: Count): number => (expected === 0 ? 1 : right / expected);
export const precisionOf = ({ found, right }: Count): number => (found === 0 ? 1 : right / found);

function findingsOf(reading: Expected, kind: string): Finding[] {
  if (kind === 'header')
    return HEADER.flatMap((field) => {
      const value = reading[field] ?? null;
      return value === null ? [] : [{ [field]: value }];
    });
  if (kind === 'budget') {
    const { lines = [], total = null } = reading.budget as { lines?: Finding[]; total?: number | null };
    return [...lines, ...(total === null ? [] : [{ total }])];
  }
  const list = reading[kind] as readonly (Finding | string)[];
  return list.map((one) => (typeof one === 'string' ? { code: one } : one));
}

function pairUp(
  kind: string,
  wanted: readonly Finding[],
  found: readonly Finding[],
): { missed: Finding[]; extra: Finding[] } {
  const extra = [...found];
  const missed = wanted.filter((want) => {
    const at = extra.findIndex((one) => fits(kind, want, one));
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return { missed, extra };
}

function fits(kind: string, want: Finding, found: Finding): boolean {
  const told = Object.entries(want).every(([field, value]) => same(field, value, found[field]));
  return told && (NEVER_INVENTED[kind] ?? []).every((field) => field in want || found[field] === undefined);
}

function same(field: string, want: unknown, found: unknown): boolean {
  if (typeof want === 'string' && typeof found === 'string') {
    const [one, other] = [want.toLowerCase(), found.toLowerCase()];
    return CONTAINED.has(field) ? other.includes(one) : one === other;
  }
  if (want !== null && typeof want === 'object') return JSON.stringify(want) === JSON.stringify(found);
  return want === (found ?? null);
}

function show(finding: Finding): string {
  const { span: _span, ...told } = finding as Finding & { span?: PlanReading['targets'][number]['span'] };
  return JSON.stringify(told).slice(0, 330);
}
