import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, formatPlainDate, parsePlainDate, startOfDay } from '../calendar/index';
import type { LawAct, LawInput } from './input';
import { payloadFields } from './payload';
import { replay, simulate } from './replay';
import { type ActKind, actKinds, actors, flags, states } from './vocabulary';

const fixedSeed = { seed: 120_2025, numRuns: 300 };
const firstDay = parsePlainDate('2012-06-01')!;
const lastDay = parsePlainDate('2029-12-31')!;

const anyDay = fc.integer({ min: firstDay, max: lastDay });
const anyTime = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 1439 }), fc.boolean())
  .map(([day, minute, dateOnly]) =>
    dateOnly ? formatPlainDate(day) : formatInstant(startOfDay(day) + minute * 60_000),
  );

function anyPayload(kind: ActKind): fc.Arbitrary<Record<string, unknown>> {
  const entries = (payloadFields[kind] ?? []).map((field): [string, fc.Arbitrary<unknown>] => {
    const value: fc.Arbitrary<unknown> =
      field.type === 'enum'
        ? fc.constantFrom(...field.options!.map((option) => option.value))
        : field.type === 'integer'
          ? fc.integer({ min: 1, max: 24 })
          : field.type === 'boolean'
            ? fc.boolean()
            : field.type === 'date' || field.type === 'instant'
              ? anyTime
              : fc.constant('x');
    return [field.name, field.required ? value : fc.option(value, { nil: undefined, freq: 2 })];
  });
  return fc.record(Object.fromEntries(entries));
}

const anyAct: fc.Arbitrary<LawAct> = fc.constantFrom(...actKinds).chain((kind) =>
  fc
    .record({
      at: anyTime,
      actor: fc.option(fc.constantFrom(...actors), { nil: undefined, freq: 20 }),
      payload: anyPayload(kind),
    })
    .map(({ at, actor, payload }) => ({ kind, at, ...(actor && { actor }), ...payload })),
);

const anyInput: fc.Arbitrary<LawInput> = fc.record({
  person: fc.record({
    bornOn: fc.constantFrom('1980', '1995-07', '2009-02-28', '2008-02-29'),
    stableResidence: fc.boolean(),
    unit: fc.constant('04801'),
  }),
  acts: fc.array(anyAct, { maxLength: 25 }),
  asOf: anyTime,
});

/** Files that get somewhere: each next act is one the engine allows at that time. */
function walk(choices: readonly number[], begin: string, bornOn: string, stableResidence: boolean): LawInput {
  const acts: LawAct[] = [];
  let day = parsePlainDate(begin)!;
  let input: LawInput = { person: { bornOn, stableResidence, unit: '04801' }, acts, asOf: formatPlainDate(day) };
  for (const choice of choices) {
    day += choice % 97;
    const asOf = formatPlainDate(day);
    const { allowed, regime } = simulate({ ...input, asOf });
    const kind = allowed[choice % allowed.length];
    if (kind === undefined) break;
    const payload: Record<string, unknown> = {};
    for (const field of payloadFields[kind] ?? []) {
      if (!field.required) continue;
      const options = field.options?.filter(({ regimes }) => regimes?.includes(regime) ?? true);
      if (options) payload[field.name] = options[choice % options.length]!.value;
      else if (field.type === 'integer') payload[field.name] = 2;
      else if (field.type === 'boolean') payload[field.name] = choice % 2 === 0;
      else payload[field.name] = field.type === 'date' ? formatPlainDate(day + 5) : 'x';
    }
    acts.push({ kind, at: asOf, ...payload });
    input = { ...input, acts, asOf };
  }
  return input;
}

const anyWalk = fc
  .tuple(
    fc.array(fc.nat({ max: 10_000 }), { minLength: 3, maxLength: 30 }),
    fc.constantFrom('2012-06-01', '2020-06-01', '2023-06-01'),
    fc.constantFrom('1980', '2008-02-29'),
    fc.boolean(),
  )
  .map(([choices, begin, bornOn, stable]) => walk(choices, begin, bornOn, stable));

