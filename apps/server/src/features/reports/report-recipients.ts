import type { ReportRecipient, SubmissionAnswer } from '@dong-hanh/contract';
import type { Transaction } from '@dong-hanh/database';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase } from '../../platform/use-case/use-case';
import { insertAll } from '../people/index';
import { reportsPolicies } from './reports.policy';
import { findSubmission, presentSubmission } from './submissions.queries';

export async function insertRecipients(
  transaction: Transaction,
  submission: { id: string; provinceCode: string | null },
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  const { rows } = await sql<{ name: string; organisation: string | null }>`
    select n.name, app.organisation_named(n.name, ${submission.provinceCode}) as organisation
      from unnest(${names}::text[]) with ordinality as n (name, position) order by n.position`.execute(transaction);
  await insertAll(
    transaction,
    'report_recipient',
    rows.map(({ name, organisation }, position) => ({
      id: newId(),
      submission_id: submission.id,
      position,
      name,
      organisation_id: organisation,
    })),
  );
}

/** Whom a report goes to beside the unit above; said before it is sent. */
export const addressSubmission: UseCase<{ id: string; version: number; names: string[] }, SubmissionAnswer> = {
  name: 'address-report-submission',
  policy: reportsPolicies.writeReports,
  async run(context, { id, version, names }) {
    const { transaction, actor, today } = context;
    await sql`select 1 from report_submission where id = ${id}::uuid for update`.execute(transaction);
    const stored = await findSubmission(transaction, id);
    if (stored.version !== version) throw new Problem('conflict', 'stale-version');
    if (!presentSubmission(stored, actor, today).may.address)
      throw new Problem('refused', 'report-step-not-open', { details: { state: stored.state } });
    if (new Set(names.map((name) => name.toLocaleLowerCase('vi'))).size < names.length)
      throw new Problem('invalid-request', 'invalid-request', {
        faults: [{ field: 'names', code: 'recipient-twice' }],
      });
    await sql`delete from report_recipient where submission_id = ${id}::uuid`.execute(transaction);
    await insertRecipients(transaction, stored, names);
    await transaction
      .updateTable('report_submission')
      .set({ version: version + 1 })
      .where('id', '=', id)
      .execute();
    context.audit({ action: 'report.addressed', subjectKind: 'report', subjectId: id, unitId: stored.unitId });
    return presentSubmission(await findSubmission(transaction, id), actor, today);
  },
};

export interface AnswerAsRecipient {
  id: string;
  recipientId: string;
  state: Exclude<ReportRecipient['state'], 'waiting'>;
  remark?: string | undefined;
}

/** A recipient answers for itself; of an office outside the program the sender notes what it answered. */
export const answerAsRecipient: UseCase<AnswerAsRecipient, SubmissionAnswer> = {
  name: 'answer-report-as-recipient',
  policy: reportsPolicies.computeReports,
  async run(context, { id, recipientId, state, remark }) {
    const { transaction, actor, now, today } = context;
    await sql`select 1 from report_recipient where id = ${recipientId}::uuid for update`.execute(transaction);
    const stored = await findSubmission(transaction, id);
    const recipient = presentSubmission(stored, actor, today).recipients.find((one) => one.id === recipientId);
    if (!recipient) throw new Problem('not-found');
    if (!recipient.mayAnswer)
      throw new Problem('refused', 'report-step-not-open', { details: { state: recipient.state } });
    if (state === 'returned' && remark === undefined)
      throw new Problem('invalid-request', 'invalid-request', { faults: [{ field: 'remark', code: 'required' }] });
    await transaction
      .updateTable('report_recipient')
      .set({ state, remark: remark ?? null, answered_at: now, answered_by: actor.accountId })
      .where('id', '=', recipientId)
      .execute();
    context.audit({
      action: 'report.answered-by-recipient',
      subjectKind: 'report',
      subjectId: id,
      unitId: stored.unitId,
      detail: { recipientId, state },
    });
    return presentSubmission(await findSubmission(transaction, id), actor, today);
  },
};
