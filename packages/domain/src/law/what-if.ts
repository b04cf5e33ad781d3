import type { LawDeadline, LawEpisode, LawNote, LawRefusal, LawReplay } from './answer';
import type { LawAct, LawInput } from './input';
import { replay } from './replay';
import { type LawSettings, lawSettingsInForce } from './settings';
import type { LegalFlag, LegalState } from './vocabulary';

export interface Changed<Thing> {
  readonly before: Thing;
  readonly after: Thing;
}

/** What one answer says that another does not. */
export interface LawDifference {
  /** Null where the state is the same. */
  readonly state: Changed<LegalState | null> | null;
  readonly flags: { readonly added: readonly LegalFlag[]; readonly removed: readonly LegalFlag[] };
  readonly rehabCount: Changed<number> | null;
  readonly deadlines: {
    readonly added: readonly LawDeadline[];
    readonly removed: readonly LawDeadline[];
    /** The same duty, due on another day. */
    readonly moved: readonly Changed<LawDeadline>[];
    /** Due as before, and now met, late or cancelled. */
    readonly settled: readonly LawDeadline[];
  };
  readonly episodes: {
    readonly added: readonly LawEpisode[];
    readonly removed: readonly LawEpisode[];
    readonly changed: readonly Changed<LawEpisode>[];
  };
  readonly notes: readonly LawNote[];
}

interface Pairs<Thing> {
  readonly same: Changed<Thing>[];
  readonly added: Thing[];
  readonly removed: Thing[];
}

/** Pairs things of one key in their order. */
function pair<Thing>(before: readonly Thing[], after: readonly Thing[], keyOf: (thing: Thing) => string): Pairs<Thing> {
  const waiting = new Map<string, Thing[]>();
  for (const thing of before) waiting.set(keyOf(thing), [...(waiting.get(keyOf(thing)) ?? []), thing]);
  const same: Changed<Thing>[] = [];
  const added: Thing[] = [];
  for (const thing of after) {
    const earlier = waiting.get(keyOf(thing))?.shift();
    if (earlier === undefined) added.push(thing);
    else same.push({ before: earlier, after: thing });
  }
  return { same, added, removed: [...waiting.values()].flat() };
}

const dutyOf = ({ act, step }: LawDeadline) => `${act}/${step ?? ''}`;

/** Deadlines due on the same day are the same; of the others, those of one duty have moved. */
function deadlineDifference(before: LawReplay, after: LawReplay): LawDifference['deadlines'] {
  const exact = pair(before.deadlines, after.deadlines, (deadline) => `${dutyOf(deadline)}/${deadline.dueAt}`);
  const rest = pair(exact.removed, exact.added, dutyOf);
  return {
    added: rest.added,
    removed: rest.removed,
    moved: rest.same,
    settled: exact.same
      .filter((entry) => entry.before.status !== entry.after.status || entry.before.metAt !== entry.after.metAt)
      .map((entry) => entry.after),
  };
}

function episodeDifference(before: LawReplay, after: LawReplay): LawDifference['episodes'] {
  const { same, added, removed } = pair(before.episodes, after.episodes, ({ kind, from }) => `${kind}/${from}`);
  const isChanged = ({ before: old, after: now }: Changed<LawEpisode>) =>
    old.to !== now.to || old.endedOn !== now.endedOn || old.outcome !== now.outcome || old.regime !== now.regime;
  return { added, removed, changed: same.filter(isChanged) };
}

function differenceOf(before: LawReplay, after: LawReplay): LawDifference {
  const known = new Set(before.notes.map(({ message }) => message));
  return {
    state: before.state === after.state ? null : { before: before.state, after: after.state },
    flags: {
      added: after.flags.filter((flag) => !before.flags.includes(flag)),
      removed: before.flags.filter((flag) => !after.flags.includes(flag)),
    },
    rehabCount: before.rehabCount === after.rehabCount ? null : { before: before.rehabCount, after: after.rehabCount },
    deadlines: deadlineDifference(before, after),
    episodes: episodeDifference(before, after),
    notes: after.notes.filter(({ message }) => !known.has(message)),
  };
}

/** Acts that stood and no longer stand, told by their place in the first input. */
function fallen(before: LawReplay, after: LawReplay, placeBefore: (index: number) => number | null): LawRefusal[] {
  const stood = new Set(before.accepted.map(({ index }) => index));
  return after.refused.flatMap((refusal) => {
    const index = placeBefore(refusal.index);
    return index !== null && stood.has(index) ? [{ ...refusal, index }] : [];
  });
}

export interface WhatIf {
  readonly before: LawReplay;
  readonly after: LawReplay;
  readonly difference: LawDifference;
  /** Why the act itself would be refused; null where it would stand. */
  readonly refusal: LawRefusal | null;
  readonly late: boolean;
  /** Acts of the record that would no longer stand beside it. */
  readonly falls: readonly LawRefusal[];
}

/** What one more act would change, seen from the moment of judgement. */
export function whatIf(input: LawInput, act: LawAct, settings: LawSettings = lawSettingsInForce()): WhatIf {
  const added = input.acts.length;
  const before = replay(input, settings);
  const after = replay({ ...input, acts: [...input.acts, act] }, settings);
  return {
    before,
    after,
    difference: differenceOf(before, after),
    refusal: after.refused.find(({ index }) => index === added) ?? null,
    late: after.accepted.find(({ index }) => index === added)?.late ?? false,
    falls: fallen(before, after, (index) => (index === added ? null : index)),
  };
}

export interface WhatRests {
  readonly before: LawReplay;
  readonly after: LawReplay;
  readonly difference: LawDifference;
  /** Why the replacement would be refused; null where it would stand or none is given. */
  readonly refusal: LawRefusal | null;
  /** Acts that rest on the one taken away or replaced, by their place in the input. */
  readonly falls: readonly LawRefusal[];
  /** Acts refused so far that would then stand. */
  readonly rises: readonly number[];
}

/** What would fall if an act were annulled, or superseded by another: all of it must go with it, or nothing may. */
export function whatRests(
  input: LawInput,
  index: number,
  replacement?: LawAct,
  settings: LawSettings = lawSettingsInForce(),
): WhatRests {
  const acts = [...input.acts];
  acts.splice(index, 1, ...(replacement === undefined ? [] : [replacement]));
  const placeBefore = (place: number) => (replacement === undefined && place >= index ? place + 1 : place);
  const before = replay(input, settings);
  const after = replay({ ...input, acts }, settings);
  const stood = new Set(before.accepted.map((entry) => entry.index));
  const stands = new Set(after.accepted.map((entry) => placeBefore(entry.index)));
  return {
    before,
    after,
    difference: differenceOf(before, after),
    refusal: replacement === undefined ? null : (after.refused.find((entry) => entry.index === index) ?? null),
    falls: fallen(before, after, (place) => (placeBefore(place) === index ? null : placeBefore(place))),
    rises: [...stands].filter((place) => place !== index && !stood.has(place)),
  };
}
