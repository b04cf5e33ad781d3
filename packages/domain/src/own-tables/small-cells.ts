/** Below it a cell could tell who somebody is. Nobody in a cell tells of nobody. */
export const SMALL_CELL = 5;

/** Null: hidden. The last row and the last column are totals. */
export type CountGrid = (number | null)[][];

const isSmall = (count: number | null): boolean => count !== null && count > 0 && count < SMALL_CELL;

type Place = readonly [row: number, column: number];

/**
 * Hides small counts, and beside each lonely one another of its row or column, so that it is not found by taking the
 * others from the total. The other is one that hides with something in its own line already, then the smallest.
 */
export function hideSmallCells(counts: readonly (readonly number[])[]): CountGrid {
  const grid: CountGrid = counts.map((row) => row.map((count) => (isSmall(count) ? null : count)));
  const at = ([row, column]: Place) => grid[row]?.[column] ?? null;
  const rows = grid.map((row, line) => row.map((_, column): Place => [line, column]));
  const columns = (grid[0] ?? []).map((_, column) => grid.map((_row, line): Place => [line, column]));
  const isHiding = (line: readonly Place[] | undefined) => line?.some((place) => at(place) === null) === true;
  const hideAnother = (line: readonly Place[], cross: (place: Place) => readonly Place[] | undefined): boolean => {
    if (line.filter((place) => at(place) === null).length !== 1) return false;
    const cost = (place: Place) => (isHiding(cross(place)) ? 0 : Number.MAX_SAFE_INTEGER / 2) + (at(place) ?? 0);
    const [next] = line.filter((place) => (at(place) ?? 0) > 0).sort((left, right) => cost(left) - cost(right));
    if (!next) return false;
    grid[next[0]]![next[1]] = null;
    return true;
  };
  for (let changed = true; changed; ) {
    const inRows = rows.map((line) => hideAnother(line, ([, column]) => columns[column]));
    const inColumns = columns.map((line) => hideAnother(line, ([row]) => rows[row]));
    changed = [...inRows, ...inColumns].includes(true);
  }
  return grid;
}
