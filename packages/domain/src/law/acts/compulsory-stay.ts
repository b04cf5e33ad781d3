import { addMonths, type EpochDay, vietnameseDate } from '../../calendar/index';
import {
  type ActRule,
  hoursInC,
  insideStates,
  isA,
  isB,
  isC,
  placedElsewhere,
  type Refusal,
  type RegimeRow,
  refuse,
  ruleOf,
  underLaw23,
  underLaw73,
} from '../act-rule';
import { type CaseAct, payloadFlag, payloadInteger, payloadMoment, payloadText } from '../case-act';
import type { CaseFile } from '../case-file';
import { isLater, type Moment } from '../moment';
import { payloadFields } from '../payload';
import { decidedRange, type RuleId, rules } from '../rules';
import type { ActKind, Actor, LegalState } from '../vocabulary';
import { completeRehabilitation } from './completion';

const courts = { B3: { actors: ['RC'] as const } };

/** Relief from the stay before 2022: the district chair of A1, the district court of A2. */
function reliefInLaw23(from: RegimeRow['from']) {
  const row: RegimeRow = { from, actors: ['DC'], rule: 'A.comp.relief' };
  return underLaw23(row, { A1: { actors: ['DCH'], rule: 'A.comp.chair' } });
}

function stayInLaw23(from: RegimeRow['from'], actors: readonly Actor[]) {
  return underLaw23({ from, actors, rule: 'A.comp.stay' });
}

/** Law 120 art 39(4): for voluntary rehabilitation in a public facility the provincial director decides, not the court. */
const decidersInC: readonly Actor[] = ['RC', 'PPD'];

function decider(file: CaseFile, act: CaseAct): readonly Actor[] | null {
  if (!isC(act)) return null;
  return file.rehab?.kind === 'rehab-vol-public' ? ['PPD'] : ['RC'];
}

/** Days held in a facility, from the decision up to, not including, the day of entry. */
function heldDays(file: CaseFile, entry: EpochDay): number {
  if (file.settings.holdCredit === 'none') return 0;
  let days = 0;
  for (const measure of file.measures) {
    if (measure.kind !== 'held-during-file' || !measure.credited) continue;
    const until = measure.endedOn ?? entry;
    days += until - measure.from - measure.notCountedUpTo(until);
    measure.credited = false;
  }
  return days;
}

/**
 * Decree 163 art 106, 107: request, decision and delivery have 24 hours each, seen where their times are recorded; the
 * decision 24 more where the ministry is asked.
 */
function meetPlacementSteps(file: CaseFile, act: CaseAct): void {
  const rule = rules['C.comp.place.step'];
  const requested = payloadMoment(act, 'requestedAt');
  const placed = payloadMoment(act, 'placedAt');
  const start = (step: string, label: string, actor: Actor, from: Moment | null, at: Moment | null) => {
    if (from === null || at === null) return;
    const clock = file.startClock(act, { act: 'execute', step, label, rule, actor, scope: 'file', from });
    if (step === 'placement' && placedElsewhere(act)) file.extendClock(clock, rules['C.comp.place.elsewhere']);
    clock.metMs = at.ms;
  };
  start('request', 'Nhận quyết định của Tòa án', 'CPC', file.order!.receivedAt, requested);
  start('placement', 'Đề nghị bố trí cơ sở', 'PPD', requested, placed);
  start('delivery', 'Quyết định cơ sở', 'CP', placed, act);
}

