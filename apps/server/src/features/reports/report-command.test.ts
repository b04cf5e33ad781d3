import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportAnswer, ReportConsolidation, ReportEvidenceRow, SubmissionAnswer } from '@dong-hanh/contract';
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

it('takes a report along its road, and says who has not sent', async () => {
  const report = <T>(...args: string[]) => command<T>(world, 'report', ...args, '--json');
  const ofCommune = ['--unit', tranBien, '--period', '2026H1'] as const;
  const { answer: drafted } = await report<SubmissionAnswer>('draft', ...ofCommune);
  expect([drafted.state, drafted.number]).toEqual(['drafted', 1]);
  const words = join(world.dataDir, 'words.json');
  await writeFile(words, JSON.stringify({ direction: ['Ban hành kế hoạch.'] }));
  expect((await report<SubmissionAnswer>('write', drafted.id, '--words', words)).answer.narrative.direction).toEqual([
    'Ban hành kế hoạch.',
  ]);
  expect((await report<{ code: string }>('send', drafted.id)).answer.code).toBe('report-step-not-open');
  expect((await report<SubmissionAnswer>('sign', drafted.id)).answer.state).toBe('signed');
  expect((await report<SubmissionAnswer>('send', drafted.id)).answer.state).toBe('sent');
  const { answer: standing } = await report<{ lower: { unit: { code: string }; submission: unknown }[] }>(
    'status',
    '--unit',
    '75',
    '--period',
    '2026H1',
  );
  expect(standing.lower.filter(({ submission }) => submission !== null).map(({ unit }) => unit.code)).toEqual([
    tranBien,
  ]);
  const { answer: laid } = await report<ReportConsolidation>('consolidate', '--unit', '75', '--period', '2026H1');
  expect(laid.units.map(({ differences }) => differences)).toEqual([[]]);
  expect((await report<{ items: unknown[] }>('drift', drafted.id)).answer.items).toEqual([]);
  const file = join(world.dataDir, 'sent.pdf');
  await command(world, 'report', 'paper', drafted.id, '--pdf', file);
  expect((await readFile(file)).toString('latin1', 0, 4)).toBe('%PDF');
  expect((await command(world, 'report', 'return', drafted.id, '--remark', 'x')).code).toBe(2);
  const back = await report<SubmissionAnswer>('return', drafted.id, '--remark', 'Bổ sung tháng 02.');
  expect([back.answer.state, back.answer.remark]).toEqual(['returned', 'Bổ sung tháng 02.']);
  expect((await command(world, 'report', 'accept', 'không-phải-mã')).code).toBe(2);
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
