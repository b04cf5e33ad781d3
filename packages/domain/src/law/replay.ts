import {
  type EpochMs,
  formatInstant,
  formatPlainDate,
  localDay,
  MS_PER_DAY,
  parsePartialDate,
  startOfDay,
} from '../calendar/index';
import { type Refusal, refuse } from './act-rule';
import { actRules } from './acts/index';
import type { AcceptedAct, LawAnswer, LawEpisode, LawNote, LawRefusal, LawReplay, TimelineEntry } from './answer';
import { type CaseAct, probeOf } from './case-act';
import { CaseFile } from './case-file';
import { deadlinesOf } from './deadlines';
import type { LawAct, LawInput } from './input';
import { allowedActs, judge, nameField } from './judge';
import { dateOnlyHint, noteMessage, refusalMessage } from './messages';
import { type Moment, readMoment } from './moment';
import { nextChange } from './next-change';
import { openNotes } from './open-notes';
import { keepOwed } from './owed';
import { regimeOn } from './regimes';
import { type Basis, rules } from './rules';
import { type LawSettings, lawSettingsInForce } from './settings';
import { isBeyond } from './step-clock';
import { substepsOf } from './substeps';
import { type ActKind, type Actor, flags as flagOrder, type LegalFlag, type LegalState, type Text } from './vocabulary';

interface TimelineMark {
  readonly ms: EpochMs;
  readonly state: LegalState | null;
  readonly flags: LegalFlag[];
  readonly actIndex: number;
}

type Language = keyof Text;

interface Run {
  /** Of refusals and notes. */
  readonly language: Language;
  readonly file: CaseFile;
  readonly now: Moment;
  readonly refused: LawRefusal[];
  readonly accepted: AcceptedAct[];
  readonly marks: TimelineMark[];
  /** Acts with a sub-step that has not happened yet. */
  readonly ahead: number[];
}

function flagsOf(file: CaseFile, ms: EpochMs): LegalFlag[] {
  const on: LegalFlag[] = [];
  if (file.monitoring !== null && !file.monitoringPaused) on.push('electronic-monitoring');
  for (const absence of file.absences) {
    if (ms >= absence.ms && ms < startOfDay(absence.through + 1)) {
      on.push('absent');
      break;
    }
  }
  if (file.inCustody) on.push('in-custody');
  if (file.inPrison) on.push('in-prison');
  if (file.movedOn !== null) on.push('moved');
  if (file.deceased) on.push('deceased');
  if (file.missing) on.push('missing');
  return on;
}

function refusalEntry(
  index: number,
  { code, params }: Refusal,
  basis: readonly Basis[],
  language: Language,
): LawRefusal {
  return { index, code, message: refusalMessage(code, params, basis, language), basis };
}

/** A date as the moment of judgement stands for that whole day: acts up to its end are judged, clocks seen from its start. */
function lastJudgedMs(now: Moment): EpochMs {
  return now.dateOnly ? startOfDay(now.day) + MS_PER_DAY - 1 : now.ms;
}

interface Queued {
  readonly act: CaseAct;
  readonly order: number;
}

function byTime(left: Queued, right: Queued): number {
  return left.act.ms - right.act.ms || left.order - right.order;
}

function readAct(raw: LawAct, index: number, moment: Moment): CaseAct {
  return {
    ms: moment.ms,
    day: moment.day,
    dateOnly: moment.dateOnly,
    index,
    kind: raw.kind as ActKind,
    regime: regimeOn(moment.day).code,
    payload: raw,
    probe: false,
    substep: false,
  };
}

function queueActs(acts: readonly LawAct[], now: Moment, refused: LawRefusal[], language: Language): Queued[] {
  const lastMs = lastJudgedMs(now);
  const queue: Queued[] = [];
  for (let index = 0; index < acts.length; index++) {
    const raw = acts[index]!;
    const moment = readMoment(raw.at);
    const turnDown = (refusal: Refusal) => refused.push(refusalEntry(index, refusal, [], language));
    if (!actRules.has(raw.kind)) turnDown(refuse('unknown-kind', { kind: `${raw.kind}` }));
    else if (moment === null) turnDown(refuse('invalid-date', { value: `${raw.at}` }));
    else if (moment.ms > lastMs) turnDown(refuse('future-act'));
    else queue.push({ act: readAct(raw, index, moment), order: index });
  }
  return queue.sort(byTime);
}

function isLateNow(file: CaseFile, firstClock: number, act: CaseAct): boolean {
  for (let index = firstClock; index < file.clocks.length; index++) {
    const clock = file.clocks[index]!;
    const metMs = clock.metMs ?? clock.toldMs;
    if (clock.act === act.kind && metMs !== null && isBeyond(clock, metMs)) return true;
  }
  return false;
}

