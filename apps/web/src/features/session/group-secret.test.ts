import { expect, test } from 'vitest';
import { groupSecret } from './group-secret';

test('a secret is shown in groups of four, the last one as long as it is', () => {
  expect(groupSecret('JBSWY3DPEH')).toBe('JBSW Y3DP EH');
});

test('spaces already in the secret do not count', () => {
  expect(groupSecret('JBSW Y3DP')).toBe('JBSW Y3DP');
});
