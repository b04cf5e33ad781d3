import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { Query, UseCase } from '../../platform/use-case/use-case';
import { accessPolicies as policies } from './access.policy';
import { hashPassword, passwordMatches } from './passwords';

interface OwnSession {
  id: string;
  kind: string;
  device: string | null;
  role: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

export const listSessions: Query<Record<string, never>, { items: OwnSession[] }> = {
  name: 'list-sessions',
  policy: policies.ownSession,
  async run({ reader, actor }) {
    const rows = await reader
      .selectFrom('session')
      .select(['id', 'kind', 'device', 'role', 'created_at', 'last_seen_at'])
      .where('account_id', '=', actor.accountId)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', sql<Date>`now()`)
      .orderBy('last_seen_at', 'desc')
      .execute();
    return {
      items: rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        device: row.device,
        role: row.role,
        createdAt: row.created_at.toISOString(),
        lastSeenAt: row.last_seen_at.toISOString(),
        current: row.id === actor.sessionId,
      })),
    };
  },
};

export const revokeSession: UseCase<{ id: string }, Record<string, never>> = {
  name: 'revoke-session',
  policy: policies.ownSession,
  async run(context, { id }) {
    const ended = await context.transaction
      .updateTable('session')
      .set({ revoked_at: context.now })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!ended) throw new Problem('not-found');
    context.audit({ action: 'session.revoked', subjectKind: 'session', subjectId: id });
    return {};
  },
};

/** The trigger on the account ends every other session. */
export const changePassword: UseCase<{ current: string; next: string }, Record<string, never>> = {
  name: 'change-password',
  policy: policies.ownSession,
  async run(context, command) {
    const { transaction, actor } = context;
    const account = await transaction
      .selectFrom('account')
      .select('password_hash')
      .where('id', '=', actor.accountId)
      .executeTakeFirst();
    if (!(await passwordMatches(account?.password_hash ?? null, command.current))) {
      throw new Problem('refused', 'wrong-password', { faults: [{ field: 'current', code: 'wrong-password' }] });
    }
    await transaction
      .updateTable('account')
      .set({ password_hash: await hashPassword(command.next) })
      .where('id', '=', actor.accountId)
      .execute();
    context.audit({ action: 'password.changed', subjectKind: 'account', subjectId: actor.accountId });
    return {};
  },
};
