import {
  addMonths,
  type EpochDay,
  type EpochMs,
  MS_PER_DAY,
  MS_PER_HOUR,
  startOfDay,
  vietnameseDate,
  workingCalendar,
} from '../calendar/index';
import type { CaseAct } from './case-act';
import { actLabels } from './labels';
import { Measure, type MeasureOpening, type TermClock } from './measure';
import type { MessageParams, NoteCode } from './messages';
import type { Moment } from './moment';
import type { Basis, LegalRule } from './rules';
import type { LawSettings } from './settings';
import { type ClockScope, isBeyond, type StepClock } from './step-clock';
import type { ActKind, Actor, RegimeCode } from './vocabulary';

export interface ClockStart {
  readonly act: ActKind;
  readonly rule: LegalRule;
  readonly scope: ClockScope;
  readonly step?: string;
  readonly actor?: Actor;
  readonly metBy?: readonly ActKind[];
  /** The law it runs under, where that is not the law of the act. */
  readonly regime?: RegimeCode;
  /** Replaces the rule's number where a setting speaks. */
  readonly value?: number;
  readonly from?: Moment;
  readonly label?: string;
  readonly lapses?: boolean;
  /** Runs only once this other time has passed unused. */
  readonly after?: StepClock;
  /** Keep a day clock on a day off. */
  readonly fixedDay?: boolean;
  /** When it was done, where the act that starts it says so. */
  readonly told?: Moment | null;
}

interface RuledClockStart extends Omit<ClockStart, 'rule'> {
  readonly rule: LegalRule | null;
}

interface RecordedNote {
  readonly code: NoteCode;
  readonly params: MessageParams | undefined;
  readonly index: number | undefined;
}

/** The terms and duties of a file: what runs, what was met, what ended. */
export class ClockBook {
  readonly measures: Measure[] = [];
  readonly clocks: StepClock[] = [];
  readonly notes: RecordedNote[] = [];

  constructor(readonly settings: LawSettings) {}

  termEnd(measure: Measure, seenOn: EpochDay): EpochDay | null {
    return measure.termEnd(seenOn, this.settings.firstDayOfTerm === 'counted');
  }

  /** The articles of a rule that speak of this person. */
  basisOf(rule: LegalRule, _day: EpochDay): readonly Basis[] {
    return rule.basis;
  }

  note(code: NoteCode, act?: CaseAct, params?: MessageParams): void {
    this.notes.push({ code, params, index: act?.index });
  }

  open(opening: MeasureOpening): Measure {
    const measure = new Measure(opening);
    this.measures.push(measure);
    return measure;
  }

  startClock(act: CaseAct, start: ClockStart): StepClock;
  /** A regime that sets no time starts no clock. */
  startClock(act: CaseAct, start: RuledClockStart): StepClock | null;
  startClock(act: CaseAct, start: RuledClockStart): StepClock | null {
    const { rule } = start;
    if (rule === null) return null;
    const from = start.from ?? act;
    const value = start.value ?? rule.value;
    let dueMs = 0;
    let dueDay: EpochDay | null = null;
    let countedDay: EpochDay | null = null;
    if (rule.unit === 'h') {
      const begins = from.dateOnly ? startOfDay(from.day) + MS_PER_DAY : from.ms;
      dueMs = begins + value * MS_PER_HOUR;
      if (from.dateOnly) this.note('hour-clock-from-date', act, { date: vietnameseDate(from.day) });
    } else if (rule.unit === 'wd') {
      dueDay = workingCalendar.addWorkingDays(from.day, value);
      countedDay = dueDay;
    } else {
      countedDay = from.day + value;
      dueDay = start.fixedDay || value === 0 ? countedDay : this.dutyDay(countedDay);
    }
    const clock: StepClock = {
      act: start.act,
      regime: start.regime ?? act.regime,
      step: start.step ?? null,
      scope: start.scope,
      rule,
      basis: this.basisOf(rule, act.day),
      value,
      actor: start.actor ?? rule.actor,
      metBy: start.metBy ?? [start.act],
      startMs: from.ms,
      startDay: from.day,
      startDateOnly: from.dateOnly,
      startLabel: start.label ?? actLabels[act.kind].vi,
      dueMs,
      dueDay,
      countedDay,
      extension: null,
      lapses: start.lapses === true,
      after: start.after ?? null,
      toldMs: start.told?.ms ?? null,
      metMs: null,
      endedMs: null,
      lastOwed: null,
    };
    this.clocks.push(clock);
    return clock;
  }

