import { findIndicator } from '../indicators/index';
import {
  type BilingualLabel,
  cellsOf,
  type Dimension,
  dimensionOf,
  dimensionOfUnit,
  type FormulaCell,
  findReportColumn,
  getReportTable,
  parseFormula,
  parseRule,
  REPORT_TABLES,
  type ReportColumnDefinition,
  type ReportRule,
  type ReportTableCode,
  type ReportUnitOfCount,
} from '../reports/index';
import type {
  CellEntry,
  CellSource,
  ColumnEntry,
  FormWords,
  PreparedPart,
  ReportTemplate,
  TableEntry,
  TemplateColumn,
  TemplateContent,
  TemplateFault,
  TemplateFaultCode,
  TemplateLine,
  TemplateTable,
} from './template';

type OwnColumn = Exclude<ColumnEntry, { all: ReportTableCode }>;

const both = ({ vi, en }: FormWords): BilingualLabel => ({ vi, en: en ?? vi });

class Faults {
  readonly found: TemplateFault[] = [];
  add(at: string, code: TemplateFaultCode, what?: string): void {
    this.found.push({ at, code, ...(what === undefined ? {} : { what }) });
  }
}

/** The template behind what was entered, or everything that is wrong with it. */
export function readTemplate(
  content: TemplateContent,
  version: number,
): { template: ReportTemplate; faults: [] } | { template: null; faults: TemplateFault[] } {
  const faults = new Faults();
  if (content.validTo && content.validTo < content.validFrom) faults.add('validTo', 'validity-reversed');
  findTwice(content.tables, 'tables', faults);
  findTwice(content.narrative, 'narrative', faults);
  const tables = content.tables.map((table) => readTable(table, faults));
  for (const { code, prepared } of content.narrative)
    for (const needed of prepared ? preparedOver[prepared] : [])
      if (!tables.some(({ code: own, whole }) => own === needed && whole === needed))
        faults.add(`narrative.${code}`, 'prepared-needs-table', needed);
  for (const { code, sentences = [] } of content.narrative)
    for (const sentence of sentences)
      for (const [, key] of sentence.matchAll(/\{([^{}]+)\}/g))
        if (!sentenceWords.has(key!) && !findCell(tables, key!))
          faults.add(`narrative.${code}`, 'sentence-cell-unknown', key);
  if (faults.found.length > 0) return { template: null, faults: faults.found };
  const { code, subject, name } = content;
  const narrative = content.narrative.map((part) => ({ ...part, title: both(part.title) }));
  return { template: { code, version, name: both(name), subject, tables, narrative }, faults: [] };
}

/** The whole tables of the dictionary that prepared sentences speak of. */
const preparedOver: Readonly<Record<PreparedPart, readonly ReportTableCode[]>> = {
  population: ['R1'],
  rehabilitation: ['R2', 'R3'],
  'post-rehabilitation': ['R4'],
  communication: ['R8'],
};

export const sentenceWords: ReadonlySet<string> = new Set(['period', 'from', 'to', 'unit', 'next']);

/** `B1.total.addicts`: the table, line and column a sentence quotes. */
export function findCell(
  tables: readonly TemplateTable[],
  key: string,
): { table: TemplateTable; line: string; column: TemplateColumn } | null {
  const [, tableCode, line, columnCode] = /^([^.]+)\.([^.]+)\.(.+)$/.exec(key) ?? [];
  const table = tables.find(({ code }) => code === tableCode);
  if (!table || line === undefined) return null;
  const known = table.lines === null ? line === 'total' : table.lines.some(({ code }) => code === line);
  const column = table.columns.find(({ code }) => code === columnCode);
  return known && column ? { table, line, column } : null;
}

function findTwice(entries: readonly { readonly code: string }[], at: string, faults: Faults): void {
  const seen = new Set<string>();
  for (const { code } of entries) {
    if (seen.has(code)) faults.add(`${at}.${code}`, 'code-taken');
    seen.add(code);
  }
}

