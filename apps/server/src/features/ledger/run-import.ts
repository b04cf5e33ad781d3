import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { type LedgerIssue, type LedgerRow, ledgerMessage } from '@dong-hanh/domain';
import { asProblem, Problem } from '../../platform/http/errors';
import type { Actor } from '../../platform/use-case/actor';
import type { Query } from '../../platform/use-case/use-case';
import { getUnit } from '../organisation/index';
import { failImport, finishImport } from './finish-import';
import { withFlatHeap } from './flat-heap';
import { findImport, readRows, type StoredImport, type StoredRow } from './import.repository';
import { withImportLock } from './import-lock';
import { ledgerPolicies } from './ledger.policy';
import { asOperator, type LedgerContext, withSessionOf } from './ledger-context';
import { type LedgerFile, openLedgerFile } from './ledger-file';
import { isFileProblem } from './ledger-file-problem';
import type { ImportPlan, ImportProgress } from './ledger-import';
import { type ImportUnits, readImportUnits } from './ledger-units';
import { OwnRows } from './own-rows';
import { runBatches } from './read-batches';
import { readImport } from './read-import';
import { ImportMovedOn, takeOnBatch } from './take-on-batch';
import { createResultSheet, type ResultSheet } from './write-result-sheet';

/** `busy`: another process has it in hand. `stopped`: it stands where it is and can go on. */
export type RunOutcome = 'finished' | 'failed' | 'stopped' | 'busy';

export interface RunOptions {
  onProgress?: (progress: ImportProgress) => void;
  isStopped?: () => boolean;
}

const MOST_ATTEMPTS = 3;
/** Another process committed first, or the session ended under way: what stands in the database says how to go on. */
const passing = new Set(['40001', '40P01', '42501']);

const reasonHeading = { vi: 'Lý do không nhập được', en: 'Why this row was not taken on' };

/** Runs an import, or goes on with it, until every row has ended. Never twice at once. */
export async function runImport(
  context: LedgerContext,
  importId: string,
  options: RunOptions = {},
): Promise<RunOutcome> {
  return withImportLock(context.database, importId, async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await withFlatHeap(() => attemptImport(context, importId, options));
      } catch (error) {
        const isPassing = error instanceof ImportMovedOn || passing.has((error as { code?: string }).code ?? '');
        if (isPassing && attempt < MOST_ATTEMPTS) continue;
        const code = isFileProblem(error) ? error.code : error instanceof Problem ? asProblem(error)?.code : undefined;
        if (code === undefined) throw error;
        return fail(context, importId, code);
      }
    }
  });
}

async function fail(context: LedgerContext, importId: string, code: string): Promise<RunOutcome> {
  await asOperator(context, (operator) => context.runner.execute(operator, failImport, { importId, code }));
  return 'failed';
}

interface Standing {
  stored: StoredImport;
  brought: Map<number, string>;
  refused: StoredRow[];
}

const readStanding: Query<{ importId: string }, Standing> = {
  name: 'read-ledger-import-standing',
  policy: ledgerPolicies.importLedgers,
  async run({ reader }, { importId }) {
    const stored = await findImport(reader, importId);
    if (!stored) throw new Problem('not-found');
    const rows = stored.progress.lastRow === 0 ? [] : await readRows(reader, importId, 'all');
    const isNew = ({ outcome }: StoredRow) => outcome === 'created' || outcome === 'possible-duplicate';
    return {
      stored,
      brought: new Map(rows.filter(isNew).map((row) => [row.row, row.personId ?? ''])),
      refused: rows.filter((row) => row.outcome === 'refused'),
    };
  },
};

export const unitsOfImport: Query<{ unitCode: string; day: string }, ImportUnits> = {
  name: 'read-ledger-units',
  policy: ledgerPolicies.importLedgers,
  run: async ({ reader }, { unitCode, day }) => readImportUnits(reader, await getUnit(reader, unitCode, day), day),
};

async function attemptImport(context: LedgerContext, importId: string, options: RunOptions): Promise<RunOutcome> {
  const { stored } = await asOperator(context, (operator) =>
    context.runner.ask(operator, readImport, { importId, rows: 'none' }),
  );
  if (stored.state !== 'running') return stored.state;
  const outcome = await withSessionOf(context, stored.accountId, stored.membershipId, (actor) =>
    runAs(context, actor, importId, options),
  );
  return outcome ?? fail(context, importId, 'no-membership');
}

async function runAs(context: LedgerContext, actor: Actor, importId: string, options: RunOptions): Promise<RunOutcome> {
  const { runner, keyRing, content } = context;
  const { stored, brought, refused } = await runner.ask(actor, readStanding, { importId });
  const { plan } = stored;
  const units = await runner.ask(actor, unitsOfImport, { unitCode: plan.unitCode, day: plan.day });
  return content.withPlainFile(plan.contentHash, async (path, folder) => {
    const file = await openLedgerFile(path, { mapping: plan.mapping, today: plan.day });
    try {
      const sheet = refusedSheet(join(folder, 'result'), file, plan);
      const before = new Map(refused.map((row) => [row.row, row.errors]));
      const own = new OwnRows();
      const run = await runBatches(
        { file, plan, units, keyRing, own },
        { progress: stored.progress, brought },
        {
          decide: (batch) => runner.execute(actor, takeOnBatch(keyRing), batch),
          async after(progress, rows, result) {
            own.settle();
            for (const [number, row] of rows) {
              const errors = before.get(number);
              if (errors) await sheet.add(row, errors);
            }
            for (const decided of result?.rows ?? []) {
              const row = decided.outcome === 'refused' ? rows.get(decided.row) : undefined;
              if (row) await sheet.add(row, decided.errors);
            }
            options.onProgress?.(progress);
          },
          isStopped: () => options.isStopped?.() ?? false,
        },
      );
      const resultPath = await sheet.finish();
      if (run === 'stopped') return 'stopped';
      const result = resultPath === null ? null : await content.keep(createReadStream(resultPath));
      await runner.execute(actor, finishImport, { importId, result, format: file.format });
      return 'finished';
    } finally {
      await file.close();
    }
  });
}

/** The sheet of refused rows, begun with the first of them. */
function refusedSheet(path: string, file: LedgerFile, plan: ImportPlan) {
  let sheet: ResultSheet | null = null;
  return {
    async add(row: LedgerRow, errors: readonly LedgerIssue[]) {
      sheet ??= await createResultSheet(path, file, reasonHeading[plan.language]);
      await sheet.add(
        row,
        errors.map((issue) => ledgerMessage(issue, plan.language)),
      );
    },
    async finish() {
      await sheet?.finish();
      return sheet === null ? null : path;
    },
  };
}
