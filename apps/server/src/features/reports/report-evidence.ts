import type { ReportEvidenceRow } from '@dong-hanh/contract';
import {
  findReportColumn,
  REPORT_TABLES,
  type ReportColumnDefinition,
  type ReportSeries,
  type ReportTableCode,
  TOTAL_ROW,
} from '@dong-hanh/domain';
import { Problem } from '../../platform/http/errors';
import type { Query } from '../../platform/use-case/use-case';
import { findRecords } from '../indicators/index';
import { findManualFigures, ManualFigures } from './manual-figures.queries';
import { frameReport, type ReportFrame, type ReportQuestion } from './report-frame';
import { reportsPolicies } from './reports.policy';

export interface EvidenceQuestion extends ReportQuestion {
  table: string;
  row: string;
  column: string;
  span: ReportSeries;
}

export interface ReportEvidence {
  definition: string;
  items: ReportEvidenceRow[];
}

/** The records behind one figure: the rows of the relation the figure is the count of. */
export const readEvidence: Query<EvidenceQuestion, ReportEvidence> = {
  name: 'read-report-evidence',
  policy: reportsPolicies.computeReports,
  async run(context, question) {
    const { reader } = context;
    const { table, column } = getColumn(question.table, question.column);
    const frame = await frameReport(context, question);
    const rowUnitId = lineOf(frame, question.row);
    context.audit({
      action: 'report.evidence-read',
      subjectKind: 'report',
      subjectId: `six-month ${frame.unit.code} ${frame.period.code}`,
      unitId: frame.unit.unit_id,
      detail: { table, row: question.row, column: column.code, span: question.span, asOf: frame.asOf },
    });
    if (column.kind === 'manual') {
      const manual = new ManualFigures(frame, await findManualFigures(reader, frame));
      const figures = manual.behind(table, column, rowUnitId, question.span);
      const codes = new Map(frame.lines.map((line) => [line.unitId, line.code]));
      return {
        definition: column.definition,
        items: figures.map((figure) => ({
          id: figure.id,
          kind: 'manual-figure',
          what: null,
          unitCode: codes.get(figure.lineUnitId ?? frame.unit.unit_id) ?? frame.unit.code,
          on: figure.on,
          label: figure.source,
        })),
      };
    }
    const spans = frame.scope.spans.filter((span) => span.series === question.span);
    const found = await findRecords(reader, table, { ...frame.scope, spans }, { rowUnitId, column: column.code });
    return {
      definition: column.definition,
      items: found.map(({ id, kind, what, unitCode, on, amount, entryLabel, personId, fullName }) => ({
        id,
        kind,
        what,
        unitCode,
        on,
        ...(personId !== null && fullName !== null ? { personId, label: fullName } : {}),
        ...(entryLabel === null ? {} : { label: entryLabel }),
        ...(amount === 1 ? {} : { amount }),
      })),
    };
  },
};

export function getColumn(table: string, column: string): { table: ReportTableCode; column: ReportColumnDefinition } {
  const code = REPORT_TABLES.find((each) => each.code === table)?.code;
  const found = findReportColumn(table, column);
  if (!code || !found) throw new Problem('not-found', 'cell-unknown', { details: { table, column } });
  return { table: code, column: found };
}

/** The unit of a line; null for the total. */
export function lineOf(frame: Pick<ReportFrame, 'lines'>, row: string): number | null {
  if (row === TOTAL_ROW) return null;
  const line = frame.lines.find((each) => each.code === row);
  if (!line) throw new Problem('not-found', 'cell-unknown', { details: { row } });
  return line.unitId;
}
