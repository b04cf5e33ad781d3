import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutsideReportAnswer, OutsideSummary } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import type { Visitor } from '../../../test/world';
import { foundAddicted, openReportWorld, otherCommune, type ReportWorld, tranBien } from './report-world.test-kit';

let world: ReportWorld;
let neighbour: Visitor;
beforeAll(async () => {
  world = await openReportWorld('2026-01-05T02:00:00Z');
  await world.record(await world.openFile(tranBien), foundAddicted('2026-01-12'));
  world.clock.set('2026-06-20T02:00:00Z');
  neighbour = await world.visitor('commune-officer', otherCommune);
});
afterAll(() => world.close());

const root = '/api/v1/outside-reports';
const published = {
  unitCode: '75',
  title: 'Kết quả công tác cai nghiện 6 tháng đầu năm 2026',
  source: 'Cổng thông tin điện tử tỉnh',
  number: '120/BC-UBND',
  issuedOn: '2026-06-18',
  period: '2026H1',
  tables: [
    {
      code: 'B1',
      title: 'Theo xã',
      columns: [
        { code: 'nghien', label: 'Người nghiện', same: 'R1.addicts' },
        { code: 'cai', label: 'Được cai nghiện' },
        { code: 'tyle', label: 'Tỷ lệ (%)', equals: '[cai] ÷ [nghien] × 100' },
      ],
      rows: [
        { label: 'phường Biên Hòa', values: [3, 1, 33.3] },
        { label: 'Các xã khác', values: [10, 5, 45] },
        { label: 'Tổng số', total: true, values: [14, 6, 46.2] },
      ],
    },
  ],
};
type Told = OutsideReportAnswer & { code: string; faults: { field: string; code: string }[] };
const keep = (body: object, who = world.manager) => who.send<Told>('POST', root, body);

describe('a report from outside', () => {
  let kept: OutsideReportAnswer;

  it('is kept as it stands, with the figures that do not hold told beside it', async () => {
    const { status, body } = await keep(published);
    kept = body;
    expect([status, body.tables, body.mismatches]).toEqual([200, published.tables, 3]);
    expect(body.found.map(({ row, column, rule, stated, computed }) => [row, column, rule, stated, computed])).toEqual([
      [2, 'nghien', 'sum-of-rows', 14, 13],
      [1, 'tyle', 'formula', 45, 50],
      [2, 'tyle', 'formula', 46.2, expect.closeTo(42.86, 1)],
    ]);
  });

  it('stands beside our own figures of the period where it counts the same', () => {
    expect(kept.compared).toEqual([
      { table: 'B1', row: 0, column: 'nghien', stated: 3, ours: 1 },
      { table: 'B1', row: 2, column: 'nghien', stated: 14, ours: 1 },
    ]);
  });

  it('keyed in wrongly is keyed in anew: the first entry stays, and is no longer listed', async () => {
    const again = await keep({ ...published, title: 'Bản nhập lại', replaces: kept.id });
    expect((await keep({ ...published, replaces: kept.id })).body.code).toBe('outside-replaced');
    const { body } = await world.manager.get<{ items: OutsideSummary[] }>(`${root}?unitCode=75`);
    expect(body.items.map(({ title, mismatches }) => [title, mismatches])).toEqual([['Bản nhập lại', 3]]);
    const first = await world.manager.get<OutsideReportAnswer>(`${root}/${kept.id}`);
    expect([first.body.replacedBy, first.body.tables]).toEqual([again.body.id, published.tables]);
  });

  it('is refused where it could not be recomputed, and outside the scope', async () => {
    const [table] = published.tables;
    const wrong = { ...published, tables: [{ ...table, rules: ['[nghien] = [khac]'] }] };
    const refused = await keep(wrong);
    expect([refused.status, refused.body.code, refused.body.faults]).toEqual([
      400,
      'outside-not-computable',
      [{ field: 'tables.B1.rules', code: 'column-unknown' }],
    ]);
    expect((await keep(published, neighbour)).status).toBe(404);
    expect((await neighbour.get(`${root}/${kept.id}`)).status).toBe(404);
    expect((await neighbour.get<{ items: [] }>(root)).body.items).toEqual([]);
    expect((await keep(published, await world.visitor('administrator', '75'))).status).toBe(403);
  });
});

it('is kept, listed and shown from the command line', async () => {
  const file = join(world.dataDir, 'ngoai.json');
  await writeFile(file, JSON.stringify({ ...published, unitCode: tranBien, period: null }));
  const { answer } = await command<OutsideReportAnswer>(world, 'report', 'outside', 'keep', file, '--json');
  expect([answer.mismatches, answer.compared]).toEqual([3, []]);
  const { answer: shown } = await command<OutsideReportAnswer>(world, 'report', 'outside', 'show', answer.id, '--json');
  expect(shown.found).toEqual(answer.found);
  const { answer: list } = await command<{ items: OutsideSummary[] }>(
    ...([world, 'report', 'outside', 'list', '--unit', tranBien, '--json'] as const),
  );
  expect(list.items.map(({ id }) => id)).toEqual([answer.id]);
  await writeFile(file, '{}');
  expect((await command(world, 'report', 'outside', 'keep', file)).code).toBe(2);
});
