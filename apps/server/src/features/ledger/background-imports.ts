import type { LedgerImportAnswer } from '@dong-hanh/contract';
import { localDay } from '../../platform/clock/clock';
import { asProblem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Actor } from '../../platform/use-case/actor';
import type { StoredRow } from './import.repository';
import { type ImportReport, presentImport } from './ledger.presenter';
import { asOperator, type LedgerContext, withSessionOf } from './ledger-context';
import { type ImportPlan, startOfImport } from './ledger-import';
import type { PreparedImport } from './prepare-import';
import { unfinishedImports } from './read-import';
import { runImport } from './run-import';
import { tryImport } from './try-import';

interface Trial {
  accountId: string;
  report: ImportReport;
  rows: StoredRow[];
}

const trialsKept = 100;
const issuesKept = 400;

/** Imports and dry runs that go on while their reader does something else. */
export interface BackgroundImports {
  /** Decides every row and keeps nothing; what came of it is held in this process until it is crowded out. */
  beginTrial(actor: Actor, prepared: PreparedImport): LedgerImportAnswer;
  findTrial(actor: Actor, importId: string): LedgerImportAnswer | null;
  listTrials(actor: Actor): ImportReport[];
  begin(importId: string): void;
  /** What a stopped or killed process left unfinished is gone on with. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

export function createBackgroundImports(context: LedgerContext): BackgroundImports {
  const trials = new Map<string, Trial>();
  const running = new Set<Promise<unknown>>();
  let stopped = false;
  const isStopped = () => stopped;

  const keepGoing = (work: Promise<unknown>, importId: string) => {
    const heard = work
      .catch((error) => context.log.error('ledger-import.failed', { importId }, error))
      .finally(() => running.delete(heard));
    running.add(heard);
  };

  const runTrial = async (trial: Trial, actor: Actor) => {
    const { plan } = trial.report;
    try {
      // A session of its own: the reader may sign out meanwhile.
      const done = await withSessionOf(context, actor.accountId, actor.membershipId, (own) =>
        tryImport(context, own, plan, {
          isStopped,
          onProgress(progress) {
            trial.report.progress = progress;
          },
          onRows(rows) {
            for (const row of rows) {
              const listed = row.errors.length > 0 || row.warnings.length > 0;
              if (
                listed &&
                (trial.rows.length < issuesKept || row.errors.length > 0) &&
                trial.rows.length < 2 * issuesKept
              )
                trial.rows.push(row);
            }
          },
        }),
      );
      trial.report.state = done ? 'finished' : 'failed';
      trial.report.failure = done ? null : 'no-membership';
    } catch (error) {
      trial.report.state = 'failed';
      trial.report.failure = asProblem(error)?.code ?? 'unexpected';
      if (!asProblem(error)) throw error;
    } finally {
      trial.report.finishedAt = context.clock.now();
    }
  };

  return {
    beginTrial(actor, { plan }) {
      const now = context.clock.now();
      const full: ImportPlan = { ...plan, importId: newId(), day: localDay(now) };
      const trial: Trial = {
        accountId: actor.accountId,
        rows: [],
        report: {
          plan: full,
          progress: startOfImport(),
          dryRun: true,
          state: 'running',
          failure: null,
          hasResultSheet: false,
          recordedAt: now,
          finishedAt: null,
        },
      };
      trials.set(full.importId, trial);
      const [oldest] = trials.keys();
      if (trials.size > trialsKept && oldest !== undefined) trials.delete(oldest);
      keepGoing(runTrial(trial, actor), full.importId);
      return presentImport(trial.report, trial.rows, actor.locale);
    },
    findTrial(actor, importId) {
      const trial = trials.get(importId);
      return trial?.accountId === actor.accountId ? presentImport(trial.report, trial.rows, actor.locale) : null;
    },
    listTrials: (actor) =>
      [...trials.values()].filter((trial) => trial.accountId === actor.accountId).map((trial) => trial.report),
    begin(importId) {
      keepGoing(runImport(context, importId, { isStopped }), importId);
    },
    async resume() {
      for (const importId of await asOperator(context, (operator) =>
        context.runner.ask(operator, unfinishedImports, {}),
      )) {
        keepGoing(runImport(context, importId, { isStopped }), importId);
      }
    },
    async stop() {
      stopped = true;
      await Promise.all(running);
    },
  };
}
