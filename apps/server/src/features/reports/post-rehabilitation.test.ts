import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  act,
  atHome,
  carriedOver,
  farCommune,
  happened,
  openReportWorld,
  otherCommune,
  type ReportWorld,
} from './report-world.test-kit';

let world: ReportWorld;
beforeAll(async () => {
  world = await openReportWorld('2025-06-02T02:00:00Z');
});
afterAll(() => world.close());

const managed = carriedOver('2025-09-01', 'post-rehab', { since: '2025-03-03', termEndsOn: '2026-03-03' });
const long = carriedOver('2025-09-01', 'post-rehab', { since: '2025-03-03', termEndsOn: '2027-03-03' });

it.each([
  [
    'completed, the decision not yet made',
    '25195',
    [...atHome('2025-08-04'), act('complete', '2026-02-16')],
    { due: 1 },
  ],
  [
    'completed and decided',
    '26005',
    [...atHome('2025-08-04'), act('complete', '2026-02-16'), act('post-start', '2026-02-20')],
    { due: 1, decided: 1, managed: 1 },
  ],
  [
    'decided but away',
    '25222',
    [long, act('absence', '2026-06-01', { until: '2026-07-01', reported: true })],
    { due: 1, decided: 1 },
  ],
  ['detained', '25210', [long, act('custody', '2026-05-04')], { due: 1, decided: 1, detained: 1 }],
  ['term over', '26017', [managed, act('post-end', '2026-03-03')], { completedTerm: 1 }],
  [
    'addicted again',
    '26020',
    [long, act('determine', '2026-04-06', { ground: 'post-rehab' }), act('addicted', '2026-04-09')],
    { relapsed: 1 },
  ],
  [
    'being determined again',
    '25217',
    [long, act('determine', '2026-06-08', { ground: 'post-rehab' })],
    { due: 1, decided: 1, managed: 1 },
  ],
  ['died', '26041', [long, act('death-or-missing', '2026-05-04', { reason: 'death' })], { died: 1 }],
  ['declared missing', '25220', [long, act('death-or-missing', '2026-05-04', { reason: 'missing' })], { removed: 1 }],
  ['moved away', '26068', [long, act('move', '2026-05-04', { toUnit: otherCommune })], { moved: 1 }],
])('%s', async (_what, unit, acts, expected) => {
  await world.record(await world.openFile(unit), acts);
  world.clock.set('2026-06-20T02:00:00Z');
  expect(happened(await world.compute(unit, '2026H1'), 'R4', unit)).toEqual(expected);
});

it('leaves a move within the province out of its total', async () => {
  const report = await world.compute('75', '2026H1');
  expect(happened(report, 'R4', 'total').moved).toBeUndefined();
  expect(happened(report, 'R4', otherCommune)).toEqual({ due: 1, decided: 1, managed: 1 });
  await world.record(await world.openFile('26068'), [long, act('move', '2026-05-04', { toUnit: farCommune })]);
  world.clock.set('2026-06-20T02:00:00Z');
  expect(happened(await world.compute('75', '2026H1'), 'R4', 'total').moved).toBe(1);
});
