import { describe, expect, it } from 'vitest';
import { act, adult, codes, deadline, episode, homeless, judge } from './scenario.test-kit';

const notice = act('positive-notice', '2026-07-05T10:00+07:00');
const decision = act('user-manage', '2026-07-06T09:00+07:00');

describe('the decision on user management', () => {
  it('is owed within 24 running hours of the notice in C', () => {
    const answer = judge([notice], '2026-07-05T12:00+07:00');
    expect(answer.state).toBe('positive-user');
    expect(deadline(answer, 'user-manage')).toEqual({
      act: 'user-manage',
      dueAt: '2026-07-06T03:00:00Z',
      status: 'open',
      actor: 'CPC',
      basis: [
        { instrument: 'Luật 120/2025/QH15', article: '24(4)a', confidence: 'V-OCR' },
        { instrument: 'Nghị định 163/2026/NĐ-CP', article: '59(1)', confidence: 'V-OCR' },
      ],
      arithmetic: 'Nhận thông báo 10:00 ngày 05/7/2026 + 24 giờ = 10:00 ngày 06/7/2026',
    });
  });

  it.each([
    ['2026-07-06T10:00+07:00', 'met'],
    ['2026-07-06T10:01+07:00', 'late'],
  ])('taken at %s is %s', (at, status) => {
    const answer = judge([notice, act('user-manage', at)], '2026-07-08T00:00Z');
    expect(answer.refused).toEqual([]);
    expect(deadline(answer, 'user-manage')?.status).toBe(status);
  });

  it('is owed within 3 working days in B, the week-end not counted', () => {
    const answer = judge([act('positive-notice', '2026-06-25T10:00+07:00')], '2026-06-26');
    expect(deadline(answer, 'user-manage')).toMatchObject({ dueAt: '2026-06-30', actor: 'CC', status: 'open' });
  });

  it('keeps the clock of the regime in which it started', () => {
    const answer = judge(
      [
        act('positive-notice', '2026-06-29T10:00+07:00'),
        act('user-manage', '2026-07-02T09:00+07:00', { actor: 'CPC' }),
      ],
      '2026-07-03',
    );
    expect(answer.refused).toEqual([]);
    expect(deadline(answer, 'user-manage')).toMatchObject({ dueAt: '2026-07-02', status: 'met' });
    expect(episode(answer, 'user-managed')?.regime).toBe('C');
  });

  it.each([
    ['2026-06-30T23:59+07:00', 'CC', []],
    ['2026-06-30T23:59+07:00', 'CPC', ['wrong-authority']],
    ['2026-07-01T00:00+07:00', 'CPC', []],
    ['2026-07-01T00:00+07:00', 'CC', ['wrong-authority']],
  ])('at %s by %s answers %j', (at, actor, expected) => {
    const answer = judge([act('positive-notice', '2026-06-29'), act('user-manage', at, { actor })], '2026-07-03');
    expect(codes(answer)).toEqual(expected);
  });

  it('runs from the end of the day when the notice has only a date, and says so', () => {
    const answer = judge([act('positive-notice', '2026-07-05')], '2026-07-05');
    expect(deadline(answer, 'user-manage')?.dueAt).toBe('2026-07-06T17:00:00Z');
    expect(answer.notes.map((note) => note.code)).toContain('hour-clock-from-date');
  });

  it('is not for a person without stable residence in C, who goes straight to determination', () => {
    const answer = judge([notice, decision], '2026-07-08', homeless);
    expect(codes(answer)).toEqual(['no-stable-residence']);
    expect(answer.deadlines).toEqual([]);
    expect(answer.allowed).not.toContain('user-manage');
  });
});

describe('verification and notice', () => {
  const steps = { testedAt: '2026-07-03T08:00+07:00', residenceVerifiedAt: '2026-07-04T20:00+07:00' };

  it.each([
    [adult, 'late', '2026-07-04T01:00:00Z'],
    [{ ...adult, remoteArea: true }, 'met', '2026-07-05T01:00:00Z'],
  ])('counts 24 hours, in remote areas 48', (person, status, dueAt) => {
    const answer = judge([act('positive-notice', '2026-07-05T10:00+07:00', steps)], '2026-07-05T12:00+07:00', person);
    expect(deadline(answer, 'positive-notice', 'verify')).toMatchObject({ status, dueAt });
    expect(deadline(answer, 'positive-notice', 'notice')).toMatchObject({
      status: 'met',
      dueAt: '2026-07-05T13:00:00Z',
    });
  });

  it('refuses a verification dated after the notice', () => {
    const wrong = act('positive-notice', '2026-07-05T10:00+07:00', { residenceVerifiedAt: '2026-07-05T11:00+07:00' });
    expect(codes(judge([wrong], '2026-07-06'))).toEqual(['substep-before-act']);
  });
});

