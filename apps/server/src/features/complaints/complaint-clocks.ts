import type { ComplaintAnswer } from '@dong-hanh/contract';
import type { Basis } from '@dong-hanh/domain';
import { MS_PER_DAY, parsePlainDate, startOfDay } from '@dong-hanh/domain';

interface ComplaintClock {
  days: number;
  basis: Basis[];
}

/**
 * Days from receipt to the answer. From memory, no text was read (confidence M): settings to be confirmed. The ordinance
 * for the courts under Law 120/2025 was not found; the older one is named without an article.
 */
const clocks: Record<ComplaintAnswer['kind'], ComplaintClock> = {
  complaint: { days: 30, basis: [{ instrument: 'Luật 02/2011/QH13', article: '28', confidence: 'M' }] },
  'court-complaint': { days: 15, basis: [{ instrument: 'Pháp lệnh 03/2022/UBTVQH15', article: '', confidence: 'M' }] },
  protest: { days: 15, basis: [{ instrument: 'Pháp lệnh 03/2022/UBTVQH15', article: '', confidence: 'M' }] },
};

/** Until the end of the last day. */
export function complaintClock(kind: ComplaintAnswer['kind'], receivedOn: string): { dueAt: Date; basis: Basis[] } {
  const { days, basis } = clocks[kind];
  const last = (parsePlainDate(receivedOn) ?? 0) + days;
  return { dueAt: new Date(startOfDay(last) + MS_PER_DAY - 1), basis };
}
