import { describe, expect, test } from 'vitest';
import { dayOf, daysBetween, instantAt, showDay, showDue, showInstant, showWhen } from './dates';

describe('showing dates', () => {
  test('a date is as precise as it is known', () => {
    expect(showDay('2026-06-05')).toBe('05/06/2026');
    expect(showDay('1985-06')).toBe('06/1985');
    expect(showDay('1985')).toBe('1985');
  });

  test('an instant is told on the clocks of Vietnam', () => {
    expect(showInstant('2026-06-05T17:30:00Z')).toBe('00:30 06/06/2026');
    expect(dayOf('2026-06-05T17:30:00Z')).toBe('2026-06-06');
  });

  test('what is a day is shown without a time', () => {
    expect(showWhen('2026-06-05')).toBe('05/06/2026');
    expect(showWhen(instantAt('2026-06-05', '14:05'))).toBe('14:05 05/06/2026');
  });

  test('the last minute of a day stands for the day', () => {
    expect(showDue('2026-06-05T16:59:59.999Z')).toBe('05/06/2026');
    expect(showDue('2026-06-05T16:30:00Z')).toBe('23:30 05/06/2026');
  });

  test('a due time at midnight is the end of the day before', () => {
    expect(showDue('2026-08-30T17:00:00Z')).toBe('24:00 30/08/2026');
  });

  test('days between count midnights', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
  });
});
