import {
  cellOf,
  REPORT_SERIES,
  type ReportFigures,
  type ReportRow,
  type ReportSeries,
  type ReportTable,
  TOTAL_ROW,
} from './report';
import { getReportTable, labelInSentence } from './report-tables';
import { formatCount } from './share';
import type { ReportColumnDefinition, ReportTableCode } from './table';

export interface ReportCheck {
  readonly code: string;
  readonly table: ReportTableCode;
  readonly ok: boolean;
  /** A report that fails a `refuse` check cannot be sent; a `warn` asks for a look and an explanation. */
  readonly level: 'refuse' | 'warn';
  readonly message: string;
  /** Row of the first failure, so that a screen can lead there. */
  readonly row?: string;
}

/** Columns on the two sides of a rule; a missing figure on either side leaves the row unjudged. */
interface ArithmeticRule {
  readonly code: string;
  readonly level: ReportCheck['level'];
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  readonly relation: '=' | '<=';
  readonly than: string;
}

const R1_RULES: readonly ArithmeticRule[] = [
  {
    code: 'R1.balance',
    level: 'refuse',
    plus: ['opening', 'new', 'returned', 'movedIn'],
    minus: ['exit.moved', 'exit.died', 'exit.offList'],
    relation: '=',
    than: 'closing',
  },
  { code: 'R1.closing', level: 'refuse', plus: ['closing'], relation: '=', than: 'addicts' },
  { code: 'R1.communes', level: 'refuse', plus: ['communesWithAddicts'], relation: '<=', than: 'communesTotal' },
];

const R2_INTAKE = ['in.compulsory', 'in.voluntary', 'in.noAbode', 'in.transferred'];
const R2_EXIT = ['out.completed', 'out.reduced', 'out.transferred', 'out.escaped', 'out.died', 'out.suspended'];

const R2_RULES: readonly ArithmeticRule[] = [
  {
    code: 'R2.balance',
    level: 'refuse',
    plus: ['opening', ...R2_INTAKE],
    minus: R2_EXIT,
    relation: '=',
    than: 'closing',
  },
  { code: 'R2.turns', level: 'refuse', plus: ['opening', ...R2_INTAKE], relation: '=', than: 'turns' },
  { code: 'R2.capacity', level: 'warn', plus: ['closing'], relation: '<=', than: 'capacity' },
];

// Steps of one file may fall in two periods, so a later step above an earlier one is only worth a look.
const R3_RULES: readonly ArithmeticRule[] = [
  { code: 'R3.sent', level: 'warn', plus: ['comp.sent'], relation: '<=', than: 'comp.files' },
  { code: 'R3.decided', level: 'warn', plus: ['comp.decided'], relation: '<=', than: 'comp.sent' },
  { code: 'R3.executed', level: 'warn', plus: ['comp.executed'], relation: '<=', than: 'comp.decided' },
];

const R4_RULES: readonly ArithmeticRule[] = [
  { code: 'R4.decided', level: 'warn', plus: ['decided'], relation: '<=', than: 'due' },
  { code: 'R4.managed', level: 'warn', plus: ['managed'], relation: '<=', than: 'decided' },
  { code: 'R4.assigned', level: 'warn', plus: ['assigned'], relation: '<=', than: 'managed' },
  { code: 'R4.inWork', level: 'warn', plus: ['inWork'], relation: '<=', than: 'managed' },
];

const R8_RULES: readonly ArithmeticRule[] = [
  { code: 'R8.communes', level: 'refuse', plus: ['communes.reached'], relation: '<=', than: 'communes.all' },
  { code: 'R8.staff', level: 'refuse', plus: ['staff.trained'], relation: '<=', than: 'staff.scope' },
  { code: 'R8.models', level: 'refuse', plus: ['models.meeting'], relation: '<=', than: 'models.operating' },
];

const RULES: Readonly<Record<ReportTableCode, readonly ArithmeticRule[]>> = {
  R1: R1_RULES,
  R2: R2_RULES,
  R3: R3_RULES,
  R4: R4_RULES,
  R8: R8_RULES,
};

/** All arithmetic checks of a report, passed ones included. */
export function checkReport(report: ReportFigures): ReportCheck[] {
  return report.tables.flatMap((table) => [
    ...[...partitionRules(table.code), ...RULES[table.code]].map((rule) => checkRule(table, rule)),
    checkUnitSums(table),
    ...checkManualFigures(table),
  ]);
}

/** Every partition adds up to the column it divides; one made of manual figures cannot refuse a report. */
function partitionRules(tableCode: ReportTableCode): ArithmeticRule[] {
  const parts = getReportTable(tableCode).columns.filter((column) => column.partitionOf !== undefined);
  const groupCodes = [...new Set(parts.map((column) => column.group!.code))];
  return groupCodes.map((groupCode) => {
    const columns = parts.filter((column) => column.group!.code === groupCode);
    return {
      code: `${tableCode}.${groupCode}`,
      level: columns.some((column) => column.kind === 'manual') ? 'warn' : 'refuse',
      plus: columns.map((column) => column.code),
      relation: '=',
      than: columns[0]!.partitionOf!,
    };
  });
}

