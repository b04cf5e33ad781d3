import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  atHome,
  carriedOver,
  farCommune,
  figure,
  foundAddicted,
  happened,
  inVoluntaryFacility,
  openReportWorld,
  otherCommune,
  type ReportWorld,
  tranBien,
} from './report-world.test-kit';

let world: ReportWorld;
beforeAll(async () => {
  world = await openReportWorld('2025-09-01T02:00:00Z');
});
afterAll(() => world.close());

/** What one person adds to the first half of 2026, in the lines named. */
async function added(lines: string[], happen: () => Promise<void>): Promise<Record<string, Record<string, number>>> {
  world.clock.set('2026-06-20T02:00:00Z');
  const before = await world.compute('75', '2026H1');
  await happen();
  world.clock.set('2026-06-20T02:00:00Z');
  const after = await world.compute('75', '2026H1');
  return Object.fromEntries(
    lines.map((line) => {
      const [old, now] = [happened(before, 'R1', line), happened(after, 'R1', line)];
      const flows = ['opening', 'new', 'returned', 'movedIn', 'exit.moved', 'exit.died', 'exit.offList', 'closing'];
      const change = flows.map((column) => [column, (now[column] ?? 0) - (old[column] ?? 0)] as const);
      return [line, Object.fromEntries(change.filter(([, value]) => value !== 0))];
    }),
  );
}

const lines = ['total', tranBien, otherCommune];

describe('how a person moves the number of addicted people', () => {
  it('found in the period: new, in the commune and in the total', async () => {
    const change = await added(lines, async () =>
      world.record(await world.openFile(tranBien), foundAddicted('2026-01-12')),
    );
    expect(change).toEqual({
      total: { new: 1, closing: 1 },
      [tranBien]: { new: 1, closing: 1 },
      [otherCommune]: {},
    });
  });

  it('found before and moved to another commune: out of one, into the other, no movement of the province', async () => {
    const change = await added(lines, async () =>
      world.record(await world.openFile(tranBien), [
        ...foundAddicted('2025-10-06'),
        act('move', '2026-04-06', { toUnit: otherCommune }),
      ]),
    );
    expect(change).toEqual({
      total: { opening: 1, closing: 1 },
      [tranBien]: { opening: 1, 'exit.moved': 1 },
      [otherCommune]: { movedIn: 1, closing: 1 },
    });
  });

  it('moved to another province: out of the commune and of the province; moved in from there: into both', async () => {
    const away = await added(['total', tranBien], async () =>
      world.record(await world.openFile(tranBien), [
        ...foundAddicted('2025-10-06'),
        act('move', '2026-04-06', { toUnit: farCommune }),
      ]),
    );
    expect(away).toEqual({
      total: { opening: 1, 'exit.moved': 1 },
      [tranBien]: { opening: 1, 'exit.moved': 1 },
    });
    const here = await added(['total', tranBien], async () =>
      world.record(await world.openFile(farCommune), [
        ...foundAddicted('2025-10-06'),
        act('move', '2026-04-06', { toUnit: tranBien }),
      ]),
    );
    expect(here).toEqual({ total: { movedIn: 1, closing: 1 }, [tranBien]: { movedIn: 1, closing: 1 } });
  });

  it('found and moved away within the period: new there, moved out, moved in here, once in the total', async () => {
    const change = await added(lines, async () =>
      world.record(await world.openFile(tranBien), [
        ...foundAddicted('2026-02-02'),
        act('move', '2026-04-06', { toUnit: otherCommune }),
      ]),
    );
    expect(change).toEqual({
      total: { new: 1, closing: 1 },
      [tranBien]: { new: 1, 'exit.moved': 1 },
      [otherCommune]: { movedIn: 1, closing: 1 },
    });
  });

  it('died in the period', async () => {
    const change = await added(['total', tranBien], async () =>
      world.record(await world.openFile(tranBien), [
        ...foundAddicted('2025-10-06'),
        act('death-or-missing', '2026-05-04', { reason: 'death' }),
      ]),
    );
    expect(change).toEqual({
      total: { opening: 1, 'exit.died': 1 },
      [tranBien]: { opening: 1, 'exit.died': 1 },
    });
  });

  it('completed and found addicted again within the period: off the list and returned', async () => {
    const change = await added(['total'], async () =>
      world.record(await world.openFile(tranBien), [
        ...atHome('2025-09-08'),
        act('complete', '2026-03-18'),
        act('determine', '2026-05-04', { ground: 'self-requested' }),
        act('addicted', '2026-05-07'),
      ]),
    );
    expect(change.total).toEqual({ opening: 1, 'exit.offList': 1, returned: 1, closing: 1 });
  });

  it('away and back and away: counted once in each column, and the balance holds', async () => {
    const change = await added(lines, async () =>
      world.record(await world.openFile(tranBien), [
        ...atHome('2025-10-06'),
        act('move', '2026-01-05', { toUnit: otherCommune }),
        act('vol-decide', '2026-01-07'),
        act('move', '2026-02-02', { toUnit: tranBien }),
        act('vol-decide', '2026-02-04'),
        act('move', '2026-03-02', { toUnit: otherCommune }),
      ]),
    );
    expect(change).toEqual({
      total: { opening: 1, closing: 1 },
      [tranBien]: { opening: 1, 'exit.moved': 1 },
      [otherCommune]: { movedIn: 1, closing: 1 },
    });
  });

  it('being determined addicted again leaves a person on the list', async () => {
    const change = await added(['total'], async () =>
      world.record(await world.openFile(tranBien), [
        ...foundAddicted('2025-10-06'),
        act('determine', '2026-06-08', { ground: 'self-requested' }),
      ]),
    );
    expect(change.total).toEqual({ opening: 1, closing: 1 });
  });

  it('taken over from a list: new, with a word about it', async () => {
    const change = await added(['total'], async () =>
      world.record(await world.openFile(tranBien), [
        carriedOver('2026-03-02', 'addict-identified', { since: '2025-03-03' }),
      ]),
    );
    expect(change.total).toEqual({ new: 1, closing: 1 });
    const report = await world.compute('75', '2026H1');
    expect(report.tables[0]?.checks.find((check) => check.code === 'R1.carriedOver')?.message).toContain('có 1 người');
  });
});

