import { describe, expect, test } from 'vitest';
import { readDateField, readTime } from './read-date';

const rules = { today: '2026-11-24' };

describe('a date as it is typed', () => {
  test.each([
    ['5/6/26', '2026-06-05'],
    ['05062026', '2026-06-05'],
    ['5-6-2026', '2026-06-05'],
    ['1985', '1985'],
    ['6/1985', '1985-06'],
  ])('%s is %s', (text, date) => {
    expect(readDateField(text, rules)).toEqual({ date, fault: null });
  });

  test('nothing typed is no date and no fault', () => {
    expect(readDateField('  ', rules)).toEqual({ date: null, fault: null });
  });

  test('a year alone is at fault where a whole day is needed', () => {
    expect(readDateField('1985', { ...rules, wholeDay: true }).fault).toBe('day-needed');
  });

  test('a day to come is at fault unless the field allows it', () => {
    expect(readDateField('1/1/2027', rules).fault).toBe('future-date');
    expect(readDateField('1/1/2027', { ...rules, futureAllowed: true }).date).toBe('2027-01-01');
  });
});

describe('a time of day as it is typed', () => {
  test.each([
    ['14:05', '14:05'],
    ['1405', '14:05'],
    ['9h', '09:00'],
    ['9 giờ 30', '09:30'],
    ['25:00', null],
    ['9:75', null],
    ['', null],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });
});
