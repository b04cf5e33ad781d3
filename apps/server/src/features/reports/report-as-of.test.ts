import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  act,
  figure,
  foundAddicted,
  openReportWorld,
  ordered,
  type ReportWorld,
  tranBien as unit,
} from './report-world.test-kit';

let world: ReportWorld;
beforeAll(async () => {
  world = await openReportWorld('2025-09-01T02:00:00Z');
});
afterAll(() => world.close());

const read = async (column: string, asOf?: string, table = 'R1') =>
  figure(await world.compute(unit, '2026H1', asOf), table, unit, column);

it('a death recorded late is not in a report as of the day before, and is in one as of its day', async () => {
  const id = await world.openFile(unit);
  await world.record(id, foundAddicted('2025-10-06'));
  await world.record(id, [act('death-or-missing', '2026-05-04', { reason: 'death' })], '2026-06-18T09:00:00+07:00');
  world.clock.set('2026-06-25T02:00:00Z');
  expect([await read('exit.died', '2026-06-17'), await read('addicts', '2026-06-17')]).toEqual([0, 1]);
  expect([await read('exit.died', '2026-06-18'), await read('addicts', '2026-06-18')]).toEqual([1, 0]);
  expect(await read('exit.died')).toBe(1);
  expect(await world.evidence(unit, '2026H1', ['R1', unit, 'exit.died'], { asOf: '2026-06-17' })).toEqual([]);
});

it('an act annulled later counts until then', async () => {
  const id = await world.openFile(unit);
  const acts = ordered('2026-01-05').slice(0, 3);
  await world.record(id, acts);
  world.clock.set('2026-06-19T02:00:00Z');
  const file = await world.manager.get<{ acts: { id: string; kind: string }[] }>(`/api/v1/people/${id}/case`);
  const wrong = file.body.acts.find((one) => one.kind === 'comp-file')?.id;
  const annulled = await world.manager.send('POST', `/api/v1/people/${id}/acts/${wrong}/supersede`, {
    reason: 'Lập nhầm hồ sơ',
    act: null,
  });
  expect(annulled.status).toBe(200);
  world.clock.set('2026-06-25T02:00:00Z');
  expect(await read('comp.files', '2026-06-18', 'R3')).toBe(1);
  expect(await read('comp.files', '2026-06-19', 'R3')).toBe(0);
});

it('an act corrected to another day counts on the right one', async () => {
  const id = await world.openFile(unit);
  await world.record(id, foundAddicted('2026-06-08'));
  world.clock.set('2026-06-20T02:00:00Z');
  const file = await world.manager.get<{ acts: { id: string; kind: string }[] }>(`/api/v1/people/${id}/case`);
  const wrong = file.body.acts.find((one) => one.kind === 'addicted')?.id;
  const before = await read('addicts');
  const corrected = await world.manager.send('POST', `/api/v1/people/${id}/acts/${wrong}/supersede`, {
    reason: 'Ghi nhầm ngày',
    act: { kind: 'addicted', at: '2026-06-15' },
  });
  expect(corrected.status).toBe(200);
  expect(await read('addicts')).toBe((before ?? 0) - 1);
  expect(await read('addicts', '2026-06-19')).toBe(before);
});

it('two files merged are two people until the merge and one after it', async () => {
  const [kept, twin] = [await world.openFile(unit), await world.openFile(unit)];
  await world.record(kept, foundAddicted('2026-03-02'));
  await world.record(twin, [act('positive-notice', '2026-02-16T08:00:00+07:00')]);
  world.clock.set('2026-06-21T02:00:00Z');
  const [addicts, users] = [await read('addicts'), await read('users')];
  const merged = await world.manager.send('POST', `/api/v1/people/${kept}/merge`, {
    otherId: twin,
    reason: 'Cùng một người',
  });
  expect(merged.status).toBe(200);
  world.clock.set('2026-06-25T02:00:00Z');
  expect([await read('addicts'), await read('users')]).toEqual([addicts, (users ?? 0) - 1]);
  expect([await read('addicts', '2026-06-20'), await read('users', '2026-06-20')]).toEqual([addicts, users]);
  const evidence = await world.evidence(unit, '2026H1', ['R1', unit, 'new']);
  expect(new Set(evidence.map((row) => row.personId)).size).toBe(evidence.length);
});

it('what was known of a person counts as it was known', async () => {
  const id = await world.openFile(unit, { sex: 'unknown' });
  await world.record(id, foundAddicted('2026-03-02'));
  world.clock.set('2026-06-22T02:00:00Z');
  const edited = await world.manager.send('PUT', `/api/v1/people/${id}`, {
    fullName: 'Nguyễn Thị Hoa',
    bornOn: '1990-05-05',
    sex: 'female',
    version: 1,
  });
  expect(edited.status).toBe(200);
  world.clock.set('2026-06-25T02:00:00Z');
  expect([await read('sex.unknown', '2026-06-21'), await read('sex.female', '2026-06-21')]).toEqual([1, 0]);
  expect([await read('sex.unknown'), await read('sex.female')]).toEqual([0, 1]);
});

it('a report made before the period closes is an estimate that reads the stock of that day', async () => {
  world.clock.set('2026-06-25T02:00:00Z');
  const early = await world.compute(unit, '2026H1', '2026-03-01');
  expect([early.period.isEstimate, early.asOf]).toEqual([true, '2026-03-01']);
  expect((await world.compute(unit, '2026H1', '2026-06-14')).period.isEstimate).toBe(false);
  for (const table of early.tables)
    expect(table.checks.filter((check) => check.level === 'refuse' && !check.ok)).toEqual([]);
});
