import { describe, expect, it } from 'vitest';
import { act, adult, codes, deadline, episode, homeless, judge, minor } from './scenario.test-kit';

const addictedIn = (year: number) => [act('determine', `${year}-03-01`), act('addicted', `${year}-03-10`)];
const educated = { ground: 'commune-education', educationEndedOn: '2016-11-01' };

const orderedByChair = [
  ...addictedIn(2012),
  act('comp-file', '2012-04-02', { ground: 'commune-education' }),
  act('court-decision', '2012-05-03', { actor: 'DCH', termMonths: 24 }),
];
const orderedByCourt = [
  ...addictedIn(2018),
  act('comp-file', '2018-04-02', { ...educated, violationAt: '2018-03-20' }),
  act('to-labour-office', '2018-04-10', { actor: 'CC' }),
  act('to-court', '2018-04-20', { actor: 'LO' }),
  act('court-accept', '2018-04-23', { actor: 'DC' }),
  act('court-decision', '2018-05-10', { actor: 'DC', termMonths: 18 }),
];
const inside = [...orderedByCourt, act('execute', '2018-05-20')];
const completed = [...inside, act('complete', '2019-11-20', { actor: 'FH' })];

describe('home rehabilitation before 2022', () => {
  const decided = (months: number) => [
    ...addictedIn(2011),
    act('register', '2011-03-15', { form: 'rehab-home' }),
    act('vol-decide', '2011-03-20', { actor: 'CC', termMonths: months }),
  ];

  it.each([
    [5, ['term-out-of-range']],
    [6, []],
    [12, []],
    [13, ['term-out-of-range']],
  ])('lasts 6 to 12 months: %s months give %j', (months, refused) => {
    expect(codes(judge(decided(months), '2011-04-01'))).toEqual(refused);
  });

  it('runs from the decision and cites what is known of the decree, second hand', () => {
    const answer = judge([...decided(6), act('intake', '2011-03-25')], '2011-04-01');
    expect(episode(answer, 'rehab-home')).toMatchObject({ regime: 'A1', from: '2011-03-20', to: '2011-09-20' });
    expect(deadline(answer, 'complete')).toMatchObject({
      dueAt: '2011-09-20',
      basis: [{ instrument: 'Nghị định 94/2010/NĐ-CP', confidence: '2H' }],
    });
  });

  it('is not open below twelve years of age', () => {
    const child = { ...adult, bornOn: '2000-01-01' };
    expect(codes(judge(decided(6), '2011-04-01', child))).toEqual(['not-applicable-age', 'not-applicable-age']);
  });

  it('is decided by the commune chair alone', () => {
    const acts = [...decided(6).slice(0, 3), act('vol-decide', '2011-03-20', { actor: 'CPC', termMonths: 6 })];
    expect(codes(judge(acts, '2011-04-01'))).toEqual(['wrong-authority']);
  });

  it('leads to no post-rehabilitation management before 2022', () => {
    const acts = [...decided(6), act('complete', '2011-09-20'), act('post-start', '2011-09-21', { termMonths: 12 })];
    expect(codes(judge(acts, '2011-10-01'))).toEqual(['no-ground']);
  });
});

describe('user management before 2022', () => {
  it('does not exist', () => {
    const answer = judge(
      [act('positive-notice', '2021-12-30'), act('user-manage', '2021-12-31', { actor: 'CC' })],
      '2021-12-31',
    );
    expect(codes(answer)).toEqual(['not-in-regime']);
    expect(answer.deadlines).toEqual([]);
  });
});

