import { spanOfClause } from './clauses';
import { findDates } from './dates';
import type { Cell } from './outline';
import type { PlanQuota, PlanTarget, Span } from './plan-reading';
import { keyOf } from './plan-text';
import type { QuotaList } from './quota-lists';
import { readCellFigure, subjectOfLabel, unitOfLabel } from './table-figures';
import { columnsOf, isTotalRow, type Table, yearOfCaption } from './tables';
import type { FoundTarget } from './targets';

/** Shares of units, with the targets that only the tables and lists of shares give. */
export interface FoundQuotas {
  readonly targets: readonly FoundTarget[];
  readonly quotas: readonly PlanQuota[];
}

/** `known` are the targets of the running text: a table that adds up to one of them divides it. */
export function readQuotas(
  tables: readonly Table[],
  lists: readonly QuotaList[],
  known: readonly FoundTarget[],
): FoundQuotas {
  const targets = [...known];
  const quotas: PlanQuota[] = [];
  for (const table of tables) quotasOfTable(table, targets, quotas);
  for (const list of lists) quotasOfList(list, targets, quotas);
  return { targets, quotas };
}

function quotasOfTable(table: Table, targets: FoundTarget[], quotas: PlanQuota[]): void {
  const [place] = columnsOf(table, 'place');
  if (place === undefined || columnsOf(table, 'lead', 'money').length > 0) return;
  for (const column of quotaColumns(table)) {
    const rows = table.rows.filter((row) => !isTotalRow(row) && (row[place]?.text ?? '') !== '');
    const shares = rows.flatMap((row) => shareOf(row, place, column));
    if (shares.length < 2) continue;
    const total = table.rows
      .filter(isTotalRow)
      .flatMap((row) => readCellFigure(row[column]?.text ?? '') ?? [])
      .at(0);
    const target = targetOfColumn(table, column, shares, total?.value ?? null, targets);
    quotas.push(...shares.map((share) => ({ target, ...share })));
  }
}

/** Where some headings say that their figures are given out, the others only tell what there is. */
function quotaColumns(table: Table): number[] {
  const columns = columnsOf(table, 'figure', 'year');
  const given = columns.filter((column) => GIVEN_OUT.test(keyOf(table.columns[column]!.label)));
  return given.length > 0 ? given : columns;
}

const GIVEN_OUT = /(?<![\p{L}])(?:chỉ tiêu|giao|kế hoạch|phân bổ|phấn đấu)(?![\p{L}])/u;

type Share = Omit<PlanQuota, 'target'>;

function shareOf(row: readonly Cell[], place: number, column: number): Share[] {
  const name = row[place]!;
  const cell = row[column];
  const figure = readCellFigure(cell?.text ?? '');
  if (!cell || !figure) return [];
  return [
    {
      unitName: name.text,
      value: figure.value,
      ...(figure.valueTo === undefined ? {} : { valueTo: figure.valueTo }),
      ...(figure.condition === undefined ? {} : { condition: figure.condition }),
      span: [name.start, cell.start + cell.text.length],
    },
  ];
}

/** The target that the column adds up to, or one made from its heading. */
function targetOfColumn(
  table: Table,
  column: number,
  shares: readonly Share[],
  total: number | null,
  targets: FoundTarget[],
): number {
  const { label, year, span } = table.columns[column]!;
  const isShare = unitOfLabel(label) === '%';
  const unit = isShare ? '%' : (unitOfLabel(label) ?? unitOfLabel(table.caption?.text ?? ''));
  const value = total ?? (isShare ? null : sumOf(shares));
  const due = year === null ? yearOfCaption(table) : String(year);
  const known = findTarget(targets, { label, unit, value, due });
  if (known >= 0) return known;
  targets.push({ block: null, target: madeTarget(label, unit, value, due, span) });
  return targets.length - 1;
}

interface Divided {
  readonly label: string;
  readonly unit: string | null;
  readonly value: number | null;
  readonly due: string | undefined;
}

/** The target of the same figure, else the one whose subject the heading or the leading line names. */
function findTarget(targets: readonly FoundTarget[], { label, unit, value, due }: Divided): number {
  const key = keyOf(label);
  const named = keyOf(subjectOfLabel(label)).replace(/^(?:chỉ tiêu|số lượng|số|tỷ lệ) /u, '');
  const fits = ({ target }: FoundTarget) => sameUnit(target.unit, unit) && target.value !== null;
  const equal = targets.findIndex((one) => fits(one) && value !== null && one.target.value === value);
  if (equal >= 0) return equal;
  return targets.findIndex((one) => {
    const subject = one.target.subject === null ? null : keyOf(one.target.subject);
    if (!fits(one) || subject === null) return false;
    return key.includes(subject) || (due !== undefined && one.target.dueOn === due && subject.includes(named));
  });
}

function sameUnit(one: string | null, other: string | null): boolean {
  return one === other || one === null || other === null;
}

function sumOf(shares: readonly Pick<Share, 'value' | 'valueTo'>[]): number | null {
  const exact = shares.every(({ value, valueTo }) => value !== null && valueTo === undefined);
  return exact ? shares.reduce((sum, { value }) => sum + value!, 0) : null;
}

function madeTarget(
  label: string,
  unit: string | null,
  value: number | null,
  due: string | undefined,
  span: Span,
): PlanTarget {
  return {
    text: label,
    subject: subjectOfLabel(label),
    comparator: '=',
    value,
    unit,
    ...(due === undefined ? {} : { dueOn: due }),
    span,
  };
}

function quotasOfList({ lead, clause, entries }: QuotaList, targets: FoundTarget[], quotas: PlanQuota[]): void {
  const unit = entries[0]!.unit;
  const inLine = targets.findIndex(({ target, block }) => block === lead && sameUnit(target.unit, unit));
  const own = inLine >= 0 ? inLine : findTarget(targets, { label: clause.text, unit, value: null, due: undefined });
  const made = madeTarget(clause.text, unit, sumOf(entries), findDates(clause.key)[0]?.date, spanOfClause(clause));
  const target = own < 0 ? targets.push({ block: lead, target: made }) - 1 : own;
  quotas.push(...entries.map(({ unit: _unit, ...share }) => ({ target, ...share })));
}

/** Targets of the text, of tables and of lists in the order of their places; parts and shares follow their target. */
export function inReadingOrder({ targets, quotas }: FoundQuotas): FoundQuotas {
  const order = targets
    .map((_, i) => i)
    .sort((a, b) => targets[a]!.target.span[0] - targets[b]!.target.span[0] || a - b);
  const placeOf = (index: number) => order.indexOf(index);
  return {
    targets: order.map((index) => {
      const { target, ...rest } = targets[index]!;
      return { ...rest, target: target.partOf === undefined ? target : { ...target, partOf: placeOf(target.partOf) } };
    }),
    quotas: quotas.map((quota) => ({ ...quota, target: placeOf(quota.target) })),
  };
}
