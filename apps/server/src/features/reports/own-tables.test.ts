import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnTableAnswer, SavedTable } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import type { Visitor } from '../../../test/world';
import {
  atHome,
  foundAddicted,
  openReportWorld,
  otherCommune,
  type ReportWorld,
  tranBien,
} from './report-world.test-kit';

let world: ReportWorld;
let police: Visitor;
let commune: Visitor;
beforeAll(async () => {
  world = await openReportWorld('2026-01-05T02:00:00Z');
  const lived: [unit: string, identity: Record<string, unknown>, acts: Parameters<ReportWorld['record']>[1]][] = [
    ...Array.from({ length: 6 }, (): [string, Record<string, unknown>, ReturnType<typeof foundAddicted>] => [
      tranBien,
      { bornOn: '1990' },
      foundAddicted('2026-01-12'),
    ]),
    [tranBien, { sex: 'female', bornOn: '2009-05-05', substances: ['ATS-MET'] }, foundAddicted('2026-02-02')],
    [otherCommune, { sex: 'female', ethnicityCode: '02' }, atHome('2026-02-02')],
    [otherCommune, {}, foundAddicted('2026-02-02')],
    [otherCommune, {}, []],
  ];
  for (const [unit, identity, acts] of lived) await world.record(await world.openFile(unit, identity), acts);
  world.clock.set('2026-06-20T02:00:00Z');
  police = await world.visitor('province-manager', '75', 'province-police');
  commune = await world.visitor('commune-officer', tranBien);
});
afterAll(() => world.close());

const root = '/api/v1/own-tables';
type Told = OwnTableAnswer & { code: string; faults: { field: string; code: string }[] };
const count = (who: Visitor, query: string) => who.get<Told>(`${root}/counts?${query}`);
const told = ({ rows, columns, counts }: OwnTableAnswer) => [
  columns.map(({ code }) => code),
  ...counts.map((row, index) => [rows[index]?.code ?? 'total', ...row]),
];

describe('a table of one’s own', () => {
  it('counts people once, by two dimensions, with totals', async () => {
    const { status, body } = await count(police, 'unitCode=75&rows=sex&columns=age');
    expect([status, body.hidden]).toEqual([200, false]);
    expect(told(body)).toEqual([
      ['16-17', '30plus'],
      ['male', 0, 7, 7],
      ['female', 1, 1, 2],
      ['total', 1, 8, 9],
    ]);
    const units = await count(police, 'unitCode=75&rows=unit&columns=state');
    expect(units.body.rows.map(({ label }) => label.vi).sort()).toEqual(
      [units.body.rows[0]?.label.vi, units.body.rows[1]?.label.vi].sort(),
    );
    expect(units.body.counts.at(-1)?.at(-1)).toBe(9);
  });

  it.each([
    ['rows=substance&columns=sex', { sex: 'female' }, 2],
    ['rows=place&columns=list', { place: 'homeCommunity' }, 1],
    ['rows=ethnicity&columns=list', { ethnicity: 'other', list: 'addict,user' }, 1],
    ['rows=month&columns=state', { month: '2026-01' }, 6],
    ['rows=sex&columns=list', { state: 'addict-identified' }, 8],
  ])('%s narrowed to %o', async (what, only, expected) => {
    const { body } = await count(police, `unitCode=75&${what}&${new URLSearchParams(Object.entries(only))}`);
    expect(body.counts.at(-1)?.at(-1)).toBe(expected);
  });

  it('hides small cells from who is not of the agency, and in what is given away', async () => {
    const outsider = await count(world.manager, 'unitCode=75&rows=sex&columns=age');
    const given = await count(police, 'unitCode=75&rows=sex&columns=age&outside=true');
    for (const { body } of [outsider, given]) {
      expect(body.hidden).toBe(true);
      expect(told(body)).toEqual([
        ['16-17', '30plus'],
        ['male', 0, 7, 7],
        ['female', null, null, null],
        ['total', null, null, null],
      ]);
    }
  });

  it('has no field beyond those named, and nobody beyond the scope', async () => {
    expect((await count(police, 'unitCode=75&rows=full_name&columns=age')).status).toBe(400);
    expect((await count(police, 'unitCode=75&rows=age&columns=age')).status).toBe(400);
    expect((await count(police, 'unitCode=75&rows=sex&columns=age&state=no-such')).status).toBe(400);
    expect((await count(commune, `unitCode=${otherCommune}&rows=sex&columns=age`)).status).toBe(404);
    expect((await count(commune, 'unitCode=75&rows=sex&columns=age')).status).toBe(404);
    expect((await count(police, 'unitCode=68&rows=sex&columns=age')).status).toBe(404);
    expect((await count(await world.visitor('administrator', '75'), 'unitCode=75&rows=sex&columns=age')).status).toBe(
      403,
    );
  });

  it('is kept as a question, shared with the unit or province, and removed by its owner alone', async () => {
    const question = { unitCode: '75', rows: 'unit', columns: 'sex', list: 'addict' };
    const keep = (name: string, shared: string) => police.send<SavedTable>('POST', root, { name, shared, question });
    const { body: kept } = await keep('Theo xã và giới', 'province');
    await keep('Của riêng', 'self');
    const names = async (who: Visitor) =>
      (await who.get<{ items: SavedTable[] }>(root)).body.items.map(({ name, mine }) => [name, mine]).sort();
    expect(await names(police)).toEqual([
      ['Của riêng', true],
      ['Theo xã và giới', true],
    ]);
    expect(await names(commune)).toEqual([['Theo xã và giới', false]]);
    expect(await names(await world.visitor('commune-officer', '22918'))).toEqual([]);
    expect((await commune.send('DELETE', `${root}/${kept.id}`)).status).toBe(404);
    expect((await police.send('DELETE', `${root}/${kept.id}`)).status).toBe(200);
    expect(await names(commune)).toEqual([]);
  });
});

it('is counted, written as a workbook, kept and listed from the command line', async () => {
  const table = <T>(...args: string[]) => command<T>(world, 'report', 'table', ...args, '--json');
  const file = join(world.dataDir, 'bang.xlsx');
  const asked = ['--unit', '75', '--rows', 'sex', '--columns', 'list', '--only', 'sex=female'];
  const { answer } = await table<OwnTableAnswer>('count', ...asked, '--xlsx', file, '--keep', 'Nữ');
  expect(told(answer)).toEqual([['addict'], ['female', 2, 2], ['total', 2, 2]]);
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  const { answer: kept } = await table<{ items: SavedTable[] }>('list');
  expect(kept.items.map(({ name }) => name)).toEqual(['Nữ']);
  expect((await table('remove', kept.items[0]?.id ?? '')).code).toBe(0);
  expect((await table('count', '--unit', '75', '--rows', 'name', '--columns', 'sex')).code).toBe(2);
});
