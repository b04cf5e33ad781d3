import { addMonths, type EpochDay, vietnameseDate } from '../../calendar/index';
import { type ActRule, hoursInC, refuse } from '../act-rule';
import { type CaseAct, payloadFlag, payloadMoment, payloadText } from '../case-act';
import type { CaseFile } from '../case-file';
import type { Measure } from '../measure';
import { isLater } from '../moment';
import { type LegalRule, type RuleId, rules } from '../rules';
import { hasPassed } from '../step-clock';
import type { Actor, LegalState } from '../vocabulary';
import { startFileClock } from './opening-the-file';

const monitored = ['rehab-home', 'substitution', 'post-rehab'] as const;
const whileMonitored: readonly LegalState[] = [...monitored, 'determination'];

function hostOf(file: CaseFile): Measure | null {
  return file.state === 'post-rehab' || file.state === 'determination' ? file.post : file.rehab;
}

/** Decree 163 art 151: for a measure of an older law the age at the decision that opened it; else that of today. */
function ageDay(file: CaseFile, act: CaseAct): EpochDay {
  const host = hostOf(file);
  return host !== null && host.regime !== 'C' ? host.decidedOn : act.day;
}

function isAdult(file: CaseFile, act: CaseAct): boolean {
  return file.isAdult(ageDay(file, act));
}

/** Adults: home rehabilitation and post-rehabilitation as long as they last, substitution two years. Minors on request: one. */
function monitoringMonths(file: CaseFile, act: CaseAct): number | null {
  if (isAdult(file, act)) return file.state === 'substitution' ? rules['C.em.sub'].value : null;
  return isOnRequest(file, act) ? rules['C.em.minor'].value : null;
}

function isOnRequest(file: CaseFile, act: CaseAct): boolean {
  return !isAdult(file, act) && file.person.stableResidence && (act.probe || payloadFlag(act, 'requestedByParents'));
}

function isSubject(file: CaseFile, act: CaseAct): boolean {
  if (isAdult(file, act) || isOnRequest(file, act)) return true;
  return file.state === 'post-rehab' && !file.person.stableResidence;
}

function row(from: readonly LegalState[], rule: RuleId, actors: readonly Actor[] = ['CPC']) {
  return { C: { from, actors, rule } };
}

/** Decree 163 art 16(2): 24 hours from the parents' request, known only where its time is recorded. */
function meetRequest(file: CaseFile, act: CaseAct): void {
  const from = payloadMoment(act, 'requestedAt');
  if (from === null) return;
  const rule = rules['C.em.decide.request.h'];
  const label = 'Nhận đề nghị của cha mẹ, người giám hộ';
  const clock = file.startClock(act, { act: 'em-start', step: 'request', label, rule, scope: 'monitoring', from });
  clock.metMs = act.ms;
}

const emStart: ActRule = {
  kind: 'em-start',
  ...hoursInC,
  rows: row(monitored, 'C.em.decide.h'),
  check(file, act) {
    if (!isSubject(file, act))
      return refuse('not-applicable-age', { age: file.ageOn(ageDay(file, act)) }, 'C.em.minor');
    const requested = payloadMoment(act, 'requestedAt');
    if (requested && isLater(requested, act)) return refuse('substep-before-act', { field: 'requestedAt' });
    if (file.monitoring === null) return null;
    const renewed = file.state === 'substitution' && file.monitoringViolated && file.isAdult(act.day);
    return renewed ? null : refuse('already-open');
  },
  apply(file, act) {
    file.endMonitoring(act, 'renewed');
    meetRequest(file, act);
    const months = monitoringMonths(file, act);
    const host = hostOf(file);
    const rule: LegalRule =
      months === null ? rules['C.em.scope'] : rules[isAdult(file, act) ? 'C.em.sub' : 'C.em.minor'];
    const monitoring = file.open({
      kind: 'electronic-monitoring',
      regime: act.regime,
      from: act.day,
      start: act.day,
      months,
      startLabel: 'Quyết định giám sát điện tử',
    });
    monitoring.host = host;
    file.addTermClock(monitoring, 'em-end', rule, 0, true, 'CPC');
    file.monitoring = monitoring;
    file.monitoringEndable = false;
    file.monitoringViolated = false;
    file.monitoringRefusals = 0;
    file.monitoringLapses = 0;
    if (host !== null && host.regime !== 'C') file.note('monitoring-for-existing', act);
    file.startClock(act, { act: 'em-fit', rule: rules['C.em.fit.h'], scope: 'monitoring' });
  },
};

function requireMonitoring(file: CaseFile) {
  return file.monitoring === null ? refuse('out-of-order', { state: 'không bị giám sát điện tử' }) : null;
}

const emFit: ActRule = {
  kind: 'em-fit',
  ...hoursInC,
  rows: row(whileMonitored, 'C.em.fit.h', ['CP', 'CPC', 'FH']),
  check: requireMonitoring,
  apply() {
    // Fitting meets its clock; the flag stands since the decision.
  },
};

