import { ContentMissingError } from '../../platform/files/index';
import { asOperator, type LedgerContext } from './ledger-context';
import { unfinishedImports } from './read-import';
import { runImport } from './run-import';

/** The imports of this process, one after another, so that their memory does not add up. */
export interface ImportQueue {
  /** Runs an import, or goes on with it. */
  wake(importId: string): void;
  /** Other heavy work in its turn. */
  add(work: (isStopped: () => boolean) => Promise<void>): void;
  /** Takes up what is unfinished, now and as long as the process serves: another one may have died. */
  start(): void;
  /** Lets the batch in hand end; the rest stands where it is. */
  stop(): Promise<void>;
}

const lookAgainMs = 30_000;

export function createImportQueue(context: LedgerContext): ImportQueue {
  const { log } = context;
  const waiting = new Set<string>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const isStopped = () => stopped;

  const add: ImportQueue['add'] = (work) => {
    running = running.then(async () => {
      if (stopped) return;
      try {
        await work(isStopped);
      } catch (error) {
        if (error instanceof ContentMissingError) log.warn('ledger.content-missing', { hash: error.hash });
        else log.error('ledger.import-broken', {}, error);
      }
    });
  };
  const wake: ImportQueue['wake'] = (importId) => {
    if (waiting.has(importId)) return;
    waiting.add(importId);
    add(async () => {
      waiting.delete(importId);
      const outcome = await runImport(context, importId, { isStopped });
      log.info('ledger.import-ended', { importId, outcome });
    });
  };
  const lookForUnfinished = () =>
    add(async () => {
      const unfinished = await asOperator(context, (operator) => context.runner.ask(operator, unfinishedImports, {}));
      for (const importId of unfinished) wake(importId);
    });

  return {
    wake,
    add,
    start() {
      lookForUnfinished();
      timer = setInterval(lookForUnfinished, lookAgainMs);
      timer.unref();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
