import { sql } from 'kysely';
import type { PreparationStep } from '../../platform/database/migrate';

/** The built-in account of the command line: whole scope, no password, usable only where the database itself is at hand. */
export const operatorAccountId = '00000000-0000-7000-8000-000000000001';
const operatorOrganisationId = '00000000-0000-7000-8000-000000000002';
const operatorMembershipId = '00000000-0000-7000-8000-000000000003';

export const ensureOperator: PreparationStep = async (owner) => {
  await sql`insert into account (id, username, display_name, kind) values (${operatorAccountId}::uuid, 'operator', 'Vận hành hệ thống', 'operator') on conflict do nothing`.execute(
    owner,
  );
  await sql`insert into organisation (id, kind, name, unit_id)
    select ${operatorOrganisationId}::uuid, 'other', 'Vận hành hệ thống', unit_id from administrative_unit where level = 'country' on conflict do nothing`.execute(
    owner,
  );
  await sql`insert into membership (id, account_id, organisation_id, role, valid)
    values (${operatorMembershipId}::uuid, ${operatorAccountId}::uuid, ${operatorOrganisationId}::uuid, 'operator', daterange(null, null)) on conflict do nothing`.execute(
    owner,
  );
};
