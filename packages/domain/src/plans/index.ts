export { type FoundInPlan, findingsOf, type PlanFindingKind } from './certainty';
export type { Comparator, PlanReading, Span } from './plan-reading';
export { type ReadPlan, readPlan } from './read-plan';
