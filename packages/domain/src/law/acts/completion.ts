import { addMonths, type EpochDay, vietnameseDate, workingCalendar } from '../../calendar/index';
import { type ActRule, hoursInC, isA, isC, type Refusal, refuse, ruleOf, underLaw23, underLaw73 } from '../act-rule';
import { type CaseAct, payloadInteger, payloadMoment, payloadText } from '../case-act';
import type { CaseFile } from '../case-file';
import { stateLabels } from '../labels';
import { isLater } from '../moment';
import { decidedRange, rules } from '../rules';
import type { Actor, LegalState } from '../vocabulary';

/** Counts the rehabilitation and opens what follows: two years for adults after compulsory rehabilitation, else one. */
export function completeRehabilitation(file: CaseFile, act: CaseAct, outcome: string): void {
  const rehab = file.rehab;
  const kind = rehab?.kind ?? null;
  if (kind !== 'substitution') file.countedRehabilitations = Math.max(file.countedRehabilitations + 1, file.rehabCount);
  const adult = file.settings.postRehabAge === 'at-opening-decision' ? file.order?.adult : undefined;
  const long = kind === 'compulsory-rehab' && (adult ?? file.isAdult(act.day));
  file.postMonths = rules[long ? 'C.post.2' : 'C.post.1'].value;
  file.completedOn = act.day;
  file.completedKind = kind;
  if (isC(act) && kind === 'rehab-vol-private') {
    const due = file.dutyDay(act.day + rules['C.private.present.days'].value);
    file.note('present-after-private', act, { due: vietnameseDate(due) });
  }
  file.order = null;
  // From here on the decision has a time of its own.
  if (rehab !== null) file.withdrawTermClock(rehab, 'post-start');
  file.endRehab(act, outcome);
  file.setState(act, 'completed');
  startPostClocks(file, act, kind === 'substitution');
}

function startPostClocks(file: CaseFile, act: CaseAct, substitution: boolean): void {
  if (isA(act)) return;
  if (!isC(act)) {
    file.startClock(act, {
      act: 'post-proposal',
      rule: rules['B.post.file'],
      scope: 'completion',
      label: 'Hoàn thành, 05 ngày làm việc trình diện và 03 ngày làm việc lập hồ sơ:',
    });
    return;
  }
  if (file.completedKind === 'rehab-vol-private') {
    file.startClock(act, {
      act: 'complete',
      step: 'present',
      rule: rules['C.private.present.full.days'],
      scope: 'completion',
      metBy: [],
      told: payloadMoment(act, 'presentedAt'),
      label: 'Hoàn thành tại cơ sở tư nhân',
    });
  }
  if (substitution) {
    if (file.settings.substitutionPostTrigger === 'none') return;
    file.startClock(act, { act: 'post-proposal', rule: rules['C.post.mmt'], scope: 'completion' });
    return;
  }
  file.startClock(act, { act: 'post-start', rule: rules['C.post.decide'], scope: 'completion' });
}

const nearEnd = [
  'rehab-home',
  'rehab-vol-private',
  'rehab-vol-public',
  'compulsory-rehab',
  'suspended',
  'temp-exit',
  'funeral-leave',
] as const;

const preEndNotice: ActRule = {
  kind: 'pre-end-notice',
  rows: {
    ...underLaw73({ from: nearEnd, actors: ['FH', 'CC', 'CP', 'CPC'], rule: 'B.comp.notice' }),
    C: { from: nearEnd, actors: ['FH', 'CC', 'CP', 'CPC'], rule: 'C.finish.notice' },
  },
  actorsFor: (file) => (file.state === 'rehab-home' ? ['CC', 'CP', 'CPC'] : ['FH']),
  check: (file) => (file.rehab?.start == null ? refuse('out-of-order', { state: 'chưa tiếp nhận' }) : null),
  apply(file, act) {
    file.endNotified = true;
    if (!isC(act)) return;
    file.startClock(act, {
      act: 'post-proposal',
      rule: rules['C.post.proposal'],
      scope: 'completion',
      label: 'Nhận thông báo sắp hoàn thành',
    });
  },
};

