import type { ReportDrift, ReportRecipient, SubmissionAnswer, SubmissionSummary } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { type Actor, permits } from '../../platform/use-case/actor';
import type { Query } from '../../platform/use-case/use-case';
import { findDrift, findLines } from '../indicators/index';
import { columnsBehind } from './compute-report';
import { dictionary } from './manual-figures.queries';
import { frameReport, getReportedUnit, type ReportFrame, type ReportQuestion, readPeriod } from './report-frame';
import { reportsPolicies } from './reports.policy';

const listedDrift = 200;

export interface StoredSubmission {
  id: string;
  template: string;
  templateVersion: number;
  unit: SubmissionSummary['unit'];
  unitId: number;
  provinceCode: string | null;
  period: string;
  number: number;
  state: SubmissionSummary['state'];
  narrative: SubmissionAnswer['narrative'];
  figures: SubmissionAnswer['figures'];
  heldAt: Date | null;
  drafted: { at: string; by: string };
  signed: { at: string; by: string } | null;
  sent: { at: string; by: string } | null;
  answered: { at: string; by: string } | null;
  remark: string | null;
  recipients: (Omit<ReportRecipient, 'mayAnswer' | 'answersItself'> & { organisationId: string | null })[];
  version: number;
}

const step = (name: string) =>
  sql`case when s.${sql.raw(`${name}_at`)} is not null then jsonb_build_object('at', to_char(s.${sql.raw(`${name}_at`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'by', coalesce(app.account_name(s.${sql.raw(`${name}_by`)}), '')) end as ${sql.raw(name)}`;

async function readSubmissions(
  reader: Reader,
  wanted: RawBuilder<boolean>,
  { withFigures = false } = {},
): Promise<StoredSubmission[]> {
  const { rows } = await sql<StoredSubmission>`
    select s.id, s.template, s.template_version as "templateVersion", s.unit_id as "unitId", s.province_code as "provinceCode", s.period, s.number, s.state, s.narrative,
           ${withFigures ? sql`s.figures` : sql`null::jsonb`} as figures, s.held_at as "heldAt", ${step('drafted')}, ${step('signed')}, ${step('sent')}, ${step('answered')},
           s.remark, s.version,
           coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'organisationId', r.organisation_id, 'state', r.state, 'remark', r.remark, 'answered',
                       case when r.answered_at is not null then jsonb_build_object('at', to_char(r.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                         'by', coalesce(app.account_name(r.answered_by), '')) end) order by r.position)
              from report_recipient r where r.submission_id = s.id), '[]') as recipients,
           (select jsonb_build_object('code', u.code, 'name', u.full_name, 'level', u.level) from administrative_unit u
             where u.unit_id = s.unit_id order by upper(u.valid) desc nulls first limit 1) as unit
      from report_submission s where ${wanted} order by s.number desc, s.id`.execute(reader);
  return rows;
}

export async function findSubmission(reader: Reader, id: string): Promise<StoredSubmission> {
  const [found] = await readSubmissions(reader, sql<boolean>`s.id = ${id}::uuid`, { withFigures: true });
  if (!found) throw new Problem('not-found');
  return found;
}

export const submissionsOf = (reader: Reader, template: string, unitId: number, period: string) =>
  readSubmissions(reader, sql<boolean>`s.template = ${template} and s.unit_id = ${unitId} and s.period = ${period}`);

/** What its figures are counted by, then and now: the version of the form it was begun with. */
export const questionOf = ({ template, templateVersion, unit, period }: StoredSubmission): ReportQuestion => ({
  template,
  version: templateVersion,
  unitCode: unit.code,
  period,
});

/** The last day on which it is in time, in Vietnam; a period that has no day of its own is never late. */
function isLate({ template, state, sent, period }: StoredSubmission, today: string): boolean {
  if (template !== dictionary) return false;
  const due = readPeriod(period).dueOn;
  if (due === null || state === 'returned') return false;
  return (sent === null ? today : localDayOf(sent.at)) > due;
}

const vietnamOffsetMs = 7 * 3_600_000;
const localDayOf = (instant: string) => new Date(Date.parse(instant) + vietnamOffsetMs).toISOString().slice(0, 10);

function summarise(stored: StoredSubmission, today: string): SubmissionSummary {
  const {
    unitId: _unit,
    provinceCode: _province,
    narrative: _words,
    figures: _figures,
    heldAt: _held,
    recipients: _recipients,
    ...summary
  } = stored;
  return { ...summary, late: isLate(stored, today) };
}

/** Whether the reader's post stands at the unit, or above it: the unit above answers, the unit itself writes. */
function standsAt(actor: Actor, { unit }: StoredSubmission): 'own' | 'above' {
  return actor.unit.code === unit.code && actor.unit.level === unit.level ? 'own' : 'above';
}

