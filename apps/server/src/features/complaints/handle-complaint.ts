import type { ComplaintAnswer } from '@dong-hanh/contract';
import { complaintKindsFor } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { insertAll } from '../people/index';
import { complaintClock } from './complaint-clocks';
import { complaintsPolicies } from './complaints.policy';
import { findAnswerers, getComplaint } from './complaints.queries';

export interface ReceiveComplaint {
  id: string;
  actId: string;
  kind: ComplaintAnswer['kind'];
  lodgedBy: ComplaintAnswer['lodgedBy'];
  receivedOn: string;
  words: string;
}

interface ActComplainedOf {
  kind: string;
  actor: string | null;
  on: string;
}

const refuse = (field: string, code: string) => new Problem('refused', code, { faults: [{ field, code }] });

function note(context: WriteContext, action: string, complaint: ComplaintAnswer, detail = {}): void {
  context.audit({
    action,
    subjectKind: 'person',
    subjectId: complaint.personId,
    unitId: context.actor.unit.id,
    detail: { complaintId: complaint.id, ...detail },
  });
}

export const receiveComplaint: UseCase<ReceiveComplaint, ComplaintAnswer> = {
  name: 'receive-complaint',
  policy: complaintsPolicies.receiveComplaints,
  async run(context, { id: personId, actId, kind, lodgedBy, receivedOn, words }) {
    const { transaction, now, today, actor } = context;
    const { rows } = await sql<{ merged_into: string | null; act: ActComplainedOf | null }>`
      select p.merged_into, (select jsonb_build_object('kind', a.kind, 'actor', a.actor, 'on', (a.occurred_at at time zone 'Asia/Ho_Chi_Minh')::date)
                               from act a where a.id = ${actId}::uuid and not a.annuls
                                and a.person_id = any (p.id || array(select m.id from person m where m.merged_into = p.id))) as act
        from person p where p.id = ${personId}::uuid`.execute(transaction);
    const [file] = rows;
    if (!file) throw new Problem('not-found');
    if (file.merged_into !== null) throw new Problem('refused', 'person-merged');
    const { act } = file;
    if (act === null) throw refuse('actId', 'act-not-of-file');
    if (!complaintKindsFor(act).includes(kind)) throw refuse('kind', 'complaint-kind');
    if (receivedOn > today) throw refuse('receivedOn', 'complaint-date');
    if (receivedOn < act.on) throw refuse('receivedOn', 'complaint-before-act');
    const { dueAt, basis } = complaintClock(kind, receivedOn);
    const id = newId();
    await insertAll(transaction, 'complaint', [
      {
        id,
        person_id: personId,
        act_id: actId,
        kind,
        lodged_by: lodgedBy,
        words,
        received_on: receivedOn,
        due_at: dueAt.toISOString(),
        basis,
        recorded_at: now.toISOString(),
        recorded_by: actor.accountId,
        version: 1,
      },
    ]);
    const received = await getComplaint(transaction, id, now);
    note(context, 'complaint.received', received, { kind, actId });
    return received;
  },
};

/** The complaint, locked, still open and in the version the writer saw. */
async function lockOpen(context: WriteContext, id: string, version: number): Promise<ComplaintAnswer> {
  await sql`select 1 from complaint where id = ${id}::uuid for update`.execute(context.transaction);
  const complaint = await getComplaint(context.transaction, id, context.now);
  if (complaint.outcome !== null) throw new Problem('conflict', 'complaint-closed');
  if (complaint.version !== version) throw new Problem('conflict', 'stale-version');
  return complaint;
}

export const assignComplaint: UseCase<{ id: string; version: number; accountId: string }, ComplaintAnswer> = {
  name: 'assign-complaint',
  policy: complaintsPolicies.answerComplaints,
  async run(context, { id, version, accountId }) {
    const { transaction, actor, now } = context;
    const complaint = await lockOpen(context, id, version);
    const answerers = await findAnswerers(transaction, complaint.personId);
    if (accountId !== actor.accountId && !answerers.some((one) => one.accountId === accountId))
      throw new Problem('refused', 'not-an-answerer', { faults: [{ field: 'accountId', code: 'not-an-answerer' }] });
    await sql`update complaint set assigned_to = ${accountId}::uuid, version = version + 1 where id = ${id}::uuid`.execute(
      transaction,
    );
    const assigned = await getComplaint(transaction, id, now);
    note(context, 'complaint.assigned', assigned, { accountId });
    return assigned;
  },
};

export interface CloseComplaint {
  id: string;
  version: number;
  outcome: NonNullable<ComplaintAnswer['outcome']>;
  closedOn: string;
  answer: string;
  paperNumber?: string | undefined;
}

/** Says what was found. The act complained of is not touched: it is superseded in the file, by whoever may. */
export const closeComplaint: UseCase<CloseComplaint, ComplaintAnswer> = {
  name: 'close-complaint',
  policy: complaintsPolicies.answerComplaints,
  async run(context, { id, version, outcome, closedOn, answer, paperNumber }) {
    const { transaction, actor, now, today } = context;
    const complaint = await lockOpen(context, id, version);
    if (closedOn < complaint.receivedOn || closedOn > today)
      throw new Problem('refused', 'complaint-date', { faults: [{ field: 'closedOn', code: 'complaint-date' }] });
    await sql`
      update complaint set outcome = ${outcome}, closed_on = ${closedOn}::date, closed_by = ${actor.accountId}::uuid, answer = ${answer},
             paper_number = ${paperNumber ?? null}, version = version + 1 where id = ${id}::uuid`.execute(transaction);
    const closed = await getComplaint(transaction, id, now);
    note(context, 'complaint.closed', closed, { outcome });
    return closed;
  },
};