describe('the last moment of a period', () => {
  it('is 23:59 of the 14th in Vietnam; midnight belongs to the next period', async () => {
    const unit = '25195';
    const [late, next] = [await world.openFile(unit), await world.openFile(unit)];
    const found = (at: string) => [act('determine', '2026-06-12', { ground: 'self-requested' }), act('addicted', at)];
    await world.record(late, found('2026-06-14T23:59:00+07:00'));
    await world.record(next, found('2026-06-15T00:00:00+07:00'));
    world.clock.set('2026-06-20T02:00:00Z');
    const [first, second] = [await world.compute(unit, '2026H1'), await world.compute(unit, '2026H2')];
    expect([figure(first, 'R1', 'total', 'new'), figure(first, 'R1', 'total', 'closing')]).toEqual([1, 1]);
    expect([figure(second, 'R1', 'total', 'opening'), figure(second, 'R1', 'total', 'new')]).toEqual([1, 1]);
    expect(second.period.isEstimate).toBe(true);
  });
});

describe('whom the population table counts', () => {
  it('divides addicted people by what is known of them, and users apart', async () => {
    const unit = '26041';
    await world.record(
      await world.openFile(unit, {
        sex: 'female',
        bornOn: '2009-06-15',
        ethnicityCode: '02',
        substances: ['ATS-MET', 'OPI-HER'],
      }),
      foundAddicted('2026-01-12'),
    );
    await world.record(await world.openFile(unit, { sex: 'unknown', bornOn: '1996', ethnicityCode: '01' }), [
      ...foundAddicted('2026-01-12'),
      act('custody', '2026-06-08'),
    ]);
    await world.record(
      await world.openFile(unit, { substances: ['CAN-HER'] }),
      inVoluntaryFacility('2026-01-12', 'rehab-vol-private'),
    );
    await world.record(await world.openFile(unit), [
      act('positive-notice', '2026-05-04T08:00:00+07:00'),
      act('user-manage', '2026-05-04T16:00:00+07:00'),
    ]);
    world.clock.set('2026-06-20T02:00:00Z');
    expect(happened(await world.compute(unit, '2026H1'), 'R1', unit)).toEqual({
      addicts: 3,
      'sex.female': 1,
      'sex.male': 1,
      'sex.unknown': 1,
      'age.16-17': 1,
      'age.18-29': 1,
      'age.30plus': 1,
      'ethnicity.kinh': 1,
      'ethnicity.other': 1,
      'ethnicity.unknown': 1,
      'substance.ats': 1,
      'substance.cannabis': 1,
      'substance.unknown': 1,
      'place.detained': 1,
      'place.voluntaryFacility': 1,
      'place.outside': 1,
      users: 1,
      communesWithAddicts: 1,
      communesTotal: 1,
      new: 3,
      closing: 3,
    });
  });
});
