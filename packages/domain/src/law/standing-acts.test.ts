import { expect, it } from 'vitest';
import { standingActs } from './standing-acts';

const entry = (id: string, supersedes: string | null = null, annuls = false) => ({ id, supersedes, annuls });

it.each([
  ['nothing corrected', [entry('a'), entry('b')], ['a', 'b']],
  ['the first corrected', [entry('a'), entry('b'), entry('c', 'a')], ['c', 'b']],
  ['a correction corrected', [entry('a'), entry('b'), entry('c', 'a'), entry('d', 'c')], ['d', 'b']],
  ['the first annulled', [entry('a'), entry('b'), entry('c', 'a', true)], ['b']],
  ['a correction annulled takes the act away', [entry('a'), entry('b'), entry('c', 'b'), entry('d', 'c', true)], ['a']],
  ['the wrong one lies in a file not read', [entry('b'), entry('c', 'a')], ['b', 'c']],
])('%s', (_what, entries, standing) => {
  expect(standingActs(entries).map(({ id }) => id)).toEqual(standing);
});
