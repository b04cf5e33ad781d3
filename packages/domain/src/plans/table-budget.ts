import { tableScale } from './amounts';
import { readFigure } from './numbers';
import type { Cell } from './outline';
import type { BudgetLine } from './plan-reading';
import { keyOf } from './plan-text';
import { subjectOfLabel } from './table-figures';
import { columnsOf, isAboutMoney, isTotalRow, rowSpan, type Table } from './tables';

export interface TableBudget {
  readonly lines: readonly BudgetLine[];
  readonly total: number | null;
}

/** Lines of the tables of money: a column of amounts, or columns of years under "kinh phí". */
export function readTableBudget(tables: readonly Table[]): TableBudget {
  const found = tables.map(budgetOf).filter(({ lines }) => lines.length > 0);
  return {
    lines: found.flatMap(({ lines }) => lines),
    total: found.map(({ total }) => total).find((total) => total !== null) ?? null,
  };
}

const NONE: TableBudget = { lines: [], total: null };

function budgetOf(table: Table): TableBudget {
  const scale = scaleOf(table);
  const columns = amountColumns(table);
  if (columns.length === 0) return NONE;
  const sumColumn = table.columns.findIndex(({ label }) => SUM.test(keyOf(label)));
  const lines: BudgetLine[] = [];
  let total: number | null = null;
  for (const row of table.rows) {
    const rowScale = tableScale(keyOf(row.map(({ text }) => text).join(' '))) ?? scale;
    const amountAt = (column: number) => amountOf(row[column]?.text ?? '', rowScale);
    const amounts = columns.flatMap((column) => ({ column, amount: amountAt(column) ?? 0 }));
    if (isTotalRow(row))
      total = (sumColumn < 0 ? null : amountAt(sumColumn)) ?? amounts.reduce((sum, one) => sum + one.amount, 0);
    else
      lines.push(
        ...amounts.filter(({ amount }) => amount > 0).map(({ column, amount }) => lineOf(table, row, column, amount)),
      );
  }
  return { lines, total };
}

const SUM = /^(?:tổng|cộng)(?!\p{L})/u;
const PAYS = /ngân sách|nguồn|xã hội hóa|tài trợ|viện trợ|vốn|đóng góp|huy động/u;

/** A column for each source that pays, else one of amounts, else one for each year. */
function amountColumns(table: Table): number[] {
  const filled = table.columns.flatMap((_, column) => (hasAmounts(table, column) ? [column] : []));
  const ofKind = (kind: string) => filled.filter((column) => table.columns[column]!.kind === kind);
  const sources = filled.filter((column) => PAYS.test(keyOf(table.columns[column]!.label)));
  if (sources.length > 1) return sources;
  const money = ofKind('money');
  return money.length > 0 ? money.slice(0, 1) : isAboutMoney(table) ? ofKind('year') : [];
}

/** How many đồng a figure of the table stands for, where the table tells it for all its rows. */
function scaleOf({ caption, columns }: Table): number {
  const told = [...columns.map(({ label }) => label), caption?.text ?? ''].map((text) => tableScale(keyOf(text)));
  return told.find((scale) => scale !== null) ?? 1;
}

function hasAmounts({ rows }: Table, column: number): boolean {
  return rows.some((row) => amountOf(row[column]?.text ?? '', 1) !== null);
}

const AMOUNT = /^\s*(\d[\d.,]*)\s*(đồng|đ|triệu|tỷ)?(?:\s*đồng)?\s*$/u;
const OWN_SCALES: Readonly<Record<string, number>> = { đồng: 1, đ: 1, triệu: 1e6, tỷ: 1e9 };

function amountOf(text: string, scale: number): number | null {
  const [, figure, word] = AMOUNT.exec(keyOf(text)) ?? [];
  const value = figure === undefined ? null : readFigure(figure);
  return value === null ? null : Math.round(value * (word === undefined ? scale : OWN_SCALES[word]!));
}

function lineOf(table: Table, row: readonly Cell[], column: number, amount: number): BudgetLine {
  const [content] = columnsOf(table, 'content', 'place');
  const [source] = columnsOf(table, 'source');
  const label = content === undefined ? firstWords(row, column) : (row[content]?.text ?? '');
  const rowYear = /^(?:năm\s*)?((?:19|20)\d\d)$/u.exec(keyOf(label))?.[1];
  const year = rowYear === undefined ? table.columns[column]!.year : Number(rowYear);
  const { label: heading } = table.columns[column]!;
  const told = source === undefined ? '' : (row[source]?.text ?? '');
  const paidBy = told === '' && amountColumns(table).length > 1 && PAYS.test(keyOf(heading)) ? heading : told;
  return {
    ...(year === null ? {} : { year }),
    amount,
    ...(label === '' || rowYear !== undefined ? {} : { purpose: subjectOfLabel(label) }),
    ...(paidBy === '' ? {} : { source: paidBy }),
    span: rowSpan(row),
  };
}

function firstWords(row: readonly Cell[], column: number): string {
  return row.slice(0, column).find(({ text }) => /\p{L}|(?:19|20)\d\d/u.test(text))?.text ?? '';
}
