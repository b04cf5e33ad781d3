import { MS_PER_HOUR, vietnameseDateTime } from '../../calendar/index';
import { type ActRule, beforeEntryStates, insideStates, isC, refuse, underLaw23, underLaw73 } from '../act-rule';
import { type CaseAct, payloadMoment } from '../case-act';
import type { CaseFile } from '../case-file';
import { stateLabels } from '../labels';
import { isLater } from '../moment';
import { rules } from '../rules';
import type { Actor, LegalState } from '../vocabulary';
import { startExecution } from './compulsory-file';
import { noteLateReturn } from './compulsory-stay';

const reporters: readonly Actor[] = ['FH', 'CP', 'CPC', 'PPD', 'DU', 'P', 'CC'];
const escapable = [...beforeEntryStates, ...insideStates] as const;

function isInside(state: LegalState | null): boolean {
  return insideStates.some((inside) => inside === state);
}

/** Law 120 art 46(2)i: whoever has the person in hand tells of the escape within 24 hours. */
function oweNotice(file: CaseFile, act: CaseAct): void {
  const inFacility = isInside(file.state) || (file.state === 'held-during-file' && file.heldInFacility);
  file.startClock(act, {
    act: 'escape',
    step: 'notice',
    rule: rules['C.comp.escape.notice'],
    scope: 'evasion',
    actor: inFacility ? 'FH' : 'CP',
    metBy: ['notice-received'],
    told: payloadMoment(act, 'noticeSentAt'),
  });
}

const escaped: ActRule = {
  kind: 'escape',
  rows: {
    ...underLaw23({ from: escapable, actors: reporters, rule: 'A.comp.stay' }),
    ...underLaw73({ from: escapable, actors: reporters, rule: 'B.comp.escape' }),
    C: { from: escapable, actors: reporters, rule: 'C.comp.escape' },
  },
  alreadyIn: ['escaped', 'wanted'],
  check(file, act) {
    // Post-rehabilitation, suspended or not, is nothing to escape from.
    if (file.state === 'suspended' && file.rehab === null)
      return refuse('out-of-order', { state: stateLabels.suspended.vi });
    const notified = payloadMoment(act, 'noticeSentAt');
    return notified && isLater(act, notified) ? refuse('substep-before-act', { field: 'noticeSentAt' }) : null;
  },
  apply(file, act) {
    if (isC(act)) {
      oweNotice(file, act);
      const due = vietnameseDateTime(act.ms + rules['C.comp.escape.notice'].value * MS_PER_HOUR);
      file.note('search-and-notify', act, { due });
      if (file.state === 'postponed' || file.state === 'suspended') file.note('relief-cancelled', act);
    }
    file.beforeEscape = file.state;
    if (isInside(file.state)) {
      file.rehab?.pause(act.day);
      file.endFuneralClock(act.ms);
      file.setState(act, 'escaped');
      return;
    }
    file.held?.pause(act.day);
    if (file.state === 'ordered') file.withdrawClock('execute');
    file.setState(act, 'wanted');
  },
};

/** A stay goes on where it was interrupted; an exit or leave does not outlive an escape. */
function stateAfterReturn(file: CaseFile): LegalState {
  const before = file.beforeEscape;
  if (before === null || before === 'temp-exit' || before === 'funeral-leave') {
    return (file.rehab?.kind as LegalState | undefined) ?? 'compulsory-rehab';
  }
  return before;
}

function resumeAfterEvasion(file: CaseFile, act: CaseAct): void {
  file.held?.unpause(act.day);
  if (file.compulsory !== null) file.compulsory.evadedUntil = act.day;
  const cancelled = isC(act) && file.beforeEscape === 'postponed' && file.order !== null;
  if (file.beforeEscape === 'ordered' || cancelled) startExecution(file, act, 'Trở lại');
}

const returned: ActRule = {
  kind: 'return',
  rows: {
    ...underLaw23({ from: ['escaped', 'wanted', 'funeral-leave'], actors: reporters, rule: 'A.comp.stay' }),
    ...underLaw73({ from: ['escaped', 'wanted', 'funeral-leave'], actors: reporters, rule: 'B.comp.escape' }),
    C: { from: ['escaped', 'wanted', 'funeral-leave'], actors: reporters, rule: 'C.comp.escape' },
  },
  apply(file, act) {
    file.endScope('evasion', act.ms);
    noteLateReturn(file, act);
    if (file.state === 'escaped') file.rehab?.unpause(act.day);
    if (file.state === 'wanted') resumeAfterEvasion(file, act);
    const next =
      file.state === 'funeral-leave'
        ? ((file.rehab?.kind ?? 'compulsory-rehab') as LegalState)
        : stateAfterReturn(file);
    file.beforeEscape = null;
    file.setState(act, next);
  },
};

export const evasionActs: readonly ActRule[] = [escaped, returned];
