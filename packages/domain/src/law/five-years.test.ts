import { describe, expect, it } from 'vitest';
import type { LawReplay } from './answer';
import { hasRunOut, isForgotten, liveThrough, randomFrom, responsibleUnit, yearsFrom } from './five-years.test-kit';
import type { LawInput } from './input';
import { replay } from './replay';
import { type ActKind, voluntaryForms } from './vocabulary';

const files = 10_000;
interface Found {
  readonly states: Set<string>;
  readonly kinds: Set<string>;
  readonly regimes: Set<string>;
  late: number;
  acts: number;
}

/** While a determination, a search or an escape lasts, what was owed before waits for its end. */
const waiting = ['determination', 'wanted', 'escaped'];

function canStillBeDone({ state, allowed }: LawReplay, kind: ActKind): boolean {
  return allowed.includes(kind) || waiting.includes(`${state}`);
}

/** Measures a person can be in one at a time; the other episodes interrupt one or run beside it. */
const measures: readonly string[] = ['user-managed', ...voluntaryForms, 'compulsory-rehab', 'post-rehab'];
const besides: readonly string[] = ['electronic-monitoring', 'held-during-file'];

function measureFaults({ state, episodes }: LawReplay): string[] {
  const running = episodes.filter(({ endedOn }) => endedOn === undefined).map(({ kind }) => `${kind}`);
  const held = running.filter((kind) => measures.includes(kind));
  const interrupting = running.filter((kind) => !measures.includes(kind) && !besides.includes(kind));
  const faults: string[] = [];
  if (held.length > 1) faults.push(`in ${held.join(' and ')} at once`);
  if (measures.includes(`${state}`) && held[0] !== state) faults.push(`${state} without its measure`);
  if (interrupting.some((kind) => kind !== state)) faults.push(`${interrupting.join()} runs on in ${state}`);
  return faults;
}

function faultsOf(input: LawInput, answer: LawReplay): string[] {
  const faults = measureFaults(answer);
  if (answer.refused.length > 0) faults.push(`refused ${answer.refused[0]!.code}`);
  if (responsibleUnit(input, answer) === null) faults.push('moved, and nobody is due to take over');
  for (const deadline of answer.deadlines) {
    if (deadline.metAt !== undefined || deadline.closedOn !== undefined) continue;
    const expected = hasRunOut(deadline, input.asOf) ? 'late' : 'open';
    if (deadline.status !== expected) faults.push(`${deadline.act} due ${deadline.dueAt} is ${deadline.status}`);
    if (answer.state === 'off-list') faults.push(`${deadline.act} still owed off the list`);
    if (deadline.status === 'late' && deadline.step === undefined && !canStillBeDone(answer, deadline.act)) {
      faults.push(`${deadline.act} is owed in ${answer.state}, where nobody can do it`);
    }
  }
  if (answer.state !== 'off-list' && answer.allowed.length === 0) faults.push('nothing may follow');
  const running = answer.episodes.filter(({ endedOn }) => endedOn === undefined);
  if (answer.state === 'off-list' && running.length > 0) faults.push(`${running[0]!.kind} runs off the list`);
  if (answer.episodes.some(({ from, endedOn }) => endedOn !== undefined && endedOn < from))
    faults.push('ends before it begins');
  return faults;
}

function note(found: Found, answer: LawReplay): void {
  for (const { stateAfter, kind, regime, late } of answer.accepted) {
    found.states.add(`${stateAfter}`);
    found.kinds.add(kind);
    found.regimes.add(regime);
    if (late) found.late++;
    found.acts++;
  }
}

describe('ten thousand files lived through five years', () => {
  it('lose and forget nobody, hold one measure at a time, leave no clock undecided, owe nothing after the end, and are the same when rebuilt', () => {
    const random = randomFrom(2026);
    const found: Found = { states: new Set(), kinds: new Set(), regimes: new Set(), late: 0, acts: 0 };
    const faults: string[] = [];
    for (let file = 0; file < files; file++) {
      const input = liveThrough(random);
      const answer = replay(input);
      note(found, answer);
      for (const fault of faultsOf(input, answer)) faults.push(`file ${file}: ${fault}`);
      if (file % 20 === 0) {
        if (isForgotten(replay({ ...input, asOf: '2035-01-01' }))) faults.push(`file ${file}: forgotten`);
        const shuffled = { ...input, acts: [...input.acts].reverse() };
        const { accepted, ...rebuilt } = replay(shuffled);
        const { accepted: before, ...first } = answer;
        const bare = (value: object) => JSON.stringify(value).replace(/"(?:index|actIndex)":\d+/g, '');
        if (bare(rebuilt) !== bare(first) || accepted.length !== before.length)
          faults.push(`file ${file}: rebuilt differs`);
      }
    }
    expect(faults).toEqual([]);
    expect(found.regimes).toEqual(new Set(['B1', 'B2', 'B3', 'C']));
    expect(found.states.size).toBeGreaterThanOrEqual(23);
    expect(found.kinds.size).toBeGreaterThanOrEqual(50);
    expect(found.acts).toBeGreaterThan(80_000);
    expect(found.late).toBeGreaterThan(1_000);
  }, 60_000);
});

describe('a thousand files of the law before 2022', () => {
  it.each([
    ['from the district chair to the court', '2011-06-01', '2016-06-01', ['A1', 'A2']],
    ['from the old law to Law 73', '2019-06-01', '2024-06-01', ['A2', 'B1']],
  ])(
    '%s: lose nobody and leave no clock undecided',
    (_name, first, last, regimes) => {
      const random = randomFrom(2022);
      const found: Found = { states: new Set(), kinds: new Set(), regimes: new Set(), late: 0, acts: 0 };
      const faults: string[] = [];
      for (let file = 0; file < 1_000; file++) {
        const input = liveThrough(random, yearsFrom(first, last));
        const answer = replay(input);
        note(found, answer);
        for (const fault of faultsOf(input, answer)) faults.push(`file ${file}: ${fault}`);
      }
      expect(faults).toEqual([]);
      expect(found.regimes).toEqual(new Set(regimes));
      expect(found.acts).toBeGreaterThan(5_000);
    },
    60_000,
  );
});
