import { expect, test } from 'vitest';
import { ageOn } from './age';

test('a birthday counts from the day itself', () => {
  expect(ageOn('1998-06-05', '2026-06-04')).toBe(27);
  expect(ageOn('1998-06-05', '2026-06-05')).toBe(28);
});

test('a birth known by its year counts as its last day', () => {
  expect(ageOn('1998', '2026-12-30')).toBe(27);
  expect(ageOn('1998', '2026-12-31')).toBe(28);
  expect(ageOn('1998-06', '2026-06-30')).toBe(27);
});