describe('the year of user management', () => {
  it('ends on the same day-number; on a day off the ending decision may wait for the next working day', () => {
    const answer = judge([notice, act('user-manage', '2026-07-06T08:00+07:00')], '2026-08-01');
    expect(episode(answer, 'user-managed')).toEqual({
      kind: 'user-managed',
      regime: 'C',
      from: '2026-07-06',
      to: '2027-07-06',
    });
    expect(deadline(answer, 'user-end')).toMatchObject({ dueAt: '2027-07-06', status: 'open' });
    const onSunday = judge(
      [act('positive-notice', '2026-07-03'), act('user-manage', '2026-07-04T08:00+07:00')],
      '2026-08-01',
    );
    expect(episode(onSunday, 'user-managed')?.to).toBe('2027-07-04');
    expect(deadline(onSunday, 'user-end')?.dueAt).toBe('2027-07-05');
  });

  it('begun on 29 February ends on 28 February', () => {
    const answer = judge([act('positive-notice', '2024-02-28'), act('user-manage', '2024-02-29')], '2024-03-01');
    expect(episode(answer, 'user-managed')?.to).toBe('2025-02-28');
  });

  it.each([
    ['2027-07-05', ['term-not-over']],
    ['2027-07-06', []],
  ])('may be ended on %s: %j', (at, expected) => {
    const answer = judge([notice, decision, act('user-end', at)], '2027-08-01');
    expect(codes(answer)).toEqual(expected);
    if (expected.length === 0) {
      expect(answer.state).toBe('off-list');
      expect(answer.deadlines.filter((entry) => entry.status === 'open')).toEqual([]);
    }
  });

  it('starts afresh with a new decision', () => {
    const answer = judge([notice, decision, act('user-manage', '2026-09-01T08:00+07:00')], '2026-10-01');
    expect(answer.episodes.map(({ from, to, endedOn, outcome }) => [from, to, endedOn, outcome])).toEqual([
      ['2026-07-06', '2027-07-06', '2026-09-01', 'renewed'],
      ['2026-09-01', '2027-09-01', undefined, undefined],
    ]);
  });
});

describe('custody of a managed user in C', () => {
  const suspended = [notice, decision, act('user-suspend', '2026-08-01')];

  it('suspends management, and the days do not count', () => {
    const during = judge(suspended, '2026-08-11');
    expect(during.state).toBe('user-mgmt-suspended');
    expect(during.flags).toEqual(['in-custody']);
    expect(deadline(during, 'user-end')).toBeUndefined();
    const after = judge([...suspended, act('user-resume', '2026-08-31')], '2026-09-01');
    expect(after.state).toBe('user-managed');
    expect(after.flags).toEqual([]);
    expect(episode(after, 'user-managed')?.to).toBe('2027-08-05');
  });

  it('longer than what was left cannot be resumed, only stopped', () => {
    const late = [notice, decision, act('user-suspend', '2027-06-26')];
    expect(codes(judge([...late, act('user-resume', '2027-07-06')], '2027-08-01'))).toEqual([]);
    expect(codes(judge([...late, act('user-resume', '2027-07-07')], '2027-08-01'))).toEqual(['custody-longer']);
    const stopped = judge([...late, act('user-stop', '2027-07-07', { reason: 'custody-longer' })], '2027-08-01');
    expect(stopped.state).toBe('off-list');
    expect(episode(stopped, 'user-managed')?.outcome).toBe('custody-longer');
  });

  it('knows no suspension in B', () => {
    const answer = judge(
      [act('positive-notice', '2025-08-01'), act('user-manage', '2025-08-04'), act('user-suspend', '2025-09-01')],
      '2025-10-01',
    );
    expect(codes(answer)).toEqual(['not-in-regime']);
  });
});

describe('stopping user management', () => {
  it.each([
    ['2026-06-30', 'commune-education', []],
    ['2026-07-01', 'commune-education', ['no-ground']],
    ['2026-06-30', 'diversion', ['no-ground']],
    ['2026-07-01', 'diversion', []],
    ['2026-07-01', 'addicted', ['no-ground']],
    ['2026-07-01', 'because', ['invalid-payload']],
  ])('on %s for %s answers %j', (at, reason, expected) => {
    const answer = judge(
      [act('positive-notice', '2026-06-01'), act('user-manage', '2026-06-02'), act('user-stop', at, { reason })],
      '2026-07-10',
    );
    expect(codes(answer)).toEqual(expected);
  });

  it('needs its reason', () => {
    const answer = judge([notice, decision, act('user-stop', '2026-08-01')], '2026-08-02');
    expect(codes(answer)).toEqual(['missing-payload']);
    expect(answer.state).toBe('user-managed');
  });
});