/** Handed over with the certificate, so it must be ready when the term ends; it is recorded once that has been given. */
function oweDecisionAtCompletion(file: CaseFile, act: CaseAct): void {
  const { rehab } = file;
  if (!isC(act) || rehab === null || rehab.termClocks.some((clock) => clock.act === 'post-start')) return;
  file.addTermClock(rehab, 'post-start', rules['C.post.decide'], 0, false, 'CC', { step: 'ready' });
}

/** Decree 163 art 134(1): proposed upon the notice before the end. Where nobody recorded one, not before its last day. */
function checkNearEnd(file: CaseFile, act: CaseAct): Refusal | null {
  const { rehab } = file;
  if (rehab === null || (rehab.start === null && rehab.knownEnd === null)) {
    return refuse('out-of-order', { state: 'chưa tiếp nhận' });
  }
  const end = file.termEnd(rehab, act.day);
  if (file.endNotified || end === null) return null;
  return act.day < end - rules['C.finish.notice'].value ? refuse('no-ground') : null;
}

const postProposal: ActRule = {
  kind: 'post-proposal',
  rows: {
    ...underLaw73({ from: ['completed', 'post-rehab'], actors: ['CPC', 'CP'], rule: 'B.post.file' }),
    C: { from: [...nearEnd, 'completed'], actors: ['CPC'], rule: 'C.post.proposal' },
  },
  check: (file, act) => (file.state === 'completed' || !isC(act) ? null : checkNearEnd(file, act)),
  apply(file, act) {
    if (file.state !== 'completed') {
      oweDecisionAtCompletion(file, act);
      return;
    }
    if (file.hasOpenClock('post-start')) return;
    file.startClock(act, {
      act: 'post-start',
      rule: isC(act) ? rules['C.post.decide'] : rules['B.post.decide'],
      scope: 'completion',
      label: 'Đề nghị của Công an cấp xã',
    });
  },
};

const completers: Readonly<Partial<Record<LegalState, readonly Actor[]>>> = {
  'rehab-vol-private': ['FH'],
  'rehab-vol-public': ['FH'],
  substitution: ['MF'],
};

/** Without a known term nothing ends before the least the law allows. */
function leastEnd(file: CaseFile): EpochDay | null {
  const rehab = file.rehab!;
  if (rehab.start === null || rehab.regime === 'C') return null;
  const compulsory = rehab.kind === 'compulsory-rehab';
  // The terms of voluntary stays in a facility before 2022 were not read.
  if (isA(rehab) && !compulsory && rehab.kind !== 'rehab-home') return null;
  const long = compulsory && (isA(rehab) || file.order?.adult !== false);
  const term = long ? ruleOf(rehab, 'C.rehab.term.1', 'B.comp.term', 'A.comp.term') : rules['B.home.term'];
  return addMonths(rehab.start, term.value) - rehab.creditDays;
}

const complete: ActRule = {
  kind: 'complete',
  rows: {
    ...underLaw23({ from: [...nearEnd, 'substitution'], actors: ['FH', 'CC', 'MF'], rule: 'A.cert' }),
    ...underLaw73({ from: [...nearEnd, 'substitution'], actors: ['FH', 'CC', 'MF'], rule: 'B.cert' }),
    C: { from: [...nearEnd, 'substitution'], actors: ['FH', 'CPC', 'MF'], rule: 'C.cert.h' },
  },
  alreadyIn: ['completed', 'post-rehab'],
  actorsFor(file, act) {
    if (file.state === 'rehab-home') return isC(act) ? ['CPC'] : ['CC'];
    return (file.state !== null && completers[file.state]) || ['FH'];
  },
  check(file, act) {
    const rehab = file.rehab;
    if (rehab === null || (rehab.start === null && rehab.knownEnd === null)) {
      return refuse('out-of-order', { state: 'chưa tiếp nhận' });
    }
    const presented = payloadMoment(act, 'presentedAt');
    if (presented && isLater(act, presented)) return refuse('substep-before-act', { field: 'presentedAt' });
    if (rehab.kind === 'substitution') return null;
    const end = file.termEnd(rehab, act.day) ?? leastEnd(file);
    if (end === null) return null;
    // Law 120 lets the certificate be given within the 24 hours before the end.
    const earliest = isC(act) ? end - 1 : end;
    return act.day < earliest ? refuse('term-not-over', { earliest: vietnameseDate(earliest) }) : null;
  },
  apply: (file, act) => completeRehabilitation(file, act, 'completed'),
};

