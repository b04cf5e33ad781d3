import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  atHome,
  carriedOver,
  farCommune,
  foundAddicted,
  happened,
  inCompulsoryFacility,
  inVoluntaryFacility,
  openReportWorld,
  ordered,
  otherCommune,
  type ReportWorld,
  tranBien,
} from './report-world.test-kit';

let world: ReportWorld;
beforeAll(async () => {
  world = await openReportWorld('2025-06-02T02:00:00Z');
});
afterAll(() => world.close());

/** The lines of a table after one person of a commune of their own. */
async function alone(
  table: 'R2' | 'R3',
  unit: string,
  acts: Parameters<ReportWorld['record']>[1],
  identity: Record<string, unknown> = {},
) {
  await world.record(await world.openFile(unit, identity), acts);
  world.clock.set('2026-06-20T02:00:00Z');
  return happened(await world.compute(unit, '2026H1'), table, 'total');
}

describe('movement through facilities', () => {
  it.each([
    [
      'taken in by decision before, completed in the period',
      '25195',
      [
        carriedOver('2025-09-01', 'compulsory-rehab', { since: '2025-03-03', termEndsOn: '2026-03-02' }),
        act('complete', '2026-03-02'),
      ],
      { opening: 1, 'out.completed': 1, turns: 1 },
    ],
    [
      'taken in by decision in the period',
      '26005',
      inCompulsoryFacility('2025-10-06'),
      { 'in.compulsory': 1, closing: 1, turns: 1 },
    ],
    [
      'taken in by a voluntary facility, left on their own',
      '25210',
      [...inVoluntaryFacility('2026-01-05', 'rehab-vol-public'), act('self-stop', '2026-04-06')],
      { 'in.voluntary': 1, 'out.escaped': 1, turns: 1 },
    ],
    [
      'decided for a voluntary facility and never received',
      '26017',
      inVoluntaryFacility('2026-05-04', 'rehab-vol-public').slice(0, -1),
      {},
    ],
    [
      'escaped and returned within the period: no movement',
      '26020',
      [...inCompulsoryFacility('2025-09-01'), act('escape', '2026-02-02'), act('return', '2026-03-02')],
      { opening: 1, closing: 1, turns: 1 },
    ],
    [
      'escaped and still away',
      '25217',
      [...inCompulsoryFacility('2025-09-01'), act('escape', '2026-02-02')],
      { opening: 1, 'out.escaped': 1, turns: 1 },
    ],
    [
      'out for proceedings and back: always inside',
      '26041',
      [
        ...inCompulsoryFacility('2025-09-01'),
        act('temporary-exit', '2026-02-02'),
        act('temporary-return', '2026-02-09'),
      ],
      { opening: 1, closing: 1, turns: 1 },
    ],
    [
      'suspended and still at home',
      '25220',
      [...inCompulsoryFacility('2025-09-01'), act('suspend', '2026-02-02', { reason: 'serious-illness' }, 'RC')],
      { opening: 1, 'out.suspended': 1, turns: 1 },
    ],
    [
      'freed from the rest of the term',
      '26068',
      [...inCompulsoryFacility('2025-09-01'), act('exempt-rest', '2026-02-02', { reason: 'fatal-illness' }, 'RC')],
      { opening: 1, 'out.reduced': 1, turns: 1 },
    ],
    [
      'died inside',
      '25993',
      [...inCompulsoryFacility('2025-09-01'), act('death-or-missing', '2026-02-02', { reason: 'death' })],
      { opening: 1, 'out.died': 1, turns: 1 },
    ],
    [
      'brought to another facility: out of one, into the other',
      '25222',
      [...inCompulsoryFacility('2025-09-01'), act('transfer-facility', '2026-02-02')],
      { opening: 1, 'in.transferred': 1, 'out.transferred': 1, closing: 1, turns: 2 },
    ],
  ])('%s', async (_what, unit, acts, expected) => {
    expect(await alone('R2', unit, acts)).toEqual(expected);
  });

  it('holds a person without a stable residence in a facility until the order is carried out', async () => {
    const acts = ordered('2026-01-05');
    const held = [...acts.slice(0, 3), act('hold', '2026-02-19', { place: 'facility' }), ...acts.slice(3)];
    const expected = { 'in.noAbode': 1, closing: 1, turns: 1 };
    expect(await alone('R2', '26299', held, { stableResidence: false })).toEqual(expected);
    expect(happened(await world.compute('26299', '2026H1'), 'R1', 'total')).toMatchObject({
      'place.socialFacility': 1,
    });
    expect(await alone('R2', '25225', [...held, act('execute', '2026-03-16')], { stableResidence: false })).toEqual(
      expected,
    );
  });
});

describe('steps of rehabilitation in the period', () => {
  it('counts each step of the compulsory file', async () => {
    expect(await alone('R3', '26326', inCompulsoryFacility('2026-01-05'))).toEqual({
      'comp.files': 1,
      'comp.sent': 1,
      'comp.decided': 1,
      'comp.executed': 1,
    });
  });

  it('leaves out a decision that refused the measure', async () => {
    const refused = ordered('2026-01-05').slice(0, -2);
    const acts = [...refused, act('court-decision', '2026-03-09', { refused: true })];
    expect(await alone('R3', '26332', acts)).toEqual({ 'comp.files': 1, 'comp.sent': 1 });
  });

  it.each([
    ['rehab-vol-public', 'vol.public', '26341'],
    ['rehab-vol-private', 'vol.private', '26347'],
  ] as const)('counts a decision for %s as %s', async (form, column, unit) => {
    expect(await alone('R3', unit, inVoluntaryFacility('2026-01-05', form))).toEqual({ [column]: 1 });
  });

  it('counts home rehabilitation by its decision, not by the one that continues it after a move', async () => {
    await world.record(await world.openFile(farCommune), [
      ...atHome('2026-01-05'),
      act('move', '2026-04-06', { toUnit: '25231' }),
      act('vol-decide', '2026-04-08'),
    ]);
    world.clock.set('2026-06-20T02:00:00Z');
    expect(happened(await world.compute('25231', '2026H1'), 'R3', 'total')).toEqual({});
    expect(happened(await world.compute(farCommune, '2026H1'), 'R3', 'total')).toEqual({ 'vol.homeCommunity': 1 });
  });

  it('counts a person once for a step taken twice, at the commune where it was first taken and once in the total', async () => {
    const before = happened(await world.compute('75', '2026H1'), 'R3', 'total').substitution ?? 0;
    await world.record(await world.openFile(tranBien), [
      ...foundAddicted('2026-01-05'),
      act('register', '2026-01-12', { form: 'substitution' }),
      act('vol-decide', '2026-01-13'),
      act('intake', '2026-01-14'),
      act('complete', '2026-03-02', {}, 'MF'),
      act('move', '2026-03-09', { toUnit: otherCommune }),
      act('determine', '2026-04-06', { ground: 'self-requested' }),
      act('addicted', '2026-04-09'),
      act('register', '2026-04-13', { form: 'substitution' }),
      act('vol-decide', '2026-04-14'),
    ]);
    world.clock.set('2026-06-20T02:00:00Z');
    const report = await world.compute('75', '2026H1');
    expect(happened(report, 'R3', 'total').substitution).toBe(before + 1);
    expect(happened(report, 'R3', tranBien).substitution).toBe(1);
    expect(happened(report, 'R3', otherCommune).substitution).toBe(1);
  });
});
