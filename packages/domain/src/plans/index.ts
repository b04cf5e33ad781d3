export { type BudgetAmounts, type BudgetNotice, type BudgetStep, budgetAmounts, budgetNotices } from './budget-steps';
export { type BudgetTotal, budgetTotals, partsExceed } from './budget-totals';
export { type FoundInPlan, findingsOf, type PlanFindingKind } from './certainty';
export { type ComparedTarget, comparePlans, type TargetComparison, type TargetFit } from './compare-plans';
export { type DraftedPlan, draftPlan, type PlanAbove } from './draft-plan';
export { judgeTarget, type MeasuredValue, type TargetJudgement } from './judge-target';
export type { Comparator, PlanReading, Span } from './plan-reading';
export { type ReadPlan, readPlan } from './read-plan';
export { isAgencyOf } from './reporting-agency';
