import { describe, expect, it } from 'vitest';
import { atHome, atHomeInB, insideInB, insideInC, managedThenAddicted } from './journeys.test-kit';
import { act, adult, codes, deadline, judge, minor } from './scenario.test-kit';

const registeredInC = [...managedThenAddicted, act('register', '2026-08-07T08:00+07:00', { form: 'rehab-home' })];

describe('clocks of single acts', () => {
  it.each([
    ['the voluntary decision in C: 24 hours', registeredInC, 'vol-decide', undefined, '2026-08-08T01:00:00Z'],
    ['the voluntary decision in B: 3 working days', atHomeInB.slice(0, 3), 'vol-decide', undefined, '2023-12-29'],
    [
      'beginning voluntary rehabilitation in B: 5 working days, New Year not counted',
      atHomeInB.slice(0, 4),
      'intake',
      undefined,
      '2024-01-08',
    ],
    [
      'the intake stage in C: 2 days',
      [...insideInC, act('stage', '2026-09-02', { stage: 'a' })],
      'stage',
      'b',
      '2026-09-04',
    ],
    [
      'the answer to the court in B1: 2 working days',
      [...insideInB.slice(0, 7), act('court-question', '2024-03-07')],
      'answer-court',
      undefined,
      '2024-03-11',
    ],
    ['the court in B1: 15 days', insideInB.slice(0, 7), 'court-decision', undefined, '2024-03-21'],
    [
      'registration after Tết: the days off are not counted',
      [act('determine', '2023-01-16'), act('addicted', '2023-01-19')],
      'register',
      undefined,
      '2023-02-02',
    ],
    [
      'the notice of a move under post-rehabilitation in B: 5 working days',
      [
        act('carried-over', '2024-04-01', { state: 'post-rehab', source: 'x' }),
        act('move', '2024-04-25', { toUnit: '2' }),
      ],
      'move',
      'notice',
      '2024-05-06',
    ],
    [
      'the notice of a move under post-rehabilitation in C: 24 hours',
      [
        act('carried-over', '2026-08-01', { state: 'post-rehab', source: 'x' }),
        act('move', '2026-08-05T09:00+07:00', { toUnit: '2' }),
      ],
      'move',
      'notice',
      '2026-08-06T02:00:00Z',
    ],
  ])('%s', (_name, acts, kind, step, dueAt) => {
    const answer = judge(acts, acts.at(-1)!.at);
    expect(answer.refused).toEqual([]);
    expect(deadline(answer, kind, step)?.dueAt).toBe(dueAt);
  });

  it.each([
    [adult, '2024-03-08', '2024-03-13'],
    [{ ...adult, remoteArea: true }, '2024-03-19', '2024-03-13'],
  ])(
    'verification and notice in B take 3 working days each, verification in remote areas 10',
    (person, verify, notice) => {
      const acts = [
        act('positive-notice', '2024-03-12', { testedAt: '2024-03-05', residenceVerifiedAt: '2024-03-08' }),
      ];
      const answer = judge(acts, '2024-03-12', person);
      expect(deadline(answer, 'positive-notice', 'verify')).toMatchObject({ dueAt: verify, status: 'met' });
      expect(deadline(answer, 'positive-notice', 'notice')).toMatchObject({ dueAt: notice, status: 'met' });
    },
  );
});

describe('a sub-step in a payload', () => {
  const separate: Readonly<Record<string, string>> = {
    noticeReceivedAt: 'notice-received',
    acceptedAt: 'court-accept',
    receivedAt: 'notice-received',
    intakeAt: 'intake',
  };

  it.each([
    ['comp-file', 'noticeReceivedAt', managedThenAddicted, '2026-08-10', '2026-08-11T15:00+07:00'],
    ['to-court', 'acceptedAt', [...managedThenAddicted, act('comp-file', '2026-08-10')], '2026-08-17', '2026-08-18'],
    ['court-decision', 'receivedAt', insideInB.slice(0, 7), '2024-03-14', '2024-03-18'],
    ['vol-decide', 'intakeAt', registeredInC, '2026-08-07T16:00+07:00', '2026-08-10T08:00+07:00'],
  ])('of %s gives the same answer as the act that %s stands for', (kind, field, before, at, subAt) => {
    const asPayload = judge([...before, act(kind, at, { [field]: subAt })], '2026-09-01');
    const asAct = judge([...before, act(kind, at), act(separate[field]!, subAt)], '2026-09-01');
    expect(asPayload.refused).toEqual([]);
    const withoutIndex = (answer: typeof asAct) => ({
      ...answer,
      notes: answer.notes.map(({ index: _index, ...note }) => note),
    });
    expect(withoutIndex(asPayload)).toEqual(withoutIndex(asAct));
  });

  it('still to come has not happened yet, its act stands', () => {
    const decided = act('vol-decide', '2026-08-07T16:00+07:00', { intakeAt: '2026-08-10T08:00+07:00' });
    const answer = judge([...registeredInC, decided], '2026-08-08');
    expect(answer.refused).toEqual([]);
    expect(answer.state).toBe('rehab-home');
    expect(deadline(answer, 'intake')?.status).toBe('open');
  });
});

