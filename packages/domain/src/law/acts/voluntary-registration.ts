import { addMonths } from '../../calendar/index';
import {
  type ActRule,
  hoursInC,
  isA,
  isC,
  type Refusal,
  refuse,
  ruleIdOf,
  ruleOf,
  underLaw23,
  underLaw73,
  voluntaryStates,
} from '../act-rule';
import { type CaseAct, payloadFlag, payloadInteger, payloadText } from '../case-act';
import type { CaseFile } from '../case-file';
import { decidedRange, type RuleId, rules } from '../rules';
import type { LegalState, VoluntaryForm } from '../vocabulary';
import { addCompletionClocks, runsFromDecision } from './voluntary-course';

function mayRegister(file: CaseFile, act: CaseAct): boolean {
  switch (file.registrationGround) {
    case 'post-rehab':
      return !isC(act) && !file.isAdult(act.day);
    case 'under-management':
      return !isC(act) || file.settings.groupCRegistration === 'may-register';
    default:
      return true;
  }
}

function checkForm(file: CaseFile, act: CaseAct, form: string | null): Refusal | null {
  if (file.person.stableResidence || form === null || form === 'rehab-vol-public') return null;
  if (isA(act) && form !== 'rehab-home') return null;
  return refuse('no-stable-residence', undefined, ruleIdOf(act, 'C.reg.h', 'B.reg.residence', 'A.home.decide'));
}

/** Law 120 art 31(1)b: a result older than six months calls for a new determination. */
function isResultStale(file: CaseFile, act: CaseAct): boolean {
  if (file.toldAddictedOn === null || file.registrationGround === 'private-partial') return false;
  return act.day > addMonths(file.toldAddictedOn, rules['C.det.validity'].value);
}

/** At home one registers anew only because the provider was suspended, and for the same form. */
function checkAnotherProvider(file: CaseFile, act: CaseAct): Refusal | null {
  const sameForm = act.probe || payloadText(act, 'form') === 'rehab-home';
  return sameForm && file.hasOpenClock('register', 'provider') ? null : refuse('already-open');
}

const register: ActRule = {
  kind: 'register',
  ...hoursInC,
  rows: {
    ...underLaw23({ from: ['addict-identified', 'exempted'], actors: ['P'], rule: 'A.home.decide' }),
    ...underLaw73({ from: ['addict-identified', 'exempted'], actors: ['P'], rule: 'B.reg' }),
    C: { from: ['addict-identified', 'exempted', 'rehab-home'], actors: ['P'], rule: 'C.reg.h' },
  },
  ruleFor: (file) => (file.state === 'rehab-home' ? 'C.provider.suspended' : null),
  alreadyIn: ['rehab-registered', ...voluntaryStates],
  check(file, act) {
    if (file.isUnderTwelve(act.day)) {
      return refuse('not-applicable-age', { age: file.ageOn(act.day) }, isA(act) ? 'A.home.age' : undefined);
    }
    if (file.state === 'rehab-home') return checkAnotherProvider(file, act);
    if (!mayRegister(file, act))
      return refuse('registration-not-open', undefined, isC(act) ? 'C.reg.group-d' : undefined);
    return checkForm(file, act, payloadText(act, 'form'));
  },
  apply(file, act) {
    if (file.state === 'rehab-home') return;
    if (isC(act) && isResultStale(file, act)) file.note('result-too-old', act);
    file.form = payloadText(act, 'form') as VoluntaryForm;
    file.movedOn = null;
    file.setState(act, 'rehab-registered');
    file.startClock(act, {
      act: 'vol-decide',
      rule: ruleOf(act, 'C.vol.decide.h', 'B.vol.decide'),
      scope: 'registration',
      label: 'Đăng ký',
    });
  },
};

/** Law 120: 24 months the first time, 36 from the second on, whatever the form. Law 73: what the decision says, 6 to 12. */
export function rehabilitationRule(file: CaseFile): RuleId {
  return file.rehabCount >= 2 ? 'C.rehab.term.2' : 'C.rehab.term.1';
}

function decidedMonths(file: CaseFile, act: CaseAct, form: VoluntaryForm): number | null {
  if (form === 'substitution') return null;
  const given = payloadInteger(act, 'termMonths');
  if (!isC(act)) {
    if (given === null) file.note('unknown-field', act, { field: 'thời hạn cai nghiện (tháng)' });
    return given;
  }
  const months = rules[rehabilitationRule(file)].value;
  if (given !== null && given !== months) file.note('term-fixed-by-law', act, { months });
  return months;
}

function checkMonths(act: CaseAct, form: string): Refusal | null {
  const months = payloadInteger(act, 'termMonths');
  if (months === null || isC(act) || form === 'substitution') return null;
  const home = form === 'rehab-home';
  // The terms of voluntary stays in a facility before 2022 were not read.
  if (isA(act) && !home) return null;
  const rule = isA(act) ? 'A.home.term' : home ? 'B.home.term' : 'B.fac.term';
  const { least, most } = decidedRange(rule);
  if (months >= least && months <= most) return null;
  return refuse('term-out-of-range', { months, least, most }, rule);
}

