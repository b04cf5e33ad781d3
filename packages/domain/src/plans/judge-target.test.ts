import { describe, expect, it } from 'vitest';
import { judgeTarget, type MeasuredValue, type TargetPromise } from './judge-target';

const on = (...values: [string, number][]): MeasuredValue[] => values.map(([day, value]) => ({ on: day, value }));
const share = (comparator: TargetPromise['comparator'], value: number | null, more: object = {}): TargetPromise => ({
  comparator,
  value,
  dueOn: '2026',
  ...more,
});

describe('a target', () => {
  it.each([
    ['trên 80 % is not kept by 80', share('>', 80), on(['2026-06-01', 80]), 'running', 'warn', 'too-few-values'],
    ['trên 80 % is kept by 80,1', share('>', 80), on(['2026-06-01', 80.1]), 'met', 'good', 'reached'],
    ['ít nhất 80 % is kept by 80', share('>=', 80), on(['2026-06-01', 80]), 'met', 'good', 'reached'],
    ['phấn đấu 100 % is kept by 100', share('=', 100), on(['2026-06-01', 100]), 'met', 'good', 'reached'],
    ['không quá 5 % is broken by 6', share('<=', 5), on(['2026-06-01', 6]), 'running', 'warn', 'too-few-values'],
    ['dưới 5 % is not kept by 5', share('<', 5), on(['2026-06-01', 5]), 'running', 'warn', 'too-few-values'],
    [
      'từ 5 đến 7 is broken by 8',
      share('range', 5, { valueTo: 7 }),
      on(['2026-06-01', 8]),
      'running',
      'warn',
      'too-few-values',
    ],
    [
      'giảm 10–20 % is kept by ten',
      share('reduce', 10, { valueTo: 20, baseline: 50 }),
      on(['2026-06-01', 45]),
      'met',
      'good',
      'reached',
    ],
    [
      'tăng 10 % is not kept by nine',
      share('increase', 10, { baseline: 100 }),
      on(['2026-06-01', 109]),
      'running',
      'warn',
      'too-few-values',
    ],
    [
      'giảm without what it is measured against',
      share('reduce', 10),
      on(['2026-06-01', 45]),
      'not-measurable',
      'none',
      'nothing-to-judge',
    ],
    [
      'hạn chế thấp nhất',
      share('directional', null),
      on(['2026-06-01', 45]),
      'not-measurable',
      'none',
      'nothing-to-judge',
    ],
    ['nothing measured', share('>=', 80), [], 'no-value', 'none', 'nothing-to-judge'],
    ['on its way', share('>=', 80), on(['2026-01-01', 40], ['2026-07-01', 62]), 'running', 'warn', 'forecast-reaches'],
    [
      'too slow',
      share('>=', 80),
      on(['2026-01-01', 40], ['2026-07-01', 50]),
      'running',
      'danger',
      'forecast-falls-short',
    ],
    [
      'two values of one day tell no direction',
      share('>=', 80),
      on(['2026-07-01', 40], ['2026-07-01', 50]),
      'running',
      'warn',
      'too-few-values',
    ],
    [
      'the last value counts, in whatever order',
      share('>=', 80),
      on(['2026-07-01', 81], ['2026-01-01', 40]),
      'met',
      'good',
      'reached',
    ],
  ] as const)('%s', (_words, promise, values, status, light, rule) => {
    expect(judgeTarget(promise, values, '2026-07-10')).toMatchObject({ status, light, rule });
  });

  it('is missed from the day after its last one', () => {
    const values = on(['2026-12-31', 79]);
    expect(judgeTarget(share('>=', 80), values, '2026-12-31').status).toBe('running');
    expect(judgeTarget(share('>=', 80), values, '2027-01-01')).toMatchObject({
      status: 'missed',
      light: 'danger',
      rule: 'last-day-over',
    });
    expect(judgeTarget(share('>=', 80, { dueOn: '2026-06' }), values, '2026-07-01').status).toBe('missed');
  });

  it('is foretold on a straight line', () => {
    const { forecast, threshold } = judgeTarget(
      share('>=', 80, { dueOn: '2026-01-31' }),
      on(['2026-01-01', 10], ['2026-01-11', 20], ['2026-01-21', 30]),
      '2026-01-22',
    );
    expect([forecast, threshold]).toEqual([40, 80]);
  });
});
