import type { LedgerRow } from '@dong-hanh/domain';
import type { KeyRing } from '../../platform/keys/key-ring';
import { type PersonRow, personRowOf } from './decide-rows';
import type { LedgerFile } from './ledger-file';
import type { ImportPlan, ImportProgress } from './ledger-import';
import type { ImportUnits } from './ledger-units';
import type { OwnRows } from './own-rows';
import { readLedger } from './read-ledger';
import { createFingerprints } from './row-fingerprint';
import type { BatchResult, PreparedBatch } from './take-on-batch';

/** What is known of the rows that were dealt with before. */
export interface DealtWith {
  progress: ImportProgress;
  /** The people those rows brought, by row. */
  brought: ReadonlyMap<number, string>;
}

type ReadBatch = Omit<PreparedBatch, 'before'> & { rows: ReadonlyMap<number, LedgerRow>; isDealtWith: boolean };

async function* readBatches(
  file: LedgerFile,
  plan: ImportPlan,
  units: ImportUnits,
  keyRing: KeyRing,
  own: OwnRows,
  { progress, brought }: DealtWith,
): AsyncGenerator<ReadBatch> {
  const fingerprintOf = createFingerprints(keyRing);
  const source = `${plan.sourceName} (${plan.day})`;
  for await (const batch of readLedger(file, { today: plan.day, source, units: units.reading })) {
    const people: PersonRow[] = [];
    const readings: ReadBatch['readings'][number][] = [];
    for (const reading of batch.readings) {
      if (reading.kind !== 'person') {
        if (reading.row > progress.lastRow) readings.push(reading);
        continue;
      }
      const person = personRowOf(reading, units, fingerprintOf);
      const personId = brought.get(reading.row);
      if (reading.row > progress.lastRow) people.push(person);
      else if (personId !== undefined) own.note(reading.row, personId);
    }
    const isDealtWith = batch.lastRow <= progress.lastRow;
    yield { plan, own, people, readings, lastRow: batch.lastRow, rows: batch.rows, isDealtWith };
  }
}

export interface BatchSteps {
  /** Decides a batch, and keeps it or not. */
  decide(batch: PreparedBatch): Promise<BatchResult>;
  /** After each batch, also one dealt with before, with its rows as they stand in the sheet. */
  after(progress: ImportProgress, rows: ReadonlyMap<number, LedgerRow>, result: BatchResult | null): Promise<void>;
  isStopped(): boolean;
}

/** Reads the file from the start and goes on after the rows dealt with. The next batch is read while one is decided. */
export async function runBatches(
  source: { file: LedgerFile; plan: ImportPlan; units: ImportUnits; keyRing: KeyRing; own: OwnRows },
  dealtWith: DealtWith,
  steps: BatchSteps,
): Promise<'done' | 'stopped'> {
  const { file, plan, units, keyRing, own } = source;
  const batches = readBatches(file, plan, units, keyRing, own, dealtWith);
  let { progress } = dealtWith;
  let next = batches.next();
  try {
    for (;;) {
      const { value: batch, done } = await next;
      if (done || !batch) return 'done';
      if (steps.isStopped()) return 'stopped';
      next = batches.next();
      // A fault while reading ahead is met when its batch comes.
      next.catch(() => {});
      const result = batch.isDealtWith ? null : await steps.decide({ ...batch, before: progress });
      progress = result?.progress ?? progress;
      await steps.after(progress, batch.rows, result);
    }
  } finally {
    await next.catch(() => {});
    await batches.return(undefined);
  }
}