  dutyDay(day: EpochDay): EpochDay {
    return this.settings.dutyOnDayOff === 'next-working-day' ? workingCalendar.nextWorkingDay(day) : day;
  }

  /** Whether a duty still runs; with a step, that one. */
  hasOpenClock(act: ActKind, step?: string): boolean {
    return this.clocks.some(
      (clock) =>
        clock.act === act &&
        (step === undefined || clock.step === step) &&
        clock.metMs === null &&
        clock.endedMs === null,
    );
  }

  /** Gives the running day clock of an act more months. */
  extendOpenClock(act: ActKind, extension: LegalRule): void {
    const clock = this.clocks.findLast((one) => one.act === act && one.step === null && one.metMs === null);
    if (clock !== undefined && clock.endedMs === null) this.extendClock(clock, extension);
  }

  extendClock(clock: StepClock, extension: LegalRule): void {
    clock.extension = extension;
    clock.basis = [...clock.basis, ...extension.basis];
    if (clock.countedDay === null) {
      clock.dueMs += extension.value * MS_PER_HOUR;
      return;
    }
    clock.countedDay = addMonths(clock.countedDay, extension.value);
    clock.dueDay = this.dutyDay(clock.countedDay);
  }

  /** Takes a provisional clock back, as if it had never started. */
  withdrawClock(act: ActKind, step: string | null = null): void {
    const index = this.clocks.findLastIndex(
      (clock) => clock.act === act && clock.step === step && clock.metMs === null && clock.endedMs === null,
    );
    if (index >= 0) this.clocks.splice(index, 1);
  }

  /** What an act said would be done by now is done. */
  meetTold(ms: EpochMs): void {
    for (const clock of this.clocks) {
      if (clock.toldMs === null || clock.toldMs > ms || clock.metMs !== null || clock.endedMs !== null) continue;
      clock.metMs = clock.toldMs;
    }
  }

  /** Marks what the act fulfils; answers whether any of it came late. */
  meetClocks(act: CaseAct): boolean {
    let late = false;
    for (const clock of this.clocks) {
      if (clock.metMs !== null || clock.endedMs !== null || !clock.metBy.includes(act.kind)) continue;
      if (clock.after !== null && clock.after.metMs !== null) continue;
      clock.metMs = act.ms;
      if (!clock.lapses && isBeyond(clock, act.ms)) late = true;
    }
    for (const measure of this.measures) {
      for (const clock of measure.termClocks) {
        if (clock.act !== act.kind || clock.metMs !== null || measure.endedOn !== null) continue;
        clock.metMs = act.ms;
        const due = this.termClockDue(measure, clock, act.day);
        if (due !== null && act.day > due && due >= (clock.since ?? due)) late = true;
      }
    }
    return late;
  }

  termClockDue(measure: Measure, clock: TermClock, seenOn: EpochDay): EpochDay | null {
    const end = this.termEnd(measure, seenOn);
    if (end === null) return null;
    const due = end - clock.daysBefore;
    return clock.mayMove ? this.dutyDay(due) : due;
  }

  addTermClock(
    measure: Measure,
    act: ActKind,
    rule: LegalRule,
    daysBefore: number,
    mayMove: boolean,
    actor?: Actor,
    { step, since }: { readonly step?: string; readonly since?: EpochDay } = {},
  ): void {
    measure.termClocks.push({
      act,
      step: step ?? null,
      since: since ?? null,
      rule,
      actor: actor ?? rule.actor,
      daysBefore,
      mayMove,
      metMs: null,
      lastOwed: null,
    });
  }

  withdrawTermClock(measure: Measure, act: ActKind): void {
    const index = measure.termClocks.findIndex((clock) => clock.act === act && clock.metMs === null);
    if (index >= 0) measure.termClocks.splice(index, 1);
  }

  endScope(scope: ClockScope, ms: EpochMs): void {
    for (const clock of this.clocks) {
      if (clock.scope === scope && clock.metMs === null && clock.endedMs === null) clock.endedMs = ms;
    }
  }

  /** Leave through a funeral ends with an escape from it. */
  endFuneralClock(ms: EpochMs): void {
    for (const clock of this.clocks) {
      if (clock.act === 'temporary-return' && clock.metMs === null && clock.endedMs === null) clock.endedMs = ms;
    }
  }
}
