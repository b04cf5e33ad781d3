import { describe, expect, it } from 'vitest';
import type { LawAnswer } from './answer';
import type { LawAct } from './input';
import { atHome, insideInB, insideInC, managedThenAddicted } from './journeys.test-kit';
import { replay } from './replay';
import { act, adult, deadline, file, judge } from './scenario.test-kit';

const minor = { ...adult, bornOn: '2010-03-15' };
const carried = (state: string, at = '2024-03-01') =>
  act('carried-over', at, { state, since: at, termEndsOn: '2026-12-01', source: 'Sổ' });

function refusedBy(answer: LawAnswer): string[] {
  return answer.refused.flatMap(({ basis }) =>
    basis.map(({ instrument, article }) => `${article} ${instrument}`.trim()),
  );
}

function owedBy(answer: LawAnswer, kind: string, step?: string): string[] {
  return deadline(answer, kind, step)!.basis.map(({ article }) => article);
}

/** A file of Law 120 up to the sending to the court. */
const toCourt: readonly LawAct[] = [
  act('determine', '2026-08-03', { ground: 'self-requested' }),
  act('addicted', '2026-08-06T09:00+07:00'),
  act('comp-file', '2026-08-10'),
  act('notice-received', '2026-08-11T15:00+07:00'),
];

describe('the articles of a certificate', () => {
  it.each<[string, readonly LawAct[], string, string[]]>([
    ['at home', atHome, '2026-09-01', ['93(4) Nghị định 163/2026/NĐ-CP', '32(5)c Luật 120/2025/QH15']],
    ['in compulsory rehabilitation', insideInC, '2027-01-01', ['123(2) Nghị định 163/2026/NĐ-CP']],
    ['in compulsory rehabilitation of Law 73', insideInB, '2024-06-03', ['62 Nghị định 116/2021/NĐ-CP']],
    [
      'in a private facility',
      [carried('rehab-vol-private', '2026-07-02')],
      '2026-08-03',
      ['94(3) Nghị định 163/2026/NĐ-CP'],
    ],
    ['in a public facility of Law 73', [carried('rehab-vol-public')], '2025-08-01', ['38 Nghị định 116/2021/NĐ-CP']],
  ])('%s are those of its form', (_name, acts, at, articles) => {
    expect(refusedBy(judge([...acts, act('complete', at)], at))).toEqual(articles);
  });

  it('and of the notice before it are those of its form', () => {
    expect(owedBy(judge(atHome, '2026-09-01'), 'pre-end-notice')).toEqual(['93(2)']);
    expect(owedBy(judge(insideInC, '2026-12-01'), 'pre-end-notice')).toEqual(['123(1)']);
    expect(owedBy(judge(insideInC, '2026-12-01'), 'complete')).toEqual(['123(2)']);
  });
});

describe('the articles of a compulsory file', () => {
  it.each([
    ['an adult', adult, ['100(1)'], ['35(3)c'], ['35(3)d', '102(4)']],
    ['a minor', minor, ['103(1)'], ['36(2)c'], ['36(2)d', '105(4)']],
  ])('of %s', (_name, person, file, read, send) => {
    const answer = judge(toCourt, '2026-08-12', person);
    expect(answer.refused).toEqual([]);
    expect([owedBy(answer, 'comp-file'), owedBy(answer, 'read'), owedBy(answer, 'to-court')]).toEqual([
      file,
      read,
      send,
    ]);
  });

  it.each([
    ['an adult', adult, '35(1) Luật 120/2025/QH15'],
    ['a minor', minor, '36(1) Luật 120/2025/QH15'],
  ])('of %s without ground', (_name, person, article) => {
    expect(
      refusedBy(judge([...managedThenAddicted, act('comp-file', '2026-08-06T10:00+07:00')], '2026-08-07', person)),
    ).toEqual([article]);
  });

  it('of a minor under Law 73 who is addicted again', () => {
    const acts = [carried('addict-identified'), act('comp-file', '2024-03-04', { ground: 'post-rehab-addicted' })];
    expect(refusedBy(judge(acts, '2024-03-05', minor))).toEqual(['33(1) Luật 73/2021/QH14']);
  });

  it.each([
    ['an adult', adult, '35(4) Luật 120/2025/QH15'],
    ['a minor', minor, '36(3) Luật 120/2025/QH15'],
  ])('of %s after the limitation', (_name, person, article) => {
    const late = act('comp-file', '2026-12-01', { ground: 'used-during-voluntary', violationAt: '2026-08-20' });
    expect(refusedBy(judge([...atHome, late], '2026-12-02', person))).toEqual([article]);
  });
});

describe('the articles of an act', () => {
  const at = '2026-09-01T08:00+07:00';
  const moved = act('move', at, { toUnit: '04802' });
  const received = act('notice-received', '2026-09-01T10:00+07:00');
  const managed = managedThenAddicted.slice(0, 2);
  const away = { until: '2026-09-05', reported: true };

  it.each<[string, readonly LawAct[], string]>([
    ['a move under user management', [...managed, moved], '25(4)'],
    ['a move in home rehabilitation', [...atHome, moved], '92(1)c'],
    ['the notice of that move', [...atHome, moved, received], '92(1)c'],
    ['the notice of an escape', [...insideInC, act('escape', at), received], '46(2)i'],
    ['an absence under user management', [...managed, act('absence', '2026-09-01', away)], '60(2)'],
    ['an absence under home rehabilitation', [...atHome, act('absence', '2026-09-01', away)], '136(1)a'],
    ['the third stage', [...atHome, act('stage', '2026-09-01', { stage: 'c' })], '86(6)'],
    ['the intake at home', atHome, '32(2)a'],
  ])('%s', (_name, acts, article) => {
    expect(replay(file(acts, '2026-09-10')).accepted.at(-1)?.basis[0]?.article).toBe(article);
  });
});

describe('what no article of a later law settles', () => {
  it.each([
    ['2010-03-01', 'Luật 23/2000/QH10'],
    ['2024-03-01', 'Luật 73/2021/QH14'],
  ])('an act unknown on %s is refused by the law of that day', (at, instrument) => {
    expect(refusedBy(judge([act('em-start', at)], at))).toEqual([instrument]);
  });

  it('nothing is recorded after a death, whatever the act', () => {
    const acts = [
      ...insideInC,
      act('death-or-missing', '2027-01-01', { reason: 'death' }),
      act('escape', '2027-01-02'),
    ];
    expect(refusedBy(judge(acts, '2027-01-03'))).toEqual(['48 Luật 120/2025/QH15']);
  });
});
