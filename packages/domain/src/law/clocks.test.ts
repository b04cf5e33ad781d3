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
