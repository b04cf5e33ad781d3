import { describe, expect, it } from 'vitest';
import { atCourt, atHome, atHomeInB, insideInB, insideInC, managedThenAddicted, orderedInC } from './journeys.test-kit';
import { replay } from './replay';
import { act, adult, codes, deadline, episode, file, judge, minor } from './scenario.test-kit';

describe('the ground of the compulsory file', () => {
  it.each([
    ['2026-08-07T09:00+07:00', ['no-ground']],
    ['2026-08-07T09:01+07:00', []],
    ['2026-08-07', ['no-ground']],
    ['2026-08-08', []],
  ])('not registering exists only after the 24 hours: at %s %j', (at, expected) => {
    expect(codes(judge([...managedThenAddicted, act('comp-file', at)], '2026-08-09'))).toEqual(expected);
  });

  it('owes the file one working day after the registration time has passed unused', () => {
    const before = judge(managedThenAddicted, '2026-08-07T09:00+07:00');
    expect(deadline(before, 'comp-file')).toBeUndefined();
    const after = judge(managedThenAddicted, '2026-08-07T09:01+07:00');
    expect(deadline(after, 'comp-file')).toMatchObject({ dueAt: '2026-08-10', status: 'open', actor: 'CPC' });
    const registered = judge(
      [...managedThenAddicted, act('register', '2026-08-08', { form: 'rehab-home' })],
      '2026-08-09',
    );
    expect(deadline(registered, 'comp-file')).toBeUndefined();
  });

  it('is late only against the clock that is about it', () => {
    const acts = [...atHome, act('self-stop', '2026-10-01'), act('comp-file', '2026-10-02')];
    expect(replay(file(acts, '2026-10-03')).accepted.at(-1)).toMatchObject({ kind: 'comp-file', late: false });
  });

  it.each([
    ['2026-08-11', ['term-not-over']],
    ['2026-08-12', []],
  ])('not performing exists only after two working days: on %s %j', (at, expected) => {
    expect(codes(judge([...atHome.slice(0, -1), act('not-performing', at)], '2026-08-13'))).toEqual(expected);
  });

  it.each([
    ['C', atHome, '2026-09-30', '2026-10-01', ['term-not-over']],
    ['C', atHome, '2026-09-29', '2026-10-01', []],
    ['B', atHomeInB, '2024-03-22', '2024-03-28', ['term-not-over']],
    ['B', atHomeInB, '2024-03-21', '2024-03-28', []],
  ])('self-terminating in %s: absent since %3$s found %4$s', (_regime, acts, absentSince, at, expected) => {
    expect(codes(judge([...acts, act('self-stop', at, { absentSince })], at))).toEqual(expected);
  });

  it('owes the file within one working day in C and five in B', () => {
    expect(deadline(judge([...atHome, act('self-stop', '2026-10-02')], '2026-10-02'), 'comp-file')?.dueAt).toBe(
      '2026-10-05',
    );
    expect(deadline(judge([...atHomeInB, act('self-stop', '2024-03-28')], '2024-03-28'), 'comp-file')?.dueAt).toBe(
      '2024-04-04',
    );
  });

  it('falls away three months after the last act', () => {
    const acts = [...atHome, act('self-stop', '2026-10-31')];
    expect(codes(judge([...acts, act('comp-file', '2027-01-31')], '2027-03-01'))).toEqual([]);
    expect(codes(judge([...acts, act('comp-file', '2027-02-01')], '2027-03-01'))).toEqual(['limitation-expired']);
    const evaded = [...acts, act('escape', '2026-11-05'), act('return', '2027-01-15'), act('comp-file', '2027-02-01')];
    expect(codes(judge(evaded, '2027-03-01'))).toEqual([]);
  });
});

