import { type EpochDay, workingCalendar } from '../calendar/index';
import { type Basis, cite } from './rules';

export const complaintKinds = ['complaint', 'court-complaint', 'protest'] as const;
/** Of a decision or act of an office, of a decision of the court, and the procuracy's of one of the court. */
export type ComplaintKind = (typeof complaintKinds)[number];

const courts: readonly string[] = ['RC', 'DC'];
const ofOffices: readonly ComplaintKind[] = ['complaint'];
const ofCourts: readonly ComplaintKind[] = ['court-complaint', 'protest'];

/** What may be lodged against an act: of the court its own two, of every other office the general one. */
export const complaintKindsFor = (act: {
  readonly kind: string;
  readonly actor: string | null;
}): readonly ComplaintKind[] =>
  (act.actor === null ? act.kind === 'court-decision' : courts.includes(act.actor)) ? ofCourts : ofOffices;

interface Span {
  readonly value: number;
  readonly unit: 'd' | 'wd';
}

interface ComplaintTimes {
  /** From the decision or act. */
  readonly lodge: Span;
  /** From receipt. */
  readonly answer: Span;
  readonly basis: readonly Basis[];
}

const ofCourt: ComplaintTimes = {
  lodge: { value: 3, unit: 'wd' },
  answer: { value: 7, unit: 'wd' },
  basis: [cite('PL', '', '2H')],
};

/** No text was read: times of the courts come from a description of the procedure, the others from memory. */
export const complaintTimes: Readonly<Record<ComplaintKind, ComplaintTimes>> = {
  complaint: {
    lodge: { value: 90, unit: 'd' },
    answer: { value: 30, unit: 'd' },
    basis: [cite('LKN', '9', 'M'), cite('LKN', '28', 'M')],
  },
  'court-complaint': ofCourt,
  protest: ofCourt,
};

const after = (day: EpochDay, { value, unit }: Span): EpochDay =>
  unit === 'wd' ? workingCalendar.addWorkingDays(day, value) : workingCalendar.nextWorkingDay(day + value);

/** The last day on which it may be sent; the day of the decision is not counted. */
export const lastDayToComplain = (kind: ComplaintKind, decidedOn: EpochDay): EpochDay =>
  after(decidedOn, complaintTimes[kind].lodge);

/** The last day on which it is answered in time; the day of receipt is not counted. */
export const lastDayToAnswer = (kind: ComplaintKind, receivedOn: EpochDay): EpochDay =>
  after(receivedOn, complaintTimes[kind].answer);
