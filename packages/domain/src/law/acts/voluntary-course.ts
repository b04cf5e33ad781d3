import { addMonths, type EpochDay, epochDay, vietnameseDate, workingCalendar } from '../../calendar/index';
import {
  type ActRule,
  hoursInC,
  isA,
  isC,
  placedElsewhere,
  refuse,
  refuseInPrison,
  ruleOf,
  underLaw23,
  underLaw73,
  voluntaryStates,
} from '../act-rule';
import { type CaseAct, payloadDay, payloadText } from '../case-act';
import type { CaseFile } from '../case-file';
import { stateLabels } from '../labels';
import type { Measure } from '../measure';
import { type LegalRule, type RuleId, rules } from '../rules';
import { hasPassed } from '../step-clock';
import type { Actor, EpisodeKind, LegalState, RegimeCode } from '../vocabulary';
import { openCompulsoryFile, startFileClock } from './opening-the-file';

const placePublic: ActRule = {
  kind: 'place-public',
  ...hoursInC,
  rows: {
    ...underLaw73({ from: ['rehab-vol-public'], actors: ['FH'], rule: 'B.vol.intake' }),
    C: { from: ['rehab-vol-public'], actors: ['PPD'], rule: 'C.vol.place.h' },
  },
  check: (file) => (file.rehab?.start == null ? null : refuse('already-open')),
  prepare(file, act) {
    if (placedElsewhere(act)) file.extendOpenClock('place-public', rules['C.vol.place.elsewhere']);
  },
  apply(file, act) {
    if (!isC(act)) return;
    file.startClock(act, {
      act: 'intake',
      step: 'delivery',
      rule: rules['C.vol.delivery.h'],
      scope: 'voluntary',
      label: 'Quyết định đưa vào cơ sở',
    });
    if (file.startClockDue !== null) return;
    file.startClockDue = file.startClock(act, {
      act: 'intake',
      rule: rules['C.reg.notperf'],
      scope: 'voluntary',
      label: 'Quyết định đưa vào cơ sở',
    });
  },
};

const intakeActors: Readonly<Partial<Record<LegalState, readonly Actor[]>>> = {
  'rehab-home': ['CP', 'CPC', 'CC'],
  'rehab-vol-private': ['FH'],
  'rehab-vol-public': ['FH'],
  substitution: ['MF'],
};

const law120 = epochDay(2026, 7, 1);

/**
 * Law 73 asked for no notice before the end of voluntary rehabilitation. Whoever ends it under Law 120 goes on to that
 * law's post-rehabilitation (art 56(1)), which the notice opens: it is owed from the first day of that law on.
 */
export function addNoticeOfEnd(file: CaseFile, rehab: Measure): void {
  if (isA(rehab) || rehab.kind === 'substitution') return;
  const rule = rules['C.finish.notice'];
  const actor = rehab.kind === 'rehab-home' ? 'CC' : 'FH';
  file.addTermClock(rehab, 'pre-end-notice', rule, rule.value, false, actor, isC(rehab) ? {} : { since: law120 });
}

export function addCompletionClocks(file: CaseFile): void {
  const rehab = file.rehab!;
  if (rehab.kind === 'substitution') return;
  const home = rehab.kind === 'rehab-home';
  addNoticeOfEnd(file, rehab);
  const actor = !home ? 'FH' : isC(rehab) ? 'CPC' : 'CC';
  file.addTermClock(rehab, 'complete', ruleOf(rehab, 'C.cert.h', 'B.cert', 'A.cert'), 0, false, actor);
}

/** Decree 94/2010: at home and in the community the term runs from the decision, not from the intake. */
export function runsFromDecision(rehab: { readonly regime: RegimeCode; readonly kind: EpisodeKind }): boolean {
  return isA(rehab) && rehab.kind === 'rehab-home';
}