describe('compulsory rehabilitation before 2022', () => {
  it.each([
    ['2013-12-31', 'DCH', []],
    ['2013-12-31', 'DC', ['wrong-authority']],
    ['2014-01-01', 'DCH', ['wrong-authority']],
    ['2014-01-01', 'DC', []],
  ])('is decided on %s by %s: %j', (at, actor, refused) => {
    const acts = [
      act('carried-over', '2013-12-01', { state: 'court', source: 'Sổ' }),
      act('court-decision', at, { actor, termMonths: 12 }),
    ];
    expect(codes(judge(acts, '2014-02-01'))).toEqual(refused);
  });

  it('goes from the file to the district chair until 2014, and needs no court', () => {
    const answer = judge(orderedByChair, '2012-06-01');
    expect(answer).toMatchObject({ state: 'ordered', regime: 'A1', refused: [] });
    expect(codes(judge([...orderedByChair.slice(0, 3), act('to-court', '2012-04-20')], '2012-06-01'))).toEqual([
      'not-in-regime',
    ]);
  });

  it('needs from 2014 the labour office and the court', () => {
    expect(judge(orderedByCourt, '2018-06-01')).toMatchObject({ state: 'ordered', refused: [] });
    const early = [...orderedByCourt.slice(0, 3), act('court-decision', '2018-05-10', { termMonths: 18 })];
    expect(codes(judge(early, '2018-06-01'))).toEqual(['out-of-order']);
  });

  it.each([
    [11, ['term-out-of-range']],
    [12, []],
    [24, []],
    [25, ['term-out-of-range']],
  ])('lasts 12 to 24 months: %s months give %j', (termMonths, refused) => {
    const acts = [...orderedByCourt.slice(0, -1), act('court-decision', '2018-05-10', { termMonths })];
    expect(codes(judge(acts, '2018-06-01'))).toEqual(refused);
  });

  it('rests on commune education not older than two years, earlier rehabilitation, or having no stable residence', () => {
    const filed = (at: string, payload: object, person = adult) =>
      codes(judge([...addictedIn(2018), act('comp-file', at, { ...payload })], '2018-12-31', person));
    expect(filed('2018-11-01', educated)).toEqual([]);
    expect(filed('2018-11-02', educated)).toEqual(['no-ground']);
    expect(filed('2018-04-02', {})).toEqual(['no-ground']);
    expect(filed('2018-04-02', {}, homeless)).toEqual([]);
    expect(filed('2018-04-02', { ground: 'no-stable-residence' })).toEqual(['no-ground']);
    expect(filed('2018-04-02', { ...educated, excludedBy: 'young-child' })).toEqual(['not-applied-group']);
  });

  it('knows the limitation of three months from 2014', () => {
    const filed = (at: string, violationAt: string) =>
      codes(
        judge(
          [
            act('determine', '2010-01-05'),
            act('addicted', '2010-01-10'),
            act('comp-file', at, { ground: 'commune-education', violationAt }),
          ],
          '2020-01-01',
        ),
      );
    expect(filed('2015-06-30', '2015-03-30')).toEqual([]);
    expect(filed('2015-07-01', '2015-03-30')).toEqual(['limitation-expired']);
    expect(filed('2013-07-01', '2013-03-30')).toEqual([]);
  });

  it('does not reach a patient in substitution treatment who has not been expelled', () => {
    const treated = [
      ...addictedIn(2018),
      act('register', '2018-03-12', { form: 'substitution' }),
      act('vol-decide', '2018-03-13', { actor: 'MF' }),
      act('intake', '2018-03-14'),
    ];
    expect(codes(judge([...treated, act('comp-file', '2018-05-01', educated)], '2018-06-01'))).toEqual(['no-ground']);
    const breached = judge(
      [
        ...treated,
        act('violation', '2018-05-01', { point: 'protocol' }),
        act('violation', '2018-10-31', { point: 'protocol' }),
        act('comp-file', '2018-11-05', { ground: 'substitution-expelled' }),
      ],
      '2018-12-01',
    );
    expect(breached.refused).toEqual([]);
    expect(breached.notes.map(({ code }) => code)).toContain('substitution-may-end');
  });

  it('sends a minor by the district chair, not the court, also after 2014', () => {
    const acts = [
      ...addictedIn(2019),
      act('comp-file', '2019-04-02', { ground: 'commune-education' }),
      act('court-decision', '2019-04-20', { actor: 'DCH', termMonths: 12 }),
    ];
    expect(judge(acts, '2019-05-01', { ...minor, bornOn: '2003-01-01' })).toMatchObject({
      state: 'ordered',
      refused: [],
    });
    expect(codes(judge(acts, '2019-05-01'))).toEqual(['wrong-authority']);
  });
});