describe('notice, reading and sending', () => {
  const noticed = [
    ...managedThenAddicted,
    act('comp-file', '2026-08-10'),
    act('notice-received', '2026-08-11T15:00+07:00'),
  ];

  it('give three working days to read and one to send', () => {
    const answer = judge(noticed, '2026-08-11T16:00+07:00');
    expect(deadline(answer, 'read')).toMatchObject({ dueAt: '2026-08-14', status: 'open', actor: 'P' });
    expect(deadline(answer, 'to-court')).toMatchObject({ dueAt: '2026-08-17', actor: 'CPC' });
  });

  it('may be shortened by the person alone', () => {
    const early = judge([...noticed, act('read', '2026-08-12')], '2026-08-12');
    expect(deadline(early, 'to-court')?.dueAt).toBe('2026-08-13');
    expect(codes(judge([...noticed, act('to-court', '2026-08-14')], '2026-08-15'))).toEqual(['term-not-over']);
    expect(codes(judge([...noticed, act('read', '2026-08-12'), act('to-court', '2026-08-12')], '2026-08-15'))).toEqual(
      [],
    );
  });

  it('go through the labour office in B1, whose check and sending take four working days', () => {
    const answer = judge(insideInB.slice(0, 5), '2024-03-01');
    expect(deadline(answer, 'to-labour-office')).toMatchObject({ dueAt: '2024-02-29', status: 'met', actor: 'CC' });
    expect(deadline(answer, 'to-court')).toMatchObject({ dueAt: '2024-03-06', actor: 'LO' });
  });

  it.each([
    ['2025-02-28', 'LO', []],
    ['2025-03-01', 'LO', ['authority-abolished']],
    ['2025-03-01', 'CPC', []],
    ['2025-02-28', 'CPC', ['wrong-authority']],
  ])('to the court on %s by %s answers %j', (at, actor, expected) => {
    const acts = [
      act('determine', '2025-01-06'),
      act('addicted', '2025-01-10'),
      act('comp-file', '2025-02-20', { actor: 'CC' }),
    ];
    expect(codes(judge([...acts, act('to-court', at, { actor })], '2025-03-02'))).toEqual(expected);
  });

  it('know no labour office after February 2025', () => {
    const acts = [act('determine', '2025-01-06'), act('addicted', '2025-01-10'), act('comp-file', '2025-02-20')];
    expect(codes(judge([...acts, act('to-labour-office', '2025-02-28')], '2025-03-02'))).toEqual([]);
    expect(codes(judge([...acts, act('to-labour-office', '2025-03-01')], '2025-03-02'))).toEqual([
      'authority-abolished',
    ]);
  });
});

describe('the court', () => {
  it.each([
    ['2025-06-30', 'DC', []],
    ['2025-07-01', 'DC', ['authority-abolished']],
    ['2025-07-01', 'RC', []],
    ['2025-06-30', 'RC', ['wrong-authority']],
  ])('accepts on %s as %s: %j', (at, actor, expected) => {
    const acts = [
      act('determine', '2025-03-03'),
      act('addicted', '2025-03-07'),
      act('comp-file', '2025-04-20'),
      act('to-court', '2025-05-05'),
    ];
    expect(codes(judge([...acts, act('court-accept', at, { actor })], '2025-07-02'))).toEqual(expected);
  });

  it('has fifteen days from acceptance and is answered within two working days', () => {
    const answer = judge([...atCourt, act('court-question', '2026-08-20')], '2026-08-21');
    expect(deadline(answer, 'court-decision')).toMatchObject({ dueAt: '2026-09-03', actor: 'RC', status: 'open' });
    expect(deadline(answer, 'answer-court')).toMatchObject({ dueAt: '2026-08-24', actor: 'CPC' });
    expect(codes(judge([...atCourt, act('answer-court', '2026-08-20')], '2026-08-21'))).toEqual(['no-ground']);
  });

  it('refusing puts the person back where the file found them', () => {
    const acts = [
      ...atHome,
      act('self-stop', '2026-10-02'),
      act('comp-file', '2026-10-05', { noticeReceivedAt: '2026-10-05T10:00+07:00' }),
      act('hold', '2026-10-05T11:00+07:00'),
      act('to-court', '2026-10-09', { acceptedAt: '2026-10-12' }),
      act('court-decision', '2026-10-20T09:00+07:00', { refused: true }),
    ];
    const answer = replay(file(acts, '2026-11-01'));
    expect(answer.refused).toEqual([]);
    expect(answer.state).toBe('rehab-home');
    expect(answer.rehabCount).toBe(1);
    expect(episode(answer, 'rehab-home')).toEqual({
      kind: 'rehab-home',
      regime: 'C',
      from: '2026-08-10',
      to: '2028-08-10',
    });
    expect(deadline(answer, 'complete')?.status).toBe('open');
    expect(episode(answer, 'held-during-file')?.endedOn).toBe('2026-10-20');
  });

  it.each([
    [adult, 11, ['term-out-of-range']],
    [adult, 24, []],
    [minor, 13, ['term-out-of-range']],
    [minor, 6, []],
  ])('sets in B 12 to 24 months for adults and 6 to 12 for minors', (person, termMonths, expected) => {
    const acts = insideInB.slice(0, 7);
    expect(codes(judge([...acts, act('court-decision', '2024-03-14', { termMonths })], '2024-03-15', person))).toEqual(
      expected,
    );
  });
});

