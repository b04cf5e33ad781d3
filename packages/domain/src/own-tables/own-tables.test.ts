import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesOf, tableDimensions } from './dimensions';
import { hideSmallCells, SMALL_CELL } from './small-cells';

const withTotals = (cells: number[][]): number[][] => {
  const rows = cells.map((row) => [...row, row.reduce((sum, one) => sum + one, 0)]);
  return [...rows, (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))];
};

describe('small cells', () => {
  it('are hidden with another of their row and column, zeros and large ones stay', () => {
    expect(
      hideSmallCells(
        withTotals([
          [3, 20, 0],
          [40, 50, 60],
          [7, 80, 90],
        ]),
      ),
    ).toEqual([
      [null, null, 0, 23],
      [40, 50, 60, 150],
      [null, null, 90, 177],
      [50, 150, 150, 350],
    ]);
  });

  it('are never found by taking the rest of a row or column from its total', () => {
    const cells = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(cells, (made) => {
        const counts = withTotals(made);
        const grid = hideSmallCells(counts);
        grid.forEach((row, at) => {
          row.forEach((shown, column) => {
            const count = counts[at]![column]!;
            if (shown !== null) expect(count === 0 || count >= SMALL_CELL).toBe(true);
            if (count === 0 || count >= SMALL_CELL) return;
            const others = [
              row.filter((_, other) => other !== column),
              grid.filter((_, other) => other !== at).map((one) => one[column]!),
            ];
            const known = [counts[at]!, counts.map((one) => one[column]!)];
            others.forEach((line, which) => {
              const alone = !line.includes(null) && known[which]!.filter((one) => one > 0).length > 1;
              expect(alone).toBe(false);
            });
          });
        });
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

it.each(tableDimensions)('classes of %s have words in both languages, each once', (dimension) => {
  const classes = classesOf(dimension);
  if (classes === null) return;
  expect(new Set(classes.map(([code]) => code)).size).toBe(classes.length);
  expect(classes.length).toBeGreaterThan(1);
  for (const [, label] of classes) expect(label.vi && label.en).toBeTruthy();
});
