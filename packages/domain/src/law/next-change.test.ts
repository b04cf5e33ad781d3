import { describe, expect, it } from 'vitest';
import { atCourt, managedThenAddicted } from './journeys.test-kit';
import { replay } from './replay';
import { act, file } from './scenario.test-kit';

const told = managedThenAddicted;
const notified = atCourt.filter(({ kind }) => kind !== 'to-court' && kind !== 'court-accept');

describe('the next change by time alone', () => {
  it.each([
    [
      'told at 9:00 on the 6th: the file is owed once 24 hours passed unused',
      told,
      '2026-08-06T10:00+07:00',
      '2026-08-07T09:00:00.001',
    ],
    ['once they have passed nothing more comes by itself', told, '2026-08-07T10:00+07:00', null],
    [
      'notified on the 11th: the reading lapses after its third working day',
      notified,
      '2026-08-11T16:00+07:00',
      '2026-08-15T00:00',
    ],
    [
      'an act that says when the new commune is notified: met then',
      [
        ...told.slice(0, 2),
        act('move', '2026-08-01T08:00+07:00', { toUnit: '04802', noticeSentAt: '2026-08-01T20:00+07:00' }),
      ],
      '2026-08-01T09:00+07:00',
      '2026-08-01T20:00',
    ],
    [
      'a file of the law before waits for the law after',
      told.slice(0, 0),
      '2026-03-01T08:00+07:00',
      '2026-07-01T00:00',
    ],
  ])('%s', (_what, acts, asOf, expected) => {
    const { changesAt } = replay(file(acts, asOf));
    expect(changesAt === null ? null : Date.parse(changesAt)).toBe(
      expected === null ? null : Date.parse(`${expected}+07:00`),
    );
  });
});
