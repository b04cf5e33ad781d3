import type { ComplaintAnswer, ComplaintView } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { Query } from '../../platform/use-case/use-case';
import { legalTime } from '../cases/index';
import { ofFile } from '../people/index';
import { isLodgedLate } from './complaint-clocks';
import { complaintsPolicies } from './complaints.policy';

const listed = 200;

type Row = Omit<ComplaintAnswer, 'act' | 'dueAt' | 'overdue' | 'lodgedLate'> & {
  due_at: Date;
  act_id: string;
  act_kind: string;
  occurred_at: Date;
  occurred_precision: 'day' | 'instant';
  superseded: boolean;
};

async function readComplaints(reader: Reader, where: RawBuilder<unknown>, order: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.id, c.person_id as "personId", s.full_name as "fullName", c.kind, c.lodged_by as "lodgedBy", c.words, c.received_on::text as "receivedOn",
           c.due_at, c.basis, c.outcome, c.closed_on::text as "closedOn", app.account_name(c.closed_by) as "closedBy", c.answer,
           c.paper_number as "paperNumber", c.version, a.id as act_id, a.kind as act_kind, a.occurred_at, a.occurred_precision,
           exists (select 1 from act n where n.supersedes_id = a.id) as superseded,
           case when c.assigned_to is not null then jsonb_build_object('accountId', c.assigned_to, 'name', coalesce(app.account_name(c.assigned_to), '')) end as "assignedTo",
           (select jsonb_build_object('code', u.code, 'name', u.full_name, 'level', u.level) from administrative_unit u
             where u.unit_id = s.unit_id order by upper(u.valid) desc nulls first limit 1) as unit
      from complaint c join act a on a.id = c.act_id join person_summary s on s.person_id = c.person_id
     where ${where} order by ${order} limit ${sql.lit(listed + 1)}`.execute(reader);
  return rows;
}

function present(row: Row, now: Date): ComplaintAnswer {
  const { due_at, act_id, act_kind, occurred_at, occurred_precision, superseded, ...rest } = row;
  return {
    ...rest,
    act: { id: act_id, kind: act_kind, at: legalTime(occurred_at, occurred_precision), superseded },
    dueAt: due_at.toISOString(),
    overdue: rest.outcome === null && due_at < now,
    lodgedLate: isLodgedLate(rest, legalTime(occurred_at, 'day')),
  };
}

export async function getComplaint(reader: Reader, id: string, now: Date): Promise<ComplaintAnswer> {
  const [row] = await readComplaints(reader, sql`c.id = ${id}::uuid`, sql`c.id`);
  if (!row) throw new Problem('not-found');
  return present(row, now);
}

interface ComplaintList {
  asOf: string;
  counts: { open: number; overdue: number };
  items: ComplaintAnswer[];
  more: boolean;
}

export const listComplaints: Query<{ view: ComplaintView; personId?: string | undefined }, ComplaintList> = {
  name: 'list-complaints',
  policy: complaintsPolicies.readComplaints,
  async run({ reader, now, actor, audit }, { view, personId }) {
    const views: Record<ComplaintView, RawBuilder<unknown>> = {
      open: sql`c.outcome is null`,
      overdue: sql`c.outcome is null and c.due_at < ${now}`,
      closed: sql`c.outcome is not null`,
    };
    const { rows: counts } = await sql<ComplaintList['counts']>`
      select count(*)::int as open, count(*) filter (where c.due_at < ${now})::int as overdue from complaint c where c.outcome is null`.execute(
      reader,
    );
    const rows = await readComplaints(
      reader,
      personId ? ofFile('c', personId) : views[view],
      view === 'closed' || personId ? sql`c.received_on desc, c.id` : sql`c.due_at, c.id`,
    );
    audit(
      personId
        ? { action: 'complaints.listed', subjectKind: 'person', subjectId: personId }
        : { action: 'complaints.listed', subjectKind: 'complaints', unitId: actor.unit.id },
    );
    return {
      asOf: now.toISOString(),
      counts: counts[0] ?? { open: 0, overdue: 0 },
      items: rows.slice(0, listed).map((row) => present(row, now)),
      more: rows.length > listed,
    };
  },
};

interface Answerer {
  accountId: string;
  name: string;
}

/** Officers of the unit that answers for the file. */
export async function findAnswerers(reader: Reader, personId: string): Promise<Answerer[]> {
  const { rows } = await sql<Answerer>`
    select c.account_id as "accountId", c.name from person p cross join lateral app.colleagues(array[p.unit_id]) c
     where p.id = ${personId}::uuid order by c.name collate "vi-x-icu"`.execute(reader);
  return rows;
}

export const listAnswerers: Query<{ id: string }, { items: Answerer[] }> = {
  name: 'list-answerers',
  policy: complaintsPolicies.readComplaints,
  run: async ({ reader }, { id }) => ({ items: await findAnswerers(reader, id) }),
};