const execute: ActRule = {
  kind: 'execute',
  ...hoursInC,
  rows: {
    ...underLaw23(
      { from: ['ordered', 'postponed'], actors: ['CP', 'LO', 'DU', 'FH', 'CPC', 'CC'], rule: 'A.comp.court' },
      { A1: { rule: 'A.comp.chair' } },
    ),
    ...underLaw73(
      { from: ['ordered', 'postponed'], actors: ['CP', 'CPC', 'FH', 'DU', 'PPD'], rule: 'B.comp.execute' },
      { B1: { actors: ['LO', 'DU', 'FH', 'CP', 'CPC', 'PPD'] } },
    ),
    C: { from: ['ordered', 'postponed'], actors: ['CP', 'CPC', 'FH'], rule: 'C.comp.place' },
  },
  alreadyIn: ['compulsory-rehab'],
  check(file, act) {
    if (file.order === null) return refuse('out-of-order', { state: 'chưa có quyết định của Tòa án' });
    const requested = payloadMoment(act, 'requestedAt');
    const placed = payloadMoment(act, 'placedAt');
    if (requested && isLater(requested, placed ?? act)) return refuse('substep-before-act', { field: 'requestedAt' });
    return placed && isLater(placed, act) ? refuse('substep-before-act', { field: 'placedAt' }) : null;
  },
  prepare(file, act) {
    // Decree 116 art 54: the facility is full, and the court has been told.
    if (isB(act) && payloadFlag(act, 'facilityFull')) file.extendOpenClock('execute', rules['B.comp.execute.full']);
    if (placedElsewhere(act)) file.extendOpenClock('execute', rules['C.comp.place.elsewhere']);
  },
  apply(file, act) {
    const order = file.order!;
    if (isC(act)) meetPlacementSteps(file, act);
    const rehab = file.open({
      kind: 'compulsory-rehab',
      regime: order.regime,
      from: act.day,
      start: act.day,
      months: order.months,
      creditDays: heldDays(file, act.day),
      startLabel: 'Vào cơ sở',
    });
    file.endHold(act);
    file.endScope('file', act.ms);
    file.compulsory = null;
    file.rehab = rehab;
    const notice = ruleOf(order, 'C.finish.notice', 'B.comp.notice');
    if (notice !== null) file.addTermClock(rehab, 'pre-end-notice', notice, notice.value, false);
    file.addTermClock(rehab, 'complete', ruleOf(order, 'C.cert.h', 'B.cert', 'A.cert'), 0, false, 'FH');
    file.setState(act, 'compulsory-rehab');
  },
};

const reliefs = ['postpone', 'exempt', 'suspend', 'exempt-rest', 'reduce'] as const;
const reasonsFor = (kind: ActKind) => payloadFields[kind]?.find(({ name }) => name === 'reason')?.options ?? [];
const namedReasons = new Set(reliefs.flatMap((kind) => reasonsFor(kind).map(({ value }) => value)));

/** A reason that the texts give for another relief is none for this one; what they do not name is for the officer to weigh. */
function checkReason(act: CaseAct): Refusal | null {
  const given = payloadText(act, 'reason');
  if (given === null || isA(act) || !namedReasons.has(given)) return null;
  const named = reasonsFor(act.kind).find(({ value }) => value === given);
  return named && (named.regimes?.includes(act.regime) ?? true) ? null : refuse('no-ground');
}

function noteUnnamedReason(file: CaseFile, act: CaseAct): void {
  const given = payloadText(act, 'reason');
  if (given !== null && !isA(act) && !namedReasons.has(given)) file.note('reason-to-check', act);
}

/** Before entry: an order not yet executed, or a public facility not yet entered. */
function checkBeforeEntry(file: CaseFile, act: CaseAct): Refusal | null {
  const reason = checkReason(act);
  if (reason !== null) return reason;
  return file.state === 'rehab-vol-public' && file.rehab?.start != null
    ? refuse('out-of-order', { state: 'đã tiếp nhận' })
    : null;
}

const postpone: ActRule = {
  kind: 'postpone',
  rows: {
    ...reliefInLaw23(['ordered']),
    ...underLaw73({ from: ['ordered'], actors: ['DC'], rule: 'B.comp.postpone' }, courts),
    C: { from: ['ordered', 'rehab-vol-public'], actors: decidersInC, rule: 'C.comp.postpone' },
  },
  alreadyIn: ['postponed'],
  actorsFor: decider,
  check: checkBeforeEntry,
  apply(file, act) {
    noteUnnamedReason(file, act);
    file.endScope('file', act.ms);
    file.endScope('voluntary', act.ms);
    file.startClockDue = null;
    // Nobody is held at home: the days of holding end with the postponement and stay credited.
    file.endHold(act);
    file.setState(act, 'postponed');
  },
};

const exempt: ActRule = {
  kind: 'exempt',
  rows: {
    ...reliefInLaw23(['ordered', 'postponed']),
    ...underLaw73({ from: ['ordered', 'postponed'], actors: ['DC'], rule: 'B.comp.exempt' }, courts),
    C: { from: ['ordered', 'postponed', 'rehab-vol-public'], actors: decidersInC, rule: 'C.comp.exempt' },
  },
  alreadyIn: ['exempted'],
  actorsFor: decider,
  check(file, act) {
    // Law 73 and Law 120: only whoever stopped being addicted while the execution was postponed.
    const early = payloadText(act, 'reason') === 'no-longer-addicted' && file.state !== 'postponed' && !isA(act);
    return early ? refuse('no-ground') : checkBeforeEntry(file, act);
  },
  apply(file, act) {
    noteUnnamedReason(file, act);
    file.endScope('file', act.ms);
    file.endHold(act);
    file.endRehab(act, 'exempted');
    file.compulsory = null;
    file.order = null;
    file.registrationGround = null;
    file.setState(act, 'exempted');
  },
};

