import type { Clock } from '../../platform/clock/clock';
import type { Database } from '../../platform/database/connection';
import type { ContentStore } from '../../platform/files/index';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { Log } from '../../platform/log/log';
import type { Actor } from '../../platform/use-case/actor';
import type { Runner } from '../../platform/use-case/use-case';
import { operatorAccountId, type Sessions } from '../access/index';

/** What an import stands on, in the server and on the command line. */
export interface LedgerContext {
  database: Database;
  sessions: Sessions;
  runner: Runner;
  keyRing: KeyRing;
  content: ContentStore;
  clock: Clock;
  log: Log;
}

/** Work in a session of its own; null when the account has no such post any more. */
export async function withSessionOf<T>(
  { sessions }: LedgerContext,
  accountId: string,
  membershipId: string | null,
  work: (actor: Actor) => Promise<T>,
): Promise<T | null> {
  const opened = await sessions.open(accountId, 'command', 'ledger import', membershipId);
  if (!opened) return null;
  try {
    return await work(opened.actor);
  } finally {
    await sessions.end(opened.actor.sessionId);
  }
}

/** For what no account of a unit may do: finding unfinished imports, and closing one whose account has lost its post. */
export async function asOperator<T>(context: LedgerContext, work: (actor: Actor) => Promise<T>): Promise<T> {
  const result = await withSessionOf(context, operatorAccountId, null, async (actor) => ({ value: await work(actor) }));
  if (!result) throw new Error('The operator account has no membership.');
  return result.value;
}