describe('execution', () => {
  it('is due in C 72 hours after receipt of the decision, in B within five days', () => {
    const inC = judge(orderedInC, '2026-08-30');
    expect(inC.state).toBe('ordered');
    expect(deadline(inC, 'execute')).toMatchObject({ dueAt: '2026-09-01T02:00:00Z', status: 'open' });
    const inB = judge(insideInB.slice(0, -1), '2024-03-19');
    expect(deadline(inB, 'execute')).toMatchObject({ dueAt: '2024-03-25', status: 'open' });
  });

  it('starts the term at entry, whole days held in a facility credited', () => {
    const held = [
      ...managedThenAddicted,
      act('comp-file', '2026-08-10'),
      act('hold', '2026-08-10T10:00+07:00'),
      act('notice-received', '2026-08-11'),
      act('to-court', '2026-08-17'),
      act('court-accept', '2026-08-18'),
      act('court-decision', '2026-08-28T10:00+07:00'),
      act('execute', '2026-09-01'),
    ];
    expect(judge(held, '2026-10-01').refused).toEqual([]);
    expect(episode(judge(held, '2026-10-01'), 'compulsory-rehab')).toMatchObject({
      from: '2026-09-01',
      to: '2028-08-10',
    });
    expect(episode(judge(insideInC, '2026-10-01'), 'compulsory-rehab')?.to).toBe('2028-09-01');
  });

  it('after a postponement credits the days held before it', () => {
    const acts = [
      ...managedThenAddicted,
      act('comp-file', '2026-08-10'),
      act('hold', '2026-08-10T10:00+07:00'),
      act('to-court', '2026-08-17'),
      act('court-decision', '2026-08-28T10:00+07:00'),
      act('postpone', '2026-08-30', { reason: 'serious-illness' }),
      act('execute', '2026-12-01'),
    ];
    const answer = judge(acts, '2026-12-02');
    expect(answer.refused).toEqual([]);
    expect(episode(answer, 'compulsory-rehab')?.to).toBe('2028-11-11');
  });

  it('in B credits a facility and not the family', () => {
    const withHold = (place: string) => [
      ...insideInB.slice(0, 3),
      act('hold', '2024-02-23', { place }),
      ...insideInB.slice(3),
    ];
    expect(episode(judge(withHold('facility'), '2024-04-01'), 'compulsory-rehab')?.to).toBe('2025-08-25');
    expect(episode(judge(withHold('family'), '2024-04-01'), 'compulsory-rehab')?.to).toBe('2025-09-20');
  });

  it('takes the file of B into C when the court decides after 30 June 2026', () => {
    const acts = [
      act('determine', '2026-05-04', { ground: 'self-requested' }),
      act('addicted', '2026-05-08'),
      act('comp-file', '2026-06-15', { noticeReceivedAt: '2026-06-15' }),
      act('to-court', '2026-06-19', { acceptedAt: '2026-06-22' }),
    ];
    const decided = (at: string, payload = {}) =>
      judge(
        [...acts, act('court-decision', at, { receivedAt: at, ...payload }), act('execute', '2026-07-04')],
        '2026-08-01',
      );
    expect(episode(decided('2026-06-30', { termMonths: 12 }), 'compulsory-rehab')).toMatchObject({
      regime: 'B3',
      to: '2027-07-04',
    });
    expect(episode(decided('2026-07-01'), 'compulsory-rehab')).toMatchObject({ regime: 'C', to: '2028-07-04' });
    expect(decided('2026-07-01').notes.map((note) => note.code)).toContain('new-law-for-open-file');
    expect(decided('2026-06-30', { termMonths: 12 }).notes.map((note) => note.code)).toContain('old-term-kept');
  });

  it('is 36 months when home rehabilitation was broken off by the person', () => {
    const acts = [
      ...atHome,
      act('self-stop', '2026-10-02'),
      act('comp-file', '2026-10-05'),
      act('to-court', '2026-10-06'),
      act('court-decision', '2026-10-20T09:00+07:00'),
      act('execute', '2026-10-23'),
    ];
    const answer = replay(file(acts, '2026-11-01'));
    expect(answer.rehabCount).toBe(2);
    expect(episode(answer, 'compulsory-rehab')?.to).toBe('2029-10-23');
  });
});

