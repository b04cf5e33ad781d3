import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atHome, insideInC, managedThenAddicted } from './journeys.test-kit';
import { type RefusalCode, refusalMessages } from './messages';
import { simulate } from './replay';
import { act, adult, file, homeless, judge, minor } from './scenario.test-kit';

type Case = readonly [code: RefusalCode, acts: ReturnType<typeof act>[], asOf: string, person?: typeof adult];

const compFile = [...managedThenAddicted, act('comp-file', '2026-08-10')];
const cases: readonly Case[] = [
  ['unknown-kind', [act('home-visit', '2026-07-05')], '2026-08-01'],
  ['invalid-date', [act('positive-notice', '2026-07-05T10:00')], '2026-08-01'],
  [
    'invalid-payload',
    [act('user-manage', '2026-07-05'), act('register', '2026-07-05', { form: 'at-home' })],
    '2026-08-01',
  ],
  ['missing-payload', [act('register', '2026-07-05')], '2026-08-01'],
  ['future-act', [act('positive-notice', '2026-08-02')], '2026-08-01'],
  ['before-birth', [act('carried-over', '1989-12-31', { state: 'completed', source: 'x' })], '2026-08-01'],
  ['before-birth', [act('positive-notice', '1989-12-31')], '2026-08-01'],
  ['not-in-regime', [act('em-start', '2026-06-30')], '2026-08-01'],
  ['out-of-order', [act('user-manage', '2026-07-05')], '2026-08-01'],
  ['already-open', [act('positive-notice', '2026-07-05'), act('positive-notice', '2026-07-05')], '2026-08-01'],
  [
    'wrong-authority',
    [act('positive-notice', '2026-07-05'), act('user-manage', '2026-07-05', { actor: 'CC' })],
    '2026-08-01',
  ],
  ['authority-abolished', [act('to-labour-office', '2025-03-01')], '2026-08-01'],
  ['carried-over-not-first', [act('positive-notice', '2026-07-05'), act('carried-over', '2026-07-06')], '2026-08-01'],
  [
    'person-deceased',
    [...atHome, act('death-or-missing', '2026-08-20', { reason: 'death' }), act('move', '2026-08-21')],
    '2026-09-01',
  ],
  ['term-not-over', [...atHome, act('complete', '2027-08-10')], '2027-09-01'],
  [
    'term-out-of-range',
    [
      act('determine', '2024-01-08'),
      act('addicted', '2024-01-12'),
      act('register', '2024-01-15', { form: 'rehab-home' }),
      act('vol-decide', '2024-01-16', { termMonths: 24 }),
    ],
    '2024-02-01',
  ],
  [
    'substep-before-act',
    [...atHome.slice(0, 5), act('vol-decide', '2026-08-07', { intakeAt: '2026-08-06' })],
    '2026-08-20',
  ],
  ['reduce-abolished', [...insideInC, act('reduce', '2028-01-01')], '2028-01-02'],
  ['hold-family-abolished', [...compFile, act('hold', '2026-08-10', { place: 'family' })], '2026-08-20'],
  [
    'limitation-expired',
    [...managedThenAddicted, act('comp-file', '2026-12-10', { violationAt: '2026-08-08' })],
    '2026-12-20',
  ],
  ['not-applicable-age', [...atHome, act('em-start', '2026-08-20')], '2026-09-01', minor],
  [
    'not-applied-group',
    [...managedThenAddicted, act('comp-file', '2026-08-10', { excludedBy: 'pregnancy' })],
    '2026-08-20',
  ],
  ['no-ground', [...managedThenAddicted, act('comp-file', '2026-08-06T10:00+07:00')], '2026-08-20'],
  [
    'no-stable-residence',
    [act('positive-notice', '2026-07-05'), act('user-manage', '2026-07-05')],
    '2026-08-01',
    homeless,
  ],
  [
    'registration-not-open',
    [
      act('carried-over', '2026-07-01', { state: 'post-rehab', source: 'x' }),
      act('determine', '2026-07-06'),
      act('addicted', '2026-07-07'),
      act('register', '2026-07-07', { form: 'rehab-home' }),
    ],
    '2026-08-01',
  ],
  [
    'custody-longer',
    [...managedThenAddicted.slice(0, 2), act('user-suspend', '2027-07-01'), act('user-resume', '2027-07-20')],
    '2027-08-01',
  ],
  [
    'remaining-too-short',
    [...insideInC, act('suspend', '2028-07-01', { reason: 'x' }), act('resume', '2028-08-01')],
    '2028-08-02',
  ],
  [
    'monitoring-violated',
    [
      ...atHome,
      act('em-start', '2026-08-10T09:00+07:00'),
      act('em-violation', '2026-08-11', { point: 'd' }),
      act('em-waive', '2027-09-01'),
    ],
    '2027-10-01',
  ],
];

