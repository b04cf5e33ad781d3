import { addMonths, type EpochDay, type EpochMs } from '../calendar/index';
import type { CaseAct } from './case-act';
import { ClockBook } from './clock-book';
import type { Measure } from './measure';
import type { Moment } from './moment';
import { type Basis, basisFor, type LegalRule } from './rules';
import type { LawSettings } from './settings';
import type { StepClock } from './step-clock';
import type { LegalState, VoluntaryForm } from './vocabulary';

/** The compulsory file: why, since when, what it interrupted. */
export interface CompulsoryFile {
  ground: string;
  readonly regime: CaseAct['regime'];
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
  /** The day it was last sent to the labour office. */
  atLabourOffice: EpochDay | null;
  /** End of the last evasion: limitation starts again there. */
  evadedUntil: EpochDay | null;
}

/** The court's order: the term it set, and the age that decides post-rehabilitation. */
export interface CompulsoryOrder {
  readonly regime: CaseAct['regime'];
  readonly months: number | null;
  readonly adult: boolean;
  /** When the compiler received it; null while that is not recorded. */
  receivedAt: Moment | null;
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

/** Measures that the commune a person moves to goes on with by a decision of its own. */
export const continuedStates: readonly LegalState[] = ['user-managed', 'rehab-home', 'substitution', 'post-rehab'];

/** The file while it is replayed: what the law says about the person after the acts so far. */
export class CaseFile extends ClockBook {
  state: LegalState | null = null;
  acceptedCount = 0;
  /** The record began elsewhere: what came before it is not known here. */
  carriedOver = false;
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
  toldAddictedOn: EpochDay | null = null;
  startClockDue: StepClock | null = null;
  stopDecisionDue = false;
  form: VoluntaryForm | null = null;
  stage = -1;
  stageOn: EpochDay = 0;
  creditForNextTerm = 0;
  compulsory: CompulsoryFile | null = null;
  order: CompulsoryOrder | null = null;
  /** The end of the rehabilitation under way was notified beforehand. */
  endNotified = false;
  completedOn: EpochDay | null = null;
  completedKind: Measure['kind'] | null = null;
  postMonths: number | null = null;
  monitoringEndable = false;
  /** Home rehabilitation ordered by the commune before 2022 ("bắt buộc tại cộng đồng"). */
  compulsoryAtHome = false;
  readonly substitutionBreaches: { on: EpochDay; positive: boolean }[] = [];
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

  readonly adultOn: EpochDay;
  readonly twelveOn: EpochDay;

  constructor(
    readonly person: PersonFacts,
    settings: LawSettings,
  ) {
    super(settings);
    this.adultOn = addMonths(person.bornOn, 18 * 12);
    this.twelveOn = addMonths(person.bornOn, 12 * 12);
  }

  isAdult(day: EpochDay): boolean {
    return day >= this.adultOn;
  }

  override basisOf(rule: LegalRule, day: EpochDay): readonly Basis[] {
    return basisFor(rule, this.isAdult(day), this.rehab?.kind ?? null);
  }

  isUnderTwelve(day: EpochDay): boolean {
    return day < this.twelveOn;
  }

  ageOn(day: EpochDay): number {
    let age = 0;
    while (addMonths(this.person.bornOn, (age + 1) * 12) <= day) age++;
    return age;
  }

  /** The person moved in a measure, and the new commune has not decided yet. */
  get awaitsContinuation(): boolean {
    return this.movedOn !== null && this.state !== null && continuedStates.includes(this.state);
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
    this.endNotified = false;
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

  endAll(act: CaseAct, outcome: string): void {
    for (const measure of this.measures) measure.end(act.day, act.ms, outcome);
  }

  private closeEverything(act: CaseAct): void {
    this.endAll(act, 'off-list');
    for (const clock of this.clocks) if (clock.metMs === null && clock.endedMs === null) clock.endedMs = act.ms;
    this.reminders = 0;
    this.educationActs = 0;
    this.ladderComplete = false;
    this.startClockDue = null;
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
