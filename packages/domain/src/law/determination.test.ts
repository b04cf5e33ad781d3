import { describe, expect, it } from 'vitest';
import { atHome, managedThenAddicted } from './journeys.test-kit';
import { replay } from './replay';
import { act, adult, codes, deadline, episode, file, homeless, judge, minor } from './scenario.test-kit';

describe('addiction determination', () => {
  it('owes its result within five days of the request, a day off moving the duty', () => {
    const answer = judge(managedThenAddicted.slice(0, 3), '2026-08-04');
    expect(answer.state).toBe('determination');
    expect(deadline(answer, 'determine', 'result')).toMatchObject({ dueAt: '2026-08-10', status: 'open', actor: 'MF' });
  });

  it('ends user management when the person is addicted, and the stopping decision is still to be made', () => {
    const told = judge(managedThenAddicted, '2026-08-06T12:00+07:00');
    expect(told.state).toBe('addict-identified');
    expect(episode(told, 'user-managed')).toMatchObject({ endedOn: '2026-08-06', outcome: 'addicted' });
    expect(deadline(told, 'user-end')?.status).toBe('cancelled');
    expect(told.notes.map((note) => note.code)).toEqual(
      expect.arrayContaining(['stop-decision-due', 'group-c-registers']),
    );
    const stop = act('user-stop', '2026-08-06T15:00+07:00', { reason: 'addicted' });
    const stopped = judge([...managedThenAddicted, stop], '2026-08-07');
    expect(stopped.refused).toEqual([]);
    expect(stopped.state).toBe('addict-identified');
    expect(stopped.notes.map((note) => note.code)).not.toContain('stop-decision-due');
  });

  it.each([
    [
      'a managed person not addicted starts a fresh year',
      adult,
      managedThenAddicted.slice(0, 3),
      'user-managed',
      '2027-08-07',
    ],
    [
      'a person without stable residence not addicted comes under management',
      homeless,
      [act('positive-notice', '2026-07-05T10:00+07:00'), act('determine', '2026-07-06')],
      'user-managed',
      '2027-08-07',
    ],
    ['a volunteer not addicted is where they were', adult, [act('determine', '2026-07-06')], null, undefined],
    [
      'a positive user with residence not addicted still waits for the decision on management',
      adult,
      [act('positive-notice', '2026-08-05T10:00+07:00'), act('determine', '2026-08-06')],
      'positive-user',
      undefined,
    ],
  ])('%s', (_name, person, acts, state, to) => {
    const answer = judge([...acts, act('not-addicted', '2026-08-07T09:00+07:00')], '2026-08-08', person);
    expect(answer.refused).toEqual([]);
    expect(answer.state).toBe(state);
    expect(episode(answer, 'user-managed')?.to).toBe(to);
  });

  it.each([
    ['2026-06-30', 'registration-no-result', ['no-ground']],
    ['2026-07-01', 'registration-no-result', []],
    ['2026-07-01', 'no-stable-residence', ['no-ground']],
    ['2026-07-01', 'under-management', ['no-ground']],
    ['2026-07-01', 'post-rehab', ['no-ground']],
  ])('asked on %s as %s answers %j', (at, ground, expected) => {
    expect(codes(judge([act('determine', at, { ground })], '2026-07-02'))).toEqual(expected);
  });
});

describe('registration', () => {
  it.each([
    ['C', managedThenAddicted, '2026-08-07T02:00:00Z'],
    ['B', [act('determine', '2024-02-01'), act('addicted', '2024-02-06')], '2024-02-20'],
  ])('is due in %s after the person is told', (_regime, acts, dueAt) => {
    expect(deadline(judge(acts, '2026-08-06T10:00+07:00'), 'register')).toMatchObject({ dueAt, actor: 'P' });
  });

  it('late is valid and marked late', () => {
    const acts = [...managedThenAddicted, act('register', '2026-08-07T09:01+07:00', { form: 'rehab-home' })];
    const answer = replay(file(acts, '2026-08-08'));
    expect(answer.state).toBe('rehab-registered');
    expect(deadline(answer, 'register')?.status).toBe('late');
    expect(answer.accepted.at(-1)).toMatchObject({ kind: 'register', late: true });
  });

  it('without stable residence is open to a public facility only', () => {
    const acts = [act('determine', '2026-07-06'), act('addicted', '2026-07-08T09:00+07:00')];
    const home = act('register', '2026-07-08T10:00+07:00', { form: 'rehab-home' });
    const open = act('register', '2026-07-08T10:00+07:00', { form: 'rehab-vol-public' });
    expect(codes(judge([...acts, home], '2026-07-09', homeless))).toEqual(['no-stable-residence']);
    expect(codes(judge([...acts, open], '2026-07-09', homeless))).toEqual([]);
  });
});

