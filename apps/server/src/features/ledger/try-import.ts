import type { Actor } from '../../platform/use-case/actor';
import type { Query } from '../../platform/use-case/use-case';
import type { DecidedRow } from './decide-rows';
import { withFlatHeap } from './flat-heap';
import type { StoredRow } from './import.repository';
import { ledgerPolicies } from './ledger.policy';
import type { LedgerContext } from './ledger-context';
import { openLedgerFile } from './ledger-file';
import { type ImportPlan, type ImportProgress, startOfImport } from './ledger-import';
import { OwnRows } from './own-rows';
import { runBatches } from './read-batches';
import { unitsOfImport } from './run-import';
import { tryBatch } from './take-on-batch';

export interface TrialSteps {
  onProgress(progress: ImportProgress): void;
  onRows(rows: readonly StoredRow[]): void;
  isStopped?(): boolean;
}

const noteTrial: Query<{ plan: ImportPlan; progress: ImportProgress }, void> = {
  name: 'note-ledger-trial',
  policy: ledgerPolicies.importLedgers,
  async run({ audit }, { plan, progress }) {
    audit({
      action: 'ledger.import-tried',
      subjectKind: 'ledger-import',
      subjectId: plan.importId,
      unitId: plan.unitId,
      detail: { ...progress.counts },
    });
  },
};

/** A dry run: every row is decided as an import would, by the same rules, and nothing is kept. */
export async function tryImport(
  context: LedgerContext,
  actor: Actor,
  plan: ImportPlan,
  steps: TrialSteps,
): Promise<ImportProgress> {
  const { runner, keyRing, content } = context;
  const units = await runner.ask(actor, unitsOfImport, { unitCode: plan.unitCode, day: plan.day });
  return withFlatHeap(() =>
    content.withPlainFile(plan.contentHash, async (path) => {
      const file = await openLedgerFile(path, { mapping: plan.mapping, today: plan.day });
      let progress = startOfImport();
      try {
        await runBatches(
          { file, plan, units, keyRing, own: new OwnRows() },
          { progress, brought: new Map() },
          {
            decide: (batch) => runner.ask(actor, tryBatch(keyRing), batch),
            async after(next, _rows, result) {
              progress = next;
              steps.onRows((result?.rows ?? []).map(storedRowOf));
              steps.onProgress(next);
            },
            isStopped: () => steps.isStopped?.() ?? false,
          },
        );
        await runner.ask(actor, noteTrial, { plan, progress });
        return progress;
      } finally {
        await file.close();
      }
    }),
  );
}

/** As an import would keep it; a person who would be new has no id yet. */
function storedRowOf(row: DecidedRow): StoredRow {
  const isNew = row.outcome === 'created' || row.outcome === 'possible-duplicate';
  return {
    row: row.row,
    outcome: row.outcome,
    personId: isNew || row.otherRow !== undefined ? null : (row.personId ?? null),
    otherPersonId: row.otherRow === undefined ? (row.otherPersonId ?? null) : null,
    otherRow: row.otherRow ?? null,
    errors: [...row.errors],
    warnings: [...row.warnings],
  };
}
