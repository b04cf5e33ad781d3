import type { GapAnswer, OfficerAnswer } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';
import { gapsOf } from './find-gaps';

const [tranBien, other] = ['26068', '25993'] as const;
type Caseload = {
  officers: OfficerAnswer[];
  withoutOfficer: number;
  absences: { id: string }[];
  duties: { id: string; holiday: boolean }[];
};

let world: World;
let an: Visitor;
let binh: Visitor;
let anId: string;
let binhId: string;
let count = 0;

beforeAll(async () => {
  world = await openWorld('2026-07-10T02:00:00Z');
  an = await world.visitor('commune-officer', tranBien);
  binh = await world.visitor('commune-police-chief', tranBien);
  [anId, binhId] = await Promise.all([accountOf(an), accountOf(binh)]);
});
afterAll(() => world.close());

const accountOf = async (visitor: Visitor) =>
  (await visitor.get<{ account: { id: string } }>('/api/v1/session')).body.account.id;

/** A file with an hour clock that runs out on 11 July, 10:00. */
async function openFile(): Promise<string> {
  count += 1;
  const { body } = await an.send<{ person: { id: string } }>('POST', '/api/v1/people', {
    fullName: `Vũ Thị ${'ABCDEGHIKLMNOPQRSTUVX'[count]}n`,
    bornOn: '1990-05-05',
    notDuplicate: true,
  });
  await an.send('POST', `/api/v1/people/${body.person.id}/acts`, {
    kind: 'positive-notice',
    at: '2026-07-10T08:00:00+07:00',
  });
  return body.person.id;
}
const give = (id: string, accountId: string | null, visitor = an) =>
  visitor.send<{ code: string }>('PUT', `/api/v1/people/${id}/officer`, { accountId });
const officerOf = async (id: string) =>
  (await an.get<{ officer: { accountId: string } | null }>(`/api/v1/people/${id}/officer`)).body.officer?.accountId;
const workOf = async (visitor: Visitor, hands?: 'own' | 'cover') =>
  (
    await visitor.get<{ items: { personId: string; officer: string | null }[] }>(
      `/api/v1/work${hands ? `?hands=${hands}` : ''}`,
    )
  ).body.items;
const caseload = async (visitor = an) => (await visitor.get<Caseload>('/api/v1/caseload')).body;

describe('the officer of a file', () => {
  it('is one of its unit, one at a time, and sees it as their own work', async () => {
    const id = await openFile();
    expect((await give(id, anId)).status).toBe(200);
    expect((await give(id, binhId)).status).toBe(200);
    expect(await officerOf(id)).toBe(binhId);
    expect((await workOf(binh, 'own')).map((item) => item.personId)).toContain(id);
    expect((await workOf(an, 'own')).map((item) => item.personId)).not.toContain(id);
    expect((await workOf(an)).find((item) => item.personId === id)?.officer).toBe('Cán bộ commune-police-chief');
    const { rows } = await world.owner.query(
      `select count(*)::int as n from officer_assignment where person_id = $1 and upper_inf(valid)`,
      [id],
    );
    expect(rows[0].n).toBe(1);
    await give(id, null);
    expect(await officerOf(id)).toBeUndefined();
  });

  it('is nobody from elsewhere, and nobody elsewhere names one', async () => {
    const id = await openFile();
    const stranger = await world.visitor('commune-officer', other);
    const strange = await give(id, await accountOf(stranger));
    expect([strange.status, strange.body.code]).toEqual([422, 'not-a-colleague']);
    expect((await give(id, anId, stranger)).status).toBe(404);
    const chair = await world.visitor('commune-chair', tranBien);
    expect((await give(id, anId, chair)).status).toBe(403);
  });
});

describe('a caseload', () => {
  it('is previewed, then given whole, each file in the audit', async () => {
    const mine = [await openFile(), await openFile(), await openFile()];
    for (const id of mine) await give(id, anId);
    const body = { from: anId, to: binhId };
    const preview = await an.send<{ files: number; done: boolean }>('POST', '/api/v1/caseload/transfer', {
      ...body,
      preview: true,
    });
    expect(preview.body).toMatchObject({ files: 3, done: false });
    expect(await officerOf(mine[0] as string)).toBe(anId);
    const done = await an.send('POST', '/api/v1/caseload/transfer', { ...body, preview: false, expected: 3 });
    expect(done.body).toMatchObject({ files: 3, done: true });
    expect(await Promise.all(mine.map(officerOf))).toEqual([binhId, binhId, binhId]);
    const { rows } = await world.owner.query(
      `select subject_id from audit_entry where action = 'officer.set' and detail ->> 'accountId' = $1 and subject_id = any ($2)`,
      [binhId, mine],
    );
    expect(new Set(rows.map((row) => row.subject_id)).size).toBe(3);
  });

  it('is not given where it is another than the preview showed', async () => {
    const id = await openFile();
    await give(id, anId);
    const late = await an.send<{ code: string }>('POST', '/api/v1/caseload/transfer', {
      from: anId,
      to: binhId,
      expected: 5,
      preview: false,
    });
    expect([late.status, late.body.code, await officerOf(id)]).toEqual([409, 'caseload-changed', anId]);
  });

  it('gives the files of nobody to somebody', async () => {
    const id = await openFile();
    const before = (await caseload()).withoutOfficer;
    expect(before).toBeGreaterThan(0);
    await an.send('POST', '/api/v1/caseload/transfer', { from: null, to: anId, expected: before, preview: false });
    expect([(await caseload()).withoutOfficer, await officerOf(id)]).toEqual([0, anId]);
  });
});

