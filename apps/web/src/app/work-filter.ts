import type { WorkItem } from '@dong-hanh/contract';

export interface WorkSearch {
  urgency?: WorkItem['urgency'];
  unitCode?: string;
  act?: string;
  hands?: 'own' | 'cover';
}

const urgencies: readonly string[] = ['overdue', 'today', 'week', 'later'] satisfies WorkItem['urgency'][];

export function readWorkFilter(search: Record<string, unknown>): WorkSearch {
  const filter: WorkSearch = {};
  if (urgencies.includes(String(search.urgency))) filter.urgency = search.urgency as WorkItem['urgency'];
  if (/^\d{2,5}$/.test(String(search.unitCode ?? ''))) filter.unitCode = String(search.unitCode);
  if (/^[a-z-]{1,60}$/.test(String(search.act ?? ''))) filter.act = String(search.act);
  if (search.hands === 'own' || search.hands === 'cover') filter.hands = search.hands;
  return filter;
}
