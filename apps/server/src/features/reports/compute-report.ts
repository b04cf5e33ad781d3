import type { ManualFigure, ReportAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import {
  type CellPlace,
  type CountedColumn,
  checkReport,
  type DictionaryTable,
  fillTable,
  findIndicator,
  getReportTable,
  type Indicator,
  isEstimate,
  measureIndicator,
  REPORT_SERIES,
  type ReportCell,
  type ReportColumnDefinition,
  type ReportTable,
  type ReportTableCode,
  type ReportTemplate,
  type TemplateColumn,
  type TemplateTable,
  TOTAL_ROW,
} from '@dong-hanh/domain';
import type { Query, ReadContext } from '../../platform/use-case/use-case';
import { countRecords, findUnitsWithoutLine } from '../indicators/index';
import { type EnteredIndicators, findEnteredIndicators } from './entered-indicators.queries';
import { dictionary, findManualFigures, ManualFigures, manualPlace } from './manual-figures.queries';
import { fillPlanTables, indicatorsOfPlans, plansBehind } from './plan-tables';
import { frameReport, type ReportFrame, type ReportQuestion } from './report-frame';
import { reportsPolicies } from './reports.policy';

type Check = ReportAnswer['tables'][number]['checks'][number];

export interface ComputedReport {
  frame: ReportFrame;
  answer: ReportAnswer;
}

/** The dictionary's own tables for a unit and period, and how much of them was carried over from elsewhere. */
export interface CountedDictionary {
  tables: ReportTable[];
  manual: ManualFigures;
  carriedOver: number;
}

const cellsOf = (table: TemplateTable): TemplateColumn[] =>
  table.lines === null ? [...table.columns] : table.lines.flatMap(({ cells }) => Object.values(cells));

const columnsOf = (indicator: Indicator | null): CountedColumn[] => [
  ...(indicator?.counted?.numerator ?? []),
  ...(indicator?.counted?.denominator ?? []),
];
const tablesIn = (columns: readonly CountedColumn[]) => [...new Set(columns.map(({ table }) => table))].sort();

/** The columns of the dictionary that a form rests on. */
export function columnsBehind({ tables }: ReportTemplate): CountedColumn[] {
  return tables.flatMap(cellsOf).flatMap(({ source }) => {
    if (source.kind === 'dictionary')
      return getReportTable(source.table).rowsOf ? [] : [{ table: source.table, column: source.column }];
    return source.kind === 'indicator' ? columnsOf(findIndicator(source.code)) : [];
  });
}

export const tablesOfIndicators = (indicators: readonly Indicator[]): ReportTableCode[] =>
  tablesIn(indicators.flatMap(columnsOf));

export async function countDictionary(
  reader: Reader,
  frame: ReportFrame,
  codes: readonly ReportTableCode[],
): Promise<CountedDictionary> {
  const manual = new ManualFigures(frame, await findManualFigures(reader, frame));
  const counts = await countRecords(reader, codes, frame.scope);
  const carried = counts.find(
    (one) => one.table === 'R1' && one.series === 'period' && one.rowUnitId === null && one.column === 'new',
  );
  const tables = codes.map((code) => fillDictionary(getReportTable(code), frame, manual, counts));
  return { tables, manual, carriedOver: carried?.carriedOver ?? 0 };
}

/** Computes every table of the form from the dictionary and what was entered by hand, with all checks. */
export async function computeTables(context: ReadContext, question: ReportQuestion): Promise<ComputedReport> {
  const { reader } = context;
  const frame = await frameReport(context, question);
  const { template, unit, period, asOf, mapOn } = frame;
  const plans = await plansBehind(reader, frame);
  const needed = [...columnsBehind(template), ...indicatorsOfPlans(plans).flatMap(columnsOf)];
  const counted = await countDictionary(reader, frame, tablesIn(needed));
  const entered = await findEnteredIndicators(reader, frame);
  const units = [
    ...frame.lines.map(({ code, name }) => ({ code, label: name })),
    { code: TOTAL_ROW, label: 'Tổng số' },
  ];
  const ofPlans = fillPlanTables(template, plans, frame, { tables: counted.tables, entered });
  const known = [...counted.tables, ...ofPlans];
  const tables = template.tables.map((table) => {
    const whole = known.find(({ code }) => code === table.whole);
    return whole ? { ...whole, code: table.code } : fillTable(table, units, readCells(frame, table, counted, entered));
  });
  const notices = await noticesOf(reader, frame, counted);
  const checks = checkReport({ tables }, template.tables);
  context.audit({
    action: 'report.computed',
    subjectKind: 'report',
    subjectId: `${template.code} ${unit.code} ${period.code}`,
    unitId: unit.unit_id,
    detail: { asOf },
  });
  return {
    frame,
    answer: {
      template: template.code,
      unit: { code: unit.code, name: unit.full_name, validOn: mapOn },
      period: {
        code: period.code,
        from: period.from,
        to: period.to,
        closesOn: period.closesOn,
        dueOn: period.dueOn,
        isEstimate: isEstimate(period, asOf),
      },
      asOf,
      tables: template.tables.map((table, index) => ({
        code: table.code,
        columns: table.columns.map(presentColumn),
        rows: [...(tables[index]?.rows ?? [])],
        checks: [
          ...checks.filter((check) => check.table === table.code).map(({ table: _table, ...check }) => check),
          ...notices.filter((notice) => notice.code.startsWith(`${table.whole}.`)),
        ],
      })),
      manualFigures: enteredFigures(frame, counted.manual),
    },
  };
}

export const computeReport: Query<ReportQuestion, ReportAnswer> = {
  name: 'compute-report',
  policy: reportsPolicies.computeReports,
  run: async (context, question) => (await computeTables(context, question)).answer,
};

function fillDictionary(
  definition: DictionaryTable,
  frame: ReportFrame,
  manual: ManualFigures,
  counts: Awaited<ReturnType<typeof countRecords>>,
): ReportTable {
  const own = counts.filter((one) => one.table === definition.code);
  const byCell = new Map(own.map((one) => [`${one.series} ${one.rowUnitId} ${one.column}`, one.count]));
  const cell = ({ code, kind, measure }: ReportColumnDefinition, lineUnitId: number | null): ReportCell => {
    if (kind === 'manual')
      return manual.cell({ template: dictionary, table: definition.code, column: code, measure }, lineUnitId);
    const count = (series: keyof ReportCell) => byCell.get(`${series} ${lineUnitId} ${code}`) ?? 0;
    return { period: count('period'), lastYear: count('lastYear'), cumulative: count('cumulative') };
  };
  const row = (code: string, label: string, lineUnitId: number | null) => ({
    code,
    label,
    values: Object.fromEntries(definition.columns.map((column) => [column.code, cell(column, lineUnitId)])),
  });
  return {
    code: definition.code,
    columns: definition.columns.map(({ code, label, kind }) => ({ code, label: label.vi, kind })),
    rows: [...frame.lines.map((line) => row(line.code, line.name, line.unitId)), row(TOTAL_ROW, 'Tổng số', null)],
  };
}

/** A fixed line of a form speaks of the whole unit, as the total of a table of units does. */
function readCells(
  frame: ReportFrame,
  table: TemplateTable,
  { tables, manual }: CountedDictionary,
  entered: EnteredIndicators,
): (place: CellPlace) => ReportCell {
  return ({ row, column }) => {
    const { source } = column;
    const line = table.lines === null ? row : TOTAL_ROW;
    const lineUnitId = frame.lines.find(({ code }) => code === line)?.unitId ?? null;
    switch (source.kind) {
      case 'dictionary': {
        const found = tables.find(({ code }) => code === source.table)?.rows.find(({ code }) => code === line);
        return found?.values[source.column] ?? unknown;
      }
      case 'indicator': {
        const indicator = findIndicator(source.code)!;
        const [period, lastYear, cumulative] = REPORT_SERIES.map((series) =>
          indicator.counted
            ? measureIndicator(indicator, tables, line, series)[source.part]
            : entered.value(indicator, lineUnitId, series)[source.part],
        );
        return { period: period ?? null, lastYear: lastYear ?? null, cumulative: cumulative ?? null };
      }
      case 'manual':
        return manual.cell(manualPlace(frame.template, table, row, column), lineUnitId);
      case 'formula':
        return unknown;
    }
  };
}

const unknown: ReportCell = { period: null, lastYear: null, cumulative: null };

function presentColumn(column: ReportColumnDefinition) {
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
  const lines = [{ code: TOTAL_ROW, unitId: null }, ...frame.lines.map(({ code, unitId }) => ({ code, unitId }))];
  return frame.template.tables.flatMap((table) => {
    const cells =
      table.lines === null
        ? table.columns.flatMap((column) => lines.map(({ code, unitId }) => ({ row: code, unitId, column })))
        : table.lines.flatMap(({ code, cells: own }) =>
            Object.values(own).map((column) => ({ row: code, unitId: null, column })),
          );
    return cells
      .filter(({ column }) => column.kind === 'manual')
      .flatMap(({ row, unitId, column }) =>
        manual
          .behind(manualPlace(frame.template, table, row, column), unitId, 'period')
          .filter((figure) => figure.lineUnitId === unitId)
          .map(({ value, source }) => ({ table: table.code, row, column: column.code, value, source })),
      );
  });
}

async function noticesOf(
  reader: Reader,
  frame: ReportFrame,
  { tables, carriedOver }: CountedDictionary,
): Promise<Check[]> {
  const units = hasPeopleWithoutLine(tables) ? await findUnitsWithoutLine(reader, frame.scope) : [];
  return [
    ...(carriedOver > 0 ? [carriedOverCheck(carriedOver)] : []),
    ...(units.length > 0 ? [dividedUnitsCheck(units)] : []),
  ];
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
