import { expect, it } from 'vitest';
import { type BudgetStep, budgetAmounts, budgetNotices, type NotedStep } from './budget-steps';

const steps = (...list: [BudgetStep, number][]): NotedStep[] =>
  list.map(([step, amount], index) => ({ step, amount, on: `2026-0${index + 1}-01` }));

it.each([
  ['nothing noted', [], 100, []],
  ['spending adds up', steps(['allocated', 100], ['spent', 60], ['spent', 40]), 100, []],
  ['beyond what was allocated', steps(['allocated', 100], ['spent', 60], ['spent', 41]), 200, ['spent-over-allocated']],
  ['of an allocation the newest counts', steps(['allocated', 100], ['allocated', 150], ['spent', 120]), 200, []],
  ['approved beyond the plan', steps(['approved', 101]), 100, ['approved-over-plan']],
  ['allocated beyond what was approved', steps(['approved', 90], ['allocated', 91]), 100, ['allocated-over-approved']],
  ['settled beyond what was spent', steps(['spent', 50], ['settled', 51]), 100, ['settled-over-spent']],
  ['settled without spending known', steps(['settled', 51]), 100, []],
] as const)('%s', (_words, noted, planned, notices) => {
  expect(budgetNotices(planned, budgetAmounts(noted))).toEqual(notices);
});
