import type { ReportEvidenceRow } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import {
  type ReportSeries,
  type ReportTemplate,
  type TemplateColumn,
  type TemplateTable,
  TOTAL_ROW,
} from '@dong-hanh/domain';
import { Problem } from '../../platform/http/errors';
import type { Query } from '../../platform/use-case/use-case';
import { findRecords } from '../indicators/index';
import { findManualFigures, ManualFigures, manualPlace } from './manual-figures.queries';
import { plansBehind } from './plan-tables';
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
    const frame = await frameReport(context, question);
    const { table, column } = getCell(frame.template, question);
    const { source, definition } = column;
    const rowUnitId = table.lines === null && !table.rowsOf ? lineOf(frame, question.row) : null;
    context.audit({
      action: 'report.evidence-read',
      subjectKind: 'report',
      subjectId: `${frame.template.code} ${frame.unit.code} ${frame.period.code}`,
      unitId: frame.unit.unit_id,
      detail: { table: table.code, row: question.row, column: column.code, span: question.span, asOf: frame.asOf },
    });
    if (table.rowsOf) return { definition, items: await behindPlanRow(reader, frame, question.row) };
    if (column.kind === 'manual') {
      const manual = new ManualFigures(frame, await findManualFigures(reader, frame));
      const place = manualPlace(frame.template, table, question.row, column);
      const codes = new Map(frame.lines.map((line) => [line.unitId, line.code]));
      return {
        definition,
        items: manual.behind(place, rowUnitId, question.span).map((figure) => ({
          id: figure.id,
          kind: 'manual-figure',
          what: null,
          unitCode: codes.get(figure.lineUnitId ?? frame.unit.unit_id) ?? frame.unit.code,
          on: figure.on,
          label: figure.source,
        })),
      };
    }
    if (source.kind !== 'dictionary' || column.kind === 'computed') throw new Problem('refused', 'cell-computed');
    const spans = frame.scope.spans.filter((span) => span.series === question.span);
    const cell = { rowUnitId, column: source.column };
    const found = await findRecords(reader, source.table, { ...frame.scope, spans }, cell);
    return {
      definition,
      items: found.map(({ id, kind, what, unitCode, on, amount, label, personId, fullName }) => ({
        id,
        kind,
        what,
        unitCode,
        on,
        ...(personId !== null && fullName !== null ? { personId, label: fullName } : {}),
        ...(label === null ? {} : { label }),
        ...(amount === 1 ? {} : { amount }),
      })),
    };
  },
};

/** What was noted of a target or budget line, each with its source; the total of a budget is that of its lines. */
async function behindPlanRow(reader: Reader, frame: ReportFrame, row: string): Promise<ReportEvidenceRow[]> {
  const plans = await plansBehind(reader, frame);
  const found = plans.flatMap(({ findings }) => findings).filter(({ finding }) => finding.id === row);
  if (found.length === 0) throw new Problem('not-found', 'cell-unknown', { details: { row } });
  const noted = found.flatMap(({ followed: { values, steps } }) => [
    ...values.map(({ on, source }) => ({ on, label: source })),
    ...steps.map(({ on, document }) => ({ on, label: document })),
  ]);
  return noted.map(({ on, label }, index) => ({
    id: `${row} ${index + 1}`,
    kind: 'plan-figure',
    what: null,
    unitCode: frame.unit.code,
    on,
    label,
  }));
}

/** A cell of a form, as its line has it where the form's lines are fixed. */
export function getCell(
  { tables }: ReportTemplate,
  { table: tableCode, row, column: columnCode }: { table: string; row: string; column: string },
): { table: TemplateTable; column: TemplateColumn } {
  const table = tables.find(({ code }) => code === tableCode);
  const columns = table?.lines?.find(({ code }) => code === row)?.cells;
  const column = table?.lines ? columns?.[columnCode] : table?.columns.find(({ code }) => code === columnCode);
  if (!table || !column)
    throw new Problem('not-found', 'cell-unknown', { details: { table: tableCode, row, column: columnCode } });
  return { table, column };
}

/** The unit of a line; null for the total. */
export function lineOf(frame: Pick<ReportFrame, 'lines'>, row: string): number | null {
  if (row === TOTAL_ROW) return null;
  const line = frame.lines.find((each) => each.code === row);
  if (!line) throw new Problem('not-found', 'cell-unknown', { details: { row } });
  return line.unitId;
}
