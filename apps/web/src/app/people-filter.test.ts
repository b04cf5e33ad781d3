import { expect, test } from 'vitest';
import { readPeopleFilter } from './people-filter';

test('an address holds filters, and nothing else that stands in it is taken on', () => {
  expect(readPeopleFilter({ unitCode: 4, text: 'Nguyễn', states: ['post-rehab', 7, 'A b'], incomplete: true })).toEqual(
    {
      states: ['post-rehab'],
      incomplete: true,
    },
  );
});

test('a commune code keeps its leading zeros', () => {
  expect(readPeopleFilter({ unitCode: '00070', sort: 'due' })).toEqual({ unitCode: '00070', sort: 'due' });
});
