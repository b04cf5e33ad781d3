import type { GapsAnswer } from '@dong-hanh/contract';
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
let officer: Visitor;
let long: string;
let fresh: string;
beforeAll(async () => {
  world = await openReportWorld('2026-01-05T02:00:00Z');
  long = await world.openFile(tranBien);
  await world.record(long, foundAddicted('2026-01-12'));
  fresh = await world.openFile(otherCommune, {
    nationalId: '001090000003',
    permanentResidence: { unitCode: otherCommune, village: 'Thôn 1', address: null },
  });
  await world.record(fresh, atHome('2026-05-04'));
  officer = await world.visitor('commune-officer', tranBien);
  world.clock.set('2026-06-20T02:00:00Z');
});
afterAll(() => world.close());

const ask = (who: Visitor, unitCode: string, more = '') =>
  who.get<GapsAnswer & { code: string }>(`/api/v1/gaps?unitCode=${unitCode}${more}`);

describe('what is left undone', () => {
  it('are units that recorded nothing for so many days, the silent ones first', async () => {
    const { silent } = (await ask(world.manager, '75')).body;
    expect(silent.items.map(({ unitCode }) => unitCode)).not.toContain(otherCommune);
    expect(silent.items.at(-1)).toMatchObject({ unitCode: tranBien, lastOn: '2026-01-15' });
    expect([silent.items[0]?.lastOn, silent.count]).toEqual([null, 94]);
    expect((await ask(world.manager, '75', '&days=200')).body.silent.count).toBe(93);
  });

  it('are files that lack a number or a place to live, and people nothing happened with', async () => {
    const { missing, unmet } = (await ask(world.manager, '75')).body;
    expect(missing.items.map(({ personId, what }) => [personId, what])).toEqual([[long, ['document', 'residence']]]);
    expect(unmet.items.map(({ personId, state, lastOn }) => [personId, state, lastOn])).toEqual([
      [long, 'addict-identified', '2026-01-15'],
    ]);
    expect((await ask(world.manager, '75', '&days=30')).body.unmet.count).toBe(2);
  });

  it('are told within the scope alone, with a trace', async () => {
    expect((await ask(officer, tranBien)).body.unmet.count).toBe(1);
    expect((await ask(officer, otherCommune)).body).not.toHaveProperty('unmet.items.0');
    expect((await ask(world.manager, '00')).body.code).toBe('unit-level-not-reported');
    expect((await ask(await world.visitor('administrator', '75'), '75')).status).toBe(403);
    const { rows } = await world.owner.query(
      `select count(*)::integer as n from audit_entry where action = 'gaps.listed'`,
    );
    expect(rows[0].n).toBeGreaterThan(3);
  });
});

it('an act that was annulled is no meeting', async () => {
  const unmet = async () => (await ask(officer, tranBien)).body.unmet.count;
  const { body } = await officer.send<{ acts: { id: string; kind: string }[] }>('POST', `/api/v1/people/${long}/acts`, {
    kind: 'register',
    at: '2026-06-15',
    payload: { form: 'rehab-home' },
  });
  expect(await unmet()).toBe(0);
  const wrong = body.acts.find(({ kind }) => kind === 'register')?.id;
  await officer.send('POST', `/api/v1/people/${long}/acts/${wrong}/supersede`, { reason: 'Nhầm người', act: null });
  expect(await unmet()).toBe(1);
});

it('are told on the command line', async () => {
  const { answer } = await command<GapsAnswer>(world, 'report', 'gaps', '--unit', tranBien, '--json');
  expect([answer.silent.count, answer.missing.count, answer.unmet.count]).toEqual([1, 1, 1]);
  expect((await command(world, 'report', 'gaps', '--unit', tranBien, '--days', '3')).code).toBe(2);
});