const running: readonly (LegalState | null)[] = voluntaryStates;

/** Law 73 art 55: compulsory rehabilitation in the community begun before 2022 may become voluntary. */
function isConversion(file: CaseFile, act: CaseAct): boolean {
  return !isA(act) && file.compulsoryAtHome && file.state === 'rehab-home';
}

/** What was served counts, and the new decision opens its own term. */
function convert(file: CaseFile, act: CaseAct): void {
  const served = file.rehab!;
  file.creditForNextTerm = act.day - served.start! - served.notCountedUpTo(act.day);
  file.compulsoryAtHome = false;
  file.endRehab(act, 'converted-to-voluntary');
}

function startIntakeClock(file: CaseFile, act: CaseAct, label: string): void {
  const rule = ruleOf(act, 'C.reg.notperf', 'B.reg.notperf');
  file.startClockDue = file.startClock(act, { act: 'intake', rule, scope: 'voluntary', label });
}

/** The court has refused: a voluntary rehabilitation that had not begun is to begin now. */
export function resumeBeginning(file: CaseFile, act: CaseAct): void {
  const { rehab } = file;
  if (rehab !== null && rehab.start === null) startIntakeClock(file, act, 'Tòa án không áp dụng');
}

function startVoluntaryClocks(file: CaseFile, act: CaseAct, form: VoluntaryForm): void {
  if (runsFromDecision(file.rehab!)) {
    file.rehab!.start = act.day;
    addCompletionClocks(file);
    return;
  }
  if (isC(act) && form === 'rehab-vol-public') {
    file.startClock(act, {
      act: 'place-public',
      rule: rules['C.vol.place.h'],
      scope: 'voluntary',
      label: 'Quyết định cai nghiện tự nguyện, 24 giờ gửi đề nghị và 24 giờ quyết định:',
    });
    return;
  }
  startIntakeClock(file, act, 'Quyết định');
  if (isC(act) && form === 'rehab-home' && file.isAdult(act.day)) {
    file.startClock(act, { act: 'em-start', rule: rules['C.em.decide.h'], scope: 'monitoring', label: 'Quyết định' });
  }
}

const volDecide: ActRule = {
  kind: 'vol-decide',
  ...hoursInC,
  rows: {
    ...underLaw23({
      from: ['addict-identified', 'rehab-registered', ...voluntaryStates],
      actors: ['CC', 'FH', 'MF'],
      rule: 'A.home.decide',
    }),
    ...underLaw73({ from: ['rehab-registered', ...voluntaryStates], actors: ['CC'], rule: 'B.vol.decide' }),
    C: { from: ['rehab-registered', ...voluntaryStates], actors: ['CPC'], rule: 'C.vol.decide.h' },
  },
  actorsFor(file, act) {
    return isA(act) && (payloadText(act, 'form') ?? file.form) === 'rehab-home' ? ['CC'] : null;
  },
  check(file, act) {
    if (payloadFlag(act, 'compulsory') && !isA(act)) return refuse('not-in-regime', undefined, 'T.community.2022');
    if (running.includes(file.state) && !isConversion(file, act)) {
      return file.movedOn === null ? refuse('already-open') : null;
    }
    if (file.isUnderTwelve(act.day)) {
      return refuse('not-applicable-age', { age: file.ageOn(act.day) }, isA(act) ? 'A.home.age' : undefined);
    }
    const form = payloadText(act, 'form') ?? file.form;
    if (form === null) return act.probe ? null : refuse('missing-payload', { field: 'Hình thức' });
    return checkMonths(act, form) ?? checkForm(file, act, form);
  },
  apply(file, act) {
    file.movedOn = null;
    if (isConversion(file, act)) convert(file, act);
    // The new commune's continuing decision leaves the running term as it is.
    else if (running.includes(file.state)) return;
    const form = (payloadText(act, 'form') ?? file.form) as VoluntaryForm;
    const confirmed = payloadInteger(act, 'rehabCount');
    if (confirmed !== null) {
      file.rehabCount = confirmed;
      file.countedRehabilitations = confirmed - 1;
    }
    if (file.rehabCount === 0) file.rehabCount = 1;
    file.form = form;
    file.rehab = file.open({
      kind: form,
      regime: act.regime,
      from: act.day,
      months: decidedMonths(file, act, form),
      creditDays: file.creditForNextTerm,
      startLabel: 'Tiếp nhận',
    });
    file.registrationClock = null;
    file.compulsoryAtHome = payloadFlag(act, 'compulsory');
    file.setState(act, form as LegalState);
    startVoluntaryClocks(file, act, form);
  },
};

export const voluntaryRegistrationActs: readonly ActRule[] = [register, volDecide];
