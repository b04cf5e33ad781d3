import type { ComplaintAnswer } from '@dong-hanh/contract';
import {
  type Basis,
  complaintTimes,
  lastDayToAnswer,
  lastDayToComplain,
  MS_PER_DAY,
  parsePlainDate,
  startOfDay,
} from '@dong-hanh/domain';

/** Until the end of the last day. */
export function complaintClock(kind: ComplaintAnswer['kind'], receivedOn: string): { dueAt: Date; basis: Basis[] } {
  const last = lastDayToAnswer(kind, parsePlainDate(receivedOn) ?? 0);
  return { dueAt: new Date(startOfDay(last) + MS_PER_DAY - 1), basis: [...complaintTimes[kind].basis] };
}

/** Received after the last day on which it may be lodged: it is taken all the same, and marked. */
export function isLodgedLate(
  { kind, receivedOn }: Pick<ComplaintAnswer, 'kind' | 'receivedOn'>,
  decidedOn: string,
): boolean {
  const [received, decided] = [parsePlainDate(receivedOn), parsePlainDate(decidedOn)];
  return received !== null && decided !== null && received > lastDayToComplain(kind, decided);
}
