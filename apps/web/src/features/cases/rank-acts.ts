import type { CaseAnswer } from '@dong-hanh/contract';

/** Something is still to be done for it: a process that ended leaves its unmet clocks behind. */
export function isRunning({ metAt, closedOn, status }: CaseAnswer['deadlines'][number]): boolean {
  return metAt === null && closedOn === undefined && status !== 'cancelled' && status !== 'met';
}

export interface RankedActs {
  due: { act: string; dueAt: string }[];
  other: string[];
}

/** The acts a file allows: first those a running clock asks for, the soonest first; then the rest, in the order of the law. */
export function rankActs(file: Pick<CaseAnswer, 'allowed' | 'deadlines'>): RankedActs {
  const soonest = new Map<string, string>();
  for (const deadline of file.deadlines) {
    if (!isRunning(deadline) || !file.allowed.includes(deadline.act)) continue;
    const known = soonest.get(deadline.act);
    if (known === undefined || Date.parse(deadline.dueAt) < Date.parse(known))
      soonest.set(deadline.act, deadline.dueAt);
  }
  return {
    due: [...soonest].map(([act, dueAt]) => ({ act, dueAt })).sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)),
    other: file.allowed.filter((act) => !soonest.has(act)),
  };
}
