/** One cell by its column; `line` names another line of a form with fixed lines, absent the same line. */
export interface FormulaCell {
  readonly line?: string;
  readonly column: string;
}

/** A calculation over the columns of a table, as a form states it: `([due] − [managed]) ÷ [due] × 100`. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | ({ readonly kind: 'cell' } & FormulaCell)
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Formula; readonly right: Formula };

export type Operator = '+' | '−' | '×' | '÷';

const operators: Readonly<Record<string, Operator>> = {
  '+': '+',
  '-': '−',
  '−': '−',
  '*': '×',
  '×': '×',
  '/': '÷',
  '÷': '÷',
};
const precedence: Readonly<Record<Operator, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2 };

const TOKEN = /\s*(?:(\d+(?:[.,]\d+)?)|\[(?:([^\][/]+)\/)?([^\][/]+)\]|([-+−*×/÷()]))/uy;

type Token = Formula | Operator | '(' | ')';

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  const source = text.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match) return null;
    const [, number, line, column, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', value: Number(number.replace(',', '.')) });
    else if (column !== undefined)
      tokens.push({ kind: 'cell', column: column.trim(), ...(line === undefined ? {} : { line: line.trim() }) });
    else tokens.push(operators[sign!] ?? (sign as '(' | ')'));
  }
  return tokens;
}

/** Null where the text is no formula. Columns stand in brackets, since their codes hold dots and hyphens. */
export function parseFormula(text: string): Formula | null {
  const tokens = tokensOf(text);
  if (!tokens) return null;
  let next = 0;
  const operand = (): Formula | null => {
    const token = tokens[next++];
    if (token === '(') {
      const inner = expression(1);
      return tokens[next++] === ')' ? inner : null;
    }
    return typeof token === 'object' ? token : null;
  };
  const expression = (least: number): Formula | null => {
    let left = operand();
    for (;;) {
      const operator = tokens[next];
      if (left === null || typeof operator !== 'string' || operator === '(' || operator === ')') return left;
      if (precedence[operator] < least) return left;
      next += 1;
      const right = expression(precedence[operator] + 1);
      left = right && { kind: 'binary', operator, left, right };
    }
  };
  const whole = expression(1);
  return next === tokens.length ? whole : null;
}

export function cellsOf(formula: Formula): FormulaCell[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'cell':
      return [formula];
    case 'binary':
      return [...cellsOf(formula.left), ...cellsOf(formula.right)];
  }
}

/** Unknown where a part is unknown, and where something is divided by nothing. */
export function evaluateFormula(formula: Formula, read: (cell: FormulaCell) => number | null): number | null {
  if (formula.kind === 'number') return formula.value;
  if (formula.kind === 'cell') return read(formula);
  const left = evaluateFormula(formula.left, read);
  const right = evaluateFormula(formula.right, read);
  if (left === null || right === null) return null;
  switch (formula.operator) {
    case '+':
      return left + right;
    case '−':
      return left - right;
    case '×':
      return left * right;
    case '÷':
      return right === 0 ? null : left / right;
  }
}

/** The formula in words: `đầu kỳ + phát hiện mới − chết`. */
export function describeFormula(formula: Formula, nameOf: (cell: FormulaCell) => string): string {
  switch (formula.kind) {
    case 'number':
      return String(formula.value).replace('.', ',');
    case 'cell':
      return nameOf(formula);
    case 'binary': {
      const part = (one: Formula, bound: number) => {
        const words = describeFormula(one, nameOf);
        return one.kind === 'binary' && precedence[one.operator] < bound ? `(${words})` : words;
      };
      const own = precedence[formula.operator];
      return `${part(formula.left, own)} ${formula.operator} ${part(formula.right, own + 1)}`;
    }
  }
}

/** What is counted, and how often it stands above or below the line: persons over persons leave nothing, a share. */
export type Dimension = ReadonlyMap<string, number>;

export type FormulaFault = 'persons-by-events' | 'units-mixed';

/** A share and a plain number count nothing. */
export const dimensionOfUnit = (unit: string): Dimension => new Map(unit === 'share' ? [] : [[unit, 1]]);

function combined(left: Dimension, right: Dimension, sign: 1 | -1): Dimension {
  const sum = new Map(left);
  for (const [unit, exponent] of right) {
    const own = (sum.get(unit) ?? 0) + sign * exponent;
    if (own === 0) sum.delete(unit);
    else sum.set(unit, own);
  }
  return sum;
}

const same = (left: Dimension, right: Dimension) => combined(left, right, -1).size === 0;

/**
 * What the formula counts, or why it counts nothing: persons are distinct and turns (lượt) are not, so a quotient of
 * the two says nothing. Persons present and turns may be added, and are turns then.
 */
export function dimensionOf(
  formula: Formula,
  cellDimension: (cell: FormulaCell) => Dimension,
): Dimension | FormulaFault {
  if (formula.kind === 'number') return dimensionOfUnit('share');
  if (formula.kind === 'cell') return cellDimension(formula);
  const left = dimensionOf(formula.left, cellDimension);
  const right = dimensionOf(formula.right, cellDimension);
  if (typeof left === 'string') return left;
  if (typeof right === 'string') return right;
  if (formula.operator === '+' || formula.operator === '−') {
    if (same(left, right)) return left;
    const [person, event] = [dimensionOfUnit('person'), dimensionOfUnit('event')];
    const counted = [left, right].every((one) => same(one, person) || same(one, event));
    return counted ? event : 'units-mixed';
  }
  const result = combined(left, right, formula.operator === '×' ? 1 : -1);
  return (result.get('person') ?? 0) * (result.get('event') ?? 0) < 0 ? 'persons-by-events' : result;
}
