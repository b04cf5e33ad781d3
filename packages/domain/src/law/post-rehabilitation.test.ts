import { describe, expect, it } from 'vitest';
import { atHome, atHomeInB, insideInB, insideInC } from './journeys.test-kit';
import { replay } from './replay';
import { act, codes, deadline, episode, file, judge, minor } from './scenario.test-kit';

const completedAtHome = [
  ...atHome,
  act('pre-end-notice', '2028-07-10'),
  act('post-proposal', '2028-07-12'),
  act('complete', '2028-08-10'),
];
const afterHome = [...completedAtHome, act('post-start', '2028-08-10T16:00+07:00')];
const afterStay = [...insideInC, act('complete', '2028-09-01'), act('post-start', '2028-09-01T10:00+07:00')];

describe('from completion to post-rehabilitation', () => {
  it('in C the proposal follows the notice by two working days and the decision is handed over at completion', () => {
    expect(deadline(judge(completedAtHome.slice(0, -2), '2028-07-11'), 'post-proposal')).toMatchObject({
      dueAt: '2028-07-12',
      actor: 'CPC',
    });
    expect(deadline(judge(completedAtHome, '2028-08-10'), 'post-start')).toMatchObject({
      dueAt: '2028-08-10',
      actor: 'CC',
      status: 'open',
      arithmetic: 'Hoàn thành cai nghiện 10/8/2028: thực hiện ngay trong ngày',
    });
  });

  it('in B the proposal follows the person’s report and the decision two working days later, the term running from completion', () => {
    const acts = [...atHomeInB, act('complete', '2024-07-02')];
    expect(deadline(judge(acts, '2024-07-03'), 'post-proposal')).toMatchObject({ dueAt: '2024-07-12', actor: 'CPC' });
    const proposed = [...acts, act('post-proposal', '2024-07-05')];
    expect(deadline(judge(proposed, '2024-07-05'), 'post-start')?.dueAt).toBe('2024-07-09');
    const started = judge([...proposed, act('post-start', '2024-07-09')], '2024-07-10');
    expect(episode(started, 'post-rehab')).toMatchObject({ from: '2024-07-02', to: '2025-07-02' });
  });

  it.each([
    ['one year after voluntary rehabilitation', afterHome, undefined, '2029-08-10'],
    ['two years for an adult after compulsory rehabilitation', afterStay, undefined, '2030-09-01'],
    ['one year for a minor, by the age at the decision, although 18 at completion', afterStay, minor, '2029-09-01'],
  ])('%s', (_name, acts, person, to) => {
    const answer = judge(acts, '2028-10-01', person);
    expect(answer.refused).toEqual([]);
    expect(episode(answer, 'post-rehab')?.to).toBe(to);
  });

  it('a rehabilitation of B completed in C is followed by management under C', () => {
    const acts = [
      ...insideInB.slice(0, -3),
      act('court-decision', '2024-12-14', { termMonths: 24 }),
      act('notice-received', '2024-12-18'),
      act('execute', '2024-12-20'),
    ];
    const answer = judge(
      [...acts, act('complete', '2026-12-20', { actor: 'FH' }), act('post-start', '2026-12-20T10:00+07:00')],
      '2027-01-01',
    );
    expect(answer.refused).toEqual([]);
    expect(episode(answer, 'compulsory-rehab')?.regime).toBe('B1');
    expect(episode(answer, 'post-rehab')).toMatchObject({ regime: 'C', to: '2028-12-20' });
    expect(deadline(answer, 'em-start')?.dueAt).toBe('2026-12-20T15:00:00Z');
  });

  it('after substitution treatment follows the treatment facility’s completion paper', () => {
    const acts = atHome.map((entry) => (entry.kind === 'register' ? { ...entry, form: 'substitution' } : entry));
    const answer = judge([...acts, act('complete', '2027-02-01', { actor: 'MF' })], '2027-02-01');
    expect(answer.refused).toEqual([]);
    expect(deadline(answer, 'post-proposal')?.dueAt).toBe('2027-02-03');
  });
});

