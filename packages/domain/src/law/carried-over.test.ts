import { describe, expect, it } from 'vitest';
import { replay } from './replay';
import { act, adult, codes, deadline, episode, file, judge } from './scenario.test-kit';
import { states } from './vocabulary';

const from = (payload: Record<string, unknown>, at = '2026-07-10') =>
  act('carried-over', at, { source: 'Sổ quản lý', ...payload });
const gaps = (answer: ReturnType<typeof judge>) =>
  answer.notes.filter((note) => note.code === 'unknown-field').map((note) => note.message);

describe('a carried-over record', () => {
  it.each(states)('puts the person in %s, with something allowed next unless the file is closed for good', (state) => {
    const answer = judge([from({ state })], '2026-07-11');
    expect(answer.refused).toEqual([]);
    expect(answer.state).toBe(state);
    expect(answer.allowed.length).toBeGreaterThan(0);
    expect(answer.deadlines.filter(({ status }) => status !== 'open')).toEqual([]);
  });

  it('keeps the stated end and lists what is unknown', () => {
    const known = judge(
      [from({ state: 'user-managed', since: '2026-03-02', termEndsOn: '2027-03-02', decisionNo: '12/QĐ-UBND' })],
      '2026-07-11',
    );
    expect(episode(known, 'user-managed')).toMatchObject({ regime: 'B3', from: '2026-03-02', to: '2027-03-02' });
    expect(deadline(known, 'user-end')).toMatchObject({ dueAt: '2027-03-02', status: 'open' });
    expect(gaps(known)).toEqual([]);
    const unknown = judge([from({ state: 'user-managed' })], '2026-07-11');
    expect(episode(unknown, 'user-managed')?.to).toBeUndefined();
    expect(unknown.deadlines).toEqual([]);
    expect(gaps(unknown)).toEqual([
      'Cần bổ sung: ngày bắt đầu.',
      'Cần bổ sung: ngày hết thời hạn.',
      'Cần bổ sung: số quyết định.',
    ]);
  });

  it('starts no clock that ran out before the day it speaks for', () => {
    const told = (since: string) => judge([from({ state: 'addict-identified', since, rehabCount: 1 })], '2026-07-11');
    expect(deadline(told('2026-07-01'), 'register')).toBeUndefined();
    expect(deadline(told('2026-07-09'), 'register')?.dueAt).toBe('2026-07-10T17:00:00Z');
    expect(judge([from({ state: 'user-managed', termEndsOn: '2026-07-09' })], '2026-07-11').deadlines).toEqual([]);
  });

  it('may speak for a day before 2022 and starts no older law', () => {
    const answer = judge(
      [
        from({ state: 'post-rehab', since: '2021-06-01', termEndsOn: '2023-06-01' }, '2021-12-31'),
        act('post-end', '2023-06-01'),
      ],
      '2023-07-01',
    );
    expect(answer.refused).toEqual([]);
    expect(answer.state).toBe('off-list');
  });

  it('is only the first act', () => {
    expect(codes(judge([act('positive-notice', '2026-07-05'), from({ state: 'completed' })], '2026-07-11'))).toEqual([
      'carried-over-not-first',
    ]);
    expect(judge([act('positive-notice', '2026-07-05')], '2026-07-06').allowed).not.toContain('carried-over');
    expect(judge([], '2026-07-06').allowed).toEqual(['carried-over', 'positive-notice', 'determine']);
  });

  it('needs its state and its source', () => {
    expect(codes(judge([act('carried-over', '2026-07-10', { state: 'completed' })], '2026-07-11'))).toEqual([
      'missing-payload',
    ]);
    expect(codes(judge([act('carried-over', '2026-07-10', { source: 'x' })], '2026-07-11'))).toEqual([
      'missing-payload',
    ]);
    expect(codes(judge([from({ state: 'moved' })], '2026-07-11'))).toEqual(['invalid-payload']);
  });

  it('carries the rehabilitation counter into the next term', () => {
    const acts = [
      from({ state: 'post-rehab', rehabCount: 1, since: '2026-01-05' }),
      act('determine', '2026-08-03'),
      act('addicted', '2026-08-05'),
    ];
    expect(replay(file(acts, '2026-08-06'))).toMatchObject({ rehabCount: 2 });
    const ordered = [from({ state: 'ordered', rehabCount: 2, since: '2026-07-09' }), act('execute', '2026-07-12')];
    expect(episode(judge(ordered, '2026-07-13'), 'compulsory-rehab')?.to).toBe('2029-07-12');
  });

  it('of a stay goes on to completion and two years of management', () => {
    const acts = [
      from({
        state: 'compulsory-rehab',
        since: '2025-09-01',
        termEndsOn: '2027-03-01',
        rehabCount: 1,
        decisionNo: '7',
      }),
      act('escape', '2026-08-01'),
      act('return', '2026-08-06'),
      act('complete', '2027-03-06'),
      act('post-start', '2027-03-06'),
    ];
    const answer = judge(acts, '2027-04-01', adult);
    expect(answer.refused).toEqual([]);
    expect(episode(answer, 'compulsory-rehab')?.to).toBe('2027-03-06');
    expect(episode(answer, 'post-rehab')?.to).toBe('2029-03-06');
  });
});
