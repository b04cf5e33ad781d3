import { expect, test } from 'vitest';
import { isUsername } from './username';

test.each([
  ['canbo.xa', true],
  [' CanBo-2 ', true],
  ['ab', false],
  ['.canbo', false],
  ['cán bộ', false],
])('%s is a user name: %s', (text, answer) => {
  expect(isUsername(text)).toBe(answer);
});