describe('limits of single acts', () => {
  const monitoredMinor = [...atHome, act('em-start', '2026-08-10T09:00+07:00', { requestedByParents: true })];

  it.each([
    ['2027-02-09', ['term-not-over']],
    ['2027-02-10', []],
  ])('monitoring of a minor may be waived after six months: on %s %j', (at, expected) => {
    expect(codes(judge([...monitoredMinor, act('em-waive', at)], '2027-03-01', minor))).toEqual(expected);
  });

  it.each([
    ['2027-02-06', false],
    ['2027-02-07', true],
  ])('a registration on %s with a result older than six months is remarked: %s', (at, remarked) => {
    const answer = judge([...managedThenAddicted, act('register', at, { form: 'rehab-home' })], '2027-03-01');
    expect(answer.notes.some((note) => note.code === 'result-too-old')).toBe(remarked);
  });

  it.each([
    [6, []],
    [7, ['term-out-of-range']],
  ])('a reduction for merit of %i months: %j', (months, expected) => {
    expect(
      codes(judge([...insideInB, act('reduce', '2025-01-06', { months, reason: 'merit' })], '2025-02-01')),
    ).toEqual(expected);
  });

  it.each([
    ['2025-06-20', []],
    ['2025-06-21', ['remaining-too-short']],
  ])('a stay of B resumes on %s: %j', (at, expected) => {
    const acts = [...insideInB, act('suspend', '2025-05-05', { reason: 'serious-illness' }), act('resume', at)];
    expect(codes(judge(acts, '2025-07-01'))).toEqual(expected);
  });
});

describe('clocks that a recorded sub-step makes visible', () => {
  it('verification in a remote area has 48 hours from the detection, elsewhere 24 from the test', () => {
    const notice = act('positive-notice', '2026-07-06T09:00+07:00', {
      detectedAt: '2026-07-04T08:00+07:00',
      testedAt: '2026-07-04T20:00+07:00',
      residenceVerifiedAt: '2026-07-06T08:01+07:00',
    });
    const verify = (remoteArea: boolean) =>
      deadline(judge([notice], '2026-07-06T10:00+07:00', { ...adult, remoteArea }), 'positive-notice', 'verify');
    expect(verify(true)).toMatchObject({ dueAt: '2026-07-06T01:00:00Z', status: 'late' });
    expect(verify(false)).toMatchObject({ dueAt: '2026-07-05T13:00:00Z', status: 'late' });
  });

  it('the notice of a move of a managed user runs from the arrival', () => {
    const acts = [
      ...managedThenAddicted.slice(0, 2),
      act('move', '2026-09-01T08:00+07:00', { toUnit: '2', arrivedAt: '2026-09-03T08:00+07:00' }),
    ];
    expect(deadline(judge(acts, '2026-09-03'), 'move', 'notice')?.dueAt).toBe('2026-09-04T01:00:00Z');
  });

  it('placement has 24 hours for the request, the decision and the delivery', () => {
    const entry = act('execute', '2026-09-01T09:00+07:00', {
      requestedAt: '2026-08-30T08:00+07:00',
      placedAt: '2026-08-31T09:00+07:00',
    });
    const answer = judge([...insideInC.slice(0, -1), entry], '2026-09-02');
    expect(deadline(answer, 'execute', 'request')).toMatchObject({ dueAt: '2026-08-30T02:00:00Z', status: 'met' });
    expect(deadline(answer, 'execute', 'placement')).toMatchObject({ dueAt: '2026-08-31T01:00:00Z', status: 'late' });
    expect(deadline(answer, 'execute', 'delivery')).toMatchObject({ dueAt: '2026-09-01T02:00:00Z', status: 'met' });
    expect(deadline(answer, 'execute')).toMatchObject({ dueAt: '2026-09-01T02:00:00Z', status: 'met' });
  });

  it('monitoring asked for by the parents is to be decided within 24 hours', () => {
    const start = act('em-start', '2026-08-21T09:00+07:00', {
      requestedByParents: true,
      requestedAt: '2026-08-20T08:00+07:00',
    });
    expect(deadline(judge([...atHome, start], '2026-08-22', minor), 'em-start', 'request')).toMatchObject({
      dueAt: '2026-08-21T01:00:00Z',
      status: 'late',
    });
  });

  it('whoever absconds while postponed is executed after the return', () => {
    const acts = [
      ...insideInC.slice(0, -1),
      act('postpone', '2026-09-02', { reason: 'serious-illness' }),
      act('escape', '2026-10-01T08:00+07:00'),
      act('return', '2026-11-02T08:00+07:00'),
    ];
    const answer = judge(acts, '2026-11-03');
    expect(answer).toMatchObject({ state: 'postponed', refused: [] });
    expect(deadline(answer, 'execute')?.dueAt).toBe('2026-11-05T01:00:00Z');
    expect(answer.notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['search-and-notify', 'relief-cancelled']),
    );
  });

  it('the stage of education lasts three months, not ninety days', () => {
    const stages = (next: string) =>
      judge(
        [...atHome, act('stage', '2027-06-01', { stage: 'c' }), act('stage', next, { stage: 'd' })],
        '2027-12-01',
      ).notes.filter(({ code }) => code === 'stage-shorter-than-law');
    expect(stages('2027-08-31')).toHaveLength(1);
    expect(stages('2027-09-01')).toEqual([]);
  });
});
