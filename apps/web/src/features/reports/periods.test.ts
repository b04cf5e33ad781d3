import { expect, test } from 'vitest';
import { currentPeriod, periodChoices } from './periods';

test('the half-year changes on the fifteenth of June and of December', () => {
  expect(currentPeriod('2026-06-14')).toBe('2026H1');
  expect(currentPeriod('2026-06-15')).toBe('2026H2');
  expect(currentPeriod('2026-12-14')).toBe('2026H2');
  expect(currentPeriod('2026-12-15')).toBe('2027H1');
});

test('only periods that have begun are offered, the latest first', () => {
  const [half, , quarter] = periodChoices('2026-05-20');
  expect(half?.codes).toEqual(['2026H1', '2025H2', '2025H1', '2024H2', '2024H1']);
  expect(quarter?.codes[0]).toBe('2026Q2');
});