function checkRule(table: ReportTable, rule: ArithmeticRule): ReportCheck {
  const failures = table.rows.flatMap((row) =>
    REPORT_SERIES.flatMap((series) => {
      const failure = failureOf(row, series, rule, table.code);
      return failure ? [{ row, text: `${row.label}${SERIES_WORDS[series]}: ${failure}` }] : [];
    }),
  );
  const first = failures[0];
  if (!first)
    return {
      code: rule.code,
      table: table.code,
      ok: true,
      level: rule.level,
      message: `${describe(rule, table.code)}: khớp.`,
    };
  const rest = failures.length > 1 ? ` (và ${formatCount(failures.length - 1)} chỗ khác)` : '';
  return {
    code: rule.code,
    table: table.code,
    ok: false,
    level: rule.level,
    message: `${describe(rule, table.code)}: không khớp ở ${first.text}${rest}.`,
    row: first.row.code,
  };
}

const SERIES_WORDS: Readonly<Record<ReportSeries, string>> = {
  period: '',
  lastYear: ', cùng kỳ năm trước',
  cumulative: ', lũy kế',
};

function failureOf(row: ReportRow, series: ReportSeries, rule: ArithmeticRule, table: ReportTableCode): string | null {
  const than = cellOf(row, rule.than)[series];
  const plus = sum(row, series, rule.plus);
  const minus = sum(row, series, rule.minus ?? []);
  if (than === null || plus === null || minus === null) return null;
  const value = plus - minus;
  const holds = rule.relation === '=' ? value === than : value <= than;
  return holds ? null : `${formatCount(value)} so với ${nameOf(table, rule.than)} ${formatCount(than)}`;
}

function sum(row: ReportRow, series: ReportSeries, columns: readonly string[]): number | null {
  let total = 0;
  for (const column of columns) {
    const value = cellOf(row, column)[series];
    if (value === null) return null;
    total += value;
  }
  return total;
}

function describe(rule: ArithmeticRule, table: ReportTableCode): string {
  const names = (columns: readonly string[], sign: string) =>
    columns.map((code) => nameOf(table, code)).join(` ${sign} `);
  const left = names(rule.plus, '+') + (rule.minus ? ` − ${names(rule.minus, '−')}` : '');
  return `${left} ${rule.relation === '=' ? '=' : '≤'} ${nameOf(table, rule.than)}`;
}

function nameOf(table: ReportTableCode, code: string): string {
  return labelInSentence(columnOf(table, code).label.vi);
}

function columnOf(table: ReportTableCode, code: string): ReportColumnDefinition {
  return getReportTable(table).columns.find((column) => column.code === code)!;
}

/**
 * A person who passed through two units counts in each and once in the total, so the units may add up to more.
 * They never add up to less, unless someone belongs to no unit.
 */
function checkUnitSums(table: ReportTable): ReportCheck {
  const total = table.rows.find((row) => row.code === TOTAL_ROW);
  const units = table.rows.filter((row) => row.code !== TOTAL_ROW);
  const base = { code: `${table.code}.units`, table: table.code, level: 'warn' } as const;
  if (!total || units.length === 0) return { ...base, ok: true, message: 'Báo cáo không có đơn vị cấp dưới.' };
  const higher: string[] = [];
  const lower: string[] = [];
  for (const { code } of getReportTable(table.code).columns) {
    const whole = cellOf(total, code).period;
    const parts = units.map((unit) => cellOf(unit, code).period);
    if (whole === null || parts.some((part) => part === null)) continue;
    const added = parts.reduce<number>((left, right) => left + (right ?? 0), 0);
    if (added === whole) continue;
    (added > whole ? higher : lower).push(`${nameOf(table.code, code)} ${formatCount(added)}/${formatCount(whole)}`);
  }
  if (lower.length > 0) {
    return {
      ...base,
      ok: false,
      row: TOTAL_ROW,
      message: `Cộng các đơn vị nhỏ hơn dòng tổng: ${lower.join('; ')}. Có trường hợp chưa gắn với đơn vị nào.`,
    };
  }
  if (higher.length === 0) return { ...base, ok: true, message: 'Cộng các đơn vị bằng dòng tổng.' };
  return {
    ...base,
    ok: true,
    message: `Cộng các đơn vị lớn hơn dòng tổng: ${higher.join('; ')}. Người qua nhiều đơn vị trong kỳ được tính ở từng đơn vị và tính một lần ở dòng tổng.`,
  };
}

function checkManualFigures(table: ReportTable): ReportCheck[] {
  const manual = getReportTable(table.code).columns.filter((column) => column.kind === 'manual');
  const total = table.rows.find((row) => row.code === TOTAL_ROW);
  if (manual.length === 0 || !total) return [];
  const missing = manual.filter((column) => cellOf(total, column.code).period === null);
  const names = missing.map((column) => (column.group ? `${column.group.label.vi}: ` : '') + column.label.vi);
  return [
    {
      code: `${table.code}.manual`,
      table: table.code,
      level: 'warn',
      ok: missing.length === 0,
      message: missing.length === 0 ? 'Đã nhập đủ số liệu nhập tay.' : `Chưa nhập số liệu: ${names.join('; ')}.`,
    },
  ];
}