describe('inside', () => {
  it('escape is not counted; exit, leave and illness are', () => {
    const acts = [
      ...insideInC,
      act('escape', '2026-10-01'),
      act('return', '2026-10-11'),
      act('temporary-exit', '2026-11-01'),
      act('temporary-return', '2026-11-20'),
      act('funeral-leave', '2026-12-01'),
      act('temporary-return', '2026-12-05'),
      act('suspend', '2027-01-01', { reason: 'serious-illness' }),
      act('resume', '2027-02-01'),
    ];
    const answer = judge(acts, '2027-03-01');
    expect(answer.refused).toEqual([]);
    expect(answer.state).toBe('compulsory-rehab');
    expect(episode(answer, 'compulsory-rehab')?.to).toBe('2028-09-11');
    expect(deadline(answer, 'temporary-return')).toMatchObject({ dueAt: '2026-12-06', status: 'met' });
    expect(deadline(answer, 'pre-end-notice')?.dueAt).toBe('2028-08-12');
  });

  it('while escaped the end is not due', () => {
    const answer = judge([...insideInC, act('escape', '2026-10-01')], '2026-12-01');
    expect(answer.state).toBe('escaped');
    expect(deadline(answer, 'complete')).toBeUndefined();
    expect(episode(answer, 'compulsory-rehab')?.to).toBe('2028-11-01');
  });

  it.each([
    ['2028-05-31', []],
    ['2028-06-02', ['remaining-too-short']],
  ])('resumes on %s only with three months left: %j', (at, expected) => {
    const acts = [...insideInC, act('suspend', '2028-03-01', { reason: 'serious-illness' }), act('resume', at)];
    expect(codes(judge(acts, '2028-06-03'))).toEqual(expected);
  });

  it('reduces in B after half the term, in C never', () => {
    const reduced = (at: string, months: number, reason = 'progress') => [
      ...insideInB,
      act('reduce', at, { months, reason }),
    ];
    expect(codes(judge(reduced('2024-12-19', 2), '2025-02-01'))).toEqual(['term-not-over']);
    const answer = judge(reduced('2024-12-20', 2), '2025-02-01');
    expect(codes(answer)).toEqual([]);
    expect(episode(answer, 'compulsory-rehab')?.to).toBe('2025-07-20');
    expect(codes(judge(reduced('2024-12-20', 4), '2025-02-01'))).toEqual(['term-out-of-range']);
    expect(codes(judge(reduced('2024-12-20', 4, 'merit'), '2025-02-01'))).toEqual([]);
    expect(
      codes(judge([...insideInC, act('reduce', '2028-01-01', { months: 1, reason: 'progress' })], '2028-02-01')),
    ).toEqual(['reduce-abolished']);
  });

  it('gives notice 15 days before the end of a term of Law 73, also when it ends under Law 120', () => {
    expect(deadline(judge(insideInB, '2024-04-01'), 'pre-end-notice')?.dueAt).toBe('2025-09-05');
  });

  it('postpones and exempts by the court of the day', () => {
    const postponed = judge(
      [...orderedInC, act('postpone', '2026-08-30', { reason: 'serious-illness' })],
      '2026-08-31',
    );
    expect(postponed.state).toBe('postponed');
    expect(deadline(postponed, 'execute')?.status).toBe('cancelled');
    const entered = judge(
      [...orderedInC, act('postpone', '2026-08-30', { reason: 'serious-illness' }), act('execute', '2026-12-01')],
      '2026-12-02',
    );
    expect(entered.state).toBe('compulsory-rehab');
    const exempted = judge([...orderedInC, act('exempt', '2026-08-30', { reason: 'pregnancy' })], '2026-08-31');
    expect(exempted.state).toBe('exempted');
    expect(
      codes(judge([...orderedInC, act('exempt', '2026-08-30', { reason: 'pregnancy', actor: 'PPD' })], '2026-08-31')),
    ).toEqual(['wrong-authority']);
  });

  it('absconding before entry makes the person wanted, and the execution clock starts again on return', () => {
    const acts = [...orderedInC, act('escape', '2026-08-30')];
    expect(judge(acts, '2026-08-31')).toMatchObject({ state: 'wanted' });
    const back = judge([...acts, act('return', '2026-10-01T09:00+07:00')], '2026-10-02');
    expect(back.state).toBe('ordered');
    expect(deadline(back, 'execute')?.dueAt).toBe('2026-10-04T02:00:00Z');
  });

  it('exempting the rest completes the stay', () => {
    const answer = judge([...insideInC, act('exempt-rest', '2027-05-01', { reason: 'fatal-illness' })], '2027-05-02');
    expect(answer.state).toBe('completed');
    expect(episode(answer, 'compulsory-rehab')).toMatchObject({ endedOn: '2027-05-01', outcome: 'rest-exempted' });
  });
});