describe('cover and duty', () => {
  it('brings the work of an absent colleague to the one who covers, while it lasts', async () => {
    const id = await openFile();
    await give(id, anId);
    expect((await workOf(binh, 'cover')).map((item) => item.personId)).not.toContain(id);
    const absence = { accountId: anId, from: '2026-07-10', to: '2026-07-12', coveredBy: binhId };
    const { body } = await an.send<{ id: string }>('POST', '/api/v1/absences', absence);
    expect((await workOf(binh, 'cover')).map((item) => item.personId)).toContain(id);
    expect((await caseload()).officers.find((one) => one.accountId === anId)).toMatchObject({
      absent: true,
      coveredBy: 'Cán bộ commune-police-chief',
    });
    const both = await an.send<{ code: string }>('POST', '/api/v1/absences', {
      accountId: binhId,
      from: '2026-07-11',
      to: '2026-07-11',
      coveredBy: anId,
    });
    expect([both.status, both.body.code]).toEqual([422, 'cover-absent']);
    await an.send('DELETE', `/api/v1/absences/${body.id}`);
    expect((await workOf(binh, 'cover')).map((item) => item.personId)).not.toContain(id);
  });

  it('brings the work of the unit to who is on duty', async () => {
    const id = await openFile();
    const { body } = await an.send<{ id: string }>('POST', '/api/v1/duties', {
      accountId: binhId,
      from: '2026-07-10T08:00:00+07:00',
      to: '2026-07-10T20:00:00+07:00',
    });
    expect((await workOf(binh, 'cover')).map((item) => item.personId)).toContain(id);
    await an.send('DELETE', `/api/v1/duties/${body.id}`);
    expect((await workOf(binh, 'cover')).map((item) => item.personId)).not.toContain(id);
    const backwards = await an.send<{ code: string }>('POST', '/api/v1/duties', {
      accountId: binhId,
      from: '2026-07-10T20:00:00+07:00',
      to: '2026-07-10T08:00:00+07:00',
    });
    expect(backwards.body.code).toBe('range-upside-down');
  });
});

describe('hours with nobody', () => {
  const hour = 3_600_000;
  const at = (text: string) => Date.parse(`${text}+07:00`);
  const nobodyAway = { officers: ['a'], absences: [], duties: [], clocks: [] };
  const day = (manning: Partial<Parameters<typeof gapsOf>[0]>, from: string) =>
    gapsOf({ ...nobodyAway, ...manning }, at(from), 24).map(({ from, to, clocks }) => [
      new Date(from).getUTCHours(),
      (Date.parse(to) - Date.parse(from)) / hour,
      clocks,
    ]);

  it.each([
    [
      'a working day: the nights',
      {},
      '2026-07-10T00:00:00',
      [
        [17, 7, 0],
        [10, 7, 0],
      ],
    ],
    ['a Saturday: all of it', {}, '2026-07-11T00:00:00', [[17, 24, 0]]],
    ['the first day of Tết 2027: all of it', {}, '2027-02-06T00:00:00', [[17, 24, 0]]],
    [
      'the only officer is away',
      { absences: [{ accountId: 'a', from: at('2026-07-10T00:00:00'), to: at('2026-07-11T00:00:00') }] },
      '2026-07-10T00:00:00',
      [[17, 24, 0]],
    ],
    [
      'a duty through the night',
      { duties: [{ from: at('2026-07-09T17:00:00'), to: at('2026-07-10T07:00:00') }] },
      '2026-07-10T00:00:00',
      [[10, 7, 0]],
    ],
    [
      'a clock that runs out at two in the night',
      { clocks: [at('2026-07-10T02:00:00')] },
      '2026-07-10T00:00:00',
      [
        [17, 7, 1],
        [10, 7, 0],
      ],
    ],
  ])('%s', (_name, manning, from, expected) => {
    expect(day(manning, from)).toEqual(expected);
  });

  it('are listed for the commune and the province, with the clocks that run out in them', async () => {
    await openFile();
    const manager = await world.visitor('province-manager', '75');
    world.clock.set('2026-07-10T14:30:00Z');
    const { body } = await manager.get<{ items: GapAnswer[] }>('/api/v1/caseload/gaps');
    const unit = body.items.find((item) => item.unit.code === tranBien);
    expect(unit?.ranges[0]?.from).toBe('2026-07-10T15:00:00.000Z');
    expect(unit?.ranges.some((range) => range.holiday)).toBe(true);
    const away = await world.visitor('commune-officer', other);
    expect((await away.get<{ items: GapAnswer[] }>('/api/v1/caseload/gaps')).body.items).toEqual([]);
    const foreign = await away.get<{ items: GapAnswer[] }>(`/api/v1/caseload/gaps?unitCode=${tranBien}`);
    expect(foreign.body.items).toEqual([]);
    world.clock.set('2026-07-10T02:00:00Z');
  });
});
