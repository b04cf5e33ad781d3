import type { SessionAnswer } from '@dong-hanh/contract';
import { expect, test } from 'vitest';
import { isBarred, placesOf } from './places';

const session = (actions: string[]) => ({ actions }) as unknown as SessionAnswer;

test('a role sees the places its actions open, in the order of work', () => {
  expect(placesOf(session(['reports.compute', 'work.read'])).map((place) => place.key)).toEqual([
    'work',
    'reports',
    'organisation',
  ]);
});

test('the audit alone opens the administration', () => {
  expect(placesOf(session(['audit.read'])).map((place) => place.key)).toContain('administration');
});

test('an address is barred where its place or its own action is missing', () => {
  expect(isBarred('/reports', session(['people.read']))).toBe(true);
  expect(isBarred('/people/0198', session(['people.read']))).toBe(false);
  expect(isBarred('/people/new', session(['people.read']))).toBe(true);
  expect(isBarred('/organisation', session([]))).toBe(false);
});
