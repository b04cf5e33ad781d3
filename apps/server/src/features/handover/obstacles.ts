import type { ObstacleAnswer } from '@dong-hanh/contract';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Query, UseCase, WriteContext } from '../../platform/use-case/use-case';
import { insertAll, ofFile } from '../people/index';
import { handOverPolicies } from './handover.policy';

const listed = 200;

interface ObstacleFilter {
  open: 'yes' | 'no';
  personId?: string | undefined;
}

export const listObstacles: Query<ObstacleFilter, { items: ObstacleAnswer[]; more: boolean }> = {
  name: 'list-obstacles',
  policy: handOverPolicies.readObstacles,
  async run({ reader, actor, audit }, { open, personId }) {
    const wanted = personId
      ? ofFile('b', personId)
      : open === 'yes'
        ? sql`b.closed_at is null`
        : sql`b.closed_at is not null`;
    const { rows } = await sql<ObstacleAnswer & { openedAt: Date; closedAt: Date | null }>`
      select b.id, b.person_id as "personId", s.full_name as "fullName", s.state, b.reason_code as "reasonCode", b.words, b.opened_at as "openedAt",
             coalesce(app.account_name(b.opened_by), '') as "openedBy", o.name as organisation, b.closed_at as "closedAt",
             app.account_name(b.closed_by) as "closedBy", b.outcome,
             (select jsonb_build_object('code', u.code, 'name', u.full_name, 'level', u.level) from administrative_unit u
               where u.unit_id = s.unit_id order by upper(u.valid) desc nulls first limit 1) as unit
        from obstacle b join person_summary s on s.person_id = b.person_id join organisation o on o.id = b.opened_organisation_id
       where ${wanted} order by coalesce(b.closed_at, b.opened_at), b.id limit ${sql.lit(listed + 1)}`.execute(reader);
    audit(
      personId
        ? { action: 'obstacles.listed', subjectKind: 'person', subjectId: personId }
        : { action: 'obstacles.listed', subjectKind: 'obstacles', unitId: actor.unit.id },
    );
    return {
      items: rows.slice(0, listed).map((row) => ({
        ...row,
        openedAt: row.openedAt.toISOString(),
        closedAt: row.closedAt?.toISOString() ?? null,
      })),
      more: rows.length > listed,
    };
  },
};

interface OpenObstacle {
  id: string;
  reasonCode: ObstacleAnswer['reasonCode'];
  words: string;
}

export async function insertObstacle(
  context: WriteContext,
  { id: personId, reasonCode, words }: OpenObstacle,
): Promise<string> {
  const { transaction, actor, now } = context;
  const id = newId();
  await insertAll(transaction, 'obstacle', [
    {
      id,
      person_id: personId,
      reason_code: reasonCode,
      words,
      opened_at: now.toISOString(),
      opened_by: actor.accountId,
      opened_organisation_id: actor.organisationId,
    },
  ]);
  context.audit({
    action: 'obstacle.opened',
    subjectKind: 'person',
    subjectId: personId,
    unitId: actor.unit.id,
    detail: { obstacleId: id, reasonCode },
  });
  return id;
}

export const openObstacle: UseCase<OpenObstacle, { id: string }> = {
  name: 'open-obstacle',
  policy: handOverPolicies.changeObstacles,
  async run(context, obstacle) {
    return { id: await insertObstacle(context, obstacle) };
  },
};

export const closeObstacle: UseCase<{ id: string; outcome: string }, Record<string, never>> = {
  name: 'close-obstacle',
  policy: handOverPolicies.changeObstacles,
  async run(context, { id, outcome }) {
    const { transaction, actor, now } = context;
    const { rows } = await sql<{ person_id: string }>`
      update obstacle set closed_at = ${now}, closed_by = ${actor.accountId}::uuid, outcome = ${outcome}
       where id = ${id}::uuid and closed_at is null returning person_id`.execute(transaction);
    const [closed] = rows;
    if (!closed) throw new Problem('not-found');
    context.audit({
      action: 'obstacle.closed',
      subjectKind: 'person',
      subjectId: closed.person_id,
      unitId: actor.unit.id,
      detail: { obstacleId: id },
    });
    return {};
  },
};