function mark(run: Run, ms: EpochMs, actIndex: number): void {
  const entry = { ms, state: run.file.state, flags: flagsOf(run.file, ms), actIndex };
  const last = run.marks[run.marks.length - 1];
  if (last && last.state === entry.state && last.flags.join() === entry.flags.join()) return;
  if (last && last.ms === ms) run.marks.pop();
  run.marks.push(entry);
}

function filedOf({ ground, interrupted }: NonNullable<CaseFile['compulsory']>): NonNullable<AcceptedAct['filed']> {
  return { ground, from: interrupted?.kind ?? null };
}

/** Taken at the start of its day, an act with only a date may come before the one it needs. */
function needsTimeOfDay(act: CaseAct, following: readonly Queued[], position: number): boolean {
  if (!act.dateOnly) return false;
  for (let next = position + 1; next < following.length && following[next]!.act.day === act.day; next++) {
    if (!following[next]!.act.dateOnly) return true;
  }
  return false;
}

function take(run: Run, act: CaseAct, withTimeline: boolean): boolean {
  const { file } = run;
  file.meetTold(act.ms);
  const judgement = judge(file, act);
  if ('refusal' in judgement) {
    run.refused.push(refusalEntry(act.index, judgement.refusal, judgement.basis, run.language));
    return false;
  }
  const { actRule, ruleId, actor } = judgement.verdict;
  // By the form the person is in now: the act may end it.
  const basis = withTimeline ? file.basisOf(rules[ruleId], act.day) : [];
  const stateBefore = file.state;
  const firstClock = file.clocks.length;
  keepOwed(file, act);
  actRule.prepare?.(file, act);
  const metLate = file.meetClocks(act);
  actRule.apply(file, act);
  file.acceptedCount++;
  if (withTimeline) {
    run.accepted.push({
      index: act.index,
      kind: act.kind,
      regime: act.regime,
      actor,
      basis,
      stateBefore,
      stateAfter: file.state,
      late: metLate || isLateNow(file, firstClock, act),
      ...(act.kind === 'comp-file' && file.compulsory !== null && { filed: filedOf(file.compulsory) }),
    });
    mark(run, act.ms, act.index);
  }
  return true;
}

function run(input: LawInput, settings: LawSettings, withTimeline: boolean, language: Language): Run | null {
  const now = readMoment(input.asOf);
  const born = parsePartialDate(input.person.bornOn);
  if (now === null || born === null) return null;
  const bornOn = settings.partialBirthDate === 'last-possible-day' ? born.last : born.first;
  const file = new CaseFile(
    { bornOn, stableResidence: input.person.stableResidence, remoteArea: input.person.remoteArea === true },
    settings,
  );
  const state: Run = { language, file, now, refused: [], accepted: [], marks: [], ahead: [] };
  const queue = queueActs(input.acts, now, state.refused, language);
  const lastMs = lastJudgedMs(now);
  for (let position = 0; position < queue.length; position++) {
    const { act, order } = queue[position]!;
    const substeps = act.substep ? null : substepsOf(act);
    if (substeps !== null && 'code' in substeps) {
      state.refused.push(refusalEntry(act.index, nameField(act.kind, substeps), [], language));
      continue;
    }
    if (!take(state, act, withTimeline)) {
      const refusal = state.refused.at(-1)!;
      if (refusal.code === 'out-of-order' && needsTimeOfDay(act, queue, position)) {
        refusal.message += ` ${dateOnlyHint[language]}`;
      }
      continue;
    }
    if (substeps === null) continue;
    for (const substep of substeps) {
      // Seen from an earlier moment the act stands and its later sub-step has not happened yet.
      if (substep.ms > lastMs) {
        state.ahead.push(act.index);
        continue;
      }
      const queued = { act: substep, order: order + 0.5 };
      let place = position + 1;
      while (place < queue.length && byTime(queue[place]!, queued) <= 0) place++;
      queue.splice(place, 0, queued);
    }
  }
  file.meetTold(lastMs);
  state.refused.sort((left, right) => left.index - right.index);
  return state;
}

function episodesOf(file: CaseFile, now: Moment): LawEpisode[] {
  return file.measures.map((measure) => {
    const episode: LawEpisode = { kind: measure.kind, regime: measure.regime, from: formatPlainDate(measure.from) };
    const end = file.termEnd(measure, measure.endedOn ?? now.day);
    if (end !== null) episode.to = formatPlainDate(end);
    if (measure.endedOn !== null) episode.endedOn = formatPlainDate(measure.endedOn);
    if (measure.outcome !== null) episode.outcome = measure.outcome;
    return episode;
  });
}