it.each([
  [{ kind: 'user-end', sentAt: '2026-07-01' }, 'Thời điểm gửi quyết định'],
  [{ kind: 'absence', until: '2026-07-01', reported: true }, 'Đến ngày'],
  [{ kind: 'move', toUnit: '04802', arrivedAt: '2026-07-01' }, 'Thời điểm đến nơi ở mới'],
])('a refusal names a field by its words: %j', (fields, words) => {
  const acts = [act('positive-notice', '2026-07-05'), act('user-manage', '2026-07-06')];
  const at = fields.kind === 'user-end' ? '2027-07-06' : '2026-07-07';
  const { refused } = judge([...acts, { at, ...fields }], '2027-07-07');
  expect(refused.map(({ code }) => code)).toEqual(['substep-before-act']);
  expect(refused[0]?.message).toContain(`"${words}"`);
});

describe('every refusal code', () => {
  it.each(cases.map(([code, acts, asOf, person]) => ({ code, acts, asOf, person })))(
    '$code is given for the last act, which changes nothing',
    ({ code, acts, asOf, person }) => {
      const answer = judge(acts, asOf, person);
      const refusal = answer.refused.find(({ index }) => index === acts.length - 1);
      expect(refusal?.code).toBe(code);
      expect(refusal?.message).not.toMatch(/[{}]/);
      const without = judge(acts.slice(0, -1), asOf, person);
      expect({ ...answer, refused: [] }).toEqual({ ...without, refused: [] });
    },
  );

  it('is covered by a case above and described in docs/law/refusal-codes.md', () => {
    const known = Object.keys(refusalMessages).sort();
    expect([...new Set(cases.map(([code]) => code))].sort()).toEqual(known);
    const page = readFileSync(new URL('../../../../docs/law/refusal-codes.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (.+?) \| (.+?) \|$/gm)].map(([, code, vi, en]) => ({
      code,
      vi,
      en,
    }));
    expect(rows).toEqual(Object.entries(refusalMessages).map(([code, { vi, en }]) => ({ code, vi, en })));
  });
});

describe('a refusal', () => {
  it('names the article where one settles it', () => {
    const answer = judge(
      [act('positive-notice', '2026-07-05'), act('user-manage', '2026-07-05T09:00+07:00', { actor: 'CC' })],
      '2026-07-06',
    );
    expect(answer.refused[0]).toMatchObject({ index: 1, basis: [{ article: '24(4)a' }, { article: '59(1)' }] });
    expect(answer.refused[0]?.message).toContain('Điều 24(4)a Luật 120/2025/QH15');
  });

  it('covers every act when the person or the moment cannot be read', () => {
    const acts = [act('positive-notice', '2026-07-05'), act('user-manage', '2026-07-05')];
    const input = file(acts, '2026-08-01');
    expect(simulate({ ...input, asOf: 'today' }).refused.map(({ code }) => code)).toEqual([
      'invalid-date',
      'invalid-date',
    ]);
    expect(simulate({ ...input, person: { ...adult, bornOn: '20/5/1990' } }).refused).toHaveLength(2);
  });
});
