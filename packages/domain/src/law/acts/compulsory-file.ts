import { addMonths, epochDay, vietnameseDate, workingCalendar } from '../../calendar/index';
import {
  type ActRule,
  hoursInC,
  isA,
  isB,
  isC,
  type Refusal,
  refuse,
  ruleIdOf,
  ruleOf,
  underLaw23,
  underLaw73,
  voluntaryStates,
} from '../act-rule';
import { type CaseAct, payloadDay, payloadMoment, payloadText } from '../case-act';
import { type CaseFile, continuedStates } from '../case-file';
import { actorLabels, stateLabels } from '../labels';
import { exclusions } from '../payload';
import { rules } from '../rules';
import { hasPassed } from '../step-clock';
import type { Actor } from '../vocabulary';
import { openCompulsoryFile, startFileClock } from './opening-the-file';
import { registrationRanOut } from './voluntary-course';
import { moveRule } from './whereabouts';

const inFile = ['compulsory-file', 'held-during-file'] as const;
const fileable = ['addict-identified', ...voluntaryStates, ...inFile] as const;
const compilersB1: readonly Actor[] = ['CC', 'CPC', 'CP', 'DU'];
const compilers: readonly Actor[] = ['CPC', 'CP', 'DU'];
const phases = { B1: { actors: compilersB1 } };
const byTheChair = { A1: { rule: 'A.comp.chair' } } as const;

/** Decree 163 art 25: a reminder not followed within 24 hours leads to the file as the last step of the ladder does. */
function repairRanOut(file: CaseFile, act: CaseAct): boolean {
  const clock = file.repairClock;
  return clock !== null && clock.metMs === null && file.rehab !== null && hasPassed(clock, act);
}

/** Before 2022: who was educated or rehabilitated in the commune and is still addicted, or has no stable residence. */
function groundBefore2022(file: CaseFile, act: CaseAct): string | null {
  if (file.state === 'addict-identified' && file.registrationGround === 'post-rehab') return 'post-rehab-addicted';
  if (!file.person.stableResidence) return 'no-stable-residence';
  if (payloadDay(act, 'educationEndedOn') !== null) return 'commune-education';
  return file.state === 'addict-identified' && file.countedRehabilitations > 0 ? 'rehabilitated-before' : null;
}

/** The ground the record itself shows. */
function groundShown(file: CaseFile, act: CaseAct): string | null {
  if (file.compulsory !== null) return file.compulsory.ground;
  if (isA(act)) return groundBefore2022(file, act);
  if (file.state === 'addict-identified') {
    if (file.registrationGround === 'post-rehab' && (isC(act) || file.isAdult(act.day))) return 'post-rehab-addicted';
    return registrationRanOut(file, act) ? 'not-registering' : null;
  }
  if (file.ladderComplete || repairRanOut(file, act)) return 'ladder';
  const due = file.startClockDue?.dueDay ?? null;
  return file.rehab?.start == null && due !== null && act.day > due ? 'not-performing' : null;
}

/** Grounds an officer may bring forward from papers the record does not hold as acts. */
function mayBeStated(file: CaseFile, act: CaseAct, ground: string): boolean {
  const voluntary = file.rehab !== null && file.rehab.kind !== 'substitution';
  switch (ground) {
    case 'used-during-voluntary':
      return voluntary || file.compulsory?.interrupted != null;
    case 'substitution-expelled':
      return file.state === 'substitution' || file.compulsory?.interrupted?.kind === 'substitution';
    case 'self-stop':
      return file.rehab !== null || file.compulsory !== null;
    case 'no-stable-residence':
      return !file.person.stableResidence;
    case 'not-registering':
    case 'post-rehab-addicted':
      if (file.carriedOver && file.state === 'addict-identified' && file.toldAddictedOn === null) return true;
      return groundShown(file, act) === ground;
    default:
      return groundShown(file, act) === ground || (file.carriedOver && file.compulsory !== null);
  }
}

/** Education at the commune is not an act of this record: what the officer states of the time before 2022 is taken. */
function mayBeStatedBefore2022(file: CaseFile, act: CaseAct, ground: string): boolean {
  const needsRehabilitation = ground === 'used-during-voluntary' || ground === 'substitution-expelled';
  return ground === 'no-stable-residence' || needsRehabilitation ? mayBeStated(file, act, ground) : true;
}

const educationCountedFrom = epochDay(2016, 10, 30);

