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
import { Measure, type MeasureOpening } from './measure';
import type { MessageParams, NoteCode } from './messages';
import type { Moment } from './moment';
import type { LegalRule } from './rules';
import type { LawSettings } from './settings';
import type { ClockScope, StepClock } from './step-clock';
import type { ActKind, Actor, LegalState, VoluntaryForm } from './vocabulary';

export interface ClockStart {
  readonly act: ActKind;
  readonly rule: LegalRule;
  readonly scope: ClockScope;
  readonly step?: string;
  readonly actor?: Actor;
  readonly metBy?: readonly ActKind[];
  /** Replaces the rule's number where a setting speaks. */
  readonly value?: number;
  readonly from?: Moment;
  readonly label?: string;
  readonly lapses?: boolean;
  /** Keep a day clock on a day off. */
  readonly fixedDay?: boolean;
}

/** The compulsory file: why, since when, what it interrupted. */
export interface CompulsoryFile {
  ground: string;
  complete: boolean;
  /** The day limitation runs from. */
  lastViolationOn: EpochDay | null;
  readonly before: LegalState;
  readonly interrupted: Measure | null;
  readonly interruptedMonitoring: Measure | null;
  readonly countedByBreach: boolean;
  noticeOn: EpochDay | null;
  readDueOn: EpochDay | null;
  readDone: boolean;
  accepted: boolean;
  openQuestions: number;
  atLabourOffice: boolean;
  /** End of the last evasion: limitation starts again there. */
  evadedUntil: EpochDay | null;
}

/** The court's order: the term it set, and the age that decides post-rehabilitation. */
export interface CompulsoryOrder {
  readonly regime: CaseAct['regime'];
  readonly months: number | null;
  readonly adult: boolean;
  received: boolean;
}

interface RecordedNote {
  readonly code: NoteCode;
  readonly params: MessageParams | undefined;
  readonly index: number | undefined;
}

interface PersonFacts {
  readonly bornOn: EpochDay;
  readonly stableResidence: boolean;
  readonly remoteArea: boolean;
}

const interimStates: ReadonlySet<LegalState> = new Set<LegalState>([
  'user-mgmt-suspended',
  'determination',
  'postponed',
  'wanted',
  'suspended',
  'escaped',
  'temp-exit',
  'funeral-leave',
]);

/** The file while it is replayed: what the law says about the person after the acts so far. */
export class CaseFile {
  state: LegalState | null = null;
  acceptedCount = 0;
  inCustody = false;
  inPrison = false;
  deceased = false;
  missing = false;
  movedOn: EpochDay | null = null;
  readonly absences: { from: EpochDay; through: EpochDay; ms: EpochMs; index: number }[] = [];

  user: Measure | null = null;
  rehab: Measure | null = null;
  post: Measure | null = null;
  monitoring: Measure | null = null;
  held: Measure | null = null;
  heldInFacility = false;
  private interim: Measure | null = null;

  /** What an interrupting state goes back to. */
  interrupted: LegalState | null = null;
  beforeEscape: LegalState | null = null;
  suspendedOn: EpochDay | null = null;
  determinationGround: string | null = null;
  /** How the person came to be an addict on the list: a determination ground, or a private stay to be finished at home. */
  registrationGround: string | null = null;
  registrationClock: StepClock | null = null;
  startClockDue: StepClock | null = null;
  stopDecisionDue = false;
  form: VoluntaryForm | null = null;
  stage = -1;
  stageOn: EpochDay = 0;
  privateCreditDays = 0;
  compulsory: CompulsoryFile | null = null;
  order: CompulsoryOrder | null = null;
  completedOn: EpochDay | null = null;
  postMonths: number | null = null;
  monitoringEndable = false;
  reminders = 0;
  educationActs = 0;
  ladderComplete = false;
  monitoringViolated = false;
  monitoringRefusals = 0;
  monitoringLapses = 0;
  monitoringPaused = false;
  /** A reminder's 24 hours to put the device right. */
  repairClock: StepClock | null = null;
  pausedByPrison: Measure[] = [];

  countedRehabilitations = 0;
  rehabCount = 0;

  readonly measures: Measure[] = [];
  readonly clocks: StepClock[] = [];
  readonly notes: RecordedNote[] = [];
  readonly adultOn: EpochDay;
  readonly twelveOn: EpochDay;

  constructor(
    readonly person: PersonFacts,
    readonly settings: LawSettings,
  ) {
    this.adultOn = addMonths(person.bornOn, 18 * 12);
    this.twelveOn = addMonths(person.bornOn, 12 * 12);
  }

  isAdult(day: EpochDay): boolean {
    return day >= this.adultOn;
  }

  isUnderTwelve(day: EpochDay): boolean {
    return day < this.twelveOn;
  }

  ageOn(day: EpochDay): number {
    let age = 0;
    while (addMonths(this.person.bornOn, (age + 1) * 12) <= day) age++;
    return age;
  }

  termEnd(measure: Measure, seenOn: EpochDay): EpochDay | null {
    return measure.termEnd(seenOn, this.settings.firstDayOfTerm === 'counted');
  }

  note(code: NoteCode, act?: CaseAct, params?: MessageParams): void {
    this.notes.push({ code, params, index: act?.index });
  }