function notesOf({ file, now, language }: Run): LawNote[] {
  const recorded = file.notes.map(({ code, params, index }) => {
    const note: LawNote = { code, message: noteMessage(code, params, language) };
    if (index !== undefined) note.index = index;
    return note;
  });
  return recorded.concat(openNotes(file, now, language));
}

function answerOf(run: Run): LawAnswer {
  const { file, now, refused } = run;
  return {
    regime: regimeOn(now.day).code,
    state: file.state,
    flags: flagsOf(file, now.ms),
    episodes: episodesOf(file, now),
    deadlines: deadlinesOf(file, now),
    allowed: allowedActs(file, now),
    refused,
    notes: notesOf(run),
  };
}

/** Without a readable birth date or moment of judgement nothing can be judged: every act is refused. */
function unreadable(input: LawInput, language: Language): LawAnswer {
  const now = readMoment(input.asOf);
  const value = now === null ? input.asOf : input.person.bornOn;
  return {
    regime: regimeOn(now?.day ?? 0).code,
    state: null,
    flags: [],
    episodes: [],
    deadlines: [],
    allowed: [],
    refused: input.acts.map((_, index) => refusalEntry(index, refuse('invalid-date', { value }), [], language)),
    notes: [],
  };
}

/** Who may do an act to this file at a moment, the one the law names first; none where the law of that day does not know it. */
export function actorsOnFile(input: LawInput, kind: string): readonly Actor[] {
  const done = run(input, lawSettingsInForce(), false, 'vi');
  const actRule = actRules.get(kind as ActKind);
  if (done === null || actRule === undefined) return [];
  const { file, now } = done;
  const regime = regimeOn(now.day).code;
  const row = actRule.rows[regime];
  if (row === undefined) return [];
  return actRule.actorsFor?.(file, probeOf(kind as ActKind, regime, now)) ?? row.actors;
}

function timelineOf({ file, marks }: Run): TimelineEntry[] {
  const ends = new Set<EpochMs>();
  for (const absence of file.absences) ends.add(startOfDay(absence.through + 1));
  const entries: TimelineEntry[] = [];
  for (let index = 0; index < marks.length; index++) {
    const { ms, state, flags, actIndex } = marks[index]!;
    const until = marks[index + 1]?.ms ?? null;
    const cuts = [...ends]
      .filter((cut) => cut > ms && (until === null || cut < until) && flags.includes('absent'))
      .sort();
    const regime = regimeOn(localDay(ms)).code;
    const cut = cuts[0];
    entries.push({
      from: formatInstant(ms),
      to: cut !== undefined ? formatInstant(cut) : until === null ? null : formatInstant(until),
      state,
      flags,
      regime,
      actIndex,
    });
    if (cut === undefined) continue;
    const rest = flagOrder.filter((flag) => flag !== 'absent' && flags.includes(flag));
    entries.push({
      from: formatInstant(cut),
      to: until === null ? null : formatInstant(until),
      state,
      flags: rest,
      regime,
      actIndex,
    });
  }
  return entries;
}

/** What the law says about a person's file: the contract of `law simulate`. */
export function simulate(input: LawInput, settings?: LawSettings, language?: Language): LawAnswer;
/** Several files, answered in the same order. */
export function simulate(inputs: readonly LawInput[], settings?: LawSettings, language?: Language): LawAnswer[];
export function simulate(
  input: LawInput | readonly LawInput[],
  settings?: LawSettings,
  language?: Language,
): LawAnswer | LawAnswer[];
export function simulate(
  input: LawInput | readonly LawInput[],
  settings: LawSettings = lawSettingsInForce(),
  language: Language = 'vi',
): LawAnswer | LawAnswer[] {
  if (isList(input)) return input.map((one) => simulateOne(one, settings, language));
  return simulateOne(input, settings, language);
}

function isList(input: LawInput | readonly LawInput[]): input is readonly LawInput[] {
  return Array.isArray(input);
}

function simulateOne(input: LawInput, settings: LawSettings, language: Language): LawAnswer {
  const done = run(input, settings, false, language);
  return done === null ? unreadable(input, language) : answerOf(done);
}

/** The same answer with its history: who was in which state from when to when, and which acts came late. */
export function replay(input: LawInput, settings: LawSettings = lawSettingsInForce()): LawReplay {
  const done = run(input, settings, true, 'vi');
  if (done === null)
    return { ...unreadable(input, 'vi'), timeline: [], rehabCount: 0, accepted: [], ahead: [], changesAt: null };
  const changesAt = nextChange(done.file, done.now);
  return {
    ...answerOf(done),
    timeline: timelineOf(done),
    rehabCount: done.file.rehabCount,
    accepted: done.accepted,
    ahead: done.ahead,
    changesAt: changesAt === null ? null : formatInstant(changesAt),
  };
}
