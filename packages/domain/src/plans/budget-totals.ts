import type { BudgetAmounts } from './budget-steps';

export interface BudgetLine {
  readonly year: number | null;
  readonly source: string | null;
  /** In đồng, as the plan says. */
  readonly planned: number;
  /** The line this one is a part of; only the whole is added up. */
  readonly isPart: boolean;
  readonly amounts: BudgetAmounts;
}

export interface BudgetTotal {
  readonly year: number | null;
  readonly source: string | null;
  readonly planned: number;
  readonly allocated: number | null;
  readonly spent: number | null;
  readonly settled: number | null;
  /** Allocated and not spent; spent and not settled. */
  readonly left: number | null;
  readonly unsettled: number | null;
}

function add(lines: readonly BudgetLine[], step: 'allocated' | 'spent' | 'settled'): number | null {
  const known = lines.flatMap(({ amounts }) => amounts[step] ?? []);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

const residual = (whole: number | null, part: number | null): number | null =>
  whole === null ? null : whole - (part ?? 0);

/** The money of a plan by year and source, in the order of the lines, with what is left of each. */
export function budgetTotals(lines: readonly BudgetLine[]): BudgetTotal[] {
  const wholes = lines.filter(({ isPart }) => !isPart);
  const keys = [...new Set(wholes.map(({ year, source }) => JSON.stringify([year, source])))];
  return keys.map((key) => {
    const [year, source] = JSON.parse(key) as [number | null, string | null];
    const own = wholes.filter((line) => line.year === year && line.source === source);
    const [allocated, spent, settled] = [add(own, 'allocated'), add(own, 'spent'), add(own, 'settled')];
    const planned = own.reduce((sum, line) => sum + line.planned, 0);
    return {
      year,
      source,
      planned,
      allocated,
      spent,
      settled,
      left: residual(allocated, spent),
      unsettled: residual(spent, settled),
    };
  });
}

/** Whether the parts of a line add up to more than the line. */
export function partsExceed(planned: number, parts: readonly number[]): boolean {
  return parts.reduce((sum, amount) => sum + amount, 0) > planned;
}
