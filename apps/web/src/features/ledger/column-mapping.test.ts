import { expect, test } from 'vitest';
import { chooseField, missingParts } from './column-mapping';

test('a field chosen for another column leaves the one it had', () => {
  expect(chooseField({ A: 'sequence', B: 'fullName' }, 'C', 'fullName')).toEqual({ A: 'sequence', C: 'fullName' });
});

test('a column set to nothing is not read', () => {
  expect(chooseField({ A: 'sequence', B: 'fullName' }, 'A', null)).toEqual({ B: 'fullName' });
});

test('a list needs a name, whole or in two parts, and a birth or a number', () => {
  expect(missingParts({ A: 'familyName' })).toEqual(['name', 'birth-or-id']);
  expect(missingParts({ A: 'familyName', B: 'givenName', C: 'bornOnMale' })).toEqual([]);
  expect(missingParts({ A: 'fullName', B: 'nationalId' })).toEqual([]);
});