describe('the end of post-rehabilitation', () => {
  it.each([
    ['2029-08-06', ['term-not-over']],
    ['2029-08-07', []],
    ['2029-08-10', []],
  ])('is certified in C in the three working days before: on %s %j', (at, expected) => {
    const answer = judge([...afterHome, act('post-end', at)], '2029-09-01');
    expect(codes(answer)).toEqual(expected);
    expect(answer.state).toBe(expected.length === 0 ? 'off-list' : 'post-rehab');
  });

  it('leaves no open deadline behind', () => {
    const answer = judge([...afterHome, act('post-end', '2029-08-10')], '2029-08-11');
    expect(answer.deadlines.filter(({ status }) => status === 'open')).toEqual([]);
    expect(deadline(answer, 'post-end')).toMatchObject({ dueAt: '2029-08-10', status: 'met' });
  });
});

describe('time that does not count', () => {
  it.each([
    ['an unreported absence', act('absence', '2028-10-01', { until: '2028-10-10', reported: false }), '2029-08-20'],
    ['a reported absence', act('absence', '2028-10-01', { until: '2028-10-10', reported: true }), '2029-08-10'],
  ])('%s under post-rehabilitation', (_name, away, to) => {
    expect(episode(judge([...afterHome, away], '2028-12-01'), 'post-rehab')?.to).toBe(to);
  });

  it('counts no day of two overlapping absences twice', () => {
    const away = [
      act('absence', '2028-10-01', { until: '2028-10-10', reported: false }),
      act('absence', '2028-10-06', { until: '2028-10-15', reported: false }),
    ];
    expect(episode(judge([...afterHome, ...away], '2028-12-01'), 'post-rehab')?.to).toBe('2029-08-25');
  });

  it('shows the absent flag for its days only', () => {
    const away = act('absence', '2028-10-01', { until: '2028-10-10', reported: true });
    expect(judge([...afterHome, away], '2028-10-10T23:00+07:00').flags).toContain('absent');
    expect(judge([...afterHome, away], '2028-10-11').flags).not.toContain('absent');
    const spans = replay(file([...afterHome, away], '2028-12-01')).timeline.filter(({ flags }) =>
      flags.includes('absent'),
    );
    expect(spans.map(({ from, to }) => [from, to])).toEqual([['2028-09-30T17:00:00Z', '2028-10-10T17:00:00Z']]);
  });

  it('prison leaves the rest for after release', () => {
    const acts = [...afterHome, act('prison', '2028-11-10'), act('release', '2029-02-10')];
    const during = judge(acts.slice(0, -1), '2028-12-10');
    expect(during.flags).toContain('in-prison');
    expect(deadline(during, 'post-end')).toBeUndefined();
    const after = judge(acts, '2029-03-01');
    expect(after.flags).not.toContain('in-prison');
    expect(episode(after, 'post-rehab')?.to).toBe('2029-11-10');
  });

  it('an escape and a prison sentence inside it stop the time once', () => {
    const acts = [
      ...insideInC,
      act('escape', '2026-10-01'),
      act('prison', '2026-10-11'),
      act('return', '2026-10-21'),
      act('release', '2026-10-31'),
    ];
    expect(episode(judge(acts, '2026-12-01'), 'compulsory-rehab')?.to).toBe('2028-10-01');
  });
});

describe('relapse', () => {
  const again = (at: string) => [act('determine', at), act('addicted', at)];

  it('under post-rehabilitation goes to the compulsory file and makes the next term 36 months', () => {
    const relapsed = [...afterHome, ...again('2029-01-08')];
    const answer = replay(file(relapsed, '2029-01-08'));
    expect(answer.state).toBe('addict-identified');
    expect(answer.rehabCount).toBe(2);
    expect(episode(answer, 'post-rehab')?.outcome).toBe('addicted');
    expect(deadline(answer, 'comp-file')).toMatchObject({ dueAt: '2029-01-09', actor: 'CPC' });
    expect(
      codes(judge([...relapsed, act('register', '2029-01-08T10:00+07:00', { form: 'rehab-home' })], '2029-01-09')),
    ).toEqual(['registration-not-open']);
    const inside = [
      ...relapsed,
      act('comp-file', '2029-01-09'),
      act('to-court', '2029-01-10'),
      act('court-decision', '2029-01-30'),
      act('execute', '2029-02-02'),
    ];
    const stay = replay(file(inside, '2029-03-01'));
    expect(stay.refused).toEqual([]);
    expect(episode(stay, 'compulsory-rehab')?.to).toBe('2032-02-02');
    const third = [...inside, act('complete', '2032-02-02'), act('post-start', '2032-02-02'), ...again('2033-01-10')];
    expect(replay(file(third, '2033-02-01'))).toMatchObject({ rehabCount: 3, state: 'addict-identified' });
  });

  it('does not count substitution treatment', () => {
    const acts = atHome.map((entry) => (entry.kind === 'register' ? { ...entry, form: 'substitution' } : entry));
    const answer = replay(
      file(
        [...acts, act('complete', '2027-02-01'), act('post-start', '2027-02-01'), ...again('2027-06-01')],
        '2027-06-02',
      ),
    );
    expect(answer.rehabCount).toBe(1);
  });

  it('not confirmed leaves post-rehabilitation running', () => {
    const answer = judge(
      [...afterHome, act('determine', '2029-01-08'), act('not-addicted', '2029-01-10', { actor: 'MF' })],
      '2029-01-11',
    );
    expect(answer.refused).toEqual([]);
    expect(answer.state).toBe('post-rehab');
    expect(episode(answer, 'post-rehab')).toMatchObject({ to: '2029-08-10' });
  });
});