describe('the voluntary term', () => {
  it.each([
    ['the first time in C', undefined, '2028-08-10'],
    ['the second time in C', 2, '2029-08-10'],
  ])('%s runs from intake', (_name, rehabCount, to) => {
    const acts = atHome.map((entry) => (entry.kind === 'vol-decide' && rehabCount ? { ...entry, rehabCount } : entry));
    const answer = judge(acts, '2026-09-01');
    expect(answer.refused).toEqual([]);
    expect(episode(answer, 'rehab-home')).toMatchObject({ from: '2026-08-10', to });
  });

  it('in B is what the decision says, from 6 to 12 months', () => {
    const acts = [
      act('determine', '2023-12-18'),
      act('addicted', '2023-12-22'),
      act('register', '2023-12-26', { form: 'rehab-home' }),
    ];
    const decided = (termMonths: number) => [
      ...acts,
      act('vol-decide', '2023-12-29', { termMonths, intakeAt: '2023-12-31' }),
    ];
    expect(codes(judge(decided(5), '2024-01-01'))).toEqual(['term-out-of-range']);
    expect(codes(judge(decided(13), '2024-01-01'))).toEqual(['term-out-of-range']);
    expect(episode(judge(decided(6), '2024-01-01'), 'rehab-home')?.to).toBe('2024-06-30');
  });

  it('decided in B and begun in C keeps the term of the decision; registered in B and decided in C takes the new one', () => {
    const acts = [
      act('determine', '2026-06-15'),
      act('addicted', '2026-06-19'),
      act('register', '2026-06-24', { form: 'rehab-home' }),
    ];
    const inB = judge(
      [...acts, act('vol-decide', '2026-06-29', { termMonths: 9 }), act('intake', '2026-07-02')],
      '2026-07-03',
    );
    expect(episode(inB, 'rehab-home')).toMatchObject({ regime: 'B3', from: '2026-07-02', to: '2027-04-02' });
    const inC = judge(
      [...acts, act('vol-decide', '2026-07-01T08:00+07:00', { termMonths: 9 }), act('intake', '2026-07-02')],
      '2026-07-03',
    );
    expect(episode(inC, 'rehab-home')).toMatchObject({ regime: 'C', from: '2026-07-02', to: '2028-07-02' });
    expect(inC.notes.map((note) => note.code)).toContain('term-fixed-by-law');
    expect(deadline(inC, 'vol-decide')).toMatchObject({ dueAt: '2026-06-29', status: 'late' });
  });

  it('gives the same answer whether intake is a payload or an act of its own', () => {
    const asPayload = atHome
      .slice(0, -1)
      .map((entry) => (entry.kind === 'vol-decide' ? { ...entry, intakeAt: '2026-08-10T08:00+07:00' } : entry));
    expect(judge(asPayload, '2026-09-01')).toEqual(judge(atHome, '2026-09-01'));
  });

  it('lists the public facility chain: placement in 48 hours, delivery in 24', () => {
    const acts = [
      ...managedThenAddicted,
      act('register', '2026-08-07T08:00+07:00', { form: 'rehab-vol-public' }),
      act('vol-decide', '2026-08-07T16:00+07:00'),
    ];
    expect(deadline(judge(acts, '2026-08-08'), 'place-public')).toMatchObject({
      dueAt: '2026-08-09T09:00:00Z',
      actor: 'PPD',
    });
    const placed = judge([...acts, act('place-public', '2026-08-08T10:00+07:00')], '2026-08-08T12:00+07:00');
    expect(placed.state).toBe('rehab-vol-public');
    expect(episode(placed, 'rehab-vol-public')?.to).toBeUndefined();
    expect(deadline(placed, 'intake', 'delivery')?.dueAt).toBe('2026-08-09T03:00:00Z');
  });

  it('of a private stay is credited when the rest follows at home', () => {
    const acts = [
      ...managedThenAddicted,
      act('register', '2026-08-07T08:00+07:00', { form: 'rehab-vol-private' }),
      act('vol-decide', '2026-08-07T16:00+07:00', { intakeAt: '2026-08-08T09:00+07:00' }),
      act('private-partial', '2026-12-16T09:00+07:00'),
    ];
    const left = judge(acts, '2026-12-16T12:00+07:00');
    expect(left.state).toBe('addict-identified');
    expect(deadline(left, 'register')?.dueAt).toBe('2026-12-18');
    const home = judge(
      [
        ...acts,
        act('register', '2026-12-17T08:00+07:00', { form: 'rehab-home' }),
        act('vol-decide', '2026-12-17T10:00+07:00', { intakeAt: '2026-12-18T08:00+07:00' }),
      ],
      '2026-12-19',
    );
    expect(home.refused).toEqual([]);
    expect(episode(home, 'rehab-home')).toMatchObject({ from: '2026-12-18', to: '2028-08-10' });
  });
});

describe('completing voluntary rehabilitation', () => {
  it('in C owes a notice 30 days before and the certificate by the last day', () => {
    const answer = judge(atHome, '2026-09-01');
    expect(deadline(answer, 'pre-end-notice')).toMatchObject({ dueAt: '2028-07-11', status: 'open' });
    expect(deadline(answer, 'complete')).toMatchObject({ dueAt: '2028-08-10', actor: 'CPC' });
  });

  it.each([
    ['2028-08-08', ['term-not-over']],
    ['2028-08-09', []],
    ['2028-08-11', []],
  ])('on %s answers %j', (at, expected) => {
    expect(codes(judge([...atHome, act('complete', at)], '2028-09-01'))).toEqual(expected);
  });

  it('a minor registers and completes as an adult does, without electronic monitoring', () => {
    const answer = judge(atHome, '2026-09-01', minor);
    expect(answer.refused).toEqual([]);
    expect(deadline(answer, 'em-start')).toBeUndefined();
  });
});
