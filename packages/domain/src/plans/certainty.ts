import type { PlanReading, Span } from './plan-reading';

/** What the reader finds, kind by kind, as a person decides on it. */
export type PlanFindingKind =
  | 'objective'
  | 'target'
  | 'quota'
  | 'deliverable'
  | 'task'
  | 'roadmap'
  | 'report'
  | 'budget'
  | 'legal-basis'
  | 'citation';

export interface FoundInPlan {
  readonly kind: PlanFindingKind;
  /** Its place among findings of its kind; other findings name it by this. */
  readonly position: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly span: Span;
  /** Nothing it needs is missing and no notice speaks of its place: it may be confirmed with the others at once. */
  readonly certain: boolean;
}

const overlap = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];

/** What must be there before a finding can be trusted unseen. */
const complete: Partial<Record<PlanFindingKind, (content: Readonly<Record<string, unknown>>) => boolean>> = {
  target: ({ comparator, value, unit, subject }) =>
    subject !== null && (comparator === 'directional' || (value !== null && unit !== null)),
  quota: ({ value }) => value !== null,
  task: ({ agency }) => agency !== null,
  report: ({ from, due, dueMonthDay, period }) =>
    from !== undefined && (period === 'ad-hoc' || due !== undefined || dueMonthDay !== undefined),
  budget: ({ purpose, source, year }) => purpose !== undefined || source !== undefined || year !== undefined,
};

/** Every finding of a reading in one list. */
export function findingsOf(reading: PlanReading): FoundInPlan[] {
  const doubtful = reading.notices.flatMap(({ span }) => (span ? [span] : []));
  const list = (kind: PlanFindingKind, items: readonly { readonly span: Span }[]): FoundInPlan[] =>
    items.map(({ span, ...content }, position) => ({
      kind,
      position,
      content,
      span,
      certain: (complete[kind]?.(content) ?? true) && !doubtful.some((place) => overlap(place, span)),
    }));
  return [
    ...list('target', reading.targets),
    ...list('quota', reading.quotas),
    ...list('deliverable', reading.deliverables),
    ...list('task', reading.tasks),
    ...list('roadmap', reading.roadmap),
    ...list('report', reading.reports),
    ...list('budget', reading.budget.lines),
    ...list('objective', reading.objectives),
    ...list('legal-basis', reading.legalBases),
    ...list('citation', reading.citations),
  ];
}