const intake: ActRule = {
  kind: 'intake',
  ...hoursInC,
  rows: {
    ...underLaw23({ from: voluntaryStates, actors: ['FH', 'CP', 'CPC', 'CC', 'MF'], rule: 'A.fac.voluntary' }),
    ...underLaw73({
      from: [...voluntaryStates, 'postponed'],
      actors: ['FH', 'CP', 'CPC', 'CC', 'MF'],
      rule: 'B.vol.intake',
    }),
    C: { from: [...voluntaryStates, 'postponed'], actors: ['FH', 'CP', 'CPC', 'MF'], rule: 'C.vol.intake' },
  },
  actorsFor: (file, act) => {
    const named = file.rehab === null ? undefined : intakeActors[file.rehab.kind as LegalState];
    return named === undefined ? null : isC(act) ? named.filter((actor) => actor !== 'CC') : named;
  },
  check(file, act) {
    if (file.rehab === null) return refuse('out-of-order', { state: stateLabels[file.state!].vi });
    if (file.rehab.start !== null && !runsFromDecision(file.rehab)) return refuse('already-open');
    const form = payloadText(act, 'form');
    return form !== null && form !== file.rehab.kind ? refuse('invalid-payload', { field: 'Hình thức' }) : null;
  },
  apply(file, act) {
    const rehab = file.rehab!;
    if (runsFromDecision(rehab)) return;
    rehab.start = act.day;
    rehab.from = act.day;
    file.stage = -1;
    file.startClockDue = null;
    file.endScope('voluntary', act.ms);
    file.setState(act, rehab.kind as LegalState);
    addCompletionClocks(file);
    if (isC(act) && rehab.kind === 'substitution' && file.isAdult(act.day) && file.monitoring === null) {
      file.startClock(act, { act: 'em-start', rule: rules['C.em.decide.h'], scope: 'monitoring' });
    }
  },
};

const stageOrder = ['a', 'b', 'c', 'd', 'đ'];
const educationStage = stageOrder.indexOf('c');
const stageRules: Readonly<Record<string, RuleId>> = {
  a: 'C.stage.a',
  b: 'C.stage.b',
  c: 'C.stage.c',
  d: 'C.stage.d',
  đ: 'C.stage.đ',
};
const withStages = ['rehab-home', 'rehab-vol-private', 'rehab-vol-public', 'compulsory-rehab'] as const;
/** Decree 163 art 85, 86: the least length of a stage before the next may begin. */
function leastStageEnd(stageIndex: number, begun: EpochDay): EpochDay | null {
  if (stageIndex === educationStage) return addMonths(begun, rules['C.stage.c'].value);
  return stageIndex === educationStage - 1 ? begun + rules['C.stage.b'].value : null;
}

const stage: ActRule = {
  kind: 'stage',
  rows: {
    ...underLaw23({ from: withStages, actors: ['FH', 'CP', 'CPC', 'CC', 'MF'], rule: 'A.stages' }),
    ...underLaw73({ from: withStages, actors: ['FH', 'CP', 'CPC', 'CC', 'MF'], rule: 'B.stages' }),
    C: { from: withStages, actors: ['FH', 'CP', 'CPC', 'MF'], rule: 'C.stage.a' },
  },
  // At home there is no facility: a provider, where one is engaged, is told of by the police.
  actorsFor: (file, act) => (file.state === 'rehab-home' && isC(act) ? ['CP', 'CPC', 'FH', 'MF'] : null),
  ruleFor: (_file, act) => (isC(act) ? (stageRules[payloadText(act, 'stage') ?? ''] ?? null) : null),
  check(file, act) {
    if (file.rehab?.start == null) return refuse('out-of-order', { state: 'chưa tiếp nhận' });
    const name = payloadText(act, 'stage');
    return name !== null && stageOrder.indexOf(name) <= file.stage ? refuse('already-open') : null;
  },
  apply(file, act) {
    const next = stageOrder.indexOf(payloadText(act, 'stage')!);
    const least = leastStageEnd(file.stage, file.stageOn);
    if (isC(act) && least !== null && act.day < least) file.note('stage-shorter-than-law', act);
    file.stage = next;
    file.stageOn = act.day;
    if (isC(act) && next === 0) {
      const scope = file.state === 'compulsory-rehab' ? 'stay' : 'voluntary';
      file.startClock(act, {
        act: 'stage',
        step: 'b',
        rule: rules['C.stage.a'],
        scope,
        fixedDay: true,
        ...(file.state === 'rehab-home' && { actor: 'CP' as const }),
      });
    }
  },
};

