import { createSessions, type Sessions } from '../features/access/index';
import { ensureOperator } from '../features/access/operator';
import { loadUnits } from '../features/organisation/index';
import { type Clock, systemClock } from '../platform/clock/clock';
import type { Config } from '../platform/config/config';
import type { OpenDatabase } from '../platform/database/open';
import { openDatabase } from '../platform/database/open';
import { type KeyRing, openKeyRing } from '../platform/keys/key-ring';
import { createLog, type Log } from '../platform/log/log';
import { createRunner, type Runner } from '../platform/use-case/use-case';

/** What every entry point stands on: server, worker and commands alike. */
export interface Program {
  config: Config;
  log: Log;
  clock: Clock;
  keyRing: KeyRing;
  database: OpenDatabase['database'];
  ownerUrl: string;
  sessions: Sessions;
  runner: Runner;
  close(): Promise<void>;
}

export async function openProgram(
  config: Config,
  applicationName: string,
  connections: number,
  clock: Clock = systemClock,
): Promise<Program> {
  const log = createLog(config.logLevel);
  const keyRing = openKeyRing(config.keyRing);
  const opened = await openDatabase(config, keyRing, log, {
    applicationName,
    connections,
    steps: [loadUnits, ensureOperator],
  });
  return {
    config,
    log,
    clock,
    keyRing,
    database: opened.database,
    ownerUrl: opened.ownerUrl,
    sessions: createSessions(opened.database, config),
    runner: createRunner(opened.database, clock),
    close: opened.close,
  };
}
