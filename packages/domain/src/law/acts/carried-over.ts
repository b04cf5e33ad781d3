import type { EpochDay } from '../../calendar/index';
import { type ActRule, insideStates, isC, ruleIdOf, ruleOf, underLaw23, underLaw73 } from '../act-rule';
import { type CaseAct, payloadDay, payloadInteger, payloadText } from '../case-act';
import type { CaseFile } from '../case-file';
import { isAddictState } from '../groupings';
import type { Measure } from '../measure';
import type { Moment } from '../moment';
import { regimeOn } from '../regimes';
import { type RuleId, rules } from '../rules';
import {
  type Actor,
  actors,
  type LegalState,
  type RegimeCode,
  type VoluntaryForm,
  voluntaryForms,
} from '../vocabulary';
import { addNoticeOfEnd } from './voluntary-course';

/** What the source says of the person, with the gaps it leaves. */
interface Source {
  readonly state: LegalState;
  readonly form: VoluntaryForm | null;
  readonly since: EpochDay | null;
  readonly from: EpochDay;
  readonly regime: RegimeCode;
  readonly termEndsOn: EpochDay | null;
}

function readSource(act: CaseAct): Source {
  const since = payloadDay(act, 'since');
  const from = since ?? act.day;
  return {
    state: payloadText(act, 'state') as LegalState,
    form: payloadText(act, 'form') as VoluntaryForm | null,
    since,
    from,
    regime: regimeOn(from).code,
    termEndsOn: payloadDay(act, 'termEndsOn'),
  };
}

function openTerm(file: CaseFile, source: Source, kind: Measure['kind']): Measure {
  return file.open({ kind, regime: source.regime, from: source.from, knownEnd: source.termEndsOn });
}

/** A duty whose day had passed when the source spoke was somebody else's record: it is not started. */
function isAhead(act: CaseAct, source: Source, daysBefore: number): boolean {
  return source.termEndsOn !== null && source.termEndsOn - daysBefore >= act.day;
}

function addTermClock(
  file: CaseFile,
  act: CaseAct,
  source: Source,
  measure: Measure,
  clock: {
    act: 'user-end' | 'complete' | 'pre-end-notice' | 'post-end';
    rule: RuleId;
    before?: number;
    mayMove?: boolean;
    actor?: Actor;
  },
): void {
  const before = clock.before ?? 0;
  if (!isAhead(act, source, before)) return;
  file.addTermClock(measure, clock.act, rules[clock.rule], before, clock.mayMove ?? false, clock.actor);
}

function startKnownClock(
  file: CaseFile,
  act: CaseAct,
  source: Source,
  clock: {
    act: 'user-manage' | 'register' | 'vol-decide' | 'execute';
    inC: RuleId;
    inB: RuleId;
    scope: 'user' | 'registration' | 'file';
  },
): void {
  if (source.since === null) return;
  const from: Moment = { ms: act.ms, day: source.since, dateOnly: true };
  const started = file.startClock(act, {
    act: clock.act,
    regime: source.regime,
    rule: ruleOf(source, clock.inC, clock.inB),
    scope: clock.scope,
    from,
  });
  if (started === null) return;
  const ranOut = started.dueDay === null ? started.dueMs < act.ms : started.dueDay < act.day;
  if (ranOut) file.withdrawClock(clock.act);
  else if (clock.act === 'register') file.registrationClock = started;
}

function carryUser(file: CaseFile, act: CaseAct, source: Source): void {
  file.user = openTerm(file, source, 'user-managed');
  addTermClock(file, act, source, file.user, {
    act: 'user-end',
    rule: isC(source) ? 'C.user.term' : 'B.user.term',
    mayMove: true,
  });
  if (source.state !== 'user-mgmt-suspended') return;
  file.suspendedOn = act.day;
  file.user.pause(act.day);
  file.inCustody = true;
}

function carryRehab(file: CaseFile, act: CaseAct, source: Source, kind: Measure['kind']): void {
  const rehab = openTerm(file, source, kind);
  rehab.start = source.from;
  file.rehab = rehab;
  file.form = source.form;
  if (kind === 'substitution') return;
  const home = kind === 'rehab-home';
  if (kind === 'compulsory-rehab') {
    const rule = isC(source) ? 'C.finish.notice' : 'B.comp.notice';
    addTermClock(file, act, source, rehab, { act: 'pre-end-notice', rule, before: rules[rule].value });
  } else if (isAhead(act, source, rules['C.finish.notice'].value)) {
    addNoticeOfEnd(file, rehab);
  }
  const actor = !home ? 'FH' : isC(source) ? 'CPC' : 'CC';
  const rule = ruleIdOf(source, 'C.cert.h', 'B.cert', 'A.cert');
  addTermClock(file, act, source, rehab, { act: 'complete', rule, actor });
}

function carryStay(file: CaseFile, act: CaseAct, source: Source): void {
  carryRehab(file, act, source, 'compulsory-rehab');
  file.order = { regime: source.regime, months: null, adult: file.isAdult(source.from), receivedAt: act };
  if (source.state !== 'escaped') return;
  file.rehab!.pause(act.day);
  file.beforeEscape = 'compulsory-rehab';
}

