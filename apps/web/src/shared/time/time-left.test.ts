import { expect, test } from 'vitest';
import { timeLeft } from './time-left';

const now = new Date('2026-11-24T03:00:00Z'); // 10:00 in Vietnam

test('a day clock counts calendar days of Vietnam', () => {
  expect(timeLeft('2026-11-24', true, now)).toMatchObject({ overdue: false, unit: 'today' });
  expect(timeLeft('2026-11-27', true, now)).toMatchObject({ overdue: false, unit: 'days', count: 3 });
  expect(timeLeft('2026-11-23', true, now)).toMatchObject({ overdue: true, unit: 'days', count: 1 });
});

test('an hour clock counts hours and minutes, and days only from two on', () => {
  expect(timeLeft('2026-11-24T08:20:00Z', false, now)).toMatchObject({ unit: 'hours', count: 5, minutes: 20 });
  expect(timeLeft('2026-11-24T03:40:00Z', false, now)).toMatchObject({ unit: 'minutes', count: 40 });
  expect(timeLeft('2026-11-26T04:00:00Z', false, now)).toMatchObject({ unit: 'days', count: 2 });
  expect(timeLeft('2026-11-24T01:30:00Z', false, now)).toMatchObject({
    overdue: true,
    unit: 'hours',
    count: 1,
    minutes: 30,
  });
});
