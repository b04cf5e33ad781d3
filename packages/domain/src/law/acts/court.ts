import { vietnameseDate } from '../../calendar/index';
import { type ActRule, isA, isC, refuse, ruleOf, underLaw73 } from '../act-rule';
import { type CaseAct, payloadFlag, payloadInteger } from '../case-act';
import type { CaseFile } from '../case-file';
import { decidedRange, type RuleId, rules } from '../rules';
import type { Actor } from '../vocabulary';
import { checkReadingOver, startExecution } from './compulsory-file';
import { closeCompulsoryFile } from './opening-the-file';
import { rehabilitationRule, resumeBeginning } from './voluntary-registration';

const courts = { B3: { actors: ['RC'] as const } };
const inFile = ['compulsory-file', 'held-during-file'] as const;
const answerers: readonly Actor[] = ['CPC', 'CP'];

const toCourt: ActRule = {
  kind: 'to-court',
  rows: {
    A2: { from: ['compulsory-file', 'held-during-file'], actors: ['LO'], rule: 'A.comp.check' },
    ...underLaw73(
      { from: ['compulsory-file', 'held-during-file'], actors: ['CPC'], rule: 'B.police' },
      { B1: { actors: ['LO'], rule: 'B.comp.check' } },
    ),
    C: { from: ['compulsory-file', 'held-during-file'], actors: ['CPC'], rule: 'C.comp.send' },
  },
  alreadyIn: ['court', 'ordered'],
  check: checkReadingOver,
  apply(file, act) {
    if (file.compulsory!.noticeOn === null && !isA(act)) file.note('notice-not-recorded', act);
    file.endScope('file', act.ms);
    file.setState(act, 'court');
  },
};

const courtAccept: ActRule = {
  kind: 'court-accept',
  rows: {
    A2: { from: ['court'], actors: ['DC'], rule: 'A.comp.court' },
    ...underLaw73({ from: ['court'], actors: ['DC'], rule: 'B.comp.court' }, courts),
    C: { from: ['court'], actors: ['RC'], rule: 'C.comp.court' },
  },
  check: (file) => (file.compulsory?.accepted ? refuse('already-open') : null),
  apply(file, act) {
    file.compulsory!.accepted = true;
    if (isA(act)) return;
    const { courtDecisionDaysC, courtDecisionMaxDaysC } = file.settings;
    const value = isC(act) ? courtDecisionDaysC : rules['B.comp.court'].value;
    file.startClock(act, {
      act: 'court-decision',
      rule: ruleOf(act, 'C.comp.court', 'B.comp.court'),
      value,
      scope: 'file',
      actor: act.regime === 'B1' || act.regime === 'B2' ? 'DC' : 'RC',
      label: 'Thụ lý',
    });
    file.note('court-may-extend', act, { due: vietnameseDate(act.day + courtDecisionMaxDaysC) });
  },
};

const courtQuestion: ActRule = {
  kind: 'court-question',
  rows: {
    A2: { from: ['court'], actors: ['DC'], rule: 'A.comp.court' },
    ...underLaw73({ from: ['court'], actors: ['DC'], rule: 'B.comp.answer' }, courts),
    C: { from: ['court'], actors: ['RC'], rule: 'C.comp.answer' },
  },
  apply(file, act) {
    file.compulsory!.openQuestions++;
    file.startClock(act, {
      act: 'answer-court',
      rule: ruleOf(act, 'C.comp.answer', 'B.comp.answer'),
      scope: 'file',
      actor: act.regime === 'B1' ? 'LO' : 'CPC',
    });
  },
};

const answerCourt: ActRule = {
  kind: 'answer-court',
  rows: {
    A2: { from: ['court'], actors: ['LO', 'CC', ...answerers], rule: 'A.comp.court' },
    ...underLaw73(
      { from: ['court'], actors: answerers, rule: 'B.comp.answer' },
      { B1: { actors: ['LO', 'CC', ...answerers] } },
    ),
    C: { from: ['court'], actors: answerers, rule: 'C.comp.answer' },
  },
  check: (file) => (file.compulsory!.openQuestions > 0 ? null : refuse('no-ground')),
  apply(file) {
    file.compulsory!.openQuestions = 0;
  },
};

/** Law 73 sets less for minors; before 2022 all had the same range. */
function termRule(file: CaseFile, act: CaseAct): RuleId {
  if (isA(act)) return 'A.comp.term';
  return file.isAdult(act.day) ? 'B.comp.term' : 'B.minor.term';
}

function orderedMonths(file: CaseFile, act: CaseAct): number | null {
  const given = payloadInteger(act, 'termMonths');
  if (!isC(act)) {
    if (given === null) file.note('unknown-field', act, { field: 'thời hạn cai nghiện bắt buộc (tháng)' });
    return given;
  }
  const months = rules[rehabilitationRule(file)].value;
  if (given !== null && given !== months) file.note('term-fixed-by-law', act, { months });
  return months;
}

/** The district chair decided before 2014, and on minors until 2022: there the file is complete and no court has it. */
function isDecidedWithoutCourt(file: CaseFile, act: CaseAct): boolean {
  if (!isA(act) || !file.compulsory?.complete) return false;
  return act.regime === 'A1' || !file.isAdult(act.day);
}

function noteLawOfFile(file: CaseFile, act: CaseAct): void {
  const opened = file.compulsory!;
  if (isC(act) && !isC(opened)) file.note('new-law-for-open-file', act);
  else if (!isA(act) && isA(opened)) file.note('new-law-for-file-of-2021', act);
}

const courtDecision: ActRule = {
  kind: 'court-decision',
  needsTime: ['C'],
  rows: {
    A1: { from: ['court', ...inFile], actors: ['DCH'], rule: 'A.comp.chair' },
    A2: { from: ['court', ...inFile], actors: ['DC', 'DCH'], rule: 'A.comp.court' },
    ...underLaw73({ from: ['court'], actors: ['DC'], rule: 'B.comp.court' }, courts),
    C: { from: ['court'], actors: ['RC'], rule: 'C.comp.court' },
  },
  alreadyIn: ['ordered', 'compulsory-rehab'],
  actorsFor(file, act) {
    if (act.regime !== 'A2') return null;
    return file.isAdult(act.day) ? ['DC'] : ['DCH', 'DC'];
  },
  check(file, act) {
    if (file.state !== 'court' && !isDecidedWithoutCourt(file, act)) {
      return refuse('out-of-order', { state: 'chưa chuyển Tòa án' });
    }
    const months = payloadInteger(act, 'termMonths');
    if (isC(act) || months === null) return null;
    const rule = termRule(file, act);
    const { least, most } = decidedRange(rule);
    return months >= least && months <= most ? null : refuse('term-out-of-range', { months, least, most }, rule);
  },
  apply(file, act) {
    if (payloadFlag(act, 'refused')) {
      closeCompulsoryFile(file, act);
      resumeBeginning(file, act);
      return;
    }
    noteLawOfFile(file, act);
    file.endScope('file', act.ms);
    if (file.rehabCount === 0) file.rehabCount = 1;
    file.order = {
      regime: act.regime,
      months: orderedMonths(file, act),
      adult: file.isAdult(act.day),
      receivedAt: null,
    };
    file.setState(act, 'ordered');
    startExecution(file, act, 'Quyết định của Tòa án');
  },
};

export const courtActs: readonly ActRule[] = [toCourt, courtAccept, courtQuestion, answerCourt, courtDecision];
