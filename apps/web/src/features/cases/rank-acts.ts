import type { CaseAnswer } from '@dong-hanh/contract';
import { actsMeeting, actTelling } from '@dong-hanh/domain';

/** Something is still to be done for it: a process that ended leaves its unmet clocks behind. */
export function isRunning({ metAt, closedOn, status }: CaseAnswer['deadlines'][number]): boolean {
  return metAt === null && closedOn === undefined && status !== 'cancelled' && status !== 'met';
}

export interface RankedActs {
  due: { act: string; dueAt: string }[];
  /** Steps whose time is put into an act on record. */
  told: { act: string; step: string; dueAt: string }[];
  /** What the file waits for without a clock, as its notes say. */
  asked: string[];
  other: string[];
}

const askedByNote: Readonly<Record<string, string>> = {
  'acceptance-not-recorded': 'court-accept',
  'determination-owed': 'determine',
  'funeral-leave-over': 'escape',
  'monitoring-for-existing': 'em-start',
  'notice-owed': 'notice-received',
  'receipt-not-recorded': 'notice-received',
  'resume-or-stop-due': 'user-resume',
  'stop-decision-due': 'user-stop',
  'suspension-due': 'user-suspend',
};

/** The acts a file allows: first those a running clock asks for, the soonest first; then what a note asks for, then the rest. */
export function rankActs(file: Pick<CaseAnswer, 'allowed' | 'deadlines' | 'notes'>): RankedActs {
  const soonest = new Map<string, string>();
  for (const deadline of file.deadlines) {
    if (!isRunning(deadline)) continue;
    for (const act of actsMeeting(deadline.act, deadline.step)) {
      const known = soonest.get(act);
      if (!file.allowed.includes(act)) continue;
      if (known === undefined || Date.parse(deadline.dueAt) < Date.parse(known)) soonest.set(act, deadline.dueAt);
    }
  }
  const asked = file.notes
    .map(({ code }) => askedByNote[code])
    .filter((act) => act !== undefined)
    .filter((act, index, all) => file.allowed.includes(act) && !soonest.has(act) && all.indexOf(act) === index);
  const told = file.deadlines
    .filter(isRunning)
    .flatMap(({ act, step, dueAt }) => (step && actTelling(act, step) ? [{ act, step, dueAt }] : []));
  return {
    asked,
    told,
    due: [...soonest].map(([act, dueAt]) => ({ act, dueAt })).sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)),
    other: file.allowed.filter((act) => !soonest.has(act) && !asked.includes(act)),
  };
}