/** Decree 163 art 25: a) at once; b), c) the second time; d), đ) the third time. */
function endsMonitoringLadder(file: CaseFile, point: string): boolean {
  if (point === 'a') return true;
  if (point === 'b' || point === 'c') return ++file.monitoringRefusals >= 2;
  return ++file.monitoringLapses >= 3;
}

/** A new violation takes the place of a reminder that still runs; one that has run out unused has the file due already. */
function endRepair({ repairClock }: CaseFile, act: CaseAct): boolean {
  if (repairClock === null || repairClock.metMs !== null) return false;
  if (hasPassed(repairClock, act)) return true;
  repairClock.endedMs = act.ms;
  return false;
}

const emViolation: ActRule = {
  kind: 'em-violation',
  ...hoursInC,
  rows: row(whileMonitored, 'C.em.viol', ['CPC', 'CP']),
  check: requireMonitoring,
  apply(file, act) {
    file.monitoringViolated = true;
    const point = payloadText(act, 'point');
    if (point === null) {
      file.note('point-not-recorded', act);
      return;
    }
    const voluntary = file.state === 'rehab-home' || file.state === 'substitution';
    const ended = endsMonitoringLadder(file, point);
    if (file.state === 'post-rehab') file.note('fine-not-file', act);
    if (!voluntary) return;
    if (point === 'a') file.note('violation-is-criminal-question', act);
    if (file.state === 'substitution' && file.isAdult(act.day)) file.note('substitution-monitoring-renewed', act);
    const fileDue = endRepair(file, act);
    if (ended) {
      file.ladderComplete = true;
      file.note('ladder-complete', act);
      if (!fileDue) file.startClock(act, { act: 'comp-file', rule: rules['C.comp.file'], scope: 'voluntary' });
      return;
    }
    file.note('monitoring-reminder', act, { last: point === 'b' || point === 'c' ? 'hai' : 'ba' });
    const repair = file.startClock(act, { act: 'em-fit', step: 'fix', rule: rules['C.em.viol'], scope: 'monitoring' });
    file.repairClock = repair;
    // A new monitoring decision in substitution treatment ends the duty to make the file (art 25(6)).
    if (!fileDue) startFileClock(file, act, { clock: repair, label: 'Hết 24 giờ khắc phục', scope: 'monitoring' });
  },
};

const emPause: ActRule = {
  kind: 'em-pause',
  rows: row(whileMonitored, 'C.em.pause'),
  check: (file) => requireMonitoring(file) ?? (file.monitoringPaused ? refuse('already-open') : null),
  apply(file, act) {
    file.monitoringPaused = true;
    if (!file.settings.monitoringPauseCounts) file.monitoring!.pause(act.day);
  },
};

const emResume: ActRule = {
  kind: 'em-resume',
  rows: row(whileMonitored, 'C.em.pause'),
  check: (file) => requireMonitoring(file) ?? (file.monitoringPaused ? null : refuse('already-open')),
  apply(file, act) {
    file.monitoringPaused = false;
    if (!file.settings.monitoringPauseCounts) file.monitoring!.unpause(act.day);
  },
};

function waivableFrom(file: CaseFile, act: CaseAct): EpochDay {
  const monitoring = file.monitoring!;
  const rule = rules[file.isAdult(act.day) ? 'C.em.waiver' : 'C.em.waiver.minor'];
  return addMonths(monitoring.from, rule.value) + monitoring.notCountedUpTo(act.day);
}

const emWaive: ActRule = {
  kind: 'em-waive',
  rows: row(whileMonitored, 'C.em.waiver'),
  check(file, act) {
    const missing = requireMonitoring(file);
    if (missing) return missing;
    if (file.monitoringViolated) return refuse('monitoring-violated');
    const earliest = waivableFrom(file, act);
    return act.day < earliest ? refuse('term-not-over', { earliest: vietnameseDate(earliest) }) : null;
  },
  apply: (file, act) => file.endMonitoring(act, 'waived'),
};

const endable: readonly LegalState[] = [
  ...whileMonitored,
  'completed',
  'addict-identified',
  'compulsory-file',
  'held-during-file',
  'court',
  'ordered',
  'compulsory-rehab',
  'off-list',
];

const emEnd: ActRule = {
  kind: 'em-end',
  rows: row(endable, 'C.em.end'),
  check(file, act) {
    if (file.monitoring === null) return file.monitoringEndable ? null : requireMonitoring(file);
    const end = file.termEnd(file.monitoring, act.day);
    return end !== null && act.day < end - 1 ? refuse('term-not-over', { earliest: vietnameseDate(end) }) : null;
  },
  apply(file, act) {
    file.monitoringEndable = false;
    file.endMonitoring(act, 'completed');
  },
};

export const electronicMonitoringActs: readonly ActRule[] = [
  emStart,
  emFit,
  emViolation,
  emPause,
  emResume,
  emWaive,
  emEnd,
];