/** Three stages, of which detoxification takes at least 10 days and education 3 months; null once a later stage has begun. */
function leastPartialEnd(file: CaseFile): EpochDay | null {
  if (file.stage > educationStage) return null;
  if (file.stage === educationStage) return leastStageEnd(educationStage, file.stageOn);
  return addMonths(file.rehab!.start! + rules['C.stage.b'].value, rules['C.stage.c'].value);
}

const providerSuspended = (act: CaseAct): boolean => payloadText(act, 'reason') === 'provider-suspended';

function endPartially(file: CaseFile, act: CaseAct, outcome: string, rule: LegalRule, label: string): void {
  const rehab = file.rehab!;
  const served = rehab.start === null ? 0 : act.day - rehab.start - rehab.notCountedUpTo(act.day);
  file.creditForNextTerm = rehab.creditDays + served;
  file.endRehab(act, outcome);
  file.endScope('completion', act.ms);
  file.registrationGround = 'private-partial';
  file.setState(act, 'addict-identified');
  file.registrationClock = file.startClock(act, { act: 'register', rule, scope: 'registration', label });
}

/**
 * Stages done in a private facility, the rest to follow at home. A provider that is suspended ends the stay there
 * sooner; who is at home with its help stays at home, the term running on, and registers with another.
 */
const privatePartial: ActRule = {
  kind: 'private-partial',
  ...hoursInC,
  rows: { C: { from: ['rehab-vol-private', 'rehab-home'], actors: ['FH'], rule: 'C.private.present.days' } },
  actorsFor: (_file, act) => (providerSuspended(act) ? ['CP', 'CPC', 'PPD', 'FH'] : null),
  ruleFor: (_file, act) => (providerSuspended(act) ? 'C.provider.suspended' : null),
  check(file, act) {
    if (providerSuspended(act)) return file.hasOpenClock('register', 'provider') ? refuse('already-open') : null;
    if (file.state === 'rehab-home') return act.probe ? null : refuse('no-ground', undefined, 'C.private.partial');
    if (file.rehab?.start == null) return act.probe ? null : refuse('out-of-order', { state: 'chưa tiếp nhận' });
    if (file.stage >= 0 && file.stage < educationStage) return refuse('no-ground', undefined, 'C.private.partial');
    const earliest = leastPartialEnd(file);
    if (earliest === null || act.day >= earliest) return null;
    return refuse('term-not-over', { earliest: vietnameseDate(earliest) }, 'C.private.partial');
  },
  apply(file, act) {
    if (!providerSuspended(act)) {
      if (file.stage < 0) file.note('unknown-field', act, { field: 'các giai đoạn đã thực hiện' });
      endPartially(file, act, 'continues-at-home', rules['C.private.present.days'], 'Xác nhận phần đã thực hiện');
      return;
    }
    const rule = rules['C.provider.suspended'];
    const label = 'Nơi cung cấp dịch vụ bị đình chỉ';
    if (file.state === 'rehab-home') {
      file.startClock(act, { act: 'register', step: 'provider', rule, scope: 'voluntary', label });
    } else {
      endPartially(file, act, 'provider-suspended', rule, label);
    }
  },
};

const detectors: readonly Actor[] = ['CP', 'CPC', 'FH', 'MF', 'DU'];

const notPerforming: ActRule = {
  kind: 'not-performing',
  rows: {
    ...underLaw73({ from: voluntaryStates, actors: [...detectors, 'CC'], rule: 'B.reg.notperf' }),
    C: { from: voluntaryStates, actors: detectors, rule: 'C.reg.notperf' },
  },
  alreadyIn: ['compulsory-file'],
  check(file, act) {
    const imprisoned = refuseInPrison(file, act);
    if (imprisoned !== null) return imprisoned;
    const due = file.startClockDue?.dueDay ?? null;
    if (file.rehab?.start != null || due === null) return refuse('no-ground');
    return act.day <= due ? refuse('term-not-over', { earliest: vietnameseDate(due + 1) }) : null;
  },
  apply(file, act) {
    openCompulsoryFile(file, act, 'not-performing', act.day);
    startFileClock(file, act);
  },
};

