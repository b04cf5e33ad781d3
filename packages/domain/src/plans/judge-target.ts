import { type EpochDay, parsePartialDate, parsePlainDate } from '../calendar/index';
import type { Comparator } from './plan-reading';

/** What a target promises, as a plan has it. */
export interface TargetPromise {
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly valueTo?: number;
  /** `2015`, `2024-12` or `2024-12-31`; absent: the end of the plan. */
  readonly dueOn?: string;
  /** Measured before, where the target is a change against it. */
  readonly baseline?: number;
}

export interface MeasuredValue {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly value: number;
}

export type TargetStatus =
  | 'met'
  /** Not met yet, and the last day is still ahead. */
  | 'running'
  /** Not met, and the last day is over. */
  | 'missed'
  /** Nothing was measured. */
  | 'no-value'
  /** Without a figure, or a change without what it is measured against. */
  | 'not-measurable';

export interface TargetJudgement {
  readonly status: TargetStatus;
  readonly light: 'good' | 'warn' | 'danger' | 'none';
  /** What must be reached, in the unit of the target. */
  readonly threshold: number | null;
  /** Value expected on the last day if it goes on as measured; null with fewer than two days of measuring. */
  readonly forecast: number | null;
  /** Which reading gives the light, as a code with its own sentence. */
  readonly rule:
    | 'reached'
    | 'forecast-reaches'
    | 'forecast-falls-short'
    | 'too-few-values'
    | 'last-day-over'
    | 'nothing-to-judge';
}

type Reached = (value: number) => boolean;

/** "trên" is strictly more; "đạt 100 %" is reached by more as well; a change is measured against its baseline, in its unit. */
function thresholdOf({
  comparator,
  value,
  valueTo,
  baseline,
}: TargetPromise): { threshold: number; reached: Reached } | null {
  if (value === null) return null;
  switch (comparator) {
    case '>':
      return { threshold: value, reached: (measured) => measured > value };
    case '=':
    case '>=':
      return { threshold: value, reached: (measured) => measured >= value };
    case '<':
      return { threshold: value, reached: (measured) => measured < value };
    case '<=':
      return { threshold: value, reached: (measured) => measured <= value };
    case 'range':
      return { threshold: value, reached: (measured) => measured >= value && measured <= (valueTo ?? value) };
    case 'reduce':
    case 'increase': {
      if (baseline === undefined) return null;
      const sign = comparator === 'reduce' ? -1 : 1;
      // The least change promised: "giảm 10–20%" is kept by ten.
      const threshold = baseline * (1 + (sign * value) / 100);
      return {
        threshold,
        reached: (measured) => (comparator === 'reduce' ? measured <= threshold : measured >= threshold),
      };
    }
    case 'directional':
      return null;
  }
}

/** The straight line through the values by least squares, read on a day. */
function valueOnLine(values: readonly { day: EpochDay; value: number }[], day: EpochDay): number | null {
  const days = new Set(values.map((one) => one.day));
  if (days.size < 2) return null;
  const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const [middle, average] = [mean(values.map((one) => one.day)), mean(values.map(({ value }) => value))];
  const spread = values.reduce((sum, one) => sum + (one.day - middle) ** 2, 0);
  const slope = values.reduce((sum, one) => sum + (one.day - middle) * (one.value - average), 0) / spread;
  return average + slope * (day - middle);
}

/** Whether a target is kept, by the last value measured, and where it goes. Values may come in any order. */
export function judgeTarget(promise: TargetPromise, values: readonly MeasuredValue[], today: string): TargetJudgement {
  const goal = thresholdOf(promise);
  const nothing = { light: 'none', forecast: null, rule: 'nothing-to-judge' } as const;
  if (goal === null) return { ...nothing, status: 'not-measurable', threshold: null };
  const { threshold, reached } = goal;
  const measured = values
    .map(({ on, value }) => ({ day: parsePlainDate(on)!, value }))
    .sort((left, right) => left.day - right.day);
  const last = measured.at(-1);
  if (last === undefined) return { ...nothing, status: 'no-value', threshold };
  const due = promise.dueOn === undefined ? null : (parsePartialDate(promise.dueOn)?.last ?? null);
  const over = due !== null && parsePlainDate(today)! > due;
  const forecast = due === null || over ? null : valueOnLine(measured, due);
  if (reached(last.value)) return { status: 'met', light: 'good', threshold, forecast, rule: 'reached' };
  if (over) return { status: 'missed', light: 'danger', threshold, forecast, rule: 'last-day-over' };
  if (forecast === null) return { status: 'running', light: 'warn', threshold, forecast, rule: 'too-few-values' };
  return reached(forecast)
    ? { status: 'running', light: 'warn', threshold, forecast, rule: 'forecast-reaches' }
    : { status: 'running', light: 'danger', threshold, forecast, rule: 'forecast-falls-short' };
}
