import { describe, expect, it } from 'vitest';
import { budgetAmounts } from './budget-steps';
import { budgetTotals, partsExceed } from './budget-totals';

const money = (allocated: number, spent: number[], settled?: number) =>
  budgetAmounts([
    { step: 'allocated', on: '2026-01-05', amount: allocated },
    ...spent.map((amount) => ({ step: 'spent' as const, on: '2026-05-05', amount })),
    ...(settled === undefined ? [] : [{ step: 'settled' as const, on: '2026-12-05', amount: settled }]),
  ]);
const line = { year: 2026, source: 'Ngân sách tỉnh', planned: 100, isPart: false };

describe('the money of a plan', () => {
  it('adds up by year and source, parts left out, with what is left', () => {
    expect(
      budgetTotals([
        { ...line, amounts: money(90, [30, 20], 40) },
        { ...line, planned: 60, amounts: budgetAmounts([]) },
        { ...line, planned: 40, isPart: true, amounts: money(40, [40]) },
        { ...line, source: null, amounts: money(10, [15]) },
      ]),
    ).toEqual([
      { ...total(160, 90, 50, 40), left: 40, unsettled: 10 },
      { ...total(100, 10, 15, null), source: null, left: -5, unsettled: 15 },
    ]);
  });

  it('knows nothing where nothing was noted', () => {
    expect(budgetTotals([{ ...line, amounts: budgetAmounts([]) }])).toEqual([
      { ...total(100, null, null, null), left: null, unsettled: null },
    ]);
  });

  it('has parts that fit into their line', () => {
    expect([partsExceed(100, [60, 40]), partsExceed(100, [60, 41])]).toEqual([false, true]);
  });
});

function total(planned: number, allocated: number | null, spent: number | null, settled: number | null) {
  return { year: 2026, source: 'Ngân sách tỉnh', planned, allocated, spent, settled };
}