function carryFile(file: CaseFile, source: Source): void {
  const complete = source.state === 'court';
  file.compulsory = {
    ground: 'carried-over',
    regime: source.regime,
    complete,
    lastViolationOn: null,
    before: 'addict-identified',
    interrupted: null,
    interruptedMonitoring: null,
    countedByBreach: false,
    noticeOn: null,
    readDueOn: null,
    readDone: complete,
    accepted: false,
    openQuestions: 0,
    atLabourOffice: null,
    evadedUntil: null,
  };
  if (source.state !== 'held-during-file') return;
  file.held = file.open({ kind: 'held-during-file', regime: source.regime, from: source.from });
  file.heldInFacility = true;
  file.held.credited = true;
}

function carryOrder(file: CaseFile, act: CaseAct, source: Source): void {
  const months = isC(source) ? rules[file.rehabCount >= 2 ? 'C.rehab.term.2' : 'C.rehab.term.1'].value : null;
  file.order = { regime: source.regime, months, adult: file.isAdult(source.from), receivedAt: act };
  if (source.state === 'wanted') file.beforeEscape = 'ordered';
  if (source.state === 'ordered') {
    startKnownClock(file, act, source, { act: 'execute', inC: 'C.comp.place', inB: 'B.comp.execute', scope: 'file' });
  }
}

function carryCompleted(file: CaseFile, source: Source): void {
  file.completedOn = source.since;
  file.completedKind = source.form;
  const short = source.form !== null || !file.isAdult(source.from);
  file.postMonths = short ? rules['C.post.1'].value : null;
}

function carryState(file: CaseFile, act: CaseAct, source: Source): void {
  const { state } = source;
  if (state === 'user-managed' || state === 'user-mgmt-suspended') carryUser(file, act, source);
  else if (voluntaryForms.some((form) => form === state)) carryRehab(file, act, source, state as VoluntaryForm);
  else if (insideStates.some((inside) => inside === state) || state === 'escaped') carryStay(file, act, source);
  else if (state === 'compulsory-file' || state === 'held-during-file' || state === 'court') carryFile(file, source);
  else if (state === 'ordered' || state === 'postponed' || state === 'wanted') carryOrder(file, act, source);
  else if (state === 'completed') carryCompleted(file, source);
  else if (state === 'post-rehab') {
    file.post = openTerm(file, source, 'post-rehab');
    const rule = ruleIdOf(source, 'C.post.end', 'B.post.end', 'A.post.end');
    addTermClock(file, act, source, file.post, { act: 'post-end', rule, mayMove: !isC(source) });
  } else if (state === 'rehab-registered') {
    file.form = source.form;
    startKnownClock(file, act, source, {
      act: 'vol-decide',
      inC: 'C.vol.decide.h',
      inB: 'B.vol.decide',
      scope: 'registration',
    });
  } else if (state === 'addict-identified') {
    startKnownClock(file, act, source, { act: 'register', inC: 'C.reg.h', inB: 'B.reg', scope: 'registration' });
  } else if (state === 'positive-user') {
    startKnownClock(file, act, source, {
      act: 'user-manage',
      inC: 'C.user.decide.h',
      inB: 'B.user.decide',
      scope: 'user',
    });
  }
}

const afterRehabilitation: readonly LegalState[] = ['completed', 'post-rehab', 'off-list'];

function carryCount(file: CaseFile, act: CaseAct, state: LegalState): void {
  const given = payloadInteger(act, 'rehabCount');
  if (given === null) {
    if (isAddictState(state)) file.note('unknown-field', act, { field: 'lần cai nghiện' });
    if (isAddictState(state)) file.rehabCount = 1;
    return;
  }
  file.rehabCount = given;
  file.countedRehabilitations = afterRehabilitation.includes(state) ? given : given - 1;
}

function noteGaps(file: CaseFile, act: CaseAct, source: Source, opened: boolean): void {
  if (source.since === null) file.note('unknown-field', act, { field: 'ngày bắt đầu' });
  if (source.state === 'rehab-registered' && source.form === null)
    file.note('unknown-field', act, { field: 'hình thức cai nghiện' });
  if (!opened) return;
  if (source.termEndsOn === null && source.state !== 'substitution')
    file.note('unknown-field', act, { field: 'ngày hết thời hạn' });
  if (payloadText(act, 'decisionNo') === null) file.note('unknown-field', act, { field: 'số quyết định' });
}

const row = { from: [null], actors: ['CP' as const, ...actors], rule: 'C.list' as const };

const carriedOver: ActRule = {
  kind: 'carried-over',
  rows: { ...underLaw23(row), ...underLaw73(row), C: row },
  apply(file, act) {
    const source = readSource(act);
    file.carriedOver = true;
    carryCount(file, act, source.state);
    carryState(file, act, source);
    file.setState(act, source.state);
    noteGaps(file, act, source, file.user !== null || file.rehab !== null || file.post !== null);
  },
};

export const carriedOverActs: readonly ActRule[] = [carriedOver];