function readTable(entry: TableEntry, faults: Faults): TemplateTable {
  const at = `tables.${entry.code}`;
  const entered = entry.columns.flatMap((column) => readColumns(column, at, faults));
  findTwice(entered, `${at}.columns`, faults);
  const enteredLines = entry.lines === 'units' ? null : readLines(entry.lines, entered, at, faults);
  const unitOf = unitsOfCount(at, entered, enteredLines, faults);
  const columns = entered.map((column) => ({ ...column, unitOfCount: unitOf('', column) }));
  const lines =
    enteredLines?.map((line) => ({
      ...line,
      cells: Object.fromEntries(
        Object.entries(line.cells).map(([code, cell]) => [code, { ...cell, unitOfCount: unitOf(line.code, cell) }]),
      ),
    })) ?? null;
  const taken = entry.columns.flatMap((column) => ('all' in column ? [column.all] : []));
  const rules = [...taken.flatMap((code) => rulesOf(code)), ...(entry.rules ?? [])];
  for (const { code, rule } of entry.rules ?? []) checkRuleText(`${at}.rules.${code}`, rule, columns, lines, faults);
  const [first] = entry.columns;
  const whole = entry.columns.length === 1 && first && 'all' in first && lines === null ? first.all : null;
  const ofPlans = REPORT_TABLES.filter(({ code, rowsOf }) => rowsOf && taken.includes(code));
  if (ofPlans.length > 0 && whole === null) faults.add(at, 'table-whole-only', ofPlans[0]?.code);
  const rowsOf = ofPlans[0]?.rowsOf;
  return { code: entry.code, title: both(entry.title), columns, lines, rules, whole, ...(rowsOf ? { rowsOf } : {}) };
}

const rulesOf = (code: ReportTableCode): readonly ReportRule[] => getReportTable(code).rules;

function readColumns(entry: ColumnEntry, at: string, faults: Faults): TemplateColumn[] {
  if (!('all' in entry)) return [readColumn(entry, `${at}.columns.${entry.code}`, faults)];
  if (!REPORT_TABLES.some(({ code }) => code === entry.all)) {
    faults.add(`${at}.columns`, 'column-unknown', entry.all);
    return [];
  }
  return getReportTable(entry.all).columns.map((column) => ({
    ...column,
    source: { kind: 'dictionary', table: entry.all, column: column.code },
  }));
}

/** A column takes from the dictionary what the form does not say itself. */
function readColumn(entry: OwnColumn, at: string, faults: Faults): TemplateColumn {
  const { traits, source } = readCell(entry, at, faults);
  const label = entry.label ? both(entry.label) : traits.label;
  if (label.vi === '') faults.add(at, 'label-missing');
  const { code, definition, group } = entry;
  return {
    ...traits,
    code,
    label,
    source,
    ...(definition === undefined ? {} : { definition }),
    ...(group ? { group: { code: group.code, label: both(group.label) } } : {}),
  };
}

const blank: ReportColumnDefinition = {
  code: '',
  label: { vi: '', en: '' },
  kind: 'manual',
  measure: 'flow',
  unitOfCount: 'person',
  definition: '',
};

function readCell(
  entry: CellEntry,
  at: string,
  faults: Faults,
): { traits: ReportColumnDefinition; source: CellSource } {
  const { from, indicator, formula, part = 'value', unitOfCount, measure } = entry;
  const own = { ...(unitOfCount ? { unitOfCount } : {}), ...(measure ? { measure } : {}) };
  if ([from, indicator, formula].filter((one) => one !== undefined).length > 1) faults.add(at, 'source-doubled');
  if (from !== undefined) {
    const [, table, name] = /^(R\d+)\.(.+)$/.exec(from) ?? [];
    const column = table && name ? findReportColumn(table, name) : undefined;
    if (!column) faults.add(at, 'column-unknown', from);
    else if (getReportTable(table as ReportTableCode).rowsOf) faults.add(at, 'table-whole-only', table);
    const { group: _group, partitionOf: _whole, ...traits } = column ?? blank;
    return { traits, source: { kind: 'dictionary', table: table as ReportTableCode, column: name ?? '' } };
  }
  if (indicator !== undefined) {
    const found = findIndicator(indicator);
    if (!found) faults.add(at, 'indicator-unknown', indicator);
    const share = found?.denominator !== null && part === 'value';
    const counted = found?.unitOfCount === 'week' || found?.unitOfCount === undefined ? 'event' : found.unitOfCount;
    const label = found ? (part === 'value' ? found.name : (found[part] ?? found.name)) : blank.label;
    const traits = {
      ...blank,
      kind: 'computed',
      label,
      measure: found?.measure ?? 'flow',
      unitOfCount: share ? 'share' : counted,
      definition: found ? `Chỉ tiêu ${found.code}: ${label.vi}.` : '',
    } as const;
    return { traits, source: { kind: 'indicator', code: indicator, part } };
  }
  if (formula !== undefined) {
    const parsed = parseFormula(formula);
    if (!parsed) faults.add(at, 'formula-unreadable', formula);
    const traits = {
      ...blank,
      kind: 'computed',
      unitOfCount: 'share',
      definition: `Bằng ${formula}.`,
      ...own,
    } as const;
    return { traits, source: { kind: 'formula', formula: parsed ?? { kind: 'number', value: 0 } } };
  }
  return { traits: { ...blank, definition: 'Số liệu nhập tay kèm nguồn.', ...own }, source: { kind: 'manual' } };
}

