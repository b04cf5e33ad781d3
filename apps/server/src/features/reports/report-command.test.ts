import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportAnswer, ReportEvidenceRow } from '@dong-hanh/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import { figure, foundAddicted, openReportWorld, type ReportWorld, tranBien } from './report-world.test-kit';

let world: ReportWorld;
let person: string;
beforeAll(async () => {
  world = await openReportWorld('2025-09-01T02:00:00Z');
  person = await world.openFile(tranBien);
  await world.record(person, foundAddicted('2026-01-12'));
});
afterAll(() => world.close());

const compute = <T>(...more: string[]) =>
  command<T>(world, 'report', 'compute', '--template', 'six-month', '--unit', '75', '--period', '2026H1', ...more);

it('prints the report, the people behind one figure, and writes the three kinds of file', async () => {
  const { code, answer } = await compute<ReportAnswer>('--json');
  expect([code, answer.unit.code, figure(answer, 'R1', 'total', 'addicts')]).toEqual([0, '75', 1]);

  const evidence = await compute<ReportEvidenceRow[]>('--evidence', 'R1.total.addicts', '--json');
  expect(evidence.answer.map((row) => [row.personId, row.unitCode])).toEqual([[person, tranBien]]);

  const at = (name: string) => join(world.dataDir, name);
  await compute('--xlsx', at('r.xlsx'), '--docx', at('r.docx'), '--pdf', at('r.pdf'));
  const heads = await Promise.all(
    ['r.xlsx', 'r.docx', 'r.pdf'].map(async (name) => (await readFile(at(name))).toString('latin1', 0, 2)),
  );
  expect(heads).toEqual(['PK', 'PK', '%P']);
});

it('refuses a wrong question before it computes', async () => {
  expect((await compute('--evidence', 'R1')).code).toBe(2);
  expect((await compute('--as-of', '31/12/2025')).code).toBe(2);
  const { code, answer } = await command<{ code: string }>(
    world,
    'report',
    'compute',
    '--template',
    'six-month',
    '--unit',
    '99999',
    '--period',
    '2026H1',
    '--json',
  );
  expect([code, answer.code]).toEqual([1, 'unit-unknown']);
});