const selfStop: ActRule = {
  kind: 'self-stop',
  rows: {
    ...underLaw73({ from: voluntaryStates, actors: [...detectors, 'CC'], rule: 'B.reg.selfstop' }),
    C: { from: voluntaryStates, actors: detectors, rule: 'C.reg.selfstop' },
  },
  alreadyIn: ['compulsory-file'],
  check(file, act) {
    const imprisoned = refuseInPrison(file, act);
    if (imprisoned !== null || act.probe) return imprisoned;
    const since = payloadDay(act, 'absentSince');
    if (since === null) return null;
    if (since > act.day || (file.rehab !== null && since < file.rehab.from)) {
      return refuse('substep-before-act', { field: 'absentSince' });
    }
    const earliest = workingCalendar.addWorkingDays(since, rules[isC(act) ? 'C.reg.selfstop' : 'B.reg.selfstop'].value);
    return act.day < earliest ? refuse('term-not-over', { earliest: vietnameseDate(earliest) }) : null;
  },
  apply(file, act) {
    openCompulsoryFile(file, act, 'self-stop', act.day);
    startFileClock(file, act);
  },
};

/** Decree 90/2016 art 10: two breaches within six months, or two positive tests within twelve, may end the treatment. */
function noteSubstitutionBreach(file: CaseFile, act: CaseAct): void {
  const positive = payloadText(act, 'point') === 'positive-test';
  const since = addMonths(act.day, -(positive ? 2 : 1) * rules['A.mmt'].value);
  const earlier = file.substitutionBreaches.some((breach) => breach.positive === positive && breach.on >= since);
  file.substitutionBreaches.push({ on: act.day, positive });
  if (earlier) file.note('substitution-may-end', act);
}

const ladderPoints: readonly string[] = ['2', '3', '4'];

/** Law 120 art 47: refusing the device at once; an act for commune education the second time; anything else the third. */
function endsLadder(file: CaseFile, act: CaseAct): boolean {
  if (!isC(act) || (file.state !== 'rehab-home' && file.state !== 'substitution')) return false;
  const point = payloadText(act, 'point');
  if (point === '2') return true;
  if (point === '3') {
    if (++file.educationActs >= 2) return true;
    file.note('violation-review', act);
    return false;
  }
  if (++file.reminders >= rules['C.viol.ladder'].value) return true;
  file.note(file.reminders === 1 ? 'violation-reminder' : 'violation-review', act);
  return false;
}

const violation: ActRule = {
  kind: 'violation',
  rows: {
    ...underLaw23(
      { from: [...voluntaryStates, 'post-rehab'], actors: ['CC', 'CPC', 'CP', 'MF'], rule: 'A.mmt' },
      { A1: { rule: 'A.list' } },
    ),
    ...underLaw73({ from: [...voluntaryStates, 'post-rehab'], actors: ['CC', 'CPC', 'CP'], rule: 'B.comp.grounds' }),
    C: { from: [...voluntaryStates, 'post-rehab'], actors: ['CPC', 'CP'], rule: 'C.viol.ladder' },
  },
  // Law 120 art 47 knows three; the older laws have no ladder, and their minutes may say what they say.
  check(_file, act) {
    const point = payloadText(act, 'point');
    return isC(act) && point !== null && !ladderPoints.includes(point)
      ? refuse('invalid-payload', { field: 'point' })
      : null;
  },
  apply(file, act) {
    if (isA(act) && file.state === 'substitution') noteSubstitutionBreach(file, act);
    if (!endsLadder(file, act)) return;
    openCompulsoryFile(file, act, 'ladder', act.day);
    startFileClock(file, act);
  },
};

/** The registration time has passed without a registration. */
export function registrationRanOut(file: CaseFile, act: CaseAct): boolean {
  const clock = file.registrationClock;
  if (clock === null || clock.metMs !== null) return false;
  return hasPassed(clock, act);
}

export const voluntaryCourseActs: readonly ActRule[] = [
  placePublic,
  intake,
  stage,
  privatePartial,
  notPerforming,
  selfStop,
  violation,
];