function checkConsistency(input: LawInput): void {
  const answer = replay(input);
  expect(answer.state === null || states.includes(answer.state)).toBe(true);
  expect(answer.flags).toEqual(flags.filter((flag) => answer.flags.includes(flag)));
  if (answer.state === 'off-list') expect(answer.deadlines.filter(({ status }) => status === 'open')).toEqual([]);
  for (const episode of answer.episodes) {
    if (episode.endedOn !== undefined) expect(episode.endedOn >= episode.from).toBe(true);
  }
  for (const deadline of answer.deadlines) {
    expect(deadline.status === 'met').toBe(deadline.metAt !== undefined && deadline.status !== 'late');
    expect(deadline.basis.length).toBeGreaterThan(0);
    expect(deadline.arithmetic).not.toMatch(/undefined|NaN|null/);
  }
  const last = answer.timeline.at(-1);
  expect(last?.state ?? null).toBe(answer.state);
  for (let index = 1; index < answer.timeline.length; index++) {
    expect(answer.timeline[index]!.from).toBe(answer.timeline[index - 1]!.to);
  }
  for (const refusal of answer.refused) expect(input.acts[refusal.index]).toBeDefined();
}

describe('any file whatever', () => {
  it('gets a consistent answer', () => {
    fc.assert(fc.property(anyInput, checkConsistency), fixedSeed);
  });

  it('gets the same answer twice, and simulate agrees with replay', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(replay(input)).toMatchObject(simulate(input));
        expect(simulate(input)).toEqual(simulate(structuredClone(input)));
        expect(simulate([input, input])).toEqual([simulate(input), simulate(input)]);
      }),
      fixedSeed,
    );
  });

  it('has the same deadlines, flags and history until the moment it says they change', () => {
    const anyFile = fc.oneof(
      anyWalk,
      anyInput.map((input) => ({
        ...input,
        acts: input.acts.filter(({ at }) => at.slice(0, 10) < input.asOf.slice(0, 10)),
      })),
    );
    const lateOrNot = (input: LawInput) => {
      const { deadlines, flags: on, state, timeline } = replay(input);
      const owed = deadlines.map(({ status, ...deadline }) => ({
        ...deadline,
        // An unmet clock is late from its due time on; whoever reads it knows that time.
        status: deadline.metAt === undefined && deadline.closedOn === undefined ? 'owed' : status,
      }));
      return { owed, on, state, timeline };
    };
    fc.assert(
      fc.property(anyFile, fc.double({ min: 0, max: 1, noNaN: true }), (input, share) => {
        const from = startOfDay(parsePlainDate(input.asOf.slice(0, 10))!) + 86_399_000;
        const seen = { ...input, asOf: formatInstant(from) };
        const { ahead, changesAt } = replay(seen);
        fc.pre(ahead.length === 0);
        const until = changesAt === null ? from + 20 * 365 * 86_400_000 : Date.parse(changesAt);
        const asOf = formatInstant(Math.min(until - 1, Math.floor(from + share * (until - from))));
        expect(lateOrNot({ ...input, asOf })).toEqual(lateOrNot(seen));
      }),
      { ...fixedSeed, numRuns: 3_000 },
    );
  });

  it('is changed by an act after the moment of judgement in its refusals only', () => {
    fc.assert(
      fc.property(anyInput, anyAct, (input, extra) => {
        const later = { ...extra, at: formatPlainDate(lastDay + 10) };
        const before = simulate(input);
        const after = simulate({ ...input, acts: [...input.acts, later] });
        expect(after.refused.at(-1)).toMatchObject({ index: input.acts.length, code: 'future-act' });
        expect({ ...after, refused: after.refused.slice(0, -1) }).toEqual(before);
      }),
      fixedSeed,
    );
  });

  it('is not changed by its refused acts', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { refused, notes: _notes, ...answer } = simulate(input);
        const dropped = new Set(refused.map(({ index }) => index));
        const {
          refused: _none,
          notes: _others,
          ...without
        } = simulate({ ...input, acts: input.acts.filter((_, index) => !dropped.has(index)) });
        fc.pre(!refused.some(({ code, index }) => code === 'future-act' && input.acts[index]!.at <= input.asOf));
        expect(without).toEqual(answer);
      }),
      fixedSeed,
    );
  });
});

describe('a file made of allowed acts', () => {
  it('accepts what it allowed, unless the payload is at fault', () => {
    const payloadFaults = new Set([
      'no-ground',
      'missing-payload',
      'no-stable-residence',
      'term-out-of-range',
      'substep-before-act',
      'hold-family-abolished',
      'not-applicable-age',
      'already-open',
    ]);
    const reached = new Set<string>();
    fc.assert(
      fc.property(anyWalk, (input) => {
        checkConsistency(input);
        const answer = replay(input);
        for (const { stateAfter } of answer.accepted) reached.add(`${stateAfter}`);
        expect(answer.refused.filter(({ code }) => !payloadFaults.has(code))).toEqual([]);
      }),
      fixedSeed,
    );
    expect(reached.size).toBeGreaterThan(18);
  });
});
