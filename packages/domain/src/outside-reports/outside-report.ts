import {
  cellsOf,
  describeFormula,
  evaluateFormula,
  type Formula,
  findReportColumn,
  parseFormula,
  parseRule,
} from '../reports/index';

/** A table of a document from elsewhere, as it stands there. */
export interface OutsideTable {
  readonly code: string;
  readonly title: string;
  readonly columns: readonly OutsideColumn[];
  readonly rows: readonly OutsideRow[];
  /** What the document itself should satisfy in every row: `[nam] + [nu] = [tong]`. */
  readonly rules?: readonly string[] | undefined;
}

export interface OutsideColumn {
  readonly code: string;
  readonly label: string;
  /** How the document says it came about: `[a] ÷ [b] × 100`. */
  readonly equals?: string | undefined;
  /** The column of the dictionary that counts the same: `R1.addicts`. */
  readonly same?: string | undefined;
}

export interface OutsideRow {
  readonly label: string;
  /** The unit the row speaks of, where it is one. */
  readonly unitCode?: string | undefined;
  /** Adds up the other rows. */
  readonly total?: boolean | undefined;
  /** Within another row, so that it is not added a second time ("trong đó"). */
  readonly part?: boolean | undefined;
  /** In the order of the columns; null where the document says nothing. */
  readonly values: readonly (number | null)[];
}

export type OutsideFaultCode = 'formula-unreadable' | 'rule-unreadable' | 'column-unknown' | 'values-differ-in-number';

export interface OutsideFault {
  readonly at: string;
  readonly code: OutsideFaultCode;
  readonly what?: string;
}

/** A figure of the document that its own other figures do not bear out. It is told, never changed. */
export interface OutsideMismatch {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly rule: 'sum-of-rows' | 'formula' | 'rule';
  readonly stated: number;
  readonly computed: number;
  /** The formula or rule in the words of the document. */
  readonly words: string;
}

/** What cannot be recomputed as it was entered. */
export function findOutsideFaults(tables: readonly OutsideTable[]): OutsideFault[] {
  return tables.flatMap(({ code, columns, rows, rules = [] }) => {
    const at = `tables.${code}`;
    const known = new Set(columns.map((column) => column.code));
    const unknownIn = (formula: Formula) => cellsOf(formula).find(({ column, line }) => line || !known.has(column));
    const ofFormula = (where: string, text: string): OutsideFault[] => {
      const formula = parseFormula(text);
      if (!formula) return [{ at: where, code: 'formula-unreadable', what: text }];
      const missing = unknownIn(formula);
      return missing ? [{ at: where, code: 'column-unknown', what: missing.column }] : [];
    };
    const ofColumn = ({ code: column, equals, same }: OutsideColumn): OutsideFault[] => {
      const where = `${at}.columns.${column}`;
      const [table = '', ...rest] = (same ?? '').split('.');
      const stranger = same !== undefined && !findReportColumn(table, rest.join('.'));
      return [
        ...(equals === undefined ? [] : ofFormula(where, equals)),
        ...(stranger ? [{ at: where, code: 'column-unknown' as const, what: same }] : []),
      ];
    };
    const ofRule = (text: string): OutsideFault[] => {
      const rule = parseRule(text);
      if (!rule) return [{ at: `${at}.rules`, code: 'rule-unreadable', what: text }];
      const missing = unknownIn(rule.left) ?? unknownIn(rule.right);
      return missing ? [{ at: `${at}.rules`, code: 'column-unknown', what: missing.column }] : [];
    };
    return [
      ...columns.flatMap(ofColumn),
      ...rules.flatMap(ofRule),
      ...rows.flatMap(({ label, values }) =>
        values.length === columns.length
          ? []
          : [{ at: `${at}.rows`, code: 'values-differ-in-number' as const, what: label }],
      ),
    ];
  });
}

/** Recomputes sums of rows, columns that follow from others, and rules. Percentages hold to the decimals they are stated with. */
export function recomputeOutside(tables: readonly OutsideTable[]): OutsideMismatch[] {
  return tables.flatMap((table) => [...sumsOfRows(table), ...formulas(table), ...rulesOf(table)]);
}

const decimalsOf = (figure: number): number => /\.(\d+)$/.exec(String(figure))?.[1]?.length ?? 0;

/** Half a unit of the last decimal stated: "12,5%" is what 12,46 is written as. */
const agrees = (stated: number, computed: number): boolean =>
  Math.abs(stated - computed) <= 0.5 * 10 ** -decimalsOf(stated) + 1e-9;

function sumsOfRows({ code, columns, rows }: OutsideTable): OutsideMismatch[] {
  const parts = rows.filter(({ total, part }) => !total && !part);
  return rows.flatMap((row, index) =>
    !row.total
      ? []
      : columns.flatMap((column, at): OutsideMismatch[] => {
          const stated = row.values[at] ?? null;
          const known = parts.flatMap(({ values }) => values[at] ?? []);
          if (stated === null || column.equals !== undefined || known.length !== parts.length || parts.length === 0)
            return [];
          const computed = known.reduce((sum, value) => sum + value, 0);
          if (Math.abs(stated - computed) < 1e-9) return [];
          const words = parts.map(({ label }) => label).join(' + ');
          return [{ table: code, row: index, column: column.code, rule: 'sum-of-rows', stated, computed, words }];
        }),
  );
}

const reader =
  ({ columns }: OutsideTable, { values }: OutsideRow) =>
  ({ column }: { column: string }): number | null =>
    values[columns.findIndex(({ code }) => code === column)] ?? null;

const wordsOf = ({ columns }: OutsideTable, formula: Formula): string =>
  describeFormula(formula, ({ column }) => columns.find(({ code }) => code === column)?.label ?? column);

function formulas(table: OutsideTable): OutsideMismatch[] {
  return table.columns.flatMap(({ code, equals }) => {
    const formula = equals === undefined ? null : parseFormula(equals);
    if (!formula) return [];
    return table.rows.flatMap((row, index): OutsideMismatch[] => {
      const read = reader(table, row);
      const stated = read({ column: code });
      const computed = evaluateFormula(formula, read);
      if (stated === null || computed === null || agrees(stated, computed)) return [];
      return [
        {
          table: table.code,
          row: index,
          column: code,
          rule: 'formula',
          stated,
          computed,
          words: wordsOf(table, formula),
        },
      ];
    });
  });
}

function rulesOf(table: OutsideTable): OutsideMismatch[] {
  return (table.rules ?? []).flatMap((text) => {
    const rule = parseRule(text);
    if (!rule) return [];
    const words = `${wordsOf(table, rule.left)} ${rule.relation === '=' ? '=' : '≤'} ${wordsOf(table, rule.right)}`;
    const column = cellsOf(rule.right)[0]?.column ?? table.columns[0]?.code ?? '';
    return table.rows.flatMap((row, index): OutsideMismatch[] => {
      const read = reader(table, row);
      const [computed, stated] = [evaluateFormula(rule.left, read), evaluateFormula(rule.right, read)];
      if (computed === null || stated === null) return [];
      const holds = rule.relation === '=' ? Math.abs(computed - stated) < 1e-9 : computed <= stated + 1e-9;
      return holds ? [] : [{ table: table.code, row: index, column, rule: 'rule', stated, computed, words }];
    });
  });
}
