import type { EscalationAnswer } from '@dong-hanh/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';

const [tranBien, other] = ['26068', '25993'] as const;
type Page = {
  items: EscalationAnswer[];
  units: { unit: { code: string }; count: number }[];
  nextCursor: string | null;
};

let world: World;
let manager: Visitor;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld('2026-07-10T02:00:00Z');
  manager = await world.visitor('province-manager', '75');
  for (const [code, name] of [
    [tranBien, 'Đỗ Văn An'],
    [tranBien, 'Đỗ Văn Bình'],
    [other, 'Đỗ Văn Chung'],
  ] as const) {
    const officer = await world.visitor('commune-officer', code);
    const { body } = await officer.send<{ person: { id: string } }>('POST', '/api/v1/people', {
      fullName: name,
      bornOn: '1990-05-05',
      notDuplicate: true,
    });
    ids[name] = body.person.id;
    await officer.send('POST', `/api/v1/people/${body.person.id}/acts`, {
      kind: 'positive-notice',
      at: '2026-07-10T08:00:00+07:00',
    });
  }
});
afterAll(() => world.close());

const climb = async (at: string) => (await world.owner.query('select app.climb_deadlines($1) as n', [at])).rows[0].n;
const list = async (query = '', visitor = manager) => (await visitor.get<Page>(`/api/v1/escalations${query}`)).body;

it('lists a clock of a commune for the province once it has run out, told once, until it is met', async () => {
  expect(await climb('2026-07-10T03:00:00Z')).toBe(0);
  expect((await list()).items).toEqual([]);
  world.clock.set('2026-07-11T03:00:00Z');
  const told = await climb('2026-07-11T03:00:00Z');
  expect([told, await climb('2026-07-11T04:00:00Z')]).toEqual([3, 0]);
  const page = await list();
  expect(page.units.map(({ unit, count }) => [unit.code, count])).toEqual([
    [tranBien, 2],
    [other, 1],
  ]);
  expect(page.items.find((item) => item.personId === ids['Đỗ Văn An'])).toMatchObject({
    act: 'user-manage',
    dueAt: '2026-07-11T01:00:00.000Z',
    climbedAt: '2026-07-11T03:00:00.000Z',
    obstacle: null,
  });
  expect((await list(`?unitCode=${other}`)).items.map((item) => item.personId)).toEqual([ids['Đỗ Văn Chung']]);
  await manager.send('POST', `/api/v1/people/${ids['Đỗ Văn Chung']}/acts`, {
    kind: 'user-manage',
    at: '2026-07-11T09:30:00+07:00',
  });
  expect((await list()).units).toHaveLength(1);
});

it('goes on page by page and names what holds a file up', async () => {
  await manager.send('POST', `/api/v1/people/${ids['Đỗ Văn An']}/obstacles`, {
    reasonCode: 'residence-disputed',
    words: 'Hai xã chưa thống nhất nơi ở',
  });
  const first = await list('?limit=1');
  const second = await list(`?limit=1&cursor=${first.nextCursor}`);
  const both = [...first.items, ...second.items];
  expect(new Set(both.map((item) => item.personId))).toEqual(new Set([ids['Đỗ Văn An'], ids['Đỗ Văn Bình']]));
  expect(both.find((item) => item.personId === ids['Đỗ Văn An'])?.obstacle).toBe('residence-disputed');
  expect((await manager.get('/api/v1/escalations?cursor=x')).status).toBe(400);
});

it('is the level above only: another province sees nothing, a commune may not ask', async () => {
  expect(await list('', await world.visitor('province-manager', '68'))).toMatchObject({ items: [], units: [] });
  const officer = await world.visitor('commune-officer', tranBien);
  expect((await officer.get('/api/v1/escalations')).status).toBe(403);
});