  setState(act: CaseAct, state: LegalState | null): void {
    if (state === this.state) return;
    if (this.interim !== null) {
      this.interim.end(act.day, act.ms, null);
      this.interim = null;
    }
    this.state = state;
    if (state !== null && interimStates.has(state)) {
      this.interim = this.open({ kind: state as Measure['kind'], regime: act.regime, from: act.day });
    }
    if (state === 'off-list') this.closeEverything(act);
  }

  open(opening: MeasureOpening): Measure {
    const measure = new Measure(opening);
    this.measures.push(measure);
    return measure;
  }

  startClock(act: CaseAct, start: ClockStart): StepClock {
    const from = start.from ?? act;
    const { rule } = start;
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
      step: start.step ?? null,
      scope: start.scope,
      rule,
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
      lapses: start.lapses === true,
      metMs: null,
      endedMs: null,
    };
    this.clocks.push(clock);
    return clock;
  }

  dutyDay(day: EpochDay): EpochDay {
    return this.settings.dutyOnDayOff === 'next-working-day' ? workingCalendar.nextWorkingDay(day) : day;
  }

  hasOpenClock(act: ActKind): boolean {
    return this.clocks.some((clock) => clock.act === act && clock.metMs === null && clock.endedMs === null);
  }

  /** Takes a provisional clock back, as if it had never started. */
  withdrawClock(act: ActKind, step: string | null = null): void {
    const index = this.clocks.findLastIndex(
      (clock) => clock.act === act && clock.step === step && clock.metMs === null && clock.endedMs === null,
    );
    if (index >= 0) this.clocks.splice(index, 1);
  }

  /** Marks what the act fulfils; answers whether any of it came late. */
  meetClocks(act: CaseAct): boolean {
    let late = false;
    for (const clock of this.clocks) {
      if (clock.metMs !== null || clock.endedMs !== null || !clock.metBy.includes(act.kind)) continue;
      clock.metMs = act.ms;
      if (clock.lapses) continue;
      if (clock.dueDay === null ? act.ms > clock.dueMs : act.day > clock.dueDay) late = true;
    }
    for (const measure of this.measures) {
      for (const clock of measure.termClocks) {
        if (clock.act !== act.kind || clock.metMs !== null || measure.endedOn !== null) continue;
        clock.metMs = act.ms;
        const due = this.termClockDue(measure, clock, act.day);
        if (due !== null && act.day > due) late = true;
      }
    }
    return late;
  }

  termClockDue(measure: Measure, clock: Measure['termClocks'][number], seenOn: EpochDay): EpochDay | null {
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
  ): void {
    measure.termClocks.push({ act, rule, actor: actor ?? rule.actor, daysBefore, mayMove, metMs: null });
  }

  endScope(scope: ClockScope, ms: EpochMs): void {
    for (const clock of this.clocks) {
      if (clock.scope === scope && clock.metMs === null && clock.endedMs === null) clock.endedMs = ms;
    }
  }

  endMonitoring(act: CaseAct, outcome: string): void {
    if (this.monitoring === null) return;
    this.monitoring.end(act.day, act.ms, outcome);
    this.monitoring = null;
    this.monitoringPaused = false;
    this.repairClock = null;
    this.endScope('monitoring', act.ms);
  }

  /** The measure that monitoring belongs to is over, so monitoring is; its own decision may still be recorded. */
  endMonitoringWithMeasure(act: CaseAct): void {
    if (this.monitoring !== null) this.monitoringEndable = true;
    this.endMonitoring(act, 'measure-ended');
    this.endScope('monitoring', act.ms);
  }

  endUser(act: CaseAct, outcome: string): void {
    this.user?.end(act.day, act.ms, outcome);
    this.user = null;
    this.endScope('user', act.ms);
    this.endScope('move', act.ms);
    this.movedOn = null;
  }

  endRehab(act: CaseAct, outcome: string): void {
    this.rehab?.end(act.day, act.ms, outcome);
    this.rehab = null;
    this.endScope('voluntary', act.ms);
    this.endScope('stay', act.ms);
    this.endScope('move', act.ms);
    this.movedOn = null;
    this.endMonitoringWithMeasure(act);
    this.startClockDue = null;
    this.stage = -1;
    this.reminders = 0;
    this.educationActs = 0;
    this.ladderComplete = false;
  }

  endPost(act: CaseAct, outcome: string): void {
    this.post?.end(act.day, act.ms, outcome);
    this.post = null;
    this.endScope('post', act.ms);
    this.endScope('completion', act.ms);
    this.endScope('move', act.ms);
    this.movedOn = null;
    this.endMonitoringWithMeasure(act);
  }

  endHold(act: CaseAct): void {
    this.held?.end(act.day, act.ms, null);
    this.held = null;
  }

  /** Leave through a funeral ends with an escape from it. */
  endFuneralClock(ms: EpochMs): void {
    for (const clock of this.clocks) {
      if (clock.act === 'temporary-return' && clock.metMs === null && clock.endedMs === null) clock.endedMs = ms;
    }
  }

  endAll(act: CaseAct, outcome: string): void {
    for (const measure of this.measures) measure.end(act.day, act.ms, outcome);
  }

  private closeEverything(act: CaseAct): void {
    this.endAll(act, 'off-list');
    for (const clock of this.clocks) if (clock.metMs === null && clock.endedMs === null) clock.endedMs = act.ms;
    this.user = null;
    this.rehab = null;
    this.post = null;
    this.monitoring = null;
    this.held = null;
    this.interim = null;
    this.compulsory = null;
    this.order = null;
    this.movedOn = null;
    this.stopDecisionDue = false;
  }
}
