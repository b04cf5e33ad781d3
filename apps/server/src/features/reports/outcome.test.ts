import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, atHome, happened, openReportWorld, otherCommune, type ReportWorld } from './report-world.test-kit';

let world: ReportWorld;
beforeAll(async () => {
  world = await openReportWorld('2024-06-03T02:00:00Z');
});
afterAll(() => world.close());

/** Home rehabilitation over on 2025-02-17, managed afterwards. */
const completed = [...atHome('2024-08-05'), act('complete', '2025-02-17'), act('post-start', '2025-02-20')];

it.each([
  ['well', '25195', [], { due: 1 }],
  [
    'addicted again within the year',
    '26005',
    [act('determine', '2025-10-06', { ground: 'post-rehab' }), act('addicted', '2025-10-09')],
    { due: 1, relapsed: 1 },
  ],
  ['dead', '25222', [act('death-or-missing', '2025-11-03', { reason: 'death' })], { due: 1, 'not.died': 1 }],
  [
    'away when it ends',
    '25210',
    [act('absence', '2026-02-02', { until: '2026-04-01', reported: true })],
    { due: 1, 'not.absent': 1 },
  ],
  [
    'moved to another commune',
    '26017',
    [act('move', '2025-09-01', { toUnit: otherCommune })],
    { due: 1, 'not.moved': 1 },
  ],
])('twelve months after completing: %s', async (_what, unit, acts, expected) => {
  const person = await world.openFile(unit);
  await world.record(person, [...completed, ...acts]);
  world.clock.set('2026-06-20T02:00:00Z');
  const compute = (period: string) => world.compute(unit, period, undefined, undefined, 'programme');
  expect(happened(await compute('2026H1'), 'R5', unit)).toEqual(expected);
  expect(happened(await compute('2025H2'), 'R5', unit)).toEqual({});
});

it('counts a person once in the province, and a move within it not as moved away', async () => {
  const report = await world.compute('75', '2026H1', undefined, undefined, 'programme');
  expect(happened(report, 'R5', 'total')).toEqual({ due: 5, relapsed: 1, 'not.died': 1, 'not.absent': 1 });
  const { manager } = world;
  const { body } = await manager.get<{ items: { what: string | null }[] }>(
    '/api/v1/reports/programme/evidence?unitCode=75&period=2026H1&table=R5&row=total&column=due',
  );
  expect(body.items.map(({ what }) => what)).toEqual(Array(5).fill('complete'));
});