/** Who may be sent at all: Decree 90/2016 keeps out patients in treatment, Decree 136/2016 gives two years after education. */
function checkGroundBefore2022(file: CaseFile, act: CaseAct, ground: string): Refusal | null {
  if (file.state === 'substitution' && ground !== 'substitution-expelled') {
    return refuse('no-ground', undefined, 'A.mmt');
  }
  const educationEndedOn = payloadDay(act, 'educationEndedOn');
  if (ground !== 'commune-education' || educationEndedOn === null || act.day < educationCountedFrom) return null;
  const last = addMonths(educationEndedOn, rules['A.comp.grounds.court'].value);
  return act.day > last ? refuse('no-ground', undefined, 'A.comp.grounds.court') : null;
}

function checkGround(file: CaseFile, act: CaseAct): Refusal | null {
  const stated = payloadText(act, 'ground');
  if (stated === 'post-rehab-addicted' && isB(act) && !file.isAdult(act.day)) {
    return refuse('not-applicable-age', { age: file.ageOn(act.day) });
  }
  if (isA(act)) {
    const ground = stated ?? groundShown(file, act);
    if (ground === null) return act.probe ? null : refuse('no-ground');
    return mayBeStatedBefore2022(file, act, ground) ? checkGroundBefore2022(file, act, ground) : refuse('no-ground');
  }
  if (stated !== null) return mayBeStated(file, act, stated) ? null : refuse('no-ground');
  if (groundShown(file, act) !== null) return null;
  // An officer may still state what the record cannot show; without any such ground the act is not possible.
  return act.probe && (file.rehab !== null || !file.person.stableResidence) ? null : refuse('no-ground');
}

/** No administrative capacity, pregnancy, a child under 36 months: adults of these groups are not sent. */
function checkExclusion(file: CaseFile, act: CaseAct): Refusal | null {
  const group = payloadText(act, 'excludedBy');
  if (group === null || act.regime === 'A1' || !file.isAdult(act.day)) return null;
  const reason = exclusions.find(({ value }) => value === group)!.label.vi;
  return refuse(
    'not-applied-group',
    { reason },
    ruleIdOf(act, 'C.comp.excluded', 'B.comp.excluded', 'A.comp.excluded'),
  );
}

function checkLimitation(file: CaseFile, act: CaseAct): Refusal | null {
  const stated = payloadDay(act, 'violationAt');
  if (stated !== null && stated > act.day) return refuse('substep-before-act', { field: 'violationAt' });
  const detected = payloadDay(act, 'detectedAt');
  if (detected !== null && (detected > act.day || detected < (stated ?? detected))) {
    return refuse('substep-before-act', { field: 'detectedAt' });
  }
  // Asked what may follow, a later violation may still be stated.
  if (act.regime === 'A1' || act.probe) return null;
  const from = Math.max(stated ?? -Infinity, file.compulsory?.evadedUntil ?? -Infinity);
  const lastAct = from === -Infinity ? (file.compulsory?.lastViolationOn ?? null) : from;
  if (lastAct === null) return null;
  const last = addMonths(lastAct, rules['C.comp.limit'].value);
  if (act.day <= last) return null;
  return refuse(
    'limitation-expired',
    { last: vietnameseDate(last) },
    ruleIdOf(act, 'C.comp.limit', 'B.comp.limit', 'A.comp.limit'),
  );
}

const compFile: ActRule = {
  kind: 'comp-file',
  rows: {
    ...underLaw23(
      { from: fileable, actors: compilersB1, rule: 'A.comp.grounds' },
      { A2: { rule: 'A.comp.grounds.court' } },
    ),
    ...underLaw73({ from: fileable, actors: compilers, rule: 'B.comp.grounds' }, phases),
    C: { from: fileable, actors: ['CPC', 'CP'], rule: 'C.comp.grounds' },
  },
  alreadyIn: ['court', 'ordered'],
  check(file, act) {
    if (file.isUnderTwelve(act.day)) return refuse('not-applicable-age', { age: file.ageOn(act.day) });
    if (file.compulsory?.complete) return refuse('already-open');
    return checkExclusion(file, act) ?? checkGround(file, act) ?? checkLimitation(file, act);
  },
  prepare(file, act) {
    // The record of a file that no earlier act opened is the first to tell when its ground was found.
    const from = payloadMoment(act, 'detectedAt');
    const owed = file.clocks.some(
      ({ metBy, metMs, endedMs, after }) =>
        metBy.includes('comp-file') && metMs === null && endedMs === null && (after?.metMs ?? null) === null,
    );
    if (from === null || isA(act) || owed) return;
    startFileClock(file, act, undefined, from);
  },
  apply(file, act) {
    const ground = payloadText(act, 'ground') ?? groundShown(file, act)!;
    if (file.compulsory === null) openCompulsoryFile(file, act, ground, payloadDay(act, 'violationAt') ?? act.day);
    file.compulsory!.ground = ground;
    file.compulsory!.complete = true;
    file.endScope('registration', act.ms);
  },
};

