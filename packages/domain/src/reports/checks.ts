import { cellsOf, describeFormula, evaluateFormula, type Formula, type FormulaCell, parseFormula } from './formula';
import {
  cellOf,
  REPORT_SERIES,
  type ReportFigures,
  type ReportRow,
  type ReportSeries,
  type ReportTable,
  TOTAL_ROW,
} from './report';
import { formatCount, formatFigure } from './share';
import { labelInSentence, type ReportRule, type ReportTableDefinition } from './table';

export interface ReportCheck {
  readonly code: string;
  readonly table: string;
  readonly ok: boolean;
  readonly level: ReportRule['level'];
  readonly message: string;
  /** Row of the first failure, so that a screen can lead there. */
  readonly row?: string;
}

/** All arithmetic checks of a report, passed ones included. Tables without a definition are left unjudged. */
export function checkReport(report: ReportFigures, definitions: readonly ReportTableDefinition[]): ReportCheck[] {
  return report.tables.flatMap((table) => {
    const definition = definitions.find(({ code }) => code === table.code);
    if (!definition) return [];
    return [
      ...[...partitionRules(definition), ...definition.rules].map((rule) => checkRule(table, definition, rule)),
      ...checkUnitSums(table, definition),
      ...checkManualFigures(table, definition),
    ];
  });
}

interface Comparison {
  readonly left: Formula;
  readonly relation: '=' | '<=';
  readonly right: Formula;
}

/** Null where the text is no comparison of two formulas. */
export function parseRule(text: string): Comparison | null {
  const parts = text.split(/(<=|≤|=)/);
  const [left, relation, right] = [parts[0], parts[1], parts[2]];
  if (parts.length !== 3 || left === undefined || right === undefined) return null;
  const [one, other] = [parseFormula(left), parseFormula(right)];
  return one && other && { left: one, relation: relation === '=' ? '=' : '<=', right: other };
}

/** Every partition adds up to the column it divides; one made of manual figures cannot refuse a report. */
function partitionRules({ code: table, columns: all }: ReportTableDefinition): ReportRule[] {
  const parts = all.filter((column) => column.partitionOf !== undefined);
  const groupCodes = [...new Set(parts.map((column) => column.group!.code))];
  return groupCodes.map((groupCode) => {
    const columns = parts.filter((column) => column.group!.code === groupCode);
    return {
      code: `${table}.${groupCode}`,
      level: columns.some((column) => column.kind === 'manual') ? 'warn' : 'refuse',
      rule: `${columns.map(({ code }) => `[${code}]`).join(' + ')} = [${columns[0]!.partitionOf!}]`,
    };
  });
}

function checkRule(
  table: ReportTable,
  definition: ReportTableDefinition,
  { code, level, rule }: ReportRule,
): ReportCheck {
  const comparison = parseRule(rule)!;
  const nameOf = (cell: FormulaCell) => nameIn(definition, cell);
  const words = `${describeFormula(comparison.left, nameOf)} ${comparison.relation === '=' ? '=' : '≤'} ${describeFormula(comparison.right, nameOf)}`;
  const cells = [...cellsOf(comparison.left), ...cellsOf(comparison.right)];
  // A rule that names its lines says the same in every row.
  const rows = cells.every(({ line }) => line !== undefined) ? table.rows.slice(0, 1) : table.rows;
  const failures = rows.flatMap((row) =>
    REPORT_SERIES.flatMap((series) => {
      const failure = failureOf(table, row, series, comparison);
      return failure
        ? [
            {
              row,
              text: `${row.label}${SERIES_WORDS[series]}: ${formatFigure(failure.left)} so với ${describeFormula(comparison.right, nameOf)} ${formatFigure(failure.right)}`,
            },
          ]
        : [];
    }),
  );
  const base = { code, table: table.code, level };
  const first = failures[0];
  if (!first) return { ...base, ok: true, message: `${words}: khớp.` };
  const rest = failures.length > 1 ? ` (và ${formatCount(failures.length - 1)} chỗ khác)` : '';
  return { ...base, ok: false, message: `${words}: không khớp ở ${first.text}${rest}.`, row: first.row.code };
}

/** Below it two figures differ by the way a computer divides. */
const ROUNDING = 1e-9;

const SERIES_WORDS: Readonly<Record<ReportSeries, string>> = {
  period: '',
  lastYear: ', cùng kỳ năm trước',
  cumulative: ', lũy kế',
};

