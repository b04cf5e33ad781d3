import { sql } from 'kysely';
import type { Clock } from '../../platform/clock/clock';
import type { Database } from '../../platform/database/connection';
import { Problem } from '../../platform/http/errors';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { Log } from '../../platform/log/log';
import { passwordMatches } from './passwords';
import { makeSecret, setupUri, stepOfCode } from './second-factor';
import type { OpenedSession, Sessions } from './sessions';

const lockAfterFailures = 5;
const lockFor = '15 minutes';

interface AccountRow {
  id: string;
  kind: string;
  password_hash: string | null;
  totp_secret: Buffer | null;
  totp_confirmed_at: Date | null;
  totp_last_step: number | null;
  is_demo: boolean;
  disabled_at: Date | null;
  locked_until: Date | null;
}

export interface SignInCommand {
  username: string;
  password: string;
  totp?: string | undefined;
  kind: 'browser' | 'bearer';
  device: string | null;
}

/** What signing in stands on. */
export interface SignInParts {
  database: Database;
  sessions: Sessions;
  keyRing: KeyRing;
  clock: Clock;
  log: Log;
  demo: boolean;
}

/**
 * Password, then one-time code. An account without a second factor is told to set one up and confirms it with its first
 * code; demo accounts have none and sign in only where this is a demonstration.
 */
export async function signIn(parts: SignInParts, command: SignInCommand): Promise<OpenedSession> {
  const { database, keyRing, clock } = parts;
  const now = clock.now();
  const { rows } = await database.pool.query<AccountRow>('select * from app.find_account_for_sign_in($1)', [
    command.username.trim(),
  ]);
  const account = rows[0];
  const note = (succeeded: boolean, step: number | null) =>
    database.withoutSession((db) =>
      sql`select app.note_sign_in(${account?.id}::uuid, ${succeeded}, ${step}::bigint, ${lockAfterFailures}, ${lockFor}::interval)`.execute(
        db,
      ),
    );

  // A locked account answers before the password is looked at, so a lock tells nothing about the password.
  if (account?.locked_until && account.locked_until > now) throw new Problem('too-many-requests', 'account-locked');
  const usable =
    account !== undefined &&
    account.disabled_at === null &&
    account.kind === 'person' &&
    (!account.is_demo || parts.demo);
  if (!(await passwordMatches(usable ? account.password_hash : null, command.password)) || !account) {
    if (account) await note(false, null);
    parts.log.warn('sign-in.failed', { accountId: account?.id ?? null });
    throw new Problem('not-signed-in', 'wrong-credentials');
  }

  let step: number | null = null;
  if (!account.is_demo) {
    const secret = account.totp_secret ? keyRing.open(account.totp_secret) : await storeNewSecret(parts, account.id);
    if (command.totp === undefined) {
      if (account.totp_confirmed_at) throw new Problem('refused', 'totp-required');
      throw new Problem('refused', 'second-factor-setup', {
        details: { secret, otpauthUri: setupUri(secret, command.username) },
      });
    }
    step = stepOfCode(secret, command.totp, now);
    if (step === null || (account.totp_last_step !== null && step <= account.totp_last_step)) {
      await note(false, null);
      throw new Problem('not-signed-in', 'wrong-credentials');
    }
    if (!account.totp_confirmed_at) {
      await database.withoutSession((db) => sql`select app.confirm_second_factor(${account.id}::uuid)`.execute(db));
    }
  }
  const opened = await parts.sessions.open(account.id, command.kind, command.device, null);
  if (!opened) throw new Problem('not-permitted', 'no-membership');
  await note(true, step);
  await database.write(opened.actor.sessionId, (db) =>
    sql`insert into audit_entry (session_id, account_id, organisation_id, action, subject_kind, subject_id)
      values (${opened.actor.sessionId}::uuid, ${account.id}::uuid, ${opened.actor.organisationId}::uuid, 'session.opened', 'session', ${opened.actor.sessionId})`.execute(
      db,
    ),
  );
  return opened;
}

async function storeNewSecret(parts: SignInParts, accountId: string): Promise<string> {
  const secret = makeSecret();
  await parts.database.withoutSession((db) =>
    sql`select app.propose_second_factor(${accountId}::uuid, ${parts.keyRing.seal(secret)})`.execute(db),
  );
  return secret;
}