/** Reading ends with the third working day even if nobody records it: the next step counts from there. */
function startReading(file: CaseFile, act: CaseAct): void {
  const compulsory = file.compulsory!;
  const read = file.startClock(act, {
    act: 'read',
    rule: ruleOf(act, 'C.comp.read', 'B.comp.read'),
    scope: 'file',
    label: 'Nhận thông báo',
    lapses: true,
  });
  compulsory.noticeOn = act.day;
  if (read === null) return;
  compulsory.readDueOn = read.dueDay;
  startSending(file, act, read.dueDay!);
}

function startSending(file: CaseFile, act: CaseAct, readingOverOn: number): void {
  // Already sent: the labour office's own time runs.
  if (file.hasOpenClock('to-court')) return;
  const throughOffice = act.regime === 'B1' && file.compulsory!.atLabourOffice === null;
  const sender: Actor = act.regime === 'B1' ? 'LO' : 'CPC';
  file.startClock(act, {
    act: throughOffice ? 'to-labour-office' : 'to-court',
    // A file that outlives the labour office goes to the court instead.
    metBy: throughOffice ? ['to-labour-office', 'to-court'] : ['to-court'],
    rule: ruleOf(act, 'C.comp.send', 'B.comp.send'),
    scope: 'file',
    actor: throughOffice ? 'CC' : sender,
    from: { ms: act.ms, day: readingOverOn, dateOnly: true },
    label: 'Hết thời gian đọc hồ sơ',
  });
}

export function startExecution(file: CaseFile, act: CaseAct, label: string): void {
  if (isA(act)) return;
  const actor: Actor = act.regime === 'B1' ? 'LO' : 'CP';
  if (isC(act)) {
    file.startClock(act, {
      act: 'execute',
      rule: rules['C.comp.place'],
      scope: 'file',
      label: `${label}, 24 giờ đề nghị, 24 giờ quyết định cơ sở và 24 giờ đưa đi:`,
    });
  } else {
    file.startClock(act, { act: 'execute', rule: rules['B.comp.execute'], scope: 'file', actor, label });
  }
}

const evading = ['escaped', 'wanted'] as const;
const notifiable = [...inFile, 'ordered', ...continuedStates] as const;

/** Where the person moved in a measure, or has escaped, it is the notice of that which is received. */
function isNoticeOfOffices(file: CaseFile): boolean {
  const { state } = file;
  return state !== null && (continuedStates.includes(state) || evading.some((one) => one === state));
}

function checkNoticeOfOffices(file: CaseFile): Refusal | null {
  const moved = continuedStates.includes(file.state!);
  if (moved && file.movedOn === null) return refuse('out-of-order', { state: stateLabels[file.state!].vi });
  return file.hasOpenClock(moved ? 'move' : 'escape', 'notice') ? null : refuse('already-open');
}

const noticeReceived: ActRule = {
  kind: 'notice-received',
  ...hoursInC,
  rows: {
    ...underLaw23({ from: [...inFile, 'ordered'], actors: ['P', 'CP', 'CPC', 'CC'], rule: 'A.comp.check' }, byTheChair),
    ...underLaw73({ from: notifiable, actors: ['P', 'CP', 'CPC', 'CC'], rule: 'B.comp.read' }),
    C: { from: [...notifiable, ...evading], actors: ['P', 'CP', 'CPC'], rule: 'C.comp.notice' },
  },
  ruleFor(file, act) {
    if (!isNoticeOfOffices(file) || isA(act)) return null;
    return file.awaitsContinuation ? moveRule(file, act) : isC(act) ? 'C.comp.escape.notice' : null;
  },
  actorsFor(file, act) {
    if (!isNoticeOfOffices(file)) return null;
    return isC(act) ? ['CP', 'CPC'] : ['CP', 'CPC', 'CC'];
  },
  check(file) {
    if (isNoticeOfOffices(file)) return checkNoticeOfOffices(file);
    if (file.state === 'ordered') return file.order?.receivedAt != null ? refuse('already-open') : null;
    if (!file.compulsory?.complete) return refuse('out-of-order', { state: 'hồ sơ chưa hoàn thành' });
    return file.compulsory.noticeOn === null ? null : refuse('already-open');
  },
  apply(file, act) {
    // A notice between offices meets its clock and does nothing else.
    if (isNoticeOfOffices(file)) return;
    if (file.state !== 'ordered') {
      startReading(file, act);
      return;
    }
    file.order!.receivedAt = act;
    file.withdrawClock('execute');
    startExecution(file, act, 'Nhận quyết định của Tòa án');
    if (isB(act)) {
      const due = workingCalendar.addWorkingDays(act.day, rules['B.comp.postreq'].value);
      file.note('postpone-request-until', act, { due: vietnameseDate(due) });
    }
  },
};

