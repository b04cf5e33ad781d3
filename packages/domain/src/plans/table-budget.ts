import { tableScale } from './amounts';
import { readFigure } from './numbers';
import type { Cell } from './outline';
import type { BudgetLine } from './plan-reading';
import { keyOf } from './plan-text';
import { columnsOf, isTotalRow, rowSpan, type Table } from './tables';

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
  const money = columnsOf(table, 'money').filter((column) => hasAmounts(table, column));
  const years = columnsOf(table, 'year').filter((column) => hasAmounts(table, column));
  const amounts = money.length > 0 ? money.slice(0, 1) : tellsOfMoney(table) ? years : [];
  if (scale === null || amounts.length === 0) return NONE;
  const lines: BudgetLine[] = [];
  let total: number | null = null;
  for (const row of table.rows) {
    for (const column of amounts) {
      const amount = amountOf(row[column]?.text ?? '', scale);
      if (amount === null) continue;
      if (isTotalRow(row)) total = (total ?? 0) + amount;
      else lines.push(lineOf(table, row, column, amount));
    }
  }
  return { lines, total };
}

function tellsOfMoney({ caption, columns }: Table): boolean {
  return /kinh phí|dự toán|ngân sách/u.test(
    keyOf([caption?.text ?? '', ...columns.map(({ label }) => label)].join(' ')),
  );
}

function scaleOf({ caption, columns }: Table): number | null {
  for (const text of [...columns.map(({ label }) => label), caption?.text ?? '']) {
    const scale = tableScale(keyOf(text));
    if (scale !== null) return scale;
  }
  return columns.some(({ kind }) => kind === 'money') || tellsOfMoney({ caption, columns, rows: [] }) ? 1 : null;
}

function hasAmounts({ rows }: Table, column: number): boolean {
  return rows.some((row) => amountOf(row[column]?.text ?? '', 1) !== null);
}

function amountOf(text: string, scale: number): number | null {
  const digits = /^\s*(\d[\d.,]*)\s*(?:đồng|đ|triệu|tỷ)?(?: đồng)?\s*$/u.exec(keyOf(text))?.[1];
  const value = digits === undefined ? null : readFigure(digits);
  const own = tableScale(`(${keyOf(text)} đồng)`.replace('đồng đồng', 'đồng'));
  return value === null ? null : Math.round(value * (/triệu|tỷ/u.test(keyOf(text)) ? (own ?? scale) : scale));
}

function lineOf(table: Table, row: readonly Cell[], column: number, amount: number): BudgetLine {
  const [content] = columnsOf(table, 'content', 'place');
  const [source] = columnsOf(table, 'source');
  const label = content === undefined ? firstWords(row, column) : (row[content]?.text ?? '');
  const rowYear = /^(?:năm\s*)?((?:19|20)\d\d)$/u.exec(keyOf(label))?.[1];
  const year = rowYear === undefined ? table.columns[column]!.year : Number(rowYear);
  const paidBy = source === undefined ? '' : (row[source]?.text ?? '');
  return {
    ...(year === null ? {} : { year }),
    amount,
    ...(label === '' || rowYear !== undefined ? {} : { purpose: label }),
    ...(paidBy === '' ? {} : { source: paidBy }),
    span: rowSpan(row),
  };
}

function firstWords(row: readonly Cell[], column: number): string {
  return row.slice(0, column).find(({ text }) => /\p{L}|(?:19|20)\d\d/u.test(text))?.text ?? '';
}
