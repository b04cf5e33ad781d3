import { type EpochDay, startOfDay } from '../../calendar/index';
import {
  type ActRule,
  anyOpenState,
  anyRecordedState,
  hoursInC,
  isA,
  isC,
  refuse,
  underLaw23,
  underLaw73,
} from '../act-rule';
import { type CaseAct, payloadDay, payloadFlag, payloadMoment, payloadText } from '../case-act';
import { type CaseFile, continuedStates } from '../case-file';
import type { Measure } from '../measure';
import { isLater, type Moment } from '../moment';
import { type RuleId, rules } from '../rules';
import { type Actor, actors, type LegalState } from '../vocabulary';

const inCommunity: readonly LegalState[] = [
  'positive-user',
  'user-managed',
  'determination',
  'addict-identified',
  'rehab-registered',
  'rehab-home',
  'substitution',
  'compulsory-file',
  'court',
  'ordered',
  'postponed',
  'exempted',
  'completed',
  'post-rehab',
];

const reporters: readonly Actor[] = ['CP', 'CPC', 'P', 'CC'];

/** Time away counts, except unreported under post-rehabilitation, and in C under user management with whereabouts unknown. */
function measureThatStops(file: CaseFile, act: CaseAct): Measure | null {
  if (isA(act) || payloadFlag(act, 'reported')) return null;
  if (file.post !== null) return file.post;
  return isC(act) ? file.user : null;
}

/** Days from the first day away to the last one, both included; days already left out once are not left out again. */
function daysAway(file: CaseFile, from: EpochDay, until: EpochDay): number {
  let start = from;
  for (const absence of file.absences) if (absence.through >= start) start = absence.through + 1;
  const last = file.settings.absenceLastDay === 'not-counted-too' ? until : until - 1;
  return Math.max(0, last - start + 1);
}

const absence: ActRule = {
  kind: 'absence',
  rows: {
    ...underLaw23({ from: inCommunity, actors: reporters, rule: 'A.list' }),
    ...underLaw73({ from: inCommunity, actors: reporters, rule: 'B.post.absent' }),
    C: { from: inCommunity, actors: reporters, rule: 'C.post.absent' },
  },
  ruleFor: (file, act) => (isC(act) && file.user !== null ? 'C.user.absent' : null),
  check(_file, act) {
    const until = payloadDay(act, 'until');
    return until !== null && until < act.day ? refuse('substep-before-act', { field: 'until' }) : null;
  },
  apply(file, act) {
    const until = payloadDay(act, 'until')!;
    const stops = measureThatStops(file, act);
    if (stops !== null) stops.notCountedDays += daysAway(file, act.day, until);
    const through = file.settings.absenceLastDay === 'not-counted-too' ? until : until - 1;
    file.absences.push({ from: act.day, through, ms: startOfDay(act.day), index: act.index });
  },
};

/** The article on moving, by the measure the person is in. */
export function moveRule(file: CaseFile, act: CaseAct): RuleId {
  if (file.state === 'post-rehab') return isC(act) ? 'C.post.move.h' : 'B.list.move';
  if (file.state === 'user-managed') return isC(act) ? 'C.user.move.h' : 'B.user.move';
  return isC(act) ? 'C.home.move.h' : 'B.list.move';
}

/** Who moved in a measure that goes on elsewhere, or comes back into one, is owed the notice to the new commune. */
export function oweContinuation(file: CaseFile, act: CaseAct, arrived: Moment | null = null): void {
  if (!file.awaitsContinuation || isA(act) || file.hasOpenClock('move', 'notice')) return;
  file.startClock(act, {
    ...(arrived && { from: arrived }),
    act: 'move',
    step: 'notice',
    rule: rules[moveRule(file, act)],
    scope: 'move',
    metBy: ['notice-received', 'user-manage', 'vol-decide', 'post-start'],
    told: payloadMoment(act, 'noticeSentAt'),
    ...(act.kind === 'move' && { label: arrived ? 'Đến nơi ở mới' : 'Chuyển đi' }),
  });
}

/** Law 120 art 25(4), 27(2): whoever is managed presents himself at the new place within 24 hours. */
function oweVisit(file: CaseFile, act: CaseAct): void {
  if (!isC(act) || file.state !== 'user-managed') return;
  const arrived = payloadMoment(act, 'arrivedAt');
  file.startClock(act, {
    ...(arrived && { from: arrived }),
    act: 'move',
    step: 'present',
    rule: rules['C.user.present.h'],
    scope: 'move',
    metBy: [],
    told: payloadMoment(act, 'presentedAt'),
    label: arrived ? 'Đến nơi ở mới' : 'Chuyển đi',
  });
}

