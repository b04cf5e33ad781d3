import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type PeriodicReportRecord, periodicReport } from '@dong-hanh/print-templates';
import { localDay } from '../../platform/clock/clock';
import { type PrintedFile, paperMediaTypes, renderPaper } from '../../platform/print/index';
import type { Actor } from '../../platform/use-case/actor';
import type { Query, Runner } from '../../platform/use-case/use-case';
import { findUnit } from '../organisation/index';
import { computeTables } from './compute-report';
import { frameReport, type ReportQuestion } from './report-frame';
import { paperRecord, workbookOf } from './report-paper';
import { type WorkbookReport, writeReportWorkbook } from './report-workbook';
import { reportsPolicies } from './reports.policy';
import { findSubmission, questionOf } from './submissions.queries';

export type ReportFormat = 'pdf' | 'docx' | 'xlsx';

const mediaTypes: Record<ReportFormat, string> = {
  ...paperMediaTypes,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The report as a paper or workbook, from the same computation as on the screen. */
export async function makeReportFile(
  runner: Runner,
  actor: Actor,
  question: ReportQuestion & { format: ReportFormat },
): Promise<PrintedFile> {
  const { record, workbook } = await runner.ask(actor, computeForFile, question);
  return {
    content: await render(question.format, record, workbook),
    mediaType: mediaTypes[question.format],
    fileName: `bao-cao-${record.unit.code}-${record.period.code}${record.isEstimate ? '-uoc' : ''}.${question.format}`,
  };
}

/** A report on its road as a paper: once signed, with the figures and the day of the signature. */
export async function makeSubmissionFile(
  runner: Runner,
  actor: Actor,
  question: { id: string; format: ReportFormat },
): Promise<PrintedFile> {
  const { record, workbook, number } = await runner.ask(actor, readForFile, question);
  return {
    content: await render(question.format, record, workbook),
    mediaType: mediaTypes[question.format],
    fileName: `bao-cao-${record.unit.code}-${record.period.code}-lan-${number}.${question.format}`,
  };
}

interface ForFile {
  record: PeriodicReportRecord;
  workbook: WorkbookReport;
}

const readForFile: Query<{ id: string; format: ReportFormat }, ForFile & { number: number }> = {
  name: 'read-submission-file',
  policy: reportsPolicies.computeReports,
  async run(context, { id, format }) {
    const { reader, actor, today, audit } = context;
    const stored = await findSubmission(reader, id);
    const question = questionOf(stored);
    const report = stored.figures
      ? { frame: await frameReport(context, question), answer: stored.figures }
      : await computeTables(context, question);
    const { code, level } = stored.unit;
    const own = await findUnit(reader, code, report.frame.period.to);
    const provinceCode = level === 'commune' ? (own?.province_code ?? null) : code;
    const province = provinceCode === null ? null : await findUnit(reader, provinceCode, report.frame.period.to);
    audit({
      action: 'report.exported',
      subjectKind: 'report',
      subjectId: id,
      unitId: stored.unitId,
      detail: { format, number: stored.number },
    });
    const signedOn = stored.signed ? localDay(new Date(stored.signed.at)) : null;
    const printed = paperRecord(report, actor, { own, province }, signedOn ?? today);
    return {
      number: stored.number,
      record: {
        ...printed,
        head: { ...printed.head, issuedOn: signedOn ?? printed.head.issuedOn },
        narrative: stored.narrative,
        signature: { ...printed.signature, signer: stored.signed?.by ?? null },
        recipients: { entries: [...printed.recipients.entries, ...stored.recipients.map(({ name }) => name)] },
      },
      workbook: workbookOf(report, actor),
    };
  },
};

const computeForFile: Query<ReportQuestion & { format: ReportFormat }, ForFile> = {
  name: 'compute-report-file',
  policy: reportsPolicies.computeReports,
  async run(context, question) {
    const { reader, actor, today } = context;
    const report = await computeTables(context, question);
    const own = await findUnit(reader, actor.unit.code, today);
    const provinceCode = actor.provinceCode ?? report.frame.unit.province_code;
    const province = provinceCode === null ? null : await findUnit(reader, provinceCode, today);
    context.audit({
      action: 'report.exported',
      subjectKind: 'report',
      subjectId: `${report.answer.template} ${report.answer.unit.code} ${report.answer.period.code}`,
      unitId: report.frame.unit.unit_id,
      detail: { format: question.format, asOf: report.answer.asOf },
    });
    return { record: paperRecord(report, actor, { own, province }, today), workbook: workbookOf(report, actor) };
  },
};

async function render(
  format: ReportFormat,
  record: PeriodicReportRecord,
  workbook: WorkbookReport,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
    case 'docx':
      return renderPaper(periodicReport(record), format);
    case 'xlsx': {
      const stream = new PassThrough();
      const [bytes] = await Promise.all([buffer(stream), writeReportWorkbook(workbook, stream)]);
      return bytes;
    }
  }
}