/** Before 2022 post-rehabilitation too could be suspended, shortened or its rest exempted: Decree 94/2009 art 13 to 15. */
const isPost = (file: CaseFile): boolean => file.rehab === null && file.post !== null;
const postDeciders: readonly Actor[] = ['CC', 'DCH'];
const reliefOfPost = {
  actorsFor: (file: CaseFile, act: CaseAct) => (isPost(file) ? postDeciders : decider(file, act)),
  ruleFor: (file: CaseFile): RuleId | null => (isPost(file) ? 'A.post.relief' : null),
};

function checkStarted(file: CaseFile): Refusal | null {
  return file.rehab !== null && (file.rehab.start !== null || file.rehab.knownEnd !== null)
    ? null
    : refuse('out-of-order', { state: 'chưa tiếp nhận' });
}

const suspend: ActRule = {
  kind: 'suspend',
  rows: {
    ...reliefInLaw23(['compulsory-rehab', 'post-rehab']),
    ...underLaw73({ from: ['compulsory-rehab'], actors: ['DC'], rule: 'B.comp.suspend' }, courts),
    C: { from: ['compulsory-rehab', 'rehab-vol-public'], actors: decidersInC, rule: 'C.comp.suspend' },
  },
  alreadyIn: ['suspended'],
  ...reliefOfPost,
  check: (file, act) => (isPost(file) ? null : (checkStarted(file) ?? checkReason(act))),
  apply(file, act) {
    noteUnnamedReason(file, act);
    file.setState(act, 'suspended');
  },
};

/** Where a stay goes on after an interruption. */
function insideState(file: CaseFile): LegalState {
  if (isPost(file)) return 'post-rehab';
  return (file.rehab?.kind as LegalState | undefined) ?? 'compulsory-rehab';
}

const resume: ActRule = {
  kind: 'resume',
  rows: {
    ...reliefInLaw23(['suspended']),
    ...underLaw73(
      { from: ['suspended'], actors: ['DC', 'FH'], rule: 'B.comp.resume' },
      { B3: { actors: ['RC', 'FH'] } },
    ),
    C: { from: ['suspended'], actors: ['RC', 'PPD', 'FH'], rule: 'C.comp.resume' },
  },
  alreadyIn: ['compulsory-rehab'],
  actorsFor: (file) => (isPost(file) ? postDeciders : null),
  ruleFor: reliefOfPost.ruleFor,
  check(file, act) {
    const end = file.rehab && file.termEnd(file.rehab, act.day);
    if (end === null) return null;
    const least = ruleOf(act, 'C.comp.resume', 'B.comp.resume');
    return least !== null && addMonths(act.day, least.value) > end ? refuse('remaining-too-short') : null;
  },
  apply: (file, act) => file.setState(act, insideState(file)),
};

/** Decree 116 art 58(1): after half the term 1 to 3 months, and 3 to 6 only with merit. */
function reductionRange(reason: string | null): { least: number; most: number } {
  const most = rules['B.comp.reduce'].value;
  return reason === 'merit' ? { least: most / 2, most } : { least: 1, most: most / 2 };
}

function wholeTerm(file: CaseFile): { least: number; most: number } {
  return { least: 1, most: file.post!.months ?? decidedRange('A.post.term').most };
}

const reduce: ActRule = {
  kind: 'reduce',
  rows: {
    ...underLaw23({ from: ['post-rehab'], actors: postDeciders, rule: 'A.post.relief' }),
    ...underLaw73({ from: ['compulsory-rehab'], actors: ['DC'], rule: 'B.comp.reduce' }, courts),
  },
  absent: (regime) =>
    regime === 'C' ? refuse('reduce-abolished', undefined, 'C.comp.reduce') : refuse('not-in-regime'),
  check(file, act) {
    const reason = checkReason(act);
    if (reason !== null) return reason;
    const months = payloadInteger(act, 'months');
    const { least, most } = isPost(file) ? wholeTerm(file) : reductionRange(payloadText(act, 'reason'));
    if (months !== null && (months < least || months > most))
      return refuse('term-out-of-range', { months, least, most });
    const rehab = file.rehab;
    const end = rehab && file.termEnd(rehab, act.day);
    if (!rehab || end === null) return null;
    const served = rehab.start === null ? rehab.from : rehab.start - rehab.creditDays + rehab.notCountedUpTo(act.day);
    const half = served + Math.ceil((end - served) / 2);
    return act.day < half ? refuse('term-not-over', { earliest: vietnameseDate(half) }) : null;
  },
  apply(file, act) {
    noteUnnamedReason(file, act);
    (file.rehab ?? file.post)!.reducedMonths += payloadInteger(act, 'months')!;
  },
};

