import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';
import { deriveAnew } from '../../main/derive-anew';
import { checkProjections } from './index';

interface WorkBody {
  counts: Record<string, number>;
  items: { personId: string; act: string; urgency: string; actor: string; dueAt: string }[];
}

const tranBien = '26068';
let world: World;
let officer: Visitor;

beforeAll(async () => {
  world = await openWorld('2026-06-15T02:00:00Z');
  officer = await world.visitor('commune-officer', tranBien);
});
afterAll(() => world.close());

async function openFile(fullName: string, acts: object[]): Promise<string> {
  const { body } = await officer.send<{ person: { id: string } }>('POST', '/api/v1/people', {
    fullName,
    bornOn: '1990-05-05',
    notDuplicate: true,
  });
  for (const act of acts) {
    const { status, body: answer } = await officer.send('POST', `/api/v1/people/${body.person.id}/acts`, act);
    if (status !== 200) throw new Error(JSON.stringify(answer));
  }
  return body.person.id;
}

const workOf = async (personId: string) => {
  const { body } = await officer.get<WorkBody>('/api/v1/work?limit=200');
  return body.items.filter((item) => item.personId === personId);
};

async function different(): Promise<string[]> {
  const { rows } = await world.owner.query(`select id from account where username = 'operator'`);
  const opened = await world.program.sessions.open(rows[0].id, 'command', null, null);
  const check = await world.program.database.read(opened?.actor.sessionId ?? '', (reader) => checkProjections(reader));
  return check.different;
}

describe('work that comes by time alone', () => {
  it('passes to the office that the new law names', async () => {
    const id = await openFile('Lò Văn Sang', [
      { kind: 'positive-notice', at: '2026-06-08' },
      { kind: 'user-manage', at: '2026-06-10' },
    ]);
    expect(await workOf(id)).toEqual([expect.objectContaining({ act: 'user-end', actor: 'CC' })]);
    world.clock.set('2026-06-30T16:59:00Z');
    await deriveAnew(world.program);
    expect(await workOf(id)).toEqual([expect.objectContaining({ act: 'user-end', actor: 'CC' })]);
    world.clock.set('2026-06-30T17:01:00Z');
    await deriveAnew(world.program);
    expect(await workOf(id)).toEqual([expect.objectContaining({ act: 'user-end', actor: 'CPC' })]);
    expect(await different()).toEqual([]);
  });

  it('begins when the time before it has run out unused, is counted, and climbs when it runs out itself', async () => {
    world.clock.set('2026-08-06T03:00:00Z');
    const id = await openFile('Vì Văn Đồng', [
      { kind: 'determine', at: '2026-08-04T09:00:00+07:00', payload: { ground: 'self-requested' } },
      { kind: 'addicted', at: '2026-08-06T09:00:00+07:00' },
    ]);
    expect((await workOf(id)).map(({ act }) => act)).toEqual(['register']);
    const before = (await officer.get<WorkBody>('/api/v1/work')).body.counts;

    world.clock.set('2026-08-07T02:00:01Z');
    await deriveAnew(world.program);
    expect(await workOf(id)).toEqual([
      expect.objectContaining({ act: 'register', urgency: 'overdue' }),
      expect.objectContaining({ act: 'comp-file', urgency: 'week', actor: 'CPC', dueAt: '2026-08-10' }),
    ]);
    const after = (await officer.get<WorkBody>('/api/v1/work')).body.counts;
    const all = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(all(after)).toBe(all(before) + 1);
    expect(await different()).toEqual([]);

    const climb = (at: string) => world.owner.query('select app.climb_deadlines($1)', [at]);
    await climb('2026-08-10T16:00:00Z');
    const climbed = () =>
      world.owner.query(`select act from escalation where person_id = $1 and act = 'comp-file'`, [id]);
    expect((await climbed()).rows).toEqual([]);
    await climb('2026-08-10T17:00:01Z');
    expect((await climbed()).rows).toEqual([{ act: 'comp-file' }]);
  });

  it('ends an absence on the list of people on its own', async () => {
    world.clock.set('2026-08-20T03:00:00Z');
    const id = await openFile('Quàng Văn Đi', [
      { kind: 'positive-notice', at: '2026-08-17T09:00:00+07:00' },
      { kind: 'user-manage', at: '2026-08-18T08:00:00+07:00' },
      { kind: 'absence', at: '2026-08-19', payload: { days: 3, reported: true, until: '2026-08-21' } },
    ]);
    const flags = async () => {
      const { body } = await officer.send<{ items: { id: string; flags: string[] }[] }>(
        'POST',
        '/api/v1/people/search',
        {},
      );
      return body.items.find((item) => item.id === id)?.flags;
    };
    expect(await flags()).toEqual(['absent']);
    world.clock.set('2026-08-21T17:00:00Z');
    await deriveAnew(world.program);
    expect(await flags()).toEqual([]);
    expect(await different()).toEqual([]);
  });

  it('is not made of things that have not happened', async () => {
    world.clock.set('2026-08-21T17:00:00Z');
    const id = await openFile('Tòng Văn Mai', [
      { kind: 'determine', at: '2026-08-17T09:00:00+07:00', payload: { ground: 'self-requested' } },
      { kind: 'addicted', at: '2026-08-20T09:00:00+07:00' },
      { kind: 'register', at: '2026-08-20T10:00:00+07:00', payload: { form: 'rehab-home' } },
    ]);
    const decide = (intakeAt: string) =>
      officer.send<{ code: string; faults: { field: string }[] }>('POST', `/api/v1/people/${id}/acts`, {
        kind: 'vol-decide',
        at: '2026-08-21T09:00:00+07:00',
        payload: { intakeAt },
      });
    const early = await decide('2026-08-25T09:00:00+07:00');
    expect([early.status, early.body.code, early.body.faults[0]?.field]).toEqual([422, 'part-not-yet', 'payload']);
    expect((await decide('2026-08-21T10:00:00+07:00')).status).toBe(200);
  });

  it('is missed by the check of stored rows when nobody would come to derive it', async () => {
    world.clock.set('2026-08-21T17:00:00Z');
    await world.owner.query(
      `update person_summary set deadlines_change_at = null where deadlines_change_at is not null`,
    );
    const id = await openFile('Cà Văn Trôi', [
      { kind: 'determine', at: '2026-08-21T09:00:00+07:00', payload: { ground: 'self-requested' } },
      { kind: 'addicted', at: '2026-08-21T16:00:00+07:00' },
    ]);
    expect(await different()).toEqual([]);
    await world.owner.query(`update person_summary set deadlines_change_at = null where person_id = $1`, [id]);
    expect(await different()).toEqual([id]);
  });
});