export function presentSubmission(stored: StoredSubmission, actor: Actor, today: string): SubmissionAnswer {
  const own = standsAt(actor, stored) === 'own' || actor.role === 'operator';
  const above = standsAt(actor, stored) === 'above' || actor.role === 'operator';
  return {
    ...summarise(stored, today),
    narrative: stored.narrative,
    figures: stored.figures,
    recipients: stored.recipients.map(({ organisationId, ...recipient }) => ({
      ...recipient,
      answersItself: organisationId !== null,
      mayAnswer:
        stored.sent !== null &&
        recipient.state === 'waiting' &&
        (organisationId === null ? own : organisationId === actor.organisationId),
    })),
    may: {
      write: own && stored.state === 'drafted' && permits(reportsPolicies.writeReports, actor.role),
      sign: own && stored.state === 'drafted' && permits(reportsPolicies.signReports, actor.role),
      send: own && stored.state === 'signed' && permits(reportsPolicies.signReports, actor.role),
      answer: above && stored.state === 'sent' && permits(reportsPolicies.answerReports, actor.role),
      address: own && ['drafted', 'signed'].includes(stored.state) && permits(reportsPolicies.writeReports, actor.role),
    },
  };
}

interface Standing {
  own: SubmissionSummary[];
  lower: {
    unit: SubmissionSummary['unit'];
    submission: SubmissionSummary | null;
    late: boolean;
    remindedAt: string | null;
  }[];
  dueOn: string | null;
}

/** The units that report to this one, each with its last report of the period. */
export async function lowerSubmissions(
  reader: Reader,
  template: string,
  { unit, lines, period }: Pick<ReportFrame, 'unit' | 'lines' | 'period'>,
  { withFigures } = { withFigures: true },
): Promise<{ unit: SubmissionSummary['unit']; stored: StoredSubmission | null }[]> {
  if (unit.level === 'commune' || lines.length === 0) return [];
  const ids = lines.map(({ unitId }) => unitId);
  const below = await readSubmissions(
    reader,
    sql<boolean>`s.template = ${template} and s.unit_id = any (${ids}::integer[]) and s.period = ${period.code}`,
    { withFigures },
  );
  const level = unit.level === 'country' ? ('province' as const) : ('commune' as const);
  return lines.map(({ unitId, code, name }) => ({
    unit: { code, name, level },
    // Newest first: the last number stands for the unit.
    stored: below.find((one) => one.unitId === unitId) ?? null,
  }));
}

/** When each unit was last told of the report it owes. */
async function findReminders(
  reader: Reader,
  lines: ReportFrame['lines'],
  period: string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ unitId: number; at: string }>`
    select unit_id as "unitId", to_char(max(reminded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from report_reminder
     where period = ${period} and unit_id = any (${lines.map(({ unitId }) => unitId)}::integer[]) group by unit_id`.execute(
    reader,
  );
  const codes = new Map(lines.map(({ unitId, code }) => [unitId, code]));
  return new Map(rows.map(({ unitId, at }) => [codes.get(unitId) ?? '', at]));
}

export const listSubmissions: Query<Omit<ReportQuestion, 'asOf' | 'map' | 'version'>, Standing> = {
  name: 'list-report-submissions',
  policy: reportsPolicies.computeReports,
  async run({ reader, today, audit }, question) {
    const period = readPeriod(question.period);
    const unit = await getReportedUnit(reader, question.unitCode, period.to);
    const own = await submissionsOf(reader, question.template, unit.unit_id, period.code);
    const lines = await findLines(reader, unit, period.to);
    const lower = await lowerSubmissions(reader, question.template, { unit, lines, period }, { withFigures: false });
    const owed = question.template === dictionary;
    const reminded = owed ? await findReminders(reader, lines, period.code) : new Map<string, string>();
    audit({ action: 'reports.listed', subjectKind: 'report', subjectId: period.code, unitId: unit.unit_id });
    return {
      own: own.map((one) => summarise(one, today)),
      lower: lower.map(({ unit: below, stored }) => {
        const submission = stored ? summarise(stored, today) : null;
        const late = submission ? submission.late : owed && period.dueOn !== null && today > period.dueOn;
        return { unit: below, submission, late, remindedAt: reminded.get(below.code) ?? null };
      }),
      dueOn: owed ? period.dueOn : null,
    };
  },
};

export const getSubmission: Query<{ id: string }, SubmissionAnswer> = {
  name: 'get-report-submission',
  policy: reportsPolicies.computeReports,
  async run({ reader, actor, today, audit }, { id }) {
    const stored = await findSubmission(reader, id);
    audit({ action: 'report.opened', subjectKind: 'report', subjectId: id, unitId: stored.unitId });
    return presentSubmission(stored, actor, today);
  },
};

export const listDrift: Query<{ id: string }, { items: ReportDrift[]; more: boolean }> = {
  name: 'list-report-drift',
  policy: reportsPolicies.computeReports,
  async run(context, { id }) {
    const { reader, audit } = context;
    const stored = await findSubmission(reader, id);
    if (stored.heldAt === null) throw new Problem('refused', 'report-not-signed');
    const { scope, template } = await frameReport(context, questionOf(stored));
    const items = await findDrift(reader, id, columnsBehind(template), scope, listedDrift + 1);
    audit({ action: 'report.drift-read', subjectKind: 'report', subjectId: id, unitId: stored.unitId });
    return { items: items.slice(0, listedDrift), more: items.length > listedDrift };
  },
};
