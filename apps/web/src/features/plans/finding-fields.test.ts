import { expect, test } from 'vitest';
import { contentOf, draftOf } from './finding-fields';

test.each([
  ['1.250', 1250],
  ['1 250', 1250],
  ['12,5', 12.5],
  ['2.250.000.000', 2_250_000_000],
])('a figure as it is written: %s', (typed, value) => {
  const { content, faults } = contentOf('budget', { amount: typed }, {});
  expect([faults, content.amount]).toEqual([[], value]);
});

test('what was found comes back as it was when nothing is changed', () => {
  const found = { agency: 'Sở Y tế', with: ['Công an tỉnh', 'Sở Nội vụ'], text: 'Tập huấn.' };
  expect(contentOf('task', draftOf('task', found), found)).toEqual({ content: found, faults: [] });
  const target = { text: 'x', subject: null, comparator: '=', value: 12.5, unit: '%', dueOn: '2026-12' };
  expect(contentOf('target', draftOf('target', target), target)).toEqual({ content: target, faults: [] });
});

test('what cannot be read is named, and an emptied field is gone or null as its kind wants', () => {
  const before = { text: 'x', subject: 'người', comparator: '>=', value: 80, unit: '%', dueOn: '2026' };
  const draft = { ...draftOf('target', before), value: 'nhiều', dueOn: '', subject: '' };
  const { content, faults } = contentOf('target', draft, before);
  expect([faults, content.subject, 'dueOn' in content]).toEqual([['value'], null, false]);
});
