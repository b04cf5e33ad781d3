import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';

interface Unit {
  code: string;
  name: string;
  level: string;
  parent: { code: string } | null;
}

let world: World;
let visitor: Visitor;
beforeAll(async () => {
  world = await openWorld();
  visitor = await world.visitor('province-manager', '75');
});
afterAll(() => world.close());

describe('administrative units as of a day', () => {
  it.each([
    ['2025-06-30', 'province', 63],
    ['2025-07-01', 'province', 34],
    ['2025-06-30', 'district', 696],
    ['2025-07-01', 'district', 0],
  ] as const)('on %s there are as many units of level %s as the law made: %i', async (on, level, count) => {
    const { body } = await visitor.get<{ items: Unit[] }>(`/api/v1/units?on=${on}&level=${level}`);
    expect(body.items).toHaveLength(count);
  });

  it.each([
    ['2025-06-30', 10_035],
    ['2025-07-01', 3_321],
  ])('on %s there are %i communes', async (on, count) => {
    const { rows } = await world.owner.query(
      'select count(*)::int as n from administrative_unit where level = $1 and valid @> $2::date',
      ['commune', on],
    );
    expect(rows[0].n).toBe(count);
  });

  it('Đồng Nai becomes a city on 2026-04-30 with its code unchanged', async () => {
    const before = await visitor.get<{ unit: Unit }>('/api/v1/units/75?on=2026-04-29');
    const after = await visitor.get<{ unit: Unit }>('/api/v1/units/75?on=2026-04-30');
    expect([before.body.unit.name, after.body.unit.name]).toEqual(['Tỉnh Đồng Nai', 'Thành phố Đồng Nai']);
  });

  it('a xã that became a phường keeps its identity', async () => {
    const before = await visitor.get<{ unit: Unit & { id: number } }>('/api/v1/units/25270?on=2026-04-29');
    const after = await visitor.get<{ unit: Unit & { id: number } }>('/api/v1/units/25270?on=2026-04-30');
    expect(after.body.unit.id).toBe(before.body.unit.id);
    expect([before.body.unit.name, after.body.unit.name]).toEqual(['Xã Lộc Ninh', 'Phường Lộc Ninh']);
  });

  it('the communes of Tu Mơ Rông hang under Kon Tum before and under Quảng Ngãi after the merger', async () => {
    const { body } = await visitor.get<{ unit: Unit; predecessors: { unit: Unit }[] }>(
      '/api/v1/units/23425?on=2025-07-01',
    );
    expect(body.unit.parent?.code).toBe('51');
    expect(body.predecessors.length).toBeGreaterThan(1);
  });

  it('a code that has ended offers its successors and guesses none where the unit was divided', async () => {
    const { rows } = await world.owner.query(
      `select o.code, count(*)::int as parts from unit_succession s join administrative_unit o on o.unit_id = s.from_unit_id
        where s.relation = 'part' and not exists (select 1 from administrative_unit n where n.code = o.code and n.valid @> date '2026-01-01')
        group by 1 having count(*) > 1 limit 1`,
    );
    const { status, body } = await visitor.get<{ code: string; details: { successors: Unit[] } }>(
      `/api/v1/units/${rows[0].code}?on=2026-01-01`,
    );
    expect([status, body.code]).toEqual([422, 'unit-divided']);
    expect(body.details.successors).toHaveLength(rows[0].parts);
  });

  it('finds a unit by part of its name without diacritics', async () => {
    const { body } = await visitor.get<{ items: Unit[] }>('/api/v1/units?text=tran%20bien&level=commune');
    expect(body.items.map((unit) => unit.name)).toContain('Phường Trấn Biên');
  });
});
