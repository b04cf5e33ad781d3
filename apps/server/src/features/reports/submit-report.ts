import type { ReportNarrativeInput, SubmissionAnswer } from '@dong-hanh/contract';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { keepRecords } from '../indicators/index';
import { columnsBehind, computeTables } from './compute-report';
import { getReportedUnit, type ReportQuestion, readPeriod } from './report-frame';
import { insertRecipients } from './report-recipients';
import { reportsPolicies } from './reports.policy';
import {
  findSubmission,
  presentSubmission,
  questionOf,
  type StoredSubmission,
  submissionsOf,
} from './submissions.queries';
import { getTemplate } from './templates.queries';

interface Step {
  id: string;
  version: number;
}

export const draftSubmission: UseCase<Omit<ReportQuestion, 'asOf' | 'map' | 'version'>, SubmissionAnswer> = {
  name: 'draft-report-submission',
  policy: reportsPolicies.writeReports,
  async run(context, question) {
    const { transaction, actor, now, today } = context;
    const period = readPeriod(question.period);
    if (period.from > today) throw new Problem('refused', 'period-not-begun', { details: { from: period.from } });
    const unit = await getReportedUnit(transaction, question.unitCode, period.to);
    if (actor.role !== 'operator' && actor.unit.code !== unit.code)
      throw new Problem('not-permitted', 'report-of-other');
    const form = await getTemplate(transaction, { code: question.template }, period, unit.level);
    const [last] = await submissionsOf(transaction, form.code, unit.unit_id, period.code);
    if (last && ['drafted', 'signed', 'sent'].includes(last.state)) throw new Problem('conflict', 'report-on-its-way');
    const id = newId();
    await transaction
      .insertInto('report_submission')
      .values({
        id,
        template: form.code,
        template_version: form.version,
        unit_id: unit.unit_id,
        province_code: unit.level === 'country' ? null : (unit.province_code ?? unit.code),
        period: period.code,
        number: (last?.number ?? 0) + 1,
        state: 'drafted',
        narrative: JSON.stringify(last?.narrative ?? {}),
        drafted_at: now,
        drafted_by: actor.accountId,
      })
      .execute();
    const names = last?.recipients.map(({ name }) => name) ?? [];
    await insertRecipients(transaction, await findSubmission(transaction, id), names);
    note(context, 'report.drafted', { id, unitId: unit.unit_id });
    return presentSubmission(await findSubmission(transaction, id), actor, today);
  },
};

export const writeNarrative: UseCase<Step & { narrative: ReportNarrativeInput }, SubmissionAnswer> = {
  name: 'write-report-narrative',
  policy: reportsPolicies.writeReports,
  async run(context, { id, version, narrative }) {
    const {
      template,
      version: used,
      unitCode,
      period: code,
    } = questionOf(await findSubmission(context.transaction, id));
    const period = readPeriod(code);
    const { level } = await getReportedUnit(context.transaction, unitCode, period.to);
    const { narrative: parts } = await getTemplate(
      context.transaction,
      { code: template, version: used },
      period,
      level,
    );
    const unasked = Object.keys(narrative).filter((code) => !parts.some((part) => part.code === code && part.written));
    if (unasked.length > 0) {
      const faults = unasked.map((code) => ({ field: `narrative.${code}`, code: 'part-unknown' }));
      throw new Problem('invalid-request', 'invalid-request', { faults });
    }
    return move(context, id, version, 'write', 'report.written', { narrative: JSON.stringify(narrative) });
  },
};

/** The figures and what they counted are kept as they stand now, whatever is recorded later. */
export const signSubmission: UseCase<Step, SubmissionAnswer> = {
  name: 'sign-report-submission',
  policy: reportsPolicies.signReports,
  async run(context, { id, version }) {
    const { transaction, now, actor } = context;
    const stored = await findSubmission(transaction, id);
    const { answer, frame } = await computeTables({ ...context, reader: transaction }, questionOf(stored));
    const refusing = answer.tables.flatMap(({ checks }) => checks).filter(({ ok, level }) => !ok && level === 'refuse');
    if (refusing.length > 0) {
      throw new Problem('refused', 'report-checks', {
        details: { checks: refusing.map(({ code, message }) => ({ code, message })) },
      });
    }
    const signed = await move(context, id, version, 'sign', 'report.signed', {
      state: 'signed',
      figures: JSON.stringify(answer),
      held_at: frame.scope.heldAt,
      signed_at: now,
      signed_by: actor.accountId,
    });
    await keepRecords(transaction, id, columnsBehind(frame.template), frame.scope);
    return signed;
  },
};

export const sendSubmission: UseCase<Step, SubmissionAnswer> = {
  name: 'send-report-submission',
  policy: reportsPolicies.signReports,
  run: (context, { id, version }) =>
    move(context, id, version, 'send', 'report.sent', {
      state: 'sent',
      sent_at: context.now,
      sent_by: context.actor.accountId,
    }),
};

const answered = (context: WriteContext) => ({ answered_at: context.now, answered_by: context.actor.accountId });

export const acceptSubmission: UseCase<Step, SubmissionAnswer> = {
  name: 'accept-report-submission',
  policy: reportsPolicies.answerReports,
  run: (context, { id, version }) =>
    move(context, id, version, 'answer', 'report.accepted', { state: 'accepted', ...answered(context) }),
};

export const returnSubmission: UseCase<Step & { remark: string }, SubmissionAnswer> = {
  name: 'return-report-submission',
  policy: reportsPolicies.answerReports,
  run: (context, { id, version, remark }) =>
    move(context, id, version, 'answer', 'report.returned', { state: 'returned', remark, ...answered(context) }),
};

/** One step of the road: who may take it is told with the report itself; of two who take it the second is told so. */
async function move(
  context: WriteContext,
  id: string,
  version: number,
  what: keyof SubmissionAnswer['may'],
  action: string,
  change: Record<string, unknown>,
): Promise<SubmissionAnswer> {
  const { transaction, actor, today } = context;
  await sql`select 1 from report_submission where id = ${id}::uuid for update`.execute(transaction);
  const stored = await findSubmission(transaction, id);
  if (stored.version !== version) throw new Problem('conflict', 'stale-version');
  if (!presentSubmission(stored, actor, today).may[what]) {
    throw new Problem('refused', 'report-step-not-open', { details: { state: stored.state } });
  }
  await transaction
    .updateTable('report_submission')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute();
  note(context, action, stored);
  return presentSubmission(await findSubmission(transaction, id), actor, today);
}

function note(context: WriteContext, action: string, { id, unitId }: Pick<StoredSubmission, 'id' | 'unitId'>): void {
  context.audit({ action, subjectKind: 'report', subjectId: id, unitId });
}
