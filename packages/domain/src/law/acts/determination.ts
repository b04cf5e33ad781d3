import { type ActRule, hoursInC, isA, isB, isC, refuse, ruleOf, underLaw23, underLaw73 } from '../act-rule';
import { type CaseAct, payloadMoment, payloadText } from '../case-act';
import type { CaseFile } from '../case-file';
import { isLater } from '../moment';
import { rules } from '../rules';
import type { LegalState } from '../vocabulary';
import { startFileClock } from './opening-the-file';
import { openUserManagement } from './user-management';
import { oweContinuation } from './whereabouts';

const determinable = [
  null,
  'suspected',
  'positive-user',
  'user-managed',
  'post-rehab',
  'completed',
  'exempted',
  'addict-identified',
  'rehab-registered',
  'off-list',
] as const;

/** The circular on determination is of 2015. */
const before2014 = { A1: { rule: 'A.list' } } as const;

function isRegistering(state: LegalState | null): boolean {
  return state === 'addict-identified' || state === 'rehab-registered';
}

function groundShown(file: CaseFile): string {
  if (file.state === 'user-managed') return 'under-management';
  if (file.state === 'post-rehab') return 'post-rehab';
  if (isRegistering(file.state)) return 'registration-no-result';
  return file.state === 'positive-user' && !file.person.stableResidence ? 'no-stable-residence' : 'self-requested';
}

function contradicts(file: CaseFile, act: CaseAct, ground: string): boolean {
  switch (ground) {
    case 'under-management':
      return file.state !== 'user-managed';
    case 'post-rehab':
      return file.state !== 'post-rehab';
    case 'no-stable-residence':
      return file.person.stableResidence;
    case 'registration-no-result':
      return !isC(act);
    case 'commune-education':
      return !isB(act);
    default:
      return false;
  }
}

const determine: ActRule = {
  kind: 'determine',
  rows: {
    ...underLaw23({ from: determinable, actors: ['CP', 'CPC', 'DU', 'P', 'CC'], rule: 'A.det' }, before2014),
    ...underLaw73({ from: determinable, actors: ['CP', 'CPC', 'DU', 'P', 'CC'], rule: 'B.det.groups' }),
    C: { from: determinable, actors: ['CP', 'CPC', 'DU', 'P'], rule: 'C.det.groups' },
  },
  alreadyIn: ['determination'],
  check(file, act) {
    const ground = payloadText(act, 'ground') ?? groundShown(file);
    return contradicts(file, act, ground) ? refuse('no-ground') : null;
  },
  apply(file, act) {
    file.determinationGround = payloadText(act, 'ground') ?? groundShown(file);
    file.interrupted = file.state;
    file.missing = false;
    file.setState(act, 'determination');
    file.startClock(act, {
      act: 'determine',
      step: 'result',
      rule: ruleOf(act, 'C.det.result.days', 'B.det.result'),
      value: isC(act) ? file.settings.determinationDaysC : rules['B.det.result'].value,
      scope: 'determination',
      metBy: ['addicted', 'not-addicted'],
    });
  },
};

/** Law 73 sends an adult who is addicted again under post-rehabilitation to compulsory rehabilitation; Law 120 also a minor. */
function goesToCompulsory(file: CaseFile, act: CaseAct): boolean {
  return file.determinationGround === 'post-rehab' && (isC(act) || file.isAdult(act.day));
}

