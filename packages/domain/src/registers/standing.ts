import type { EntryContent, ModelStage } from './registers';

/** The newest row of a day or before it; of one day the later row. */
function newestOn<Row extends { readonly on: string }>(rows: readonly Row[] | undefined, day: string): Row | null {
  return (rows ?? [])
    .filter(({ on }) => on <= day)
    .reduce<Row | null>((newest, row) => (newest === null || row.on >= newest.on ? row : newest), null);
}

export interface ModelStanding {
  readonly stage: ModelStage | null;
  /** Tried out or beyond, and not closed. */
  readonly inOperation: boolean;
  /** What the last evaluation said; null where there is none. */
  readonly meets: boolean | null;
}

/** A model as it stands on a day. */
export function modelOn(
  { until, content: { steps, evaluations } }: { until: string | null; content: EntryContent<'model'> },
  day: string,
): ModelStanding {
  const stage = until !== null && until <= day ? 'closed' : (newestOn(steps, day)?.stage ?? null);
  const evaluation = newestOn(evaluations, day);
  return {
    stage,
    inOperation: stage !== null && stage !== 'research' && stage !== 'closed',
    meets: evaluation && evaluation.score >= evaluation.threshold,
  };
}

export type CorrectionStanding = 'none' | 'due' | 'overdue' | 'corrected';

/** Where the correction an inspection asked for stands; one found not made is still due. */
export function correctionOn(
  { correctionDueOn, recheck }: Pick<EntryContent<'inspection'>, 'correctionDueOn' | 'recheck'>,
  day: string,
): CorrectionStanding {
  if (recheck === 'corrected') return 'corrected';
  if (correctionDueOn === undefined) return 'none';
  return correctionDueOn < day ? 'overdue' : 'due';
}
