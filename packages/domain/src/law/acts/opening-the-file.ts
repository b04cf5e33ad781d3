import { type EpochDay, localDay } from '../../calendar/index';
import { ruleOf } from '../act-rule';
import type { CaseAct } from '../case-act';
import type { CaseFile } from '../case-file';
import type { Moment } from '../moment';
import type { ClockScope, StepClock } from '../step-clock';
import { oweContinuation } from './whereabouts';

/** A time that must pass unused before the file is due. */
interface UnusedTime {
  readonly clock: StepClock;
  readonly label: string;
  readonly scope: ClockScope;
}

function endOf({ dueMs, dueDay }: StepClock): Moment {
  return { ms: dueMs, day: dueDay ?? localDay(dueMs), dateOnly: false };
}

/** The time to complete the compulsory file runs from the day the ground is found, or from the end of an unused time. */
export function startFileClock(file: CaseFile, act: CaseAct, unused?: UnusedTime, detected?: Moment): void {
  file.startClock(act, {
    ...(detected && { from: detected, label: 'Phát hiện' }),
    ...(unused && {
      after: unused.clock,
      from: endOf(unused.clock),
      label: unused.label,
    }),
    act: 'comp-file',
    rule: ruleOf(act, 'C.comp.file', 'B.comp.file'),
    scope: unused?.scope ?? 'file',
    actor: act.regime === 'B1' ? 'CC' : 'CPC',
  });
}

/** A rehabilitation that began and ends by the person's own breach counts as one ("lần"); substitution never does. */
function isCountedBreach(file: CaseFile): boolean {
  const { rehab } = file;
  return (
    rehab !== null &&
    rehab.start !== null &&
    rehab.kind !== 'substitution' &&
    file.settings.countedRehabilitations === 'completed-or-breached'
  );
}

/** Ends what the person was in and opens the compulsory file; what it interrupts comes back if the court refuses. */
export function openCompulsoryFile(file: CaseFile, act: CaseAct, ground: string, violationOn: EpochDay | null): void {
  const counted = isCountedBreach(file);
  const { rehab: interrupted, monitoring: interruptedMonitoring } = file;
  if (counted) {
    file.countedRehabilitations++;
    file.rehabCount = file.countedRehabilitations + 1;
  }
  file.endRehab(act, ground);
  file.endScope('completion', act.ms);
  file.compulsory = {
    ground,
    regime: act.regime,
    complete: false,
    lastViolationOn: violationOn,
    before: file.state!,
    interrupted,
    interruptedMonitoring,
    countedByBreach: counted,
    noticeOn: null,
    readDueOn: null,
    readDone: false,
    accepted: false,
    openQuestions: 0,
    atLabourOffice: null,
    evadedUntil: null,
  };
  file.setState(act, 'compulsory-file');
}

/** The court refuses: the person is again where the file found them. */
export function closeCompulsoryFile(file: CaseFile, act: CaseAct): void {
  const opened = file.compulsory!;
  file.endScope('file', act.ms);
  file.endHold(act);
  file.compulsory = null;
  if (opened.countedByBreach) {
    file.countedRehabilitations--;
    file.rehabCount = file.countedRehabilitations + 1;
  }
  opened.interrupted?.reopen();
  opened.interruptedMonitoring?.reopen();
  file.rehab = opened.interrupted;
  file.monitoring = opened.interruptedMonitoring;
  file.setState(act, opened.before);
  oweContinuation(file, act);
}
