import { expect, test } from 'vitest';
import { type Column, upperHeader } from './column-groups';

const column = (code: string, group?: string): Column => ({
  code,
  label: code,
  kind: 'counted',
  ...(group ? { group: { code: group, label: group } } : {}),
});

test('neighbours of one group share a cell, a column without group stands alone', () => {
  const head = upperHeader([
    column('addicts'),
    column('sex.male', 'sex'),
    column('sex.female', 'sex'),
    column('users'),
  ]);
  expect(head.map(({ key, span, single }) => [key, span, single])).toEqual([
    ['addicts', 1, true],
    ['sex', 2, false],
    ['users', 1, true],
  ]);
});