const move: ActRule = {
  kind: 'move',
  ...hoursInC,
  rows: {
    ...underLaw23({ from: anyOpenState, actors: ['P', 'CP', 'CPC', 'CC'], rule: 'A.post.move' }),
    ...underLaw73({ from: anyOpenState, actors: ['P', 'CP', 'CPC', 'CC'], rule: 'B.list.move' }),
    C: { from: anyOpenState, actors: ['P', 'CP', 'CPC', 'CC'], rule: 'C.user.move.h' },
  },
  ruleFor: (file, act) =>
    file.state !== null && continuedStates.includes(file.state) && !isA(act) ? moveRule(file, act) : null,
  check(file, act) {
    if (file.movedOn !== null) return refuse('already-open');
    const arrived = payloadMoment(act, 'arrivedAt');
    if (arrived && isLater(act, arrived)) return refuse('substep-before-act', { field: 'arrivedAt' });
    const presented = payloadMoment(act, 'presentedAt');
    return presented && isLater(arrived ?? act, presented)
      ? refuse('substep-before-act', { field: 'presentedAt' })
      : null;
  },
  apply(file, act) {
    file.movedOn = act.day;
    // Under user management the old commune's time runs from the arrival, as far as it is known.
    oweContinuation(file, act, file.state === 'user-managed' ? payloadMoment(act, 'arrivedAt') : null);
    oweVisit(file, act);
  },
};

const custody: ActRule = {
  kind: 'custody',
  rows: {
    ...underLaw23({ from: anyRecordedState, actors: ['DU', ...actors], rule: 'A.prison' }),
    ...underLaw73({ from: anyRecordedState, actors: ['DU', ...actors], rule: 'B.prison' }),
    C: { from: anyRecordedState, actors: ['DU', ...actors], rule: 'C.user.custody' },
  },
  check: (file) => (file.inCustody ? refuse('already-open') : null),
  apply(file) {
    file.inCustody = true;
  },
};

/** Prison time is not served time: the rest of rehabilitation or post-rehabilitation follows release (Law 120 art 47(1)). */
const prison: ActRule = {
  kind: 'prison',
  rows: {
    ...underLaw23({ from: anyRecordedState, actors: ['DU', ...actors], rule: 'A.prison' }),
    ...underLaw73({ from: anyRecordedState, actors: ['DU', ...actors], rule: 'B.prison' }),
    C: { from: anyRecordedState, actors: ['DU', ...actors], rule: 'C.prison' },
  },
  check: (file) => (file.inPrison ? refuse('already-open') : null),
  apply(file, act) {
    file.inPrison = true;
    file.inCustody = false;
    file.rehab?.pause(act.day);
    file.post?.pause(act.day);
    file.pausedByPrison = [file.rehab, file.post].filter((measure) => measure !== null);
    if (file.pausedByPrison.length > 0) file.note('prison-time-not-counted', act);
    if (file.user !== null) file.stopDecisionDue = true;
  },
};

const release: ActRule = {
  kind: 'release',
  rows: {
    ...underLaw23({ from: anyRecordedState, actors: ['DU', ...actors], rule: 'A.prison' }),
    ...underLaw73({ from: anyRecordedState, actors: ['DU', ...actors], rule: 'B.prison' }),
    C: { from: anyRecordedState, actors: ['DU', ...actors], rule: 'C.prison' },
  },
  check: (file) => (file.inPrison || file.inCustody ? null : refuse('out-of-order', { state: 'không bị giam, giữ' })),
  apply(file, act) {
    if (file.inPrison) for (const measure of file.pausedByPrison) measure.unpause(act.day);
    file.pausedByPrison = [];
    file.inPrison = false;
    file.inCustody = false;
  },
};

const deathOrMissing: ActRule = {
  kind: 'death-or-missing',
  rows: {
    ...underLaw23({ from: anyRecordedState, actors: ['CP', ...actors], rule: 'A.list' }),
    ...underLaw73({ from: anyRecordedState, actors: ['CP', ...actors], rule: 'B.list' }),
    C: { from: anyRecordedState, actors: ['CP', ...actors], rule: 'C.list' },
  },
  apply(file, act) {
    const reason = payloadText(act, 'reason');
    file.endAll(act, reason!);
    file.deceased = reason === 'death';
    file.missing = reason === 'missing';
    file.setState(act, 'off-list');
  },
};

export const whereaboutsActs: readonly ActRule[] = [absence, move, custody, prison, release, deathOrMissing];
