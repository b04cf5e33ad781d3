import {
  type BilingualLabel,
  getReportTable,
  type ReportCell,
  type ReportRow,
  type ReportTable,
} from '../reports/index';
import type { CountedColumn, Indicator } from './indicator';

export interface IndicatorValue {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** A share in per cent, or the count; null while a part is not known, or nothing is there to be shared. */
  readonly value: number | null;
}

const unknown: IndicatorValue = { numerator: null, denominator: null, value: null };

/** Whole only where every column is known: a sum with an unknown part is unknown. */
function sumOf(
  columns: readonly CountedColumn[],
  rowOf: (table: string) => ReportRow | undefined,
  series: keyof ReportCell,
): number | null {
  let sum = 0;
  for (const { table, column } of columns) {
    const figure = rowOf(table)?.values[column]?.[series] ?? null;
    if (figure === null) return null;
    sum += figure;
  }
  return sum;
}

export function shareInPerCent(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : (numerator / denominator) * 100;
}

/** A part of an indicator, such as one setting or one role: the columns that the parts of its figures are counted in. */
export interface IndicatorPart {
  readonly group: BilingualLabel;
  readonly label: BilingualLabel;
  readonly counted: NonNullable<Indicator['counted']>;
}

const lastWord = (code: string) => code.slice(code.lastIndexOf('.') + 1);

/** The partitions of the one column an indicator counts; of a share, where both figures are divided alike. */
export function partsOf({ counted }: Pick<Indicator, 'counted'>): IndicatorPart[] {
  const [numerator, ...others] = counted?.numerator ?? [];
  if (!numerator || others.length > 0) return [];
  const dividing = ({ table, column }: CountedColumn) =>
    getReportTable(table).columns.filter(({ partitionOf, kind }) => partitionOf === column && kind === 'counted');
  const wholes = counted?.denominator?.flatMap(dividing) ?? null;
  return dividing(numerator).flatMap(({ code, group, label }) => {
    const whole = wholes?.find((column) => lastWord(column.code) === lastWord(code));
    if (!group || (wholes !== null && !whole)) return [];
    const column = (of: string): CountedColumn[] => [{ table: numerator.table, column: of }];
    return [
      {
        group: group.label,
        label,
        counted: { numerator: column(code), denominator: whole ? column(whole.code) : null },
      },
    ];
  });
}

/** An indicator read from the tables of a report, for one of its rows. */
export function measureIndicator(
  { counted }: Pick<Indicator, 'counted'>,
  tables: readonly Pick<ReportTable, 'code' | 'rows'>[],
  rowCode: string,
  series: keyof ReportCell = 'period',
): IndicatorValue {
  if (counted === null) return unknown;
  const rowOf = (table: string) => tables.find(({ code }) => code === table)?.rows.find(({ code }) => code === rowCode);
  const numerator = sumOf(counted.numerator, rowOf, series);
  if (counted.denominator === null) return { numerator, denominator: null, value: numerator };
  const denominator = sumOf(counted.denominator, rowOf, series);
  return { numerator, denominator, value: shareInPerCent(numerator, denominator) };
}
