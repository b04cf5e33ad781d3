import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ageBand, isAddictState, isUserState, states, substanceGroup } from '@dong-hanh/domain';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../test/world';
import { referenceDataFolder } from '../../platform/paths';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the classification in SQL is that of the domain', () => {
  it('for every state', async () => {
    const { rows } = await world.owner.query(
      'select state, indicators.list_of(state) as list from unnest($1::text[]) state',
      [states],
    );
    for (const { state, list } of rows) {
      expect([state, list === 'addict', list === 'user']).toEqual([state, isAddictState(state), isUserState(state)]);
    }
    expect(rows).toHaveLength(states.length);
  });

  it('for every substance of the list, and for none', async () => {
    const file = await readFile(join(referenceDataFolder, 'codes/substances.csv'), 'utf8');
    const codes = (parse(file, { columns: true }) as { code: string }[]).map((row) => row.code);
    const { rows } = await world.owner.query(
      'select code, indicators.substance_group(array[code]) as found from unnest($1::text[]) code',
      [[...codes, null]],
    );
    for (const { code, found } of rows) expect([code, found]).toEqual([code, substanceGroup(code)]);
  });

  it('for births of every precision around every bound of age', async () => {
    const births = ['2008', '2012', '1996', '2030', '1899', '2012-06', '2012-02', '1996-12', '2028-01'];
    for (const years of [0, 13, 14, 15, 16, 18, 30, 40])
      for (const day of ['06-13', '06-14', '06-15', '02-28', '12-31']) births.push(`${2026 - years}-${day}`);
    const days = ['2026-06-14', '2026-12-14', '2024-02-29', '2026-02-28'];
    const { rows } = await world.owner.query(
      `select born, day::text, indicators.age_band(indicators.first_possible_birth(born), indicators.last_possible_birth(born), day) as band
         from unnest($1::text[]) born cross join unnest($2::date[]) day`,
      [[...births, '1996-02-29', '2008-02-29', null], days],
    );
    expect(rows).toHaveLength((births.length + 3) * days.length);
    for (const { born, day, band } of rows) expect([born, day, band]).toEqual([born, day, ageBand(born, day)]);
  });
});