const read: ActRule = {
  kind: 'read',
  rows: {
    ...underLaw23({ from: inFile, actors: ['P', 'CP', 'CPC', 'CC'], rule: 'A.comp.check' }, byTheChair),
    ...underLaw73({ from: inFile, actors: ['P', 'CP', 'CPC', 'CC'], rule: 'B.comp.read' }),
    C: { from: inFile, actors: ['P', 'CP', 'CPC'], rule: 'C.comp.read' },
  },
  check(file) {
    if (!file.compulsory?.complete) return refuse('out-of-order', { state: 'hồ sơ chưa hoàn thành' });
    return file.compulsory.readDone ? refuse('already-open') : null;
  },
  apply(file, act) {
    const compulsory = file.compulsory!;
    compulsory.readDone = true;
    if (compulsory.readDueOn !== null && act.day >= compulsory.readDueOn) return;
    if (isA(act)) return;
    file.withdrawClock(act.regime === 'B1' ? 'to-labour-office' : 'to-court');
    startSending(file, act, act.day);
  },
};

const hold: ActRule = {
  kind: 'hold',
  rows: {
    A2: { from: inFile, actors: compilersB1, rule: 'A.comp.hold' },
    ...underLaw73({ from: inFile, actors: compilers, rule: 'B.comp.hold' }, phases),
    C: { from: inFile, actors: ['CPC', 'CP'], rule: 'C.comp.hold' },
  },
  check(file, act) {
    const place = payloadText(act, 'place');
    if (place === 'family' && isA(act)) return refuse('not-in-regime');
    if (place === 'family' && isC(act)) return refuse('hold-family-abolished');
    if (place === 'family' && !file.person.stableResidence) return refuse('no-stable-residence');
    if (file.state !== 'held-during-file') return null;
    // Only the change from the family to a facility is a second decision.
    return file.heldInFacility || place === 'family' ? refuse('already-open') : null;
  },
  apply(file, act) {
    file.endHold(act);
    file.heldInFacility = payloadText(act, 'place') !== 'family';
    file.held = file.open({ kind: 'held-during-file', regime: act.regime, from: act.day });
    file.held.credited = file.heldInFacility;
    file.setState(act, 'held-during-file');
  },
};

/** Nobody may cut the reading period short but the person. */
export function checkReadingOver(file: CaseFile, act: CaseAct): Refusal | null {
  const compulsory = file.compulsory;
  if (!compulsory?.complete) return refuse('out-of-order', { state: 'hồ sơ chưa hoàn thành' });
  const { readDueOn, readDone } = compulsory;
  if (readDueOn === null || readDone || act.day > readDueOn) return null;
  return refuse('term-not-over', { earliest: vietnameseDate(readDueOn + 1) }, isC(act) ? 'C.comp.read' : 'B.comp.read');
}

/** Decree 116 art 43: an incomplete file comes back and is completed within two working days; its check begins anew. */
function sendAgain(file: CaseFile, act: CaseAct): void {
  const from = payloadMoment(act, 'returnedAt')!;
  file.withdrawClock('to-court');
  const rule = rules['B.comp.return'];
  const label = 'Phòng LĐTBXH trả hồ sơ';
  file.startClock(act, { act: 'to-labour-office', step: 'complete', rule, scope: 'file', from, label }).metMs = act.ms;
}

const toLabourOffice: ActRule = {
  kind: 'to-labour-office',
  rows: {
    A2: { from: inFile, actors: compilersB1, rule: 'A.comp.check' },
    B1: { from: inFile, actors: compilersB1, rule: 'B.comp.send' },
  },
  absent: (regime) =>
    regime === 'A1' ? refuse('not-in-regime') : refuse('authority-abolished', { actor: actorLabels.LO.vi }),
  check(file, act) {
    const sentOn = file.compulsory?.atLabourOffice ?? null;
    if (sentOn === null) return checkReadingOver(file, act);
    const returned = payloadDay(act, 'returnedAt');
    if (returned === null) return refuse('already-open');
    return returned < sentOn || returned > act.day ? refuse('substep-before-act', { field: 'returnedAt' }) : null;
  },
  apply(file, act) {
    if (file.compulsory!.atLabourOffice !== null) sendAgain(file, act);
    file.compulsory!.atLabourOffice = act.day;
    file.startClock(act, {
      act: 'to-court',
      rule: isA(act) ? null : rules['B.comp.check'],
      scope: 'file',
      label: 'Chuyển Phòng LĐTBXH, 02 ngày làm việc kiểm tra và 02 ngày làm việc gửi Tòa án:',
    });
  },
};

export const compulsoryFileActs: readonly ActRule[] = [compFile, noticeReceived, read, hold, toLabourOffice];
