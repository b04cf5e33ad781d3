import type { AccountAnswer, Role } from '@dong-hanh/contract';
import type { Transaction } from '@dong-hanh/database';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { accessPolicies as policies } from './access.policy';
import { findAccounts } from './accounts.queries';
import { hashPassword, makePassword } from './passwords';

interface Post {
  organisationId: string;
  role: Role;
}

/** Roles that only fit a level: a commune's police chief cannot sit at a province. */
const levelOfRole: Partial<Record<Role, readonly string[]>> = {
  'commune-officer': ['commune'],
  'commune-police-chief': ['commune'],
  'commune-chair': ['commune'],
  'province-manager': ['province', 'country'],
};

async function insertPost(context: WriteContext, accountId: string, post: Post): Promise<void> {
  const unit = await context.transaction
    .selectFrom('organisation as o')
    .innerJoin('administrative_unit as u', 'u.unit_id', 'o.unit_id')
    .where('o.id', '=', post.organisationId)
    .where(sql<boolean>`u.valid @> current_date`)
    .select(['u.level', 'u.unit_id'])
    .executeTakeFirst();
  if (!unit) throw new Problem('not-found');
  if (post.role === 'operator') throw new Problem('not-permitted');
  const levels = levelOfRole[post.role];
  if (levels && !levels.includes(unit.level))
    throw new Problem('refused', 'role-level-mismatch', {
      faults: [{ field: 'membership.role', code: 'role-level-mismatch' }],
    });
  await context.transaction
    .insertInto('membership')
    .values({ id: newId(), account_id: accountId, organisation_id: post.organisationId, role: post.role })
    .execute();
  context.audit({
    action: 'membership.added',
    subjectKind: 'account',
    subjectId: accountId,
    unitId: unit.unit_id,
    detail: { role: post.role },
  });
}

async function getAccount(transaction: Transaction, id: string): Promise<AccountAnswer> {
  const [account] = await findAccounts(transaction, id);
  if (!account) throw new Problem('not-found');
  return account;
}

export interface CreateAccount {
  username: string;
  displayName: string;
  membership: Post;
  /** Demonstration only; a real account gets a password that is shown once. */
  demoPassword?: string;
}

export const createAccount: UseCase<CreateAccount, { account: AccountAnswer; firstPassword: string }> = {
  name: 'create-account',
  policy: policies.manageAccounts,
  async run(context, command) {
    const id = newId();
    const password = command.demoPassword ?? makePassword();
    const known = await context.transaction
      .selectFrom('account')
      .select('id')
      .where('username', '=', command.username)
      .executeTakeFirst();
    if (known)
      throw new Problem('conflict', 'username-taken', { faults: [{ field: 'username', code: 'username-taken' }] });
    await sql`insert into account (id, username, display_name, password_hash, is_demo)
      values (${id}::uuid, ${command.username}, ${command.displayName}, ${await hashPassword(password)}, ${command.demoPassword !== undefined})`.execute(
      context.transaction,
    );
    context.audit({ action: 'account.created', subjectKind: 'account', subjectId: id });
    await insertPost(context, id, command.membership);
    return { account: await getAccount(context.transaction, id), firstPassword: password };
  },
};

export interface ChangeAccount {
  id: string;
  version: number;
  displayName?: string | undefined;
  disabled?: boolean | undefined;
  unlock?: true | undefined;
  resetPassword?: true | undefined;
  resetSecondFactor?: true | undefined;
}

export const changeAccount: UseCase<ChangeAccount, { account: AccountAnswer; firstPassword?: string }> = {
  name: 'change-account',
  policy: policies.manageAccounts,
  async run(context, command) {
    const { transaction } = context;
    const before = await getAccount(transaction, command.id);
    if (before.version !== command.version)
      throw new Problem('conflict', 'stale-version', { details: { saved: before } });
    const firstPassword = command.resetPassword ? makePassword() : undefined;
    await transaction
      .updateTable('account')
      .set({
        version: before.version + 1,
        ...(command.displayName === undefined ? {} : { display_name: command.displayName }),
        ...(command.disabled === undefined ? {} : { disabled_at: command.disabled ? context.now : null }),
        ...(command.unlock ? { locked_until: null, failed_attempts: 0 } : {}),
        ...(firstPassword === undefined ? {} : { password_hash: await hashPassword(firstPassword) }),
        ...(command.resetSecondFactor ? { totp_secret: null, totp_confirmed_at: null } : {}),
      })
      .where('id', '=', command.id)
      .execute();
    const changed = Object.keys(command).filter(
      (key) => key !== 'id' && key !== 'version' && command[key as keyof ChangeAccount] !== undefined,
    );
    context.audit({ action: 'account.changed', subjectKind: 'account', subjectId: command.id, detail: { changed } });
    return {
      account: await getAccount(transaction, command.id),
      ...(firstPassword === undefined ? {} : { firstPassword }),
    };
  },
};

export const addMembership: UseCase<{ accountId: string } & Post, { account: AccountAnswer }> = {
  name: 'add-membership',
  policy: policies.manageAccounts,
  async run(context, command) {
    await getAccount(context.transaction, command.accountId);
    await insertPost(context, command.accountId, command);
    return { account: await getAccount(context.transaction, command.accountId) };
  },
};

export const endMembership: UseCase<{ id: string }, { account: AccountAnswer }> = {
  name: 'end-membership',
  policy: policies.manageAccounts,
  async run(context, { id }) {
    const ended = await context.transaction
      .updateTable('membership')
      .set({ valid: sql`daterange(lower(valid), current_date)`, version: sql`version + 1` })
      .where('id', '=', id)
      .where(sql<boolean>`upper_inf(valid)`)
      .returning('account_id')
      .executeTakeFirst();
    if (!ended) throw new Problem('not-found');
    context.audit({
      action: 'membership.ended',
      subjectKind: 'account',
      subjectId: ended.account_id,
      detail: { membershipId: id },
    });
    return { account: await getAccount(context.transaction, ended.account_id) };
  },
};
