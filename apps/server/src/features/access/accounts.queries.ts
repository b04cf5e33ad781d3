import type { AccountAnswer, Role, SessionAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { sql } from 'kysely';

interface MembershipRow {
  id: string;
  account_id: string;
  role: Role;
  organisation_id: string;
  organisation_name: string;
  code: string;
  unit_name: string;
  level: 'country' | 'province' | 'district' | 'commune';
  valid_from: string | null;
  valid_to: string | null;
  version: number;
}

async function readMemberships(reader: Reader, accountIds: string[], onlyPresent: boolean): Promise<MembershipRow[]> {
  const { rows } = await sql<MembershipRow>`
    select m.id, m.account_id, m.role, m.organisation_id, o.name as organisation_name, u.code, u.full_name as unit_name, u.level,
           lower(m.valid)::text as valid_from, upper(m.valid)::text as valid_to, m.version
      from membership m
      join organisation o on o.id = m.organisation_id
      join administrative_unit u on u.unit_id = o.unit_id and u.valid @> current_date
     where m.account_id = any (${accountIds}::uuid[]) and (${!onlyPresent} or m.valid @> current_date)
     order by m.id`.execute(reader);
  return rows;
}

const present = (row: MembershipRow) => ({
  id: row.id,
  role: row.role,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  unit: { code: row.code, name: row.unit_name, level: row.level },
});

/** The posts an account may work in today. */
export async function findPresentMemberships(reader: Reader, accountId: string): Promise<SessionAnswer['memberships']> {
  return (await readMemberships(reader, [accountId], true)).map(present);
}

/** Accounts the reader administers (row security decides which), or the one named. */
export async function findAccounts(reader: Reader, id: string | null): Promise<AccountAnswer[]> {
  const accounts = await reader
    .selectFrom('account')
    .select([
      'id',
      'username',
      'display_name',
      'is_demo',
      'disabled_at',
      'locked_until',
      'totp_confirmed_at',
      'version',
    ])
    .where('kind', '=', 'person')
    .$if(id !== null, (query) => query.where('id', '=', id as string))
    .orderBy('username')
    .limit(2000)
    .execute();
  const memberships = await readMemberships(
    reader,
    accounts.map((account) => account.id),
    false,
  );
  return accounts.map((account) => ({
    id: account.id,
    username: account.username,
    displayName: account.display_name,
    isDemo: account.is_demo,
    disabled: account.disabled_at !== null,
    locked: account.locked_until !== null && account.locked_until > new Date(),
    hasSecondFactor: account.totp_confirmed_at !== null,
    version: account.version,
    memberships: memberships
      .filter((row) => row.account_id === account.id)
      .map((row) => ({ ...present(row), from: row.valid_from, to: row.valid_to, version: row.version })),
  }));
}
