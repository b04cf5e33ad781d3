/** The way of public money: estimate, appraisal, approval, allocation, spending, settlement. */
export type BudgetStep = 'estimated' | 'appraised' | 'approved' | 'allocated' | 'spent' | 'settled';

export interface NotedStep {
  readonly step: BudgetStep;
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** In đồng. */
  readonly amount: number;
}

export type BudgetNotice =
  | 'spent-over-allocated'
  | 'settled-over-spent'
  | 'allocated-over-approved'
  | 'approved-over-plan';

export type BudgetAmounts = Readonly<Record<BudgetStep, number | null>>;

/** Where the money of a line stands: of each step the newest, of spending the sum. Steps come oldest first. */
export function budgetAmounts(steps: readonly NotedStep[]): BudgetAmounts {
  const newest = (step: BudgetStep) => steps.findLast((one) => one.step === step)?.amount ?? null;
  const spent = steps.filter(({ step }) => step === 'spent').map(({ amount }) => amount);
  return {
    estimated: newest('estimated'),
    appraised: newest('appraised'),
    approved: newest('approved'),
    allocated: newest('allocated'),
    spent: spent.length === 0 ? null : spent.reduce((sum, amount) => sum + amount, 0),
    settled: newest('settled'),
  };
}

/** What a later step may not exceed; unknown parts say nothing. */
export function budgetNotices(planned: number, amounts: BudgetAmounts): BudgetNotice[] {
  const over = (amount: number | null, limit: number | null) => amount !== null && limit !== null && amount > limit;
  const notices: BudgetNotice[] = [];
  if (over(amounts.approved, planned)) notices.push('approved-over-plan');
  if (over(amounts.allocated, amounts.approved)) notices.push('allocated-over-approved');
  if (over(amounts.spent, amounts.allocated)) notices.push('spent-over-allocated');
  if (over(amounts.settled, amounts.spent)) notices.push('settled-over-spent');
  return notices;
}
