import { describe, expect, it } from 'vitest';
import { liveThrough, randomFrom } from './five-years.test-kit';
import { atCourt, atHome, insideInC, managedThenAddicted, orderedInC } from './journeys.test-kit';
import { replay } from './replay';
import { act, file } from './scenario.test-kit';
import { whatIf, whatRests } from './what-if';

const fallenCodes = (falls: readonly { index: number; code: string }[]) =>
  falls.map(({ index, code }) => [index, code]);

describe('what if', () => {
  it('tells the state, the deadlines met and begun, and the episode of an act', () => {
    const { difference, refusal, late } = whatIf(
      file(orderedInC, '2026-09-01T09:00+07:00'),
      act('execute', '2026-09-01T09:00+07:00'),
    );
    expect(refusal).toBeNull();
    expect(late).toBe(false);
    expect(difference.state).toEqual({ before: 'ordered', after: 'compulsory-rehab' });
    expect(difference.deadlines.settled).toMatchObject([{ act: 'execute', status: 'met' }]);
    expect(difference.deadlines.added.map(({ act: kind }) => kind)).toEqual(['pre-end-notice', 'complete']);
    expect(difference.episodes.added).toMatchObject([{ kind: 'compulsory-rehab', to: '2028-09-01' }]);
  });

  it('tells which deadlines and episodes move', () => {
    const inside = [...insideInC, act('escape', '2027-03-01T08:00+07:00')];
    const { difference } = whatIf(file(inside, '2027-04-01'), act('return', '2027-03-31T08:00+07:00'));
    expect(difference.deadlines.added.map(({ act: kind, dueAt }) => [kind, dueAt])).toEqual([
      ['pre-end-notice', '2028-09-01'],
      ['complete', '2028-10-01'],
    ]);
    const away = whatIf(
      file(managedThenAddicted.slice(0, 2), '2026-10-01'),
      act('absence', '2026-09-01', { until: '2026-09-10', reported: false }),
    );
    expect(away.difference.deadlines.moved.map(({ before, after }) => [before.dueAt, after.dueAt])).toEqual([
      ['2027-07-06', '2027-07-16'],
    ]);
    expect(away.difference.episodes.changed).toMatchObject([
      { before: { to: '2027-07-06' }, after: { to: '2027-07-16' } },
    ]);
    expect(away.difference.state).toBeNull();
  });

  it('tells why an act would be refused, and changes nothing', () => {
    const { difference, refusal } = whatIf(file(atHome, '2026-09-01'), act('complete', '2026-09-01'));
    expect(refusal?.code).toBe('term-not-over');
    expect(difference).toEqual({
      state: null,
      flags: { added: [], removed: [] },
      rehabCount: null,
      deadlines: { added: [], removed: [], moved: [], settled: [] },
      episodes: { added: [], removed: [], changed: [] },
      notes: [],
    });
  });

  it('tells which acts an earlier one would make fall', () => {
    const { falls, late } = whatIf(
      file(managedThenAddicted, '2026-09-01'),
      act('user-stop', '2026-07-20T08:00+07:00', { reason: 'diversion' }),
    );
    expect(late).toBe(false);
    expect(fallenCodes(falls)).toEqual([]);
    const dead = whatIf(
      file(managedThenAddicted, '2026-09-01'),
      act('death-or-missing', '2026-07-20', { reason: 'death' }),
    );
    expect(fallenCodes(dead.falls)).toEqual([
      [2, 'person-deceased'],
      [3, 'person-deceased'],
    ]);
    expect(dead.difference.flags.added).toEqual(['deceased']);
  });
});

describe('what rests on an act', () => {
  it('falls with it, and the deadlines go back', () => {
    const { falls, difference } = whatRests(file(atCourt, '2026-08-20'), 4);
    expect(fallenCodes(falls)).toEqual([
      [5, 'out-of-order'],
      [6, 'out-of-order'],
      [7, 'out-of-order'],
    ]);
    expect(difference.state).toEqual({ before: 'court', after: 'addict-identified' });
    expect(difference.deadlines.removed.map(({ act: kind }) => kind)).toContain('court-decision');
  });

  it('is nothing where nothing rests on it', () => {
    const { falls, difference } = whatRests(file(atHome, '2026-09-01'), atHome.length - 1);
    expect(falls).toEqual([]);
    expect(difference.deadlines.removed.map(({ act: kind }) => kind)).toEqual(['pre-end-notice', 'complete']);
  });

  it('moves with a replacement that stands', () => {
    const { falls, refusal, difference } = whatRests(
      file(insideInC, '2026-10-01'),
      10,
      act('execute', '2026-09-03T09:00+07:00'),
    );
    expect([refusal, falls]).toEqual([null, []]);
    expect(difference.deadlines.moved.map(({ after }) => after.dueAt)).toEqual(['2028-08-04', '2028-09-03']);
    expect(difference.deadlines.settled).toMatchObject([{ act: 'execute', status: 'late' }]);
  });

  it('falls also with a replacement that is refused', () => {
    const { falls, refusal } = whatRests(
      file(atHome, '2026-09-01'),
      4,
      act('register', '2026-08-07T08:00+07:00', { form: 'somewhere' }),
    );
    expect(refusal?.code).toBe('invalid-payload');
    expect(fallenCodes(falls)).toEqual([
      [5, 'out-of-order'],
      [6, 'out-of-order'],
    ]);
  });

  it('lets rise what the wrong act kept out', () => {
    const acts = [
      ...managedThenAddicted.slice(0, 2),
      act('death-or-missing', '2026-07-20', { reason: 'death' }),
      act('determine', '2026-08-03'),
    ];
    expect(whatRests(file(acts, '2026-09-01'), 2)).toMatchObject({ falls: [], rises: [3] });
  });
});

describe('any act of any lawful file', () => {
  it('goes together with what falls, and then everything left stands as was told', () => {
    const random = randomFrom(73_2021);
    for (let count = 0; count < 300; count++) {
      const input = liveThrough(random);
      const index = Math.floor(random() * input.acts.length);
      const { after, falls } = whatRests(input, index);
      const gone = new Set([index, ...falls.map((fall) => fall.index)]);
      const left = replay({ ...input, acts: input.acts.filter((_, place) => !gone.has(place)) });
      expect(left.refused).toEqual([]);
      expect(left).toMatchObject({ state: after.state, flags: after.flags, episodes: after.episodes });
      expect(left.deadlines).toEqual(after.deadlines);
    }
  }, 60_000);

  it('changes nothing in the file when it is replaced by itself', () => {
    const random = randomFrom(163_2026);
    for (let count = 0; count < 100; count++) {
      const input = liveThrough(random);
      const index = Math.floor(random() * input.acts.length);
      const { before, after, falls, rises } = whatRests(input, index, input.acts[index]);
      expect([falls, rises]).toEqual([[], []]);
      expect(after).toEqual(before);
    }
  }, 60_000);
});
