import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Query, UseCase } from '../../platform/use-case/use-case';
import { peoplePolicies } from './people.policy';
import { getPerson } from './people.queries';

export interface Assignment {
  id: string;
  kind: 'account' | 'organisation';
  name: string;
  reason: 'mentor' | 'stay' | 'hand-over';
  from: string | null;
  to: string | null;
}

export interface Assignable {
  mentors: { accountId: string; name: string; organisation: string }[];
  facilities: { organisationId: string; name: string }[];
}

/** Who follows the file besides its units, and who could: mentors of the unit, facilities of the province. */
export const listAssignments: Query<{ id: string }, { items: Assignment[] } & Assignable> = {
  name: 'list-assignments',
  policy: peoplePolicies.readPeople,
  async run({ reader, today }, { id }) {
    await getPerson(reader, id);
    const { rows: items } = await sql<Assignment>`
      select f.id, case when f.account_id is null then 'organisation' else 'account' end as kind, coalesce(app.account_name(f.account_id), o.name) as name, f.reason,
             lower(f.valid)::text as from, (upper(f.valid) - 1)::text as to
        from file_access f left join organisation o on o.id = f.organisation_id
       where f.person_id = ${id}::uuid and not isempty(f.valid) and not f.valid << daterange(${today}::date, null) order by f.id`.execute(
      reader,
    );
    const { rows: assignable } = await sql<{
      account_id: string | null;
      organisation_id: string | null;
      name: string;
      organisation: string;
    }>`
      select * from app.assignable_to(${id}::uuid)`.execute(reader);
    return {
      items,
      mentors: assignable.flatMap((one) =>
        one.account_id ? [{ accountId: one.account_id, name: one.name, organisation: one.organisation }] : [],
      ),
      facilities: assignable.flatMap((one) =>
        one.organisation_id ? [{ organisationId: one.organisation_id, name: one.name }] : [],
      ),
    };
  },
};

export interface Assign {
  id: string;
  accountId?: string | undefined;
  organisationId?: string | undefined;
  until?: string | undefined;
}

/** Two checks: may I give this file, and may that receiver hold it. */
export const assignPerson: UseCase<Assign, { assignmentId: string }> = {
  name: 'assign-person',
  policy: peoplePolicies.assignPeople,
  async run(context, { id, accountId, organisationId, until }) {
    const { transaction, today } = context;
    const person = await getPerson(transaction, id);
    if (person.mergedInto !== null) throw new Problem('refused', 'person-merged');
    const { rows } = await sql<{ ok: boolean }>`
      select exists (select 1 from app.assignable_to(${id}::uuid) a where a.account_id = ${accountId ?? null}::uuid or a.organisation_id = ${organisationId ?? null}::uuid) as ok`.execute(
      transaction,
    );
    if (!rows[0]?.ok) throw new Problem('refused', 'not-assignable');
    const assignmentId = newId();
    await sql`insert into file_access (id, person_id, account_id, organisation_id, valid, reason)
      values (${assignmentId}::uuid, ${id}::uuid, ${accountId ?? null}::uuid, ${organisationId ?? null}::uuid, daterange(${today}::date, ${until ?? null}::date, '[]'), ${accountId ? 'mentor' : 'stay'})`.execute(
      transaction,
    );
    context.audit({
      action: 'person.assigned',
      subjectKind: 'person',
      subjectId: id,
      detail: { accountId, organisationId },
    });
    return { assignmentId };
  },
};

export const endAssignment: UseCase<{ id: string; assignmentId: string }, Record<string, never>> = {
  name: 'end-assignment',
  policy: peoplePolicies.assignPeople,
  async run(context, { id, assignmentId }) {
    const { rows } = await sql<{ id: string }>`
      update file_access set valid = daterange(lower(valid), greatest(lower(valid), ${context.today}::date))
       where id = ${assignmentId}::uuid and person_id = ${id}::uuid and valid @> ${context.today}::date returning id`.execute(
      context.transaction,
    );
    if (rows.length === 0) throw new Problem('not-found');
    context.audit({ action: 'person.unassigned', subjectKind: 'person', subjectId: id, detail: { assignmentId } });
    return {};
  },
};