describe('minors', () => {
  it('in B are not sent for relapse under post-rehabilitation, in C they are', () => {
    const relapse = (start: string, told: string) => [
      act('carried-over', start, { state: 'post-rehab', source: 'sổ' }),
      act('determine', told),
      act('addicted', told),
    ];
    const inB = judge(
      [...relapse('2026-05-04', '2026-05-05'), act('comp-file', '2026-05-20', { ground: 'post-rehab-addicted' })],
      '2026-06-01',
      minor,
    );
    expect(codes(inB)).toEqual(['not-applicable-age']);
    expect(deadline(inB, 'register')).toBeDefined();
    const inC = judge([...relapse('2026-07-06', '2026-07-07'), act('comp-file', '2026-07-08')], '2026-08-01', minor);
    expect(codes(inC)).toEqual([]);
    expect(deadline(inC, 'register')).toBeUndefined();
  });

  it('under twelve are outside all measures', () => {
    const child = { ...adult, bornOn: '2016-01-01' };
    const acts = [act('positive-notice', '2026-07-05T10:00+07:00'), act('user-manage', '2026-07-06T09:00+07:00')];
    const answer = judge(acts, '2026-07-08', child);
    expect(codes(answer)).toEqual(['not-applicable-age']);
    expect(answer.deadlines).toEqual([]);
  });
});
