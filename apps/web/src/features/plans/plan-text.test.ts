import type { PlanFinding } from '@dong-hanh/contract';
import { expect, test } from 'vitest';
import { piecesOf } from './plan-text';

const found = (id: string, span: [number, number] | null) => ({ id, span }) as PlanFinding;

test('the text is cut where findings begin and end, the shorter of two in one place marked', () => {
  const pieces = piecesOf(20, [found('long', [2, 12]), found('short', [4, 6]), found('by hand', null)]);
  expect(pieces.map(({ start, end, finding }) => [start, end, finding?.id ?? null])).toEqual([
    [0, 2, null],
    [2, 4, 'long'],
    [4, 6, 'short'],
    [6, 12, 'long'],
    [12, 20, null],
  ]);
});
