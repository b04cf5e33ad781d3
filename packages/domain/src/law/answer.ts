import type { Instant, PlainDate } from '../calendar/index';
import type { NoteCode, RefusalCode } from './messages';
import type { Basis } from './rules';
import type { ActKind, Actor, DeadlineStatus, EpisodeKind, LegalFlag, LegalState, RegimeCode } from './vocabulary';

export interface LawEpisode {
  kind: EpisodeKind;
  regime: RegimeCode;
  from: PlainDate;
  /** Planned last day after credits and time not counted; absent while unknown or without term. */
  to?: PlainDate;
  endedOn?: PlainDate;
  outcome?: string;
}

export interface LawDeadline {
  act: ActKind;
  step?: string;
  dueAt: PlainDate | Instant;
  metAt?: PlainDate | Instant;
  status: DeadlineStatus;
  /** The process ended on this day with the clock unmet: nothing is to be done any more, late or not. */
  closedOn?: PlainDate;
  actor: Actor;
  basis: readonly Basis[];
  arithmetic: string;
}

export interface LawRefusal {
  index: number;
  code: RefusalCode;
  message: string;
  basis: readonly Basis[];
}

export interface LawNote {
  code: NoteCode;
  message: string;
  /** Zero-based index of the act the note speaks of. */
  index?: number;
}

export interface LawAnswer {
  regime: RegimeCode;
  state: LegalState | null;
  flags: LegalFlag[];
  episodes: LawEpisode[];
  deadlines: LawDeadline[];
  allowed: ActKind[];
  refused: LawRefusal[];
  notes: LawNote[];
}

/** The state and flags that held from one instant up to, not including, the next. */
export interface TimelineEntry {
  from: Instant;
  to: Instant | null;
  state: LegalState | null;
  flags: LegalFlag[];
  regime: RegimeCode;
  actIndex: number;
}

export interface AcceptedAct {
  index: number;
  kind: ActKind;
  regime: RegimeCode;
  actor: Actor;
  /** The articles that settle the act for this person. */
  basis: readonly Basis[];
  stateBefore: LegalState | null;
  stateAfter: LegalState | null;
  late: boolean;
  /** Of the file for the court: its ground, stated or shown by the record, and the measure it broke off. */
  filed?: { ground: string; from: EpisodeKind | null };
}

export interface LawReplay extends LawAnswer {
  timeline: TimelineEntry[];
  rehabCount: number;
  accepted: AcceptedAct[];
  /** Indexes of accepted acts that tell of something later than the moment of judgement. */
  ahead: number[];
  /** The first moment after that of judgement at which deadlines or flags change by time alone; null when none will. */
  changesAt: Instant | null;
}
