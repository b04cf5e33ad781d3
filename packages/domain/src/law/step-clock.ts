import type { EpochDay, EpochMs } from '../calendar/index';
import type { LegalRule } from './rules';
import type { ActKind, Actor } from './vocabulary';

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
  | 'move';

/** A duty that runs for a fixed time from an act. */
export interface StepClock {
  readonly act: ActKind;
  readonly step: string | null;
  readonly scope: ClockScope;
  readonly rule: LegalRule;
  readonly value: number;
  readonly actor: Actor;
  readonly metBy: readonly ActKind[];
  readonly startMs: EpochMs;
  readonly startDay: EpochDay;
  readonly startDateOnly: boolean;
  readonly startLabel: string;
  /** For hour clocks the last instant in time; for day clocks unused. */
  readonly dueMs: EpochMs;
  /** For day and working-day clocks the last day in time; null for hour clocks. */
  readonly dueDay: EpochDay | null;
  /** The due day before it was moved off a day off. */
  readonly countedDay: EpochDay | null;
  /** A person's time to use a right: it ends by itself and nobody can be late. */
  readonly lapses: boolean;
  metMs: EpochMs | null;
  endedMs: EpochMs | null;
}
