import type { LedgerImportAnswer } from '@dong-hanh/contract';
import { type LedgerIssue, type LedgerLanguage, ledgerMessage } from '@dong-hanh/domain';
import { problemText } from '../../platform/http/problem-texts';
import type { RowOutcome } from './decide-rows';
import type { StoredImport, StoredRow } from './import.repository';
import type { ImportPlan, ImportProgress, ImportState } from './ledger-import';

/** Of an import or a dry run, all that is told of it. */
export interface ImportReport {
  plan: ImportPlan;
  progress: ImportProgress;
  dryRun: boolean;
  state: ImportState;
  failure: string | null;
  hasResultSheet: boolean;
  recordedAt: Date;
  finishedAt: Date | null;
}

export const reportOf = (stored: StoredImport): ImportReport => ({
  plan: stored.plan,
  progress: stored.progress,
  dryRun: false,
  state: stored.state,
  failure: stored.failure,
  hasResultSheet: stored.resultId !== null,
  recordedAt: stored.recordedAt,
  finishedAt: stored.finishedAt,
});

export type IssueAnswer = LedgerImportAnswer['errors'][number];

function issueAnswer(row: number, issue: LedgerIssue, language: LedgerLanguage): IssueAnswer {
  return { row, column: issue.column ?? null, code: issue.code, message: ledgerMessage(issue, language) };
}

export function presentIssues(
  rows: readonly StoredRow[],
  language: LedgerLanguage,
): { errors: IssueAnswer[]; warnings: IssueAnswer[] } {
  const of = (level: 'errors' | 'warnings') =>
    rows.flatMap((row) => row[level].map((issue) => issueAnswer(row.row, issue, language)));
  return { errors: of('errors'), warnings: of('warnings') };
}

export interface OutcomeAnswer {
  row: number;
  outcome: RowOutcome;
  personId?: string;
  otherRow?: number;
  otherPersonId?: string;
  codes: string[];
}

export const presentOutcome = (row: StoredRow): OutcomeAnswer => ({
  row: row.row,
  outcome: row.outcome,
  ...(row.personId === null ? {} : { personId: row.personId }),
  ...(row.otherRow === null ? {} : { otherRow: row.otherRow }),
  ...(row.otherPersonId === null ? {} : { otherPersonId: row.otherPersonId }),
  codes: [...row.errors, ...row.warnings].map((issue) => issue.code),
});

/** A code as a sentence, without the values of any one row. */
const codeMessage = (code: string, language: LedgerLanguage) => {
  const bare = ledgerMessage(
    { code: code as LedgerIssue['code'], params: { value: '…', successors: '…', fault: '…', unit: '…' } },
    language,
  );
  return bare === code ? problemText(code, 'refused', language) : bare;
};

export function presentSummary(report: ImportReport, language: LedgerLanguage) {
  const { plan, progress, failure } = report;
  return {
    importId: plan.importId,
    dryRun: report.dryRun,
    state: report.state,
    failure: failure === null ? null : { code: failure, message: problemText(failure, 'refused', language) },
    sheet: plan.mapping.sheet,
    headerRow: plan.mapping.headerRow,
    rowsDone: progress.rowsDone,
    rowsTotal: plan.rowsTotal,
    ...progress.counts,
    hasResultSheet: report.hasResultSheet,
    recordedAt: report.recordedAt.toISOString(),
    finishedAt: report.finishedAt?.toISOString() ?? null,
  };
}

export const presentColumns = ({ recognised }: Pick<ImportPlan, 'recognised'>) =>
  recognised.map(({ column, header, field, confidence }) => ({ column, header, field, confidence }));

const mostListed = 200;

export function presentImport(
  report: ImportReport,
  rows: readonly StoredRow[],
  language: LedgerLanguage,
): LedgerImportAnswer {
  const { errors, warnings } = presentIssues(rows, language);
  return {
    ...presentSummary(report, language),
    columns: presentColumns(report.plan),
    errors: errors.slice(0, mostListed),
    warnings: warnings.slice(0, mostListed),
    problems: Object.entries(report.progress.problems)
      .map(([code, { level, count }]) => ({ code, level, count, message: codeMessage(code, language) }))
      .sort((a, b) => b.count - a.count),
  };
}