const addicted: ActRule = {
  kind: 'addicted',
  ...hoursInC,
  rows: {
    ...underLaw23({ from: ['determination'], actors: ['MF', 'CP', 'CPC'], rule: 'A.det' }, before2014),
    ...underLaw73({ from: ['determination'], actors: ['MF', 'CP', 'CPC'], rule: 'B.det.result' }),
    C: { from: ['determination'], actors: ['MF', 'CP', 'CPC'], rule: 'C.det.told' },
  },
  alreadyIn: ['addict-identified'],
  apply(file, act) {
    file.stopDecisionDue = file.user !== null;
    file.endUser(act, 'addicted');
    if (file.post !== null) file.endPost(act, 'addicted');
    file.registrationGround = file.determinationGround;
    file.rehabCount = file.countedRehabilitations + 1;
    file.creditForNextTerm = 0;
    file.toldAddictedOn = act.day;
    file.completedOn = null;
    file.endScope('registration', act.ms);
    file.endScope('file', act.ms);
    file.endScope('completion', act.ms);
    file.setState(act, 'addict-identified');
    if (file.isUnderTwelve(act.day)) return;
    if (goesToCompulsory(file, act)) {
      startFileClock(file, act);
      return;
    }
    const groupC = isC(act) && file.registrationGround === 'under-management';
    if (groupC && file.settings.groupCRegistration === 'not-open') return;
    if (groupC) file.note('group-c-registers', act);
    file.registrationClock = file.startClock(act, {
      act: 'register',
      rule: ruleOf(act, 'C.reg.h', 'B.reg'),
      scope: 'registration',
      label: 'Được thông báo kết quả',
    });
    if (file.registrationClock === null) return;
    startFileClock(file, act, { clock: file.registrationClock, label: 'Hết thời hạn đăng ký', scope: 'file' });
  },
};

function ordersManagement(file: CaseFile, act: CaseAct): boolean {
  if (isA(act) || file.isUnderTwelve(act.day)) return false;
  if (file.interrupted === 'user-managed') return true;
  // Whoever has completed is owed post-rehabilitation instead.
  return !file.person.stableResidence && file.interrupted !== 'post-rehab' && file.interrupted !== 'completed';
}

/** Where a person stands whom a negative result takes out of an addict's state. */
function stateAfterNegative(interrupted: LegalState | null): LegalState | null {
  return isRegistering(interrupted) || interrupted === 'exempted' ? 'off-list' : interrupted;
}

/** A new management decision has 24 hours, or three working days, from the result where its time is recorded. */
function meetDecision(file: CaseFile, act: CaseAct): void {
  const from = payloadMoment(act, 'resultAt');
  if (from === null) return;
  const rule = ruleOf(act, 'C.user.decide.h', 'B.user.decide');
  const clock = file.startClock(act, {
    act: 'not-addicted',
    step: 'decision',
    rule,
    scope: 'determination',
    from,
    label: 'Có kết quả không nghiện',
  });
  if (clock) clock.metMs = act.ms;
}

const notAddicted: ActRule = {
  kind: 'not-addicted',
  ...hoursInC,
  rows: {
    ...underLaw23({ from: ['determination'], actors: ['MF', 'CP', 'CPC'], rule: 'A.det' }, before2014),
    ...underLaw73({ from: ['determination'], actors: ['CC', 'MF', 'CP'], rule: 'B.user.decide' }),
    C: { from: ['determination'], actors: ['CPC', 'MF', 'CP'], rule: 'C.user.decide.h' },
  },
  actorsFor(file, act) {
    if (!ordersManagement(file, act)) return ['MF', 'CP', 'CPC'];
    return isC(act) ? ['CPC'] : ['CC'];
  },
  check(_file, act) {
    const result = payloadMoment(act, 'resultAt');
    return result && isLater(result, act) ? refuse('substep-before-act', { field: 'resultAt' }) : null;
  },
  apply(file, act) {
    file.rehabCount = file.countedRehabilitations;
    // Who is not addicted owes no registration, and no file is due.
    file.endScope('registration', act.ms);
    file.endScope('file', act.ms);
    file.registrationClock = null;
    if (ordersManagement(file, act)) {
      file.movedOn = null;
      meetDecision(file, act);
      openUserManagement(file, act);
    } else {
      file.setState(act, stateAfterNegative(file.interrupted));
      oweContinuation(file, act);
    }
    file.interrupted = null;
  },
};

export const determinationActs: readonly ActRule[] = [determine, addicted, notAddicted];
