import { expect, test } from 'vitest';
import { emptyDraft, inputOf, nationalIdWarnings } from './identity-draft';

const draft = { ...emptyDraft, fullName: '  Lò Văn Ún ', village: '' };

test('what is not known is sent as null, a name as it was typed', () => {
  expect(inputOf(draft)).toMatchObject({ fullName: 'Lò Văn Ún', otherName: null, bornOn: null, note: null });
});

test('an empty number leaves the number that is kept', () => {
  expect(inputOf(draft)).not.toHaveProperty('nationalId');
});

test('a residence is sent only where it was changed', () => {
  const before = { ...emptyDraft, permanent: { unitCode: '00070', village: 'Tổ 3', address: '' } };
  expect(inputOf({ ...before }, before)).not.toHaveProperty('permanentResidence');
  expect(inputOf({ ...before, permanent: { ...before.permanent, village: 'Tổ 4' } }, before)).toHaveProperty(
    'permanentResidence',
    { unitCode: '00070', village: 'Tổ 4', address: null },
  );
});

test('a number that tells another sex or year of birth is doubted', () => {
  const doubted = { ...draft, nationalId: '001185012345', sex: 'male' as const, bornOn: '1990' };
  expect(nationalIdWarnings(doubted)).toEqual(['id-sex-mismatch', 'id-year-mismatch']);
});
