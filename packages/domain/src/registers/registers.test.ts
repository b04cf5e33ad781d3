import { describe, expect, it } from 'vitest';
import { correctionOn, judgeEntry, modelOn, type RegisterCode } from './index';

const today = '2026-07-10';
const judge = (register: RegisterCode, content: object, on = '2026-07-01', until: string | null = null) =>
  judgeEntry(register, { on, until, content: { ...content } }, today).map(({ field, code }) => `${field}: ${code}`);

describe('what cannot be in an entry', () => {
  const staff = [{ staffId: 'a' }, { staffId: 'b' }, { staffId: 'a' }];
  const carers = { audience: 'carers', invited: 40, attended: 40, certified: 40 };
  it.each<[string, string[], string[]]>([
    ['the day itself', judge('communication', {}, today), []],
    ['a day ahead', judge('communication', {}, '2026-07-11'), ['on: day-ahead']],
    ['an end on the first day', judge('course', {}, '2026-07-01', '2026-07-01'), []],
    ['an end before the first day', judge('course', {}, '2026-07-01', '2026-06-30'), ['until: until-before-on']],
    ['an end where there is one day', judge('media-item', {}, '2026-07-01', '2026-07-01'), ['until: one-day-only']],
    ['everybody invited came', judge('course', { others: [carers] }), []],
    [
      'more came than were invited',
      judge('course', { others: [carers, { ...carers, attended: 41 }] }),
      ['content.others.1.attended: attended-over-invited'],
    ],
    [
      'more certificates than came',
      judge('course', { others: [{ ...carers, attended: 39 }] }),
      ['content.others.0.certified: certified-over-attended'],
    ],
    ['somebody twice', judge('course', { staff }), ['content.staff.2.staffId: attended-twice']],
    [
      'steps before the start and ahead',
      judge('model', {
        steps: [
          { stage: 'research', on: '2026-06-30' },
          { stage: 'pilot', on: '2026-07-11' },
        ],
      }),
      ['content.steps.1.on: day-ahead', 'content.steps.0.on: step-before-start'],
    ],
    ['a correction due ahead', judge('inspection', { correctionDueOn: '2026-08-01' }), []],
    [
      'a re-check ahead',
      judge('inspection', { recheckedOn: '2026-07-11', recheck: 'corrected' }),
      ['content.recheckedOn: day-ahead'],
    ],
    [
      'a re-check without its result',
      judge('inspection', { recheckedOn: '2026-07-05' }),
      ['content.recheck: recheck-incomplete'],
    ],
    [
      'a result without its day',
      judge('inspection', { recheck: 'corrected' }),
      ['content.recheckedOn: recheck-incomplete'],
    ],
    [
      'a re-check before the inspection',
      judge('inspection', { recheckedOn: '2026-06-30', recheck: 'corrected' }),
      ['content.recheckedOn: recheck-before-inspection'],
    ],
  ])('%s', (_case, faults, expected) => expect(faults).toEqual(expected));
});

describe('a model', () => {
  const model = (until: string | null = null) => ({
    until,
    content: {
      name: 'Điểm tư vấn',
      kind: 'community',
      steps: [
        { stage: 'pilot', on: '2026-03-01' },
        { stage: 'research', on: '2026-01-10' },
        { stage: 'replication', on: '2026-06-01' },
      ],
      evaluations: [
        { on: '2026-05-01', score: 60, threshold: 60 },
        { on: '2026-07-01', score: 59, threshold: 60 },
      ],
    } as const,
  });
  it.each([
    ['2026-01-09', null, false, null],
    ['2026-02-28', 'research', false, null],
    ['2026-03-01', 'pilot', true, null],
    ['2026-05-01', 'pilot', true, true],
    ['2026-06-30', 'replication', true, true],
    ['2026-07-01', 'replication', true, false],
  ])('on %s is at %s', (day, stage, inOperation, meets) =>
    expect(modelOn(model(), day)).toEqual({ stage, inOperation, meets }),
  );

  it('is closed from the day it ends', () => {
    expect(modelOn(model('2026-06-15'), '2026-06-14').stage).toBe('replication');
    expect(modelOn(model('2026-06-15'), '2026-06-15')).toEqual({ stage: 'closed', inOperation: false, meets: true });
  });
});

describe('a correction', () => {
  const correctionDueOn = '2026-07-10';
  it.each([
    [{}, today, 'none'],
    [{ correctionDueOn }, '2026-07-10', 'due'],
    [{ correctionDueOn }, '2026-07-11', 'overdue'],
    [{ correctionDueOn, recheck: 'not-corrected' }, '2026-07-11', 'overdue'],
    [{ correctionDueOn, recheck: 'corrected' }, '2026-07-11', 'corrected'],
  ] as const)('asked for as %j is on %s %s', (asked, day, standing) => expect(correctionOn(asked, day)).toBe(standing));
});