/** A missing figure on either side leaves the row unjudged. */
function failureOf(
  table: ReportTable,
  row: ReportRow,
  series: ReportSeries,
  { left, relation, right }: Comparison,
): { left: number; right: number } | null {
  const read = ({ line, column }: FormulaCell) => {
    const from = line === undefined ? row : table.rows.find(({ code }) => code === line);
    return from ? cellOf(from, column)[series] : null;
  };
  const [one, other] = [evaluateFormula(left, read), evaluateFormula(right, read)];
  if (one === null || other === null) return null;
  const exceeds = one - other;
  const holds = relation === '=' ? Math.abs(exceeds) < ROUNDING : exceeds < ROUNDING;
  return holds ? null : { left: one, right: other };
}

/** A column by its label; a cell of another line by the line's, and by both where the line has several. */
function nameIn({ columns, lines }: ReportTableDefinition, { line, column }: FormulaCell): string {
  const label = columns.find(({ code }) => code === column)?.label.vi ?? column;
  const lineLabel = lines?.find(({ code }) => code === line)?.label;
  if (lineLabel === undefined) return labelInSentence(label);
  return labelInSentence(columns.length === 1 ? lineLabel : `${lineLabel}, ${labelInSentence(label)}`);
}

/**
 * A person who passed through two units counts in each and once in the total, so the units may add up to more.
 * They never add up to less, unless someone belongs to no unit.
 */
function checkUnitSums(table: ReportTable, definition: ReportTableDefinition): ReportCheck[] {
  const total = table.rows.find((row) => row.code === TOTAL_ROW);
  const units = table.rows.filter((row) => row.code !== TOTAL_ROW);
  if (!total || definition.rowsOf) return [];
  const base = { code: `${table.code}.units`, table: table.code, level: 'warn' } as const;
  if (units.length === 0) return [{ ...base, ok: true, message: 'Báo cáo không có đơn vị cấp dưới.' }];
  const higher: string[] = [];
  const lower: string[] = [];
  // Shares of units are not added up.
  for (const { code } of definition.columns.filter(({ kind }) => kind !== 'computed')) {
    const whole = cellOf(total, code).period;
    const parts = units.map((unit) => cellOf(unit, code).period);
    if (whole === null || parts.some((part) => part === null)) continue;
    const added = parts.reduce<number>((left, right) => left + (right ?? 0), 0);
    if (added === whole) continue;
    (added > whole ? higher : lower).push(
      `${nameIn(definition, { column: code })} ${formatCount(added)}/${formatCount(whole)}`,
    );
  }
  if (lower.length > 0) {
    const message = `Cộng các đơn vị nhỏ hơn dòng tổng: ${lower.join('; ')}. Có trường hợp chưa gắn với đơn vị nào.`;
    return [{ ...base, ok: false, row: TOTAL_ROW, message }];
  }
  const message =
    higher.length === 0
      ? 'Cộng các đơn vị bằng dòng tổng.'
      : `Cộng các đơn vị lớn hơn dòng tổng: ${higher.join('; ')}. Người qua nhiều đơn vị trong kỳ được tính ở từng đơn vị và tính một lần ở dòng tổng.`;
  return [{ ...base, ok: true, message }];
}

function checkManualFigures(table: ReportTable, definition: ReportTableDefinition): ReportCheck[] {
  const manual = manualCells(definition);
  if (manual.length === 0) return [];
  const missing = manual.filter(({ row, column }) => {
    const found = table.rows.find(({ code }) => code === row);
    return found !== undefined && cellOf(found, column).period === null;
  });
  return [
    {
      code: `${table.code}.manual`,
      table: table.code,
      level: 'warn',
      ok: missing.length === 0,
      message:
        missing.length === 0
          ? 'Đã nhập đủ số liệu nhập tay.'
          : `Chưa nhập số liệu: ${listed(missing.map(({ name }) => name))}.`,
    },
  ];
}

/** A check is read at a glance: of a long list the first, and how many more. */
function listed(names: readonly string[]): string {
  if (names.length <= LISTED_WHOLE) return names.join('; ');
  return `${names.slice(0, LISTED_OF_MORE).join('; ')} và ${names.length - LISTED_OF_MORE} số khác`;
}

const LISTED_WHOLE = 10;
const LISTED_OF_MORE = 6;

function manualCells({ columns, lines }: ReportTableDefinition): { row: string; column: string; name: string }[] {
  const isManual = ({ kind }: { kind: string }) => kind === 'manual';
  if (!lines)
    return columns.filter(isManual).map(({ code, group, label }) => ({
      row: TOTAL_ROW,
      column: code,
      name: `${group ? `${group.label.vi}: ` : ''}${label.vi}`,
    }));
  return lines.flatMap(({ code: row, label: line, cells }) =>
    Object.values(cells)
      .filter(isManual)
      .map(({ code, label }) => ({ row, column: code, name: columns.length === 1 ? line : `${line}, ${label.vi}` })),
  );
}
