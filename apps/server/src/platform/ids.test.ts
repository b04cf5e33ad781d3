import { expect, it } from 'vitest';
import { newId } from './ids';

it('makes ids that are unique and lie in the order they were made', () => {
  const ids = Array.from({ length: 10_000 }, newId);
  expect([...new Set(ids)].sort()).toEqual(ids);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
