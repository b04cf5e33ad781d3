import { describe, expect, it } from 'vitest';
import { formatPlainDate, parsePlainDate } from '../calendar/index';
import { complaintKindsFor, lastDayToAnswer, lastDayToComplain } from './complaints';

const day = (text: string) => parsePlainDate(text)!;

describe('complaints', () => {
  it.each([
    ['court-decision', 'RC', ['court-complaint', 'protest']],
    ['postpone', 'DC', ['court-complaint', 'protest']],
    ['postpone', 'PPD', ['complaint']],
    ['user-manage', 'CPC', ['complaint']],
    ['court-decision', null, ['court-complaint', 'protest']],
    ['carried-over', null, ['complaint']],
  ])('against %s of %s: %j', (kind, actor, kinds) => {
    expect(complaintKindsFor({ kind, actor })).toEqual(kinds);
  });

  it.each([
    ['complaint', '2026-07-09', '2026-10-07', '2026-08-10', 'a day of rest at the end moves to the next working day'],
    ['court-complaint', '2026-07-09', '2026-07-14', '2026-07-20', 'working days over two weekends'],
    ['protest', '2026-02-12', '2026-02-24', '2026-03-02', 'Tết 2026 in between'],
  ] as const)('%s of %s: sent by %s, answered by %s (%s)', (kind, from, sent, answered, _why) => {
    expect(formatPlainDate(lastDayToComplain(kind, day(from)))).toBe(sent);
    expect(formatPlainDate(lastDayToAnswer(kind, day(from)))).toBe(answered);
  });
});