/** Before 2022 only who comes out of compulsory rehabilitation, for one to two years as the decision says. */
function checkPostBefore2022(file: CaseFile, act: CaseAct): Refusal | null {
  if (file.completedKind !== null && file.completedKind !== 'compulsory-rehab') {
    return refuse('no-ground', undefined, 'A.post.term');
  }
  const months = payloadInteger(act, 'termMonths');
  const { least, most } = decidedRange('A.post.term');
  if (months === null || (months >= least && months <= most)) return null;
  return refuse('term-out-of-range', { months, least, most }, 'A.post.term');
}

const postStart: ActRule = {
  kind: 'post-start',
  ...hoursInC,
  rows: {
    ...underLaw23({ from: ['completed', 'post-rehab'], actors: ['CC'], rule: 'A.post.term' }),
    ...underLaw73({ from: ['completed', 'post-rehab'], actors: ['CC'], rule: 'B.post.decide' }),
    C: { from: ['completed', 'post-rehab'], actors: ['CC'], rule: 'C.post.decide' },
  },
  check(file, act) {
    if (file.state === 'post-rehab') return file.movedOn === null ? refuse('already-open') : null;
    if (isA(act)) return checkPostBefore2022(file, act);
    return payloadText(act, 'place') === 'centre' ? refuse('not-in-regime') : null;
  },
  apply(file, act) {
    file.movedOn = null;
    if (file.state === 'post-rehab') return;
    const months = isA(act) ? payloadInteger(act, 'termMonths') : file.postMonths;
    const start = file.completedOn;
    if (months === null) file.note('unknown-field', act, { field: 'thời hạn quản lý sau cai nghiện' });
    file.endScope('completion', act.ms);
    const post = file.open({
      kind: 'post-rehab',
      regime: act.regime,
      from: start ?? act.day,
      decidedOn: act.day,
      start: start ?? act.day,
      months,
      startLabel: 'Hoàn thành cai nghiện',
    });
    file.addTermClock(post, 'post-end', ruleOf(act, 'C.post.end', 'B.post.end', 'A.post.end'), 0, !isC(act));
    file.post = post;
    const leaves = file.completedKind === 'compulsory-rehab' || file.completedKind === 'rehab-vol-public';
    file.completedOn = null;
    file.setState(act, 'post-rehab');
    if (isC(act) && (file.isAdult(act.day) || !file.person.stableResidence)) {
      file.startClock(act, {
        act: 'em-start',
        rule: rules['C.em.decide.h'],
        scope: 'monitoring',
        label: 'Nhận quyết định quản lý sau cai nghiện',
      });
      if (leaves) file.note('fit-before-leaving', act);
    }
  },
};

const postEnd: ActRule = {
  kind: 'post-end',
  rows: {
    ...underLaw23({ from: ['post-rehab', 'suspended'], actors: ['CC'], rule: 'A.post.end' }),
    ...underLaw73({ from: ['post-rehab', 'suspended'], actors: ['CC'], rule: 'B.post.end' }),
    C: { from: ['post-rehab', 'suspended'], actors: ['CC'], rule: 'C.post.end' },
  },
  check(file, act) {
    if (file.post === null) return refuse('out-of-order', { state: stateLabels[file.state!].vi });
    const end = file.termEnd(file.post, act.day);
    if (end === null) return null;
    const earliest = isC(act) ? workingCalendar.subtractWorkingDays(end, rules['C.post.end'].value) : end;
    return act.day < earliest ? refuse('term-not-over', { earliest: vietnameseDate(earliest) }) : null;
  },
  apply(file, act) {
    file.endPost(act, 'completed');
    file.setState(act, 'off-list');
  },
};

export const completionActs: readonly ActRule[] = [preEndNotice, postProposal, complete, postStart, postEnd];
