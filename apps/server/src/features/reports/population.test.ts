import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  atHome,
  figure,
  foundAddicted,
  happened,
  openReportWorld,
  otherCommune,
  type ReportWorld,
  tranBien,
} from './report-world.test-kit';

let world: ReportWorld;
beforeAll(async () => {
  world = await openReportWorld('2025-09-01T02:00:00Z');
  const before = await world.openFile(tranBien, { sex: 'female', ethnicityCode: '02', substances: ['ATS-MET'] });
  await world.record(before, foundAddicted('2025-09-08'));
  const found = await world.openFile(tranBien, { ethnicityCode: '01', substances: ['OPI-HER', 'ATS-MET'] });
  await world.record(found, foundAddicted('2026-01-12'));
  const movedAway = await world.openFile(tranBien);
  await world.record(movedAway, [...atHome('2026-02-02'), act('move', '2026-04-06', { toUnit: otherCommune })]);
  const died = await world.openFile(tranBien);
  await world.record(died, [
    ...foundAddicted('2025-10-06'),
    act('death-or-missing', '2026-05-04', { reason: 'death' }),
  ]);
  world.clock.set('2026-06-20T02:00:00Z');
});
afterAll(() => world.close());

describe('the population table', () => {
  it('shows how the number of addicted people of a commune came about', async () => {
    const report = await world.compute('75', '2026H1');
    expect(happened(report, 'R1', tranBien)).toMatchObject({
      addicts: 2,
      opening: 2,
      new: 2,
      'exit.moved': 1,
      'exit.died': 1,
      closing: 2,
    });
    expect(happened(report, 'R1', otherCommune)).toMatchObject({ addicts: 1, movedIn: 1, closing: 1 });
    expect(happened(report, 'R1', 'total')).toMatchObject({
      addicts: 3,
      opening: 2,
      new: 2,
      'exit.died': 1,
      closing: 3,
    });
    expect(figure(report, 'R1', 'total', 'movedIn')).toBe(0);
  });
});
