import { addMonths, type EpochDay, type EpochMs } from '../calendar/index';
import type { LegalRule } from './rules';
import type { Owed } from './step-clock';
import type { ActKind, Actor, EpisodeKind, RegimeCode } from './vocabulary';

/** A duty tied to the planned end of a term: it moves when the end moves. */
export interface TermClock {
  readonly act: ActKind;
  readonly step: string | null;
  readonly rule: LegalRule;
  readonly actor: Actor;
  readonly daysBefore: number;
  /** A duty the law wants before the end is not moved off a day off. */
  readonly mayMove: boolean;
  /** The day of the law that brought the duty: what was done or was due before it is not looked at. */
  readonly since: EpochDay | null;
  metMs: EpochMs | null;
  /** Who owed it at last, where the term outlived its law. */
  lastOwed: Owed | null;
}

export interface MeasureOpening {
  readonly kind: EpisodeKind;
  readonly regime: RegimeCode;
  readonly from: EpochDay;
  /** Where the measure runs from another day than that of its decision. */
  readonly decidedOn?: EpochDay;
  readonly startLabel?: string;
  readonly start?: EpochDay | null;
  readonly months?: number | null;
  readonly creditDays?: number;
  readonly knownEnd?: EpochDay | null;
}

/** One episode: a measure with a term, or a time in a state that interrupts one. */
export class Measure {
  readonly kind: EpisodeKind;
  readonly regime: RegimeCode;
  /** The day of the decision that opened it; `from` moves to the day its term runs from. */
  readonly decidedOn: EpochDay;
  from: EpochDay;
  /** Day the term runs from; null until it starts. */
  start: EpochDay | null;
  months: number | null;
  creditDays: number;
  notCountedDays = 0;
  reducedMonths = 0;
  /** Days to be credited to the compulsory term: a hold in a facility, until it is used. */
  credited = false;
  /** End stated by the source of a carried-over record. */
  readonly knownEnd: EpochDay | null;
  startLabel: string;
  endedOn: EpochDay | null = null;
  endedMs: EpochMs | null = null;
  outcome: string | null = null;
  readonly termClocks: TermClock[] = [];
  /** A term that cannot outlast this one's: electronic monitoring inside its measure. */
  host: Measure | null = null;
  private pauses = 0;
  private pausedOn: EpochDay = 0;

  constructor(opening: MeasureOpening) {
    this.kind = opening.kind;
    this.regime = opening.regime;
    this.from = opening.from;
    this.decidedOn = opening.decidedOn ?? opening.from;
    this.start = opening.start ?? null;
    this.months = opening.months ?? null;
    this.creditDays = opening.creditDays ?? 0;
    this.knownEnd = opening.knownEnd ?? null;
    this.startLabel = opening.startLabel ?? '';
  }

  get paused(): boolean {
    return this.pauses > 0;
  }

  /** Reasons may overlap (escape, then prison): the time stops once and runs again when the last one ends. */
  pause(day: EpochDay): void {
    if (this.pauses === 0) this.pausedOn = day;
    this.pauses++;
  }

  unpause(day: EpochDay): void {
    if (this.pauses === 0) return;
    this.pauses--;
    if (this.pauses === 0) this.notCountedDays += day - this.pausedOn;
  }

  /** Days not counted up to a day, a running pause included. */
  notCountedUpTo(day: EpochDay): number {
    return this.notCountedDays + (this.paused && day > this.pausedOn ? day - this.pausedOn : 0);
  }

  /** The planned last day as seen on a day. */
  termEnd(seenOn: EpochDay, firstDayCounted: boolean): EpochDay | null {
    const own = this.ownEnd(seenOn, firstDayCounted);
    const hostEnd = this.host === null ? null : this.host.termEnd(seenOn, firstDayCounted);
    if (own === null || hostEnd === null) return own ?? hostEnd;
    return Math.min(own, hostEnd);
  }

  private ownEnd(seenOn: EpochDay, firstDayCounted: boolean): EpochDay | null {
    const moved = this.notCountedUpTo(seenOn);
    if (this.knownEnd !== null) {
      const end = this.reducedMonths === 0 ? this.knownEnd : addMonths(this.knownEnd, -this.reducedMonths);
      return end + moved;
    }
    if (this.start === null || this.months === null) return null;
    const end = addMonths(this.start, this.months - this.reducedMonths) - (firstDayCounted ? 1 : 0);
    return end - this.creditDays + moved;
  }

  end(day: EpochDay, ms: EpochMs, outcome: string | null): void {
    if (this.endedOn !== null) return;
    if (this.pauses > 0) {
      this.pauses = 1;
      this.unpause(day);
    }
    this.endedOn = day;
    this.endedMs = ms;
    this.outcome = outcome;
  }

  reopen(): void {
    this.endedOn = null;
    this.endedMs = null;
    this.outcome = null;
  }
}
