import type { ManualFigure, ReportAnswer } from '@dong-hanh/contract';
import {
  checkReport,
  getReportTable,
  isEstimate,
  REPORT_TABLES,
  type ReportCell,
  type ReportRow,
  type ReportTable,
  type ReportTableDefinition,
  TOTAL_ROW,
} from '@dong-hanh/domain';
import type { Query, ReadContext } from '../../platform/use-case/use-case';
import { countRecords, findUnitsWithoutLine } from '../indicators/index';
import { findManualFigures, ManualFigures } from './manual-figures.queries';
import { frameReport, type ReportFrame, type ReportQuestion } from './report-frame';
import { reportsPolicies } from './reports.policy';

type Check = ReportAnswer['tables'][number]['checks'][number];

export interface ComputedReport {
  frame: ReportFrame;
  answer: ReportAnswer;
}

/** Counts every table from the records and adds what was entered by hand, with all checks. */
export async function computeTables(context: ReadContext, question: ReportQuestion): Promise<ComputedReport> {
  const { reader } = context;
  const frame = await frameReport(context, question);
  const manual = new ManualFigures(frame, await findManualFigures(reader, frame));
  const codes = REPORT_TABLES.map(({ code }) => code);
  const counts = await countRecords(reader, codes, frame.scope);
  const tables = REPORT_TABLES.map((definition) => fillTable(definition, frame, manual, counts));
  const notices: Check[] = [];
  const carried = counts.find(
    (one) => one.table === 'R1' && one.series === 'period' && one.rowUnitId === null && one.column === 'new',
  );
  if (carried && carried.carriedOver > 0) notices.push(carriedOverCheck(carried.carriedOver));
  if (hasPeopleWithoutLine(tables)) {
    const units = await findUnitsWithoutLine(reader, frame.scope);
    if (units.length > 0) notices.push(dividedUnitsCheck(units));
  }
  const { unit, period, asOf } = frame;
  const checks = checkReport({ tables });
  context.audit({
    action: 'report.computed',
    subjectKind: 'report',
    subjectId: `six-month ${unit.code} ${period.code}`,
    unitId: unit.unit_id,
    detail: { asOf },
  });
  return {
    frame,
    answer: {
      template: 'six-month',
      unit: { code: unit.code, name: unit.full_name, validOn: period.to },
      period: {
        code: period.code,
        from: period.from,
        to: period.to,
        closesOn: period.closesOn,
        dueOn: period.dueOn,
        isEstimate: isEstimate(period, asOf),
      },
      asOf,
      tables: tables.map((table) => ({
        code: table.code,
        columns: getReportTable(table.code).columns.map(presentColumn),
        rows: [...table.rows],
        checks: [
          ...checks.filter((check) => check.table === table.code).map(({ table: _table, ...check }) => check),
          ...notices.filter((notice) => notice.code.startsWith(`${table.code}.`)),
        ],
      })),
      manualFigures: enteredFigures(frame, manual),
    },
  };
}

export const computeReport: Query<ReportQuestion, ReportAnswer> = {
  name: 'compute-report',
  policy: reportsPolicies.computeReports,
  run: async (context, question) => (await computeTables(context, question)).answer,
};

function fillTable(
  definition: ReportTableDefinition,
  frame: ReportFrame,
  manual: ManualFigures,
  counts: Awaited<ReturnType<typeof countRecords>>,
): ReportTable {
  const own = counts.filter((one) => one.table === definition.code);
  const byCell = new Map(own.map((one) => [`${one.series} ${one.rowUnitId} ${one.column}`, one.count]));
  const row = (code: string, label: string, lineUnitId: number | null): ReportRow => {
    const counted = (column: string): ReportCell => {
      const count = (series: keyof ReportCell) => byCell.get(`${series} ${lineUnitId} ${column}`) ?? 0;
      return { period: count('period'), lastYear: count('lastYear'), cumulative: count('cumulative') };
    };
    const cells = definition.columns.map((column) => [
      column.code,
      column.kind === 'manual' ? manual.cell(definition.code, column, lineUnitId) : counted(column.code),
    ]);
    return { code, label, values: Object.fromEntries(cells) };
  };
  return {
    code: definition.code,
    columns: definition.columns.map(({ code, label, kind }) => ({ code, label: label.vi, kind })),
    rows: [...frame.lines.map((line) => row(line.code, line.name, line.unitId)), row(TOTAL_ROW, 'Tổng số', null)],
  };
}

function presentColumn(column: ReportTableDefinition['columns'][number]) {
  return {
    code: column.code,
    label: column.label.vi,
    kind: column.kind,
    measure: column.measure,
    unitOfCount: column.unitOfCount,
    definition: column.definition,
    ...(column.group ? { group: { code: column.group.code, label: column.group.label.vi } } : {}),
  };
}

/** Figures of the period with their sources, each at the line it was entered for. */
function enteredFigures(frame: ReportFrame, manual: ManualFigures): ManualFigure[] {
  const codes = new Map(frame.lines.map((line) => [line.unitId, line.code]));
  const lines = [null, ...frame.lines.map((line) => line.unitId)];
  return REPORT_TABLES.flatMap(({ code: table, columns }) =>
    columns
      .filter((column) => column.kind === 'manual')
      .flatMap((column) =>
        lines.flatMap((line) =>
          manual
            .behind(table, column, line, 'period')
            .filter((figure) => figure.lineUnitId === line)
            .map(({ value, source }) => ({
              table,
              row: line === null ? TOTAL_ROW : (codes.get(line) ?? TOTAL_ROW),
              column: column.code,
              value,
              source,
            })),
        ),
      ),
  );
}

function hasPeopleWithoutLine(tables: readonly ReportTable[]): boolean {
  const rows = tables.find((table) => table.code === 'R1')?.rows ?? [];
  const sum = (total: boolean) =>
    rows
      .filter((row) => (row.code === TOTAL_ROW) === total)
      .reduce((added, row) => added + (row.values.addicts?.period ?? 0), 0);
  return sum(false) < sum(true);
}

function dividedUnitsCheck(units: readonly { name: string; count: number }[]): Check {
  const named = units.map(({ name, count }) => `${name} (${count} người)`).join('; ');
  return {
    code: 'R1.divided',
    ok: false,
    level: 'warn',
    row: TOTAL_ROW,
    message: `Đơn vị đã chia, chưa xác định được đơn vị kế thừa; người được tính ở dòng tổng: ${named}.`,
  };
}

function carriedOverCheck(count: number): Check {
  return {
    code: 'R1.carriedOver',
    ok: false,
    level: 'warn',
    row: TOTAL_ROW,
    message: `Trong số phát hiện mới có ${count} người chuyển tiếp từ sổ hoặc hệ thống cũ: vào danh sách của phần mềm trong kỳ, có thể đã được quản lý từ trước.`,
  };
}
