import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../calendar/index';
import { overdueLevel } from './escalation';
import { act, deadline, judge } from './scenario.test-kit';

const notice = (at: string) => [act('positive-notice', at)];
const manage = (acts: ReturnType<typeof notice>, asOf: string) => deadline(judge(acts, asOf), 'user-manage')!;

describe('a duty that ran out', () => {
  it.each([
    ['the chair, while districts exist', '2025-06-02', '2025-06-30', 'district'],
    ['the chair, from two tiers on', '2025-06-02', '2025-07-01', 'province'],
    ['the commune police chief', '2026-07-05', '2026-07-10', 'province'],
  ])('goes up from %s', (_name, at, asOf, level) => {
    expect(overdueLevel(manage(notice(at), asOf), asOf as PlainDate)).toBe(level);
  });

  it('stays with the commune where the person owes it, and is nobody’s where a court does', () => {
    const told = [act('determine', '2026-07-02'), act('addicted', '2026-07-06T08:00+07:00')];
    const day = '2026-09-30' as PlainDate;
    expect(overdueLevel(deadline(judge(told, day), 'register')!, day)).toBe('commune');
    const court = [
      act('carried-over', '2026-07-02', { state: 'court', source: 'x' }),
      act('court-accept', '2026-07-03'),
    ];
    expect(overdueLevel(deadline(judge(court, day), 'court-decision')!, day)).toBeNull();
  });

  it('goes nowhere while there is time, once it is met, and when the file has ended', () => {
    expect(overdueLevel(manage(notice('2026-07-05T10:00+07:00'), '2026-07-05'), '2026-07-05' as PlainDate)).toBeNull();
    const met = [...notice('2026-07-05T10:00+07:00'), act('user-manage', '2026-07-09T10:00+07:00')];
    expect(overdueLevel(manage(met, '2026-07-10'), '2026-07-10' as PlainDate)).toBeNull();
    const dead = [...notice('2026-07-05T10:00+07:00'), act('death-or-missing', '2026-07-09', { reason: 'death' })];
    expect(overdueLevel(manage(dead, '2026-07-10'), '2026-07-10' as PlainDate)).toBeNull();
  });
});