const exemptRest: ActRule = {
  kind: 'exempt-rest',
  rows: {
    ...reliefInLaw23(['compulsory-rehab', 'suspended', 'post-rehab']),
    ...underLaw73({ from: ['compulsory-rehab', 'suspended'], actors: ['DC'], rule: 'B.comp.suspend' }, courts),
    C: { from: ['compulsory-rehab', 'suspended', 'rehab-vol-public'], actors: decidersInC, rule: 'C.comp.suspend' },
  },
  alreadyIn: ['completed'],
  ...reliefOfPost,
  check(file, act) {
    if (isPost(file)) return null;
    // Decree 116 art 58(3): progress or merit while the stay is suspended.
    const early = payloadText(act, 'reason') === 'progress' && file.state !== 'suspended' && !isA(act);
    return checkStarted(file) ?? (early ? refuse('no-ground') : checkReason(act));
  },
  apply(file, act) {
    if (isPost(file)) {
      file.endPost(act, 'rest-exempted');
      file.setState(act, 'off-list');
      return;
    }
    noteUnnamedReason(file, act);
    completeRehabilitation(file, act, 'rest-exempted');
  },
};

const temporaryExit: ActRule = {
  kind: 'temporary-exit',
  rows: {
    ...stayInLaw23(['compulsory-rehab'], ['FH']),
    ...underLaw73({ from: ['compulsory-rehab'], actors: ['FH'], rule: 'B.comp.exit' }),
    C: { from: ['compulsory-rehab', 'rehab-vol-public'], actors: ['FH'], rule: 'C.comp.exit' },
  },
  alreadyIn: ['temp-exit'],
  check: checkStarted,
  apply: (file, act) => file.setState(act, 'temp-exit'),
};

/** Decree 163 art 121: five days and the way; what goes beyond is no leave. */
export function noteLateReturn(file: CaseFile, act: CaseAct): void {
  if (file.state !== 'funeral-leave' || !isC(act)) return;
  const leave = file.clocks.findLast((clock) => clock.act === 'temporary-return');
  const due = leave?.dueDay ?? null;
  if (due !== null && act.day > due) file.note('funeral-returned-late', act, { due: vietnameseDate(due) });
}

const temporaryReturn: ActRule = {
  kind: 'temporary-return',
  rows: {
    ...stayInLaw23(['temp-exit', 'funeral-leave'], ['FH', 'P', 'CP', 'DU']),
    ...underLaw73({ from: ['temp-exit', 'funeral-leave'], actors: ['FH', 'P', 'CP', 'DU'], rule: 'B.comp.exit' }),
    C: { from: ['temp-exit', 'funeral-leave'], actors: ['FH', 'P', 'CP', 'DU'], rule: 'C.comp.exit' },
  },
  apply(file, act) {
    noteLateReturn(file, act);
    file.setState(act, insideState(file));
  },
};

const funeralLeave: ActRule = {
  kind: 'funeral-leave',
  rows: {
    ...stayInLaw23(['compulsory-rehab'], ['FH']),
    ...underLaw73({ from: ['compulsory-rehab'], actors: ['FH'], rule: 'B.comp.funeral' }),
    C: { from: ['compulsory-rehab', 'rehab-vol-public'], actors: ['FH'], rule: 'C.comp.funeral' },
  },
  alreadyIn: ['funeral-leave'],
  check: checkStarted,
  apply(file, act) {
    file.setState(act, 'funeral-leave');
    file.startClock(act, {
      act: 'temporary-return',
      rule: ruleOf(act, 'C.comp.funeral', 'B.comp.funeral'),
      scope: 'stay',
      metBy: ['temporary-return', 'return'],
      label: 'Về chịu tang (không kể thời gian đi đường)',
      fixedDay: true,
    });
  },
};

const transferFacility: ActRule = {
  kind: 'transfer-facility',
  rows: {
    ...stayInLaw23(insideStates, ['FH', 'LO']),
    ...underLaw73({ from: insideStates, actors: ['FH', 'PPD'], rule: 'B.comp.exit' }),
    C: { from: [...insideStates, 'rehab-vol-public'], actors: ['PPD', 'FH'], rule: 'C.comp.transfer' },
  },
  check: checkStarted,
  apply() {
    // The facility is a fact of the treatment record; in law the stay goes on unchanged.
  },
};

export const compulsoryStayActs: readonly ActRule[] = [
  execute,
  postpone,
  exempt,
  suspend,
  resume,
  reduce,
  exemptRest,
  temporaryExit,
  temporaryReturn,
  funeralLeave,
  transferFacility,
];
