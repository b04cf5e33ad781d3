import { type EpochDay, type EpochMs, localDay, startOfDay } from '../calendar/index';
import type { Moment } from './moment';
import type { Basis, LegalRule } from './rules';
import type { ActKind, Actor, RegimeCode } from './vocabulary';

/** The process a clock belongs to: it is cancelled when the process ends. */
export type ClockScope =
  | 'user'
  | 'determination'
  | 'registration'
  | 'voluntary'
  | 'file'
  | 'stay'
  | 'completion'
  | 'post'
  | 'monitoring'
  | 'move'
  | 'evasion'
  | 'sending';

/** What is to be done, and by whom. */
export interface Owed {
  readonly act: ActKind;
  readonly actor: Actor;
}

/** A duty that runs for a fixed time from an act. */
export interface StepClock {
  readonly act: ActKind;
  /** The law it started under: it keeps that law's time. */
  readonly regime: RegimeCode;
  readonly step: string | null;
  readonly scope: ClockScope;
  readonly rule: LegalRule;
  basis: readonly Basis[];
  readonly value: number;
  readonly actor: Actor;
  readonly metBy: readonly ActKind[];
  readonly startMs: EpochMs;
  readonly startDay: EpochDay;
  readonly startDateOnly: boolean;
  readonly startLabel: string;
  /** For hour clocks the last instant in time; for day clocks unused. */
  dueMs: EpochMs;
  /** For day and working-day clocks the last day in time; null for hour clocks. */
  dueDay: EpochDay | null;
  /** The due day before it was moved off a day off. */
  countedDay: EpochDay | null;
  /** What the law adds where the act says so. */
  extension: LegalRule | null;
  /** A person's time to use a right: it ends by itself and nobody can be late. */
  readonly lapses: boolean;
  /** A time that must first pass unused: until then this duty does not exist. */
  readonly after: StepClock | null;
  /** When the act that started it says it was done: met from then on. */
  readonly toldMs: EpochMs | null;
  metMs: EpochMs | null;
  endedMs: EpochMs | null;
  /** Who owed what at last, where the clock outlived its law. */
  lastOwed: Owed | null;
}

/** Whether a moment lies beyond the time the clock gives. */
export function isBeyond(clock: StepClock, ms: EpochMs): boolean {
  return clock.dueDay === null ? ms > clock.dueMs : localDay(ms) > clock.dueDay;
}

/** The first moment beyond the time the clock gives. */
export function firstBeyond(clock: StepClock): EpochMs {
  return clock.dueDay === null ? clock.dueMs + 1 : startOfDay(clock.dueDay + 1);
}

/** Whether the time is over when an act is done; an act with only a date is done at the start of its day. */
export function hasPassed(clock: StepClock, at: Moment): boolean {
  return at.dateOnly && clock.dueDay === null ? at.ms >= clock.dueMs : isBeyond(clock, at.ms);
}