function readLines(
  entries: Exclude<TableEntry['lines'], 'units'>,
  columns: readonly TemplateColumn[],
  at: string,
  faults: Faults,
): TemplateLine[] {
  findTwice(entries, `${at}.lines`, faults);
  return entries.map(({ code, label, cells = {} }) => {
    for (const name of Object.keys(cells))
      if (!columns.some((column) => column.code === name)) faults.add(`${at}.lines.${code}`, 'column-unknown', name);
    const own = columns.map((column): [string, TemplateColumn] => {
      const entry = cells[column.code];
      if (!entry) return [column.code, column];
      const { traits, source } = readCell(entry, `${at}.lines.${code}.${column.code}`, faults);
      return [column.code, { ...traits, code: column.code, label: column.label, source }];
    });
    return { code, label, cells: Object.fromEntries(own) };
  });
}

/** Cells by their place; in a table of units every line is alike. */
function cellMap(
  columns: readonly TemplateColumn[],
  lines: readonly TemplateLine[] | null,
): Map<string, TemplateColumn> {
  if (!lines) return new Map(columns.map((column) => [`/${column.code}`, column]));
  return new Map(
    lines.flatMap(({ code, cells }) =>
      Object.values(cells).map((cell): [string, TemplateColumn] => [`${code}/${cell.code}`, cell]),
    ),
  );
}

const placeOf = ({ line, column }: FormulaCell, ownLine: string) => `${line ?? ownLine}/${column}`;

/** What each cell counts, a formula what its parts make of it; tells the formulas that rest on nothing, or on themselves. */
function unitsOfCount(
  at: string,
  columns: readonly TemplateColumn[],
  lines: readonly TemplateLine[] | null,
  faults: Faults,
): (line: string, cell: TemplateColumn) => ReportUnitOfCount {
  const cells = cellMap(columns, lines);
  const read = new Map<string, Dimension | null>();
  const dimensionAt = (place: string, asking: readonly string[]): Dimension | null => {
    const known = read.get(place);
    if (known !== undefined) return known;
    const dimension = findDimension(place, asking);
    read.set(place, dimension);
    return dimension;
  };
  const findDimension = (place: string, asking: readonly string[]): Dimension | null => {
    const { source, unitOfCount, code } = cells.get(place)!;
    if (source.kind !== 'formula') return dimensionOfUnit(unitOfCount);
    const where = lines ? `${at}.lines.${place.replace('/', '.')}` : `${at}.columns.${code}`;
    const ownLine = place.slice(0, place.indexOf('/'));
    for (const named of cellsOf(source.formula)) {
      const other = placeOf(named, ownLine);
      if (!cells.has(other)) {
        faults.add(where, 'formula-cell-unknown', named.line ? `${named.line}/${named.column}` : named.column);
        return null;
      }
      if (other === place || asking.includes(other)) {
        faults.add(where, 'formula-circular', code);
        return null;
      }
      if (dimensionAt(other, [...asking, place]) === null) return null;
    }
    const dimension = dimensionOf(source.formula, (named) => read.get(placeOf(named, ownLine))!);
    if (typeof dimension !== 'string') return dimension;
    faults.add(where, dimension);
    return null;
  };
  for (const place of cells.keys()) dimensionAt(place, []);
  return (line, { code, unitOfCount }) => {
    const dimension = read.get(lines ? `${line}/${code}` : `/${code}`);
    const [only] = dimension?.size === 1 ? dimension : [];
    return only?.[1] === 1 ? (only[0] as ReportUnitOfCount) : unitOfCount;
  };
}

function checkRuleText(
  at: string,
  rule: string,
  columns: readonly TemplateColumn[],
  lines: readonly TemplateLine[] | null,
  faults: Faults,
): void {
  const parsed = parseRule(rule);
  if (!parsed) {
    faults.add(at, 'rule-unreadable', rule);
    return;
  }
  for (const { line, column } of [...cellsOf(parsed.left), ...cellsOf(parsed.right)]) {
    const known =
      columns.some(({ code }) => code === column) && (line === undefined || lines?.some(({ code }) => code === line));
    if (!known) faults.add(at, 'formula-cell-unknown', line ? `${line}/${column}` : column);
  }
}
