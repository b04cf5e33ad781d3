import {
  type EpochDay,
  type EpochMs,
  formatInstant,
  formatPlainDate,
  localDay,
  vietnameseDate,
  vietnameseDateTime,
} from '../calendar/index';
import type { LawDeadline } from './answer';
import type { CaseFile } from './case-file';
import { episodeLabels } from './labels';
import type { Measure, TermClock } from './measure';
import type { Moment } from './moment';
import { owedStepUnder, owedUnder } from './owed';
import { regimeOn } from './regimes';
import { basisFor, type LegalRule } from './rules';
import { isBeyond, type StepClock } from './step-clock';
import type { DeadlineStatus, RegimeCode } from './vocabulary';

function statusOf(late: boolean, metMs: EpochMs | null, endedMs: EpochMs | null): DeadlineStatus {
  if (late) return 'late';
  if (metMs !== null) return 'met';
  return endedMs === null ? 'open' : 'cancelled';
}

const unitNames = { h: 'giờ', wd: 'ngày làm việc', d: 'ngày', mo: 'tháng', y: 'năm' } as const;

function stepArithmetic(clock: StepClock): string {
  const amountOf = (value: number, { unit }: LegalRule) => `${value} ${unitNames[unit]}`;
  const added = clock.extension === null ? '' : ` + ${amountOf(clock.extension.value, clock.extension)}`;
  const amount = `${amountOf(clock.value, clock.rule)}${added}`;
  if (clock.dueDay === null) {
    const begins = clock.startDateOnly
      ? `hết ngày ${vietnameseDate(clock.startDay)}`
      : vietnameseDateTime(clock.startMs);
    return `${clock.startLabel} ${begins} + ${amount} = ${vietnameseDateTime(clock.dueMs)}`;
  }
  if (clock.value === 0) return `${clock.startLabel} ${vietnameseDate(clock.startDay)}: thực hiện ngay trong ngày`;
  const counted = `${clock.startLabel} ${vietnameseDate(clock.startDay)} + ${amount} = ${vietnameseDate(clock.countedDay!)}`;
  if (clock.dueDay === clock.countedDay) return counted;
  return `${counted} (ngày nghỉ, làm vào ngày làm việc tiếp theo ${vietnameseDate(clock.dueDay)})`;
}

function exists(clock: StepClock, now: Moment): boolean {
  const { after } = clock;
  return after === null || (after.metMs === null && isBeyond(after, after.endedMs ?? now.ms));
}

function stepDeadline(file: CaseFile, clock: StepClock, now: Moment, regime: RegimeCode): LawDeadline {
  const { dueDay } = clock;
  const judgedMs = clock.metMs ?? clock.endedMs ?? now.ms;
  const ranOut = isBeyond(clock, judgedMs);
  const lapsed = ranOut && clock.lapses && dueDay !== null;
  const over = clock.metMs !== null || clock.endedMs !== null;
  const { act, actor } = over ? (clock.lastOwed ?? clock) : owedStepUnder(regime, file, clock, now);
  const deadline: LawDeadline = {
    act,
    dueAt: dueDay === null ? formatInstant(clock.dueMs) : formatPlainDate(dueDay),
    status: lapsed ? 'met' : statusOf(ranOut, clock.metMs, clock.endedMs),
    actor,
    basis: clock.basis,
    arithmetic: stepArithmetic(clock),
  };
  if (clock.step !== null) deadline.step = clock.step;
  if (clock.metMs === null && clock.endedMs !== null) deadline.closedOn = formatPlainDate(localDay(clock.endedMs));
  if (lapsed) {
    deadline.metAt = formatPlainDate(dueDay);
  } else if (clock.metMs !== null) {
    deadline.metAt = dueDay === null ? formatInstant(clock.metMs) : formatPlainDate(localDay(clock.metMs));
  }
  return deadline;
}

/** How the planned end of a term was reached, in words. */
export function termArithmetic(measure: Measure, end: EpochDay, seenOn: EpochDay): string {
  const parts: string[] = [];
  if (measure.knownEnd !== null) {
    parts.push(`Hết thời hạn theo nguồn ${vietnameseDate(measure.knownEnd)}`);
  } else if (measure.start !== null && measure.months !== null) {
    parts.push(`${measure.startLabel} ${vietnameseDate(measure.start)} + ${measure.months} tháng`);
  } else {
    parts.push(episodeLabels[measure.host?.kind ?? measure.kind].vi);
  }
  if (measure.reducedMonths > 0) parts.push(`− ${measure.reducedMonths} tháng được giảm`);
  if (measure.creditDays > 0) parts.push(`− ${measure.creditDays} ngày được trừ`);
  const notCounted = measure.notCountedUpTo(seenOn);
  if (notCounted > 0) parts.push(`+ ${notCounted} ngày không tính`);
  return `${parts.join(' ')} = ${vietnameseDate(end)}`;
}

function termDeadline(
  file: CaseFile,
  measure: Measure,
  clock: TermClock,
  now: Moment,
  regime: RegimeCode,
): LawDeadline | null {
  const over = clock.metMs !== null || measure.endedMs !== null;
  // What a term was when its duty was done or fell away, or is now: a pause that runs since does not move it.
  const judgedDay = localDay(clock.metMs ?? measure.endedMs ?? now.ms);
  const end = file.termEnd(measure, judgedDay);
  const dueDay = file.termClockDue(measure, clock, judgedDay);
  if (end === null || dueDay === null) return null;
  if (clock.since !== null && (judgedDay < clock.since || dueDay < clock.since)) return null;
  // A term that stands still has no end yet; its duties come back with the end that follows the pause.
  if (!over && (measure.paused || measure.host?.paused)) return null;
  const old = measure.regime !== regime;
  const { actor } = over ? (clock.lastOwed ?? clock) : old ? owedUnder(regime, file, clock, now) : clock;
  let arithmetic = termArithmetic(measure, end, judgedDay);
  if (clock.daysBefore > 0) arithmetic += ` − ${clock.daysBefore} ngày = ${vietnameseDate(end - clock.daysBefore)}`;
  else if (dueDay !== end) arithmetic += ` (ngày nghỉ, làm vào ngày làm việc tiếp theo ${vietnameseDate(dueDay)})`;
  const deadline: LawDeadline = {
    act: clock.act,
    dueAt: formatPlainDate(dueDay),
    status: statusOf(judgedDay > dueDay, clock.metMs, measure.endedMs),
    actor,
    basis: basisFor(clock.rule, file.isAdult(measure.from), measure.kind),
    arithmetic,
  };
  if (clock.step !== null) deadline.step = clock.step;
  if (clock.metMs !== null) deadline.metAt = formatPlainDate(localDay(clock.metMs));
  else if (measure.endedMs !== null) deadline.closedOn = formatPlainDate(localDay(measure.endedMs));
  return deadline;
}

export function deadlinesOf(file: CaseFile, now: Moment): LawDeadline[] {
  const deadlines: LawDeadline[] = [];
  const regime = regimeOn(now.day).code;
  for (const clock of file.clocks) if (exists(clock, now)) deadlines.push(stepDeadline(file, clock, now, regime));
  for (const measure of file.measures) {
    for (const clock of measure.termClocks) {
      const deadline = termDeadline(file, measure, clock, now, regime);
      if (deadline !== null) deadlines.push(deadline);
    }
  }
  return deadlines;
}
