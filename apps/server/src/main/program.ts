import { createSessions, ensureOperator, operatorAccountId, type Sessions } from '../features/access/index';
import { loadUnits } from '../features/organisation/index';
import { type Clock, systemClock } from '../platform/clock/clock';
import type { Config } from '../platform/config/config';
import type { OpenDatabase } from '../platform/database/open';
import { openDatabase } from '../platform/database/open';
import { type KeyRing, openKeyRing } from '../platform/keys/key-ring';
import { createLog, type Log } from '../platform/log/log';
import type { Actor } from '../platform/use-case/actor';
import { createRunner, type Runner } from '../platform/use-case/use-case';
import { adoptLawData } from './law-data';

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
  await adoptLawData(opened.database);
  return {
    config,
    log,
    clock,
    keyRing,
    database: opened.database,
    ownerUrl: opened.ownerUrl,
    sessions: createSessions(opened.database, config, clock),
    runner: createRunner(opened.database, clock),
    close: opened.close,
  };
}

/** Work the program does for itself, in a session of the built-in operator that ends with it. */
export async function withOperator<T>(program: Program, work: (actor: Actor) => Promise<T>): Promise<T> {
  const opened = await program.sessions.open(operatorAccountId, 'command', 'program', null);
  if (!opened) throw new Error('The operator account is missing.');
  try {
    return await work(opened.actor);
  } finally {
    await program.sessions.end(opened.actor.sessionId);
  }
}