describe('moving', () => {
  const managed = (from: string, decided: string) => [act('positive-notice', from), act('user-manage', decided)];

  it('in C the rest of user management runs from the new commune’s decision', () => {
    const acts = [...managed('2026-07-05', '2026-07-06'), act('move', '2026-09-01T08:00+07:00', { toUnit: '04802' })];
    const away = judge(acts, '2026-09-01T10:00+07:00');
    expect(away.flags).toEqual(['moved']);
    expect(deadline(away, 'move', 'notice')).toMatchObject({ dueAt: '2026-09-02T01:00:00Z', status: 'open' });
    const there = judge([...acts, act('user-manage', '2026-09-04T08:00+07:00', { unit: '04802' })], '2026-09-05');
    expect(there.flags).toEqual([]);
    expect(there.episodes).toHaveLength(1);
    expect(episode(there, 'user-managed')?.to).toBe('2027-07-09');
  });

  it('in B the year runs on from the day of leaving', () => {
    const acts = [...managed('2024-03-01', '2024-03-04'), act('move', '2024-05-06', { toUnit: '04802' })];
    expect(deadline(judge(acts, '2024-05-07'), 'move', 'notice')?.dueAt).toBe('2024-05-13');
    expect(episode(judge([...acts, act('user-manage', '2024-05-15')], '2024-06-01'), 'user-managed')?.to).toBe(
      '2025-03-04',
    );
  });

  it('leaves the term of home rehabilitation as it is, also while the registration clock of the move runs', () => {
    const acts = [...atHome, act('move', '2026-10-01T08:00+07:00', { toUnit: '04802' })];
    expect(codes(judge([...atHome, act('vol-decide', '2026-10-02T08:00+07:00')], '2026-10-03'))).toEqual([
      'already-open',
    ]);
    const there = judge([...acts, act('vol-decide', '2026-10-02T09:00+07:00')], '2026-10-03');
    expect(there.refused).toEqual([]);
    expect(there.flags).not.toContain('moved');
    expect(episode(there, 'rehab-home')?.to).toBe('2028-08-10');
    expect(deadline(there, 'move', 'notice')?.status).toBe('late');
  });
});

describe('death and disappearance', () => {
  it('close everything, and after death nothing more is recorded', () => {
    const acts = [...atHome, act('death-or-missing', '2026-09-01', { reason: 'death' })];
    const answer = judge([...acts, act('positive-notice', '2026-09-02')], '2026-10-01');
    expect(answer.state).toBe('off-list');
    expect(answer.flags).toEqual(['deceased']);
    expect(answer.allowed).toEqual([]);
    expect(codes(answer)).toEqual(['person-deceased']);
    expect(answer.deadlines.filter(({ status }) => status === 'open')).toEqual([]);
  });

  it('a missing person found again may be recorded again', () => {
    const answer = judge(
      [...atHome, act('death-or-missing', '2026-09-01', { reason: 'missing' }), act('positive-notice', '2026-12-01')],
      '2026-12-02',
    );
    expect(answer.refused).toEqual([]);
    expect(answer.state).toBe('positive-user');
    expect(answer.flags).toEqual([]);
  });
});
