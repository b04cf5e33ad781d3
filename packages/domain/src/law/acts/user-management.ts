import { MS_PER_HOUR, vietnameseDate, vietnameseDateTime, workingCalendar } from '../../calendar/index';
import {
  type ActRule,
  anyOpenState,
  hoursInC,
  isC,
  type Refusal,
  refuse,
  ruleOf,
  underLaw23,
  underLaw73,
} from '../act-rule';
import { type CaseAct, payloadMoment, payloadText } from '../case-act';
import type { CaseFile } from '../case-file';
import { isLater } from '../moment';
import { rules } from '../rules';

/** The year starts anew with every decision that is not the continuing one of a new commune. */
export function openUserManagement(file: CaseFile, act: CaseAct): void {
  file.endUser(act, 'renewed');
  const rule = rules[isC(act) ? 'C.user.term' : 'B.user.term'];
  const measure = file.open({
    kind: 'user-managed',
    regime: act.regime,
    from: act.day,
    start: act.day,
    months: rule.value,
    startLabel: 'Quyết định quản lý',
  });
  file.addTermClock(measure, 'user-end', rule, 0, true);
  file.user = measure;
  file.setState(act, 'user-managed');
}

/** Law 120 lets the rest run from the new commune's decision; Law 73 lets the year run on from the day of leaving. */
function continueAfterMove(file: CaseFile, act: CaseAct): void {
  if (isC(act) && file.user !== null && file.movedOn !== null) file.user.notCountedDays += act.day - file.movedOn;
  file.movedOn = null;
  file.endScope('move', act.ms);
}

function checkSent(act: CaseAct): Refusal | null {
  const sent = payloadMoment(act, 'sentAt');
  return sent && isLater(act, sent) ? refuse('substep-before-act', { field: 'sentAt' }) : null;
}

/** A decision that takes the person off the list leaves no duty behind: its sending is seen where it is recorded. */
function oweSending(file: CaseFile, act: CaseAct): void {
  const told = payloadMoment(act, 'sentAt');
  if (told === null && file.state === 'off-list') return;
  const rule = rules[isC(act) ? 'C.user.send.h' : 'B.user.send'];
  file.startClock(act, { act: act.kind, step: 'send', rule, scope: 'sending', metBy: [], told });
}

function noteSending(file: CaseFile, act: CaseAct): void {
  if (payloadMoment(act, 'sentAt') !== null) return;
  const due = isC(act)
    ? vietnameseDateTime(act.ms + rules['C.user.send.h'].value * MS_PER_HOUR)
    : `ngày ${vietnameseDate(workingCalendar.addWorkingDays(act.day, rules['B.user.send'].value))}`;
  file.note('send-decision', act, { due });
}

const stopReasonsOnlyIn: Readonly<Record<string, 'B' | 'C'>> = {
  'commune-education': 'B',
  diversion: 'C',
  'custody-longer': 'C',
};

const unrecorded = [null, 'suspected', 'off-list'] as const;

const positiveNotice: ActRule = {
  kind: 'positive-notice',
  ...hoursInC,
  rows: {
    ...underLaw23({ from: unrecorded, actors: ['DU', 'CP', 'CPC', 'MF', 'CC'], rule: 'A.list' }),
    ...underLaw73({ from: unrecorded, actors: ['DU', 'CP', 'CPC', 'MF', 'CC'], rule: 'B.user.notice' }),
    C: { from: unrecorded, actors: ['DU', 'CP', 'CPC', 'MF'], rule: 'C.user.notice.h' },
  },
  alreadyIn: ['positive-user', 'user-managed', 'user-mgmt-suspended'],
  check(_file, act) {
    const detected = payloadMoment(act, 'detectedAt');
    const tested = payloadMoment(act, 'testedAt');
    const verified = payloadMoment(act, 'residenceVerifiedAt');
    if (detected && isLater(detected, tested ?? act)) return refuse('substep-before-act', { field: 'detectedAt' });
    if (tested && isLater(tested, act)) return refuse('substep-before-act', { field: 'testedAt' });
    if (verified && (isLater(verified, act) || (tested && isLater(tested, verified)))) {
      return refuse('substep-before-act', { field: 'residenceVerifiedAt' });
    }
    return null;
  },
  apply(file, act) {
    file.setState(act, 'positive-user');
    file.missing = false;
    const tested = payloadMoment(act, 'testedAt');
    const verified = payloadMoment(act, 'residenceVerifiedAt');
    const remote = file.person.remoteArea;
    // Decree 163 art 58(1): in remote areas the time runs from the detection, elsewhere from the test.
    const detected = remote && isC(act) ? payloadMoment(act, 'detectedAt') : null;
    const from = detected ?? tested;
    if (from) {
      const clock = file.startClock(act, {
        act: 'positive-notice',
        step: 'verify',
        rule: remote
          ? ruleOf(act, 'C.user.verify.remote.h', 'B.user.verify.remote')
          : ruleOf(act, 'C.user.verify.h', 'B.user.verify'),
        scope: 'user',
        from,
        label: detected ? 'Phát hiện' : 'Có kết quả xét nghiệm',
      });
      if (clock) clock.metMs = verified?.ms ?? act.ms;
    }
    if (verified) {
      const clock = file.startClock(act, {
        act: 'positive-notice',
        step: 'notice',
        rule: ruleOf(act, 'C.user.notice.h', 'B.user.notice'),
        scope: 'user',
        from: verified,
        label: 'Có kết quả xác minh nơi cư trú',
      });
      if (clock) clock.metMs = act.ms;
    }
    if (file.isUnderTwelve(act.day) || (isC(act) && !file.person.stableResidence)) return;
    file.startClock(act, {
      act: 'user-manage',
      rule: ruleOf(act, 'C.user.decide.h', 'B.user.decide'),
      scope: 'user',
      label: 'Nhận thông báo',
    });
  },
};

