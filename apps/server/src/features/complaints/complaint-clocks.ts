import type { ComplaintAnswer } from '@dong-hanh/contract';
import { type Basis, complaintTimes, lastDayToAnswer, MS_PER_DAY, parsePlainDate, startOfDay } from '@dong-hanh/domain';

/** Until the end of the last day. */
export function complaintClock(kind: ComplaintAnswer['kind'], receivedOn: string): { dueAt: Date; basis: Basis[] } {
  const last = lastDayToAnswer(kind, parsePlainDate(receivedOn) ?? 0);
  return { dueAt: new Date(startOfDay(last) + MS_PER_DAY - 1), basis: [...complaintTimes[kind].basis] };
}
