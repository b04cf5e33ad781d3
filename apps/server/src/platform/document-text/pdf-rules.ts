/** A box around what a page draws; y grows upwards. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Rows and columns of one ruled table: edges from left to right, from top to bottom. */
export interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** What a page draws, as pdf.js lists it. */
export interface DrawingList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];

const THICKEST_RULE = 2.5;
const SHORTEST_RULE = 8;
/** Edges drawn twice, and corners that nearly meet. */
const TOLERANCE = 3;
const MOST_RULES = 20_000;

/** Thin boxes: lines, and rectangles filled as lines. */
export function rulesOf(list: DrawingList, operators: Readonly<Record<string, number>>): Box[] {
  const rules: Box[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  list.fnArray.forEach((operator, i) => {
    const args = list.argsArray[i];
    if (operator === operators.save) kept.push(matrix);
    else if (operator === operators.restore) matrix = kept.pop() ?? matrix;
    else if (operator === operators.transform) matrix = multiplied(matrix, args as Matrix);
    else if (operator === operators.constructPath) {
      const bounds = (args as readonly unknown[])[2] as ArrayLike<number> | undefined;
      if (bounds?.length === 4 && rules.length < MOST_RULES) rules.push(placed(bounds, matrix));
    }
  });
  return rules.filter(({ left, right, bottom, top }) => {
    const [short, long] = [right - left, top - bottom].sort((a, b) => a - b) as [number, number];
    return short <= THICKEST_RULE && long >= SHORTEST_RULE;
  });
}

function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function placed(bounds: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Box {
  const xs = [a * bounds[0]! + c * bounds[1]! + e, a * bounds[2]! + c * bounds[3]! + e];
  const ys = [b * bounds[0]! + d * bounds[1]! + f, b * bounds[2]! + d * bounds[3]! + f];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** Tables are rules that meet; a frame around a text, and a line under a name, are none. */
export function gridsOf(rules: readonly Box[]): Grid[] {
  const groups: Box[][] = [];
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((one) => meet(one, rule)));
    const rest = groups.filter((group) => !touching.includes(group));
    groups.splice(0, groups.length, ...rest, [...touching.flat(), rule]);
  }
  return groups.flatMap((group) => {
    const upright = group.filter(({ left, right, bottom, top }) => top - bottom > right - left);
    const level = group.filter((rule) => !upright.includes(rule));
    const columns = distinct(upright.map(({ left, right }) => (left + right) / 2));
    const rows = distinct(level.map(({ bottom, top }) => (bottom + top) / 2)).reverse();
    return columns.length > 2 && rows.length > 2 ? [{ columns, rows }] : [];
  });
}

function meet(one: Box, other: Box): boolean {
  return (
    one.left <= other.right + TOLERANCE &&
    other.left <= one.right + TOLERANCE &&
    one.bottom <= other.top + TOLERANCE &&
    other.bottom <= one.top + TOLERANCE
  );
}

function distinct(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b).filter((value, i, all) => i === 0 || value - all[i - 1]! > TOLERANCE);
}