describe('post-rehabilitation before 2022', () => {
  it.each([
    [11, ['term-out-of-range']],
    [12, []],
    [24, []],
    [25, ['term-out-of-range']],
  ])('lasts one to two years: %s months give %j', (termMonths, refused) => {
    const acts = [...completed, act('post-start', '2019-11-21', { termMonths })];
    expect(codes(judge(acts, '2019-12-01'))).toEqual(refused);
  });

  it('may be in a centre before 2022 and not after', () => {
    const started = (at: string) =>
      codes(judge([...completed, act('post-start', at, { termMonths: 24, place: 'centre' })], '2022-12-01'));
    expect(started('2021-12-31')).toEqual([]);
    expect(started('2022-01-01')).toEqual(['not-in-regime']);
  });
});

describe('the passage to Law 73 on 2022-01-01', () => {
  const notes = (answer: ReturnType<typeof judge>) => answer.notes.map(({ code }) => code);

  it('T1: voluntary rehabilitation begun before goes on under the old law', () => {
    const acts = [
      ...addictedIn(2021),
      act('register', '2021-09-01', { form: 'rehab-home' }),
      act('vol-decide', '2021-09-05', { termMonths: 12 }),
    ];
    const answer = judge(acts, '2022-02-01');
    expect(episode(answer, 'rehab-home')).toMatchObject({ regime: 'A2', to: '2022-09-05' });
    expect(deadline(answer, 'complete')?.basis[0]?.instrument).toBe('Nghị định 94/2010/NĐ-CP');
    expect(notes(answer)).toContain('law-before-2022-kept');
    expect(judge([...acts, act('complete', '2022-09-05')], '2022-09-06').state).toBe('completed');
  });

  it('T2: post-rehabilitation decided before goes on under the old law, decided after follows the new one', () => {
    const old = judge([...completed, act('post-start', '2021-12-31', { termMonths: 18 })], '2022-02-01');
    expect(episode(old, 'post-rehab')).toMatchObject({ regime: 'A2', from: '2019-11-20', to: '2021-05-20' });
    const fresh = judge([...completed, act('post-start', '2022-01-01', { termMonths: 18 })], '2022-02-01');
    expect(episode(fresh, 'post-rehab')).toMatchObject({ regime: 'B1', from: '2019-11-20', to: '2021-11-20' });
  });

  it('T3: compulsory rehabilitation in the community may become voluntary, what was served is credited', () => {
    const ordered = [
      ...addictedIn(2021),
      act('vol-decide', '2021-11-01', { form: 'rehab-home', termMonths: 12, compulsory: true }),
    ];
    expect(codes(judge([...ordered, act('vol-decide', '2021-12-31', { termMonths: 6 })], '2022-01-01'))).toEqual([
      'already-open',
    ]);
    const answer = judge(
      [...ordered, act('vol-decide', '2022-01-10', { termMonths: 8 }), act('intake', '2022-01-11')],
      '2022-02-01',
    );
    expect(answer.episodes.slice(1)).toMatchObject([
      { kind: 'rehab-home', regime: 'A2', endedOn: '2022-01-10', outcome: 'converted-to-voluntary' },
      { kind: 'rehab-home', regime: 'B1', from: '2022-01-11', to: '2022-07-03' },
    ]);
    expect(codes(judge([...ordered, act('vol-decide', '2022-01-10', { compulsory: true })], '2022-02-01'))).toEqual([
      'not-in-regime',
    ]);
  });

  it('T4: a file in preparation is decided under the new law', () => {
    const acts = [
      ...addictedIn(2021),
      act('comp-file', '2021-12-20', { ground: 'no-stable-residence' }),
      act('to-labour-office', '2022-01-05', { actor: 'CC' }),
      act('to-court', '2022-01-07', { actor: 'LO' }),
      act('court-accept', '2022-01-10'),
      act('court-decision', '2022-01-20', { termMonths: 18 }),
    ];
    const answer = judge(acts, '2022-01-21', homeless);
    expect(answer).toMatchObject({ state: 'ordered', refused: [] });
    expect(notes(answer)).toContain('new-law-for-file-of-2021');
    expect(deadline(answer, 'execute')?.basis[0]?.instrument).toBe('Nghị định 116/2021/NĐ-CP');
  });
});
