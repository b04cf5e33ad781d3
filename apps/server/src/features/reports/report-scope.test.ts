import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../../../test/world';
import {
  act,
  figure,
  foundAddicted,
  openReportWorld,
  otherCommune,
  type ReportWorld,
  tranBien,
} from './report-world.test-kit';

let world: ReportWorld;
let officer: Visitor;
beforeAll(async () => {
  world = await openReportWorld('2025-09-01T02:00:00Z');
  officer = await world.visitor('commune-officer', tranBien);
  await world.record(await world.openFile(tranBien), foundAddicted('2026-01-12'));
  await world.record(await world.openFile(tranBien), [
    ...foundAddicted('2026-02-02'),
    act('move', '2026-04-06', { toUnit: otherCommune }),
  ]);
  world.clock.set('2026-06-20T02:00:00Z');
});
afterAll(() => world.close());

const ask = (visitor: Visitor, more: string) =>
  visitor.get<{ code: string }>(`/api/v1/reports/six-month?period=2026H1&${more}`);

describe('who computes a report', () => {
  it('a commune its own, a province its communes, nobody another', async () => {
    expect((await ask(officer, `unitCode=${tranBien}`)).status).toBe(200);
    expect((await ask(world.manager, `unitCode=${tranBien}`)).status).toBe(200);
    expect((await ask(officer, `unitCode=${otherCommune}`)).status).toBe(404);
    expect((await ask(officer, 'unitCode=75')).status).toBe(404);
    expect((await ask(world.manager, 'unitCode=68')).status).toBe(404);
    expect((await ask(world.manager, 'unitCode=00')).status).toBe(404);
    expect((await ask(await world.visitor('administrator', '75'), 'unitCode=75')).status).toBe(403);
    expect((await ask(await world.visitor('mentor', tranBien), `unitCode=${tranBien}`)).status).toBe(403);
  });

  it('sees in the evidence that somebody moved away, not who', async () => {
    const found = await world.evidence(tranBien, '2026H1', ['R1', tranBien, 'new'], { visitor: officer });
    expect(
      found.map((row) => [row.kind, row.what, row.on, row.label !== undefined, row.personId !== undefined]),
    ).toEqual([
      ['act', 'addicted', '2026-01-15', true, true],
      ['act', null, '2026-02-05', false, false],
    ]);
    const all = await world.evidence(tranBien, '2026H1', ['R1', tranBien, 'new'], { visitor: world.manager });
    expect(all.map((row) => [row.id, row.unitCode])).toEqual(found.map((row) => [row.id, tranBien]));
    expect(all.every((row) => row.label !== undefined)).toBe(true);
  });

  it('leaves a trace of each computation and each list of records', async () => {
    const { rows } = await world.owner.query(
      `select action, subject_id, detail from audit_entry where action like 'report.%' order by id`,
    );
    expect(rows.map((row) => row.action)).toEqual(expect.arrayContaining(['report.computed', 'report.evidence-read']));
    expect(rows.at(-1)).toMatchObject({
      subject_id: `six-month ${tranBien} 2026H1`,
      detail: { table: 'R1', row: tranBien, column: 'new' },
    });
  });

  it('reaches the records by no other way', async () => {
    const { pool } = world.program.database;
    const call = (name: string) => pool.query(`select indicators.${name}`);
    await expect(call(`gather(1, '2026-06-14', now(), now())`)).rejects.toMatchObject({ code: '42501' });
    await expect(call(`r1_records('{}')`)).rejects.toMatchObject({ code: '42501' });
    await expect(call(`records('{R1}', 1, '2026-06-14', now(), '{}')`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('what is asked for', () => {
  it.each([
    ['unitCode=99999', 404, 'unit-unknown'],
    ['unitCode=75&asOf=2026-07-01', 422, 'as-of-in-future'],
    ['unitCode=75&asOf=2025-12-14', 422, 'period-not-begun'],
  ])('%s is answered %i %s', async (query, status, code) => {
    const answer = await ask(world.manager, query);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('knows no period that has not begun, no unknown period, no district', async () => {
    const of = (query: string) => world.manager.get<{ code: string }>(`/api/v1/reports/six-month?${query}`);
    expect((await of('unitCode=75&period=2027H1')).body.code).toBe('period-not-begun');
    expect((await of('unitCode=75&period=2026H3')).status).toBe(400);
    expect((await of('unitCode=731&period=2024H1')).body.code).toBe('unit-level-not-reported');
  });

  it('refuses evidence of a cell that does not exist', async () => {
    for (const cell of [
      'table=R1&row=total&column=nothing',
      'table=R9&row=total&column=new',
      'table=R1&row=99999&column=new',
    ]) {
      const { status, body } = await world.manager.get<{ code: string }>(
        `/api/v1/reports/six-month/evidence?unitCode=75&period=2026H1&${cell}`,
      );
      expect([cell, status, body.code]).toEqual([cell, 404, 'cell-unknown']);
    }
  });
});

describe('figures entered by hand', () => {
  const enter = (visitor: Visitor, body: Record<string, unknown>) =>
    visitor.send<{ code: string }>('PUT', '/api/v1/reports/six-month/figures', {
      unitCode: '75',
      period: '2026H1',
      table: 'R4',
      row: tranBien,
      column: 'inWork',
      value: 3,
      source: 'Báo cáo của phường',
      ...body,
    });

  it('are unknown until entered, counted for a line and added up in the total', async () => {
    expect(figure(await world.compute('75', '2026H1'), 'R4', 'total', 'inWork')).toBeNull();
    expect((await enter(world.manager, {})).status).toBe(200);
    expect((await enter(world.manager, { row: otherCommune, value: 4 })).status).toBe(200);
    const report = await world.compute('75', '2026H1');
    expect(figure(report, 'R4', tranBien, 'inWork')).toBe(3);
    expect(figure(report, 'R4', 'total', 'inWork')).toBe(7);
    expect(report.manualFigures).toHaveLength(2);
    const evidence = await world.evidence('75', '2026H1', ['R4', 'total', 'inWork']);
    expect(evidence.map((row) => [row.kind, row.unitCode, row.label])).toEqual([
      ['manual-figure', otherCommune, 'Báo cáo của phường'],
      ['manual-figure', tranBien, 'Báo cáo của phường'],
    ]);
  });

  it('the newest counts, and the own figure of the province before the sum; the earlier as of an earlier day', async () => {
    world.clock.set('2026-06-22T02:00:00Z');
    await enter(world.manager, { row: 'total', value: 20 });
    await enter(officer, { unitCode: tranBien, row: 'total', value: 5 });
    const [now, before] = [await world.compute('75', '2026H1'), await world.compute('75', '2026H1', '2026-06-21')];
    expect([figure(now, 'R4', 'total', 'inWork'), figure(now, 'R4', tranBien, 'inWork')]).toEqual([20, 5]);
    expect([figure(before, 'R4', 'total', 'inWork'), figure(before, 'R4', tranBien, 'inWork')]).toEqual([7, 3]);
    expect(now.manualFigures).toContainEqual({
      table: 'R4',
      row: 'total',
      column: 'inWork',
      value: 20,
      source: 'Báo cáo của phường',
    });
  });

  it('last year is read from the period of last year', async () => {
    await enter(world.manager, { period: '2025H1', row: 'total', table: 'R3', column: 'quota.completed', value: 30 });
    const report = await world.compute('75', '2026H1');
    expect(report.tables[2]?.rows.at(-1)?.values['quota.completed']).toEqual({
      period: null,
      lastYear: 30,
      cumulative: null,
    });
  });

  it('are refused for a counted column, without a source, or outside the scope', async () => {
    expect((await enter(world.manager, { column: 'managed' })).body.code).toBe('column-not-manual');
    expect((await enter(world.manager, { source: 'x' })).body.code).toBe('source-missing');
    expect((await enter(officer, { unitCode: otherCommune, row: 'total' })).status).toBe(404);
    expect((await enter(officer, {})).status).toBe(200);
    expect((await enter(officer, { row: 'total' })).status).toBe(404);
  });
});