const userManage: ActRule = {
  kind: 'user-manage',
  ...hoursInC,
  rows: {
    ...underLaw73({ from: ['positive-user', 'user-managed'], actors: ['CC'], rule: 'B.user.decide' }),
    C: { from: ['positive-user', 'user-managed'], actors: ['CPC'], rule: 'C.user.decide.h' },
  },
  check(file, act) {
    if (file.isUnderTwelve(act.day)) return refuse('not-applicable-age', { age: file.ageOn(act.day) });
    if (isC(act) && file.state === 'positive-user' && !file.person.stableResidence) {
      return refuse('no-stable-residence', undefined, 'C.user.no-residence');
    }
    return null;
  },
  apply(file, act) {
    if (file.state === 'user-managed' && file.movedOn !== null) continueAfterMove(file, act);
    else openUserManagement(file, act);
  },
};

const userSuspend: ActRule = {
  kind: 'user-suspend',
  rows: { C: { from: ['user-managed'], actors: ['CPC'], rule: 'C.user.custody' } },
  alreadyIn: ['user-mgmt-suspended'],
  apply(file, act) {
    file.suspendedOn = act.day;
    if (!file.settings.suspendedCustodyCounts) file.user?.pause(act.day);
    file.setState(act, 'user-mgmt-suspended');
    file.inCustody = true;
  },
};

const userResume: ActRule = {
  kind: 'user-resume',
  rows: { C: { from: ['user-mgmt-suspended'], actors: ['CPC'], rule: 'C.user.custody' } },
  alreadyIn: ['user-managed'],
  check(file, act) {
    if (file.user === null || file.suspendedOn === null) return null;
    const endAtSuspension = file.termEnd(file.user, file.suspendedOn);
    if (endAtSuspension === null) return null;
    return act.day - file.suspendedOn > endAtSuspension - file.suspendedOn ? refuse('custody-longer') : null;
  },
  apply(file, act) {
    if (!file.settings.suspendedCustodyCounts) file.user?.unpause(act.day);
    file.suspendedOn = null;
    file.inCustody = false;
    file.setState(act, 'user-managed');
  },
};

/** A decision to stop that was forgotten is still owed wherever the person has got to; without one owed it has no ground. */
const stopStates = anyOpenState.filter((state) => state !== 'suspected' && state !== 'positive-user');

const userStop: ActRule = {
  kind: 'user-stop',
  ...hoursInC,
  rows: {
    ...underLaw73({ from: stopStates, actors: ['CC'], rule: 'B.user.stop' }),
    C: { from: stopStates, actors: ['CPC'], rule: 'C.user.stop' },
  },
  check(file, act) {
    const sent = checkSent(act);
    if (sent !== null) return sent;
    const reason = payloadText(act, 'reason');
    const onlyIn = reason === null ? undefined : stopReasonsOnlyIn[reason];
    if (onlyIn && (onlyIn === 'C') !== isC(act)) return refuse('no-ground');
    if (file.user === null) return file.stopDecisionDue ? null : refuse('no-ground');
    return reason === 'addicted' ? refuse('no-ground') : null;
  },
  apply(file, act) {
    noteSending(file, act);
    file.stopDecisionDue = false;
    if (file.user === null) {
      oweSending(file, act);
      return;
    }
    const reason = payloadText(act, 'reason')!;
    file.endUser(act, reason);
    file.deceased = reason === 'death';
    file.missing = reason === 'missing';
    file.setState(act, 'off-list');
    oweSending(file, act);
  },
};

const userEnd: ActRule = {
  kind: 'user-end',
  ...hoursInC,
  rows: {
    ...underLaw73({ from: ['user-managed'], actors: ['CC'], rule: 'B.user.end' }),
    C: { from: ['user-managed'], actors: ['CPC'], rule: 'C.user.end' },
  },
  check(file, act) {
    const end = file.user && file.termEnd(file.user, act.day);
    if (end !== null && act.day < end) return refuse('term-not-over', { earliest: vietnameseDate(end) });
    return checkSent(act);
  },
  apply(file, act) {
    noteSending(file, act);
    file.endUser(act, 'completed');
    file.setState(act, 'off-list');
    oweSending(file, act);
  },
};

export const userManagementActs: readonly ActRule[] = [
  positiveNotice,
  userManage,
  userSuspend,
  userResume,
  userStop,
  userEnd,
];
