import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';
import { checkProjections } from './index';

interface CaseBody {
  state: string | null;
  flags: string[];
  allowed: string[];
  deadlines: { act: string; dueAt: string; status: string; basis: { article: string }[]; arithmetic: string }[];
  acts: {
    id: string;
    kind: string;
    late: boolean;
    stateAfter: string | null;
    supersededBy: string | null;
    annuls: boolean;
  }[];
  code: string;
  detail: string;
  faults: { field: string; code: string }[];
  details: { displaced: { id: string; kind: string }[] };
}

const [tranBien, other] = ['26068', '25993'] as const;
let world: World;
let officer: Visitor;

beforeAll(async () => {
  world = await openWorld('2026-07-10T02:00:00Z');
  officer = await world.visitor('commune-officer', tranBien);
});
afterAll(() => world.close());

let count = 0;
async function openFile(bornOn = '1990-05-05'): Promise<string> {
  count += 1;
  const { body } = await officer.send<{ person: { id: string } }>('POST', '/api/v1/people', {
    fullName: `Nguyễn Văn ${'ABCDEGHIKLM'[count]}n`,
    bornOn,
    notDuplicate: true,
  });
  return body.person.id;
}
const record = (id: string, act: Record<string, unknown>, visitor = officer) =>
  visitor.send<CaseBody>('POST', `/api/v1/people/${id}/acts`, act);

/** Stored projections are those the acts give, for every file of this world. */
async function expectCleanProjections() {
  const operator = await operatorSession();
  const check = await world.program.database.read(operator, (reader) => checkProjections(reader));
  expect(check.different).toEqual([]);
  expect(check.people).toBeGreaterThan(0);
}
async function operatorSession() {
  const { rows } = await world.owner.query(`select id from account where username = 'operator'`);
  const opened = await world.program.sessions.open(rows[0].id, 'command', null, null);
  return opened?.actor.sessionId ?? '';
}

describe('recording acts', () => {
  it('runs the 24 hours of the decision from the receipt of the notice and shows the article', async () => {
    const id = await openFile();
    const { status, body } = await record(id, { kind: 'positive-notice', at: '2026-07-09T10:00:00+07:00' });
    expect([status, body.state]).toEqual([200, 'positive-user']);
    const clock = body.deadlines.find((deadline) => deadline.act === 'user-manage');
    expect(clock?.dueAt).toBe('2026-07-10T03:00:00Z');
    expect(clock?.basis.map((basis) => basis.article).join()).toMatch(/24/);
    expect(clock?.arithmetic).toContain('24');
    expect(body.allowed).toContain('user-manage');
  });

  it('marks a decision made after its hour as late, but takes it', async () => {
    const id = await openFile();
    await record(id, { kind: 'positive-notice', at: '2026-07-08T10:00:00+07:00' });
    const { body } = await record(id, { kind: 'user-manage', at: '2026-07-09T15:00:00+07:00' });
    expect(body.state).toBe('user-managed');
    expect(body.acts.at(-1)).toMatchObject({ kind: 'user-manage', late: true, stateAfter: 'user-managed' });
  });

  it.each([
    ['an act in the future', { kind: 'positive-notice', at: '2026-08-01T10:00:00+07:00' }, 'future-act', 'at'],
    ['an act before birth', { kind: 'positive-notice', at: '2023-01-01' }, 'before-birth', 'at', '2024-05-05'],
    ['an act out of order', { kind: 'post-end', at: '2026-07-09' }, 'out-of-order', 'kind'],
    [
      'the district court after it was abolished',
      { kind: 'court-decision', at: '2026-07-09', actor: 'DC' },
      'authority-abolished',
      'actor',
    ],
  ])(
    'refuses %s with a code, a Vietnamese sentence and the field',
    async (_what, act, code, field, bornOn = '1990-05-05') => {
      const id = await openFile(bornOn);
      const { status, body } = await record(id, act);
      expect([status, body.code]).toEqual([422, code]);
      expect(body.detail).toMatch(/[àáạảãâăđêôơư]/i);
      expect(body.faults[0]).toMatchObject({ code });
      if (code !== 'out-of-order') expect(body.faults[0]?.field).toBe(field);
      const { rows } = await world.owner.query('select count(*)::int as n from act where person_id = $1', [id]);
      expect(rows[0].n).toBe(0);
    },
  );

  it.each([
    ['paperNumber', { paperNumber: '12\u0000/QĐ' }],
    ['payload.note', { payload: { note: 'x\u0000' } }],
    ['payload.note', { payload: { note: 'nửa chữ \ud83d' } }],
    ['payload.no\u0000te', { payload: { 'no\u0000te': 'x' } }],
  ])('says at %s that its characters cannot be kept', async (field, extra) => {
    const id = await openFile();
    const act = { kind: 'positive-notice', at: '2026-07-08T10:00:00+07:00', ...extra };
    const { status, body } = await record(id, act);
    expect([status, body.code, body.faults]).toEqual([
      400,
      'unreadable-characters',
      [{ field, code: 'unreadable-characters' }],
    ]);
  });

  it('records an act once, however often the device sends it', async () => {
    const id = await openFile();
    const act = {
      id: '0198f000-0000-7000-8000-00000000abcd',
      kind: 'positive-notice',
      at: '2026-07-09T10:00:00+07:00',
    };
    await record(id, act);
    const { body } = await record(id, act);
    expect(body.acts).toHaveLength(1);
  });

  it('hands a moving person to the new commune once it accepts, and the old one sees them no more', async () => {
    const id = await openFile();
    await record(id, { kind: 'positive-notice', at: '2026-07-08T10:00:00+07:00' });
    await record(id, { kind: 'user-manage', at: '2026-07-08T12:00:00+07:00' });
    const { status, body } = await record(id, {
      kind: 'move',
      at: '2026-07-09T08:00:00+07:00',
      payload: { toUnit: other },
    });
    expect([status, body.flags]).toEqual([200, expect.arrayContaining(['moved'])]);
    const receiver = await world.visitor('commune-officer', other);
    const { body: offers } = await receiver.get<{ items: { id: string }[] }>(`/api/v1/hand-overs?personId=${id}`);
    await receiver.send('POST', `/api/v1/hand-overs/${offers.items[0]?.id}/accept`, {});
    expect((await officer.get(`/api/v1/people/${id}`)).status).toBe(404);
    const received = await receiver.get<{ unit: { code: string }; responsibility: unknown[] }>(`/api/v1/people/${id}`);
    expect([received.status, received.body.unit.code, received.body.responsibility.length]).toEqual([200, other, 2]);
  });

  it('supersedes a wrong act with a reason and keeps the wrong one readable', async () => {
    const id = await openFile();
    const first = await record(id, { kind: 'positive-notice', at: '2026-07-09T10:00:00+07:00' });
    const wrong = first.body.acts[0]?.id;
    const { status, body } = await officer.send<CaseBody>('POST', `/api/v1/people/${id}/acts/${wrong}/supersede`, {
      reason: 'Ghi nhầm giờ nhận',
      act: { kind: 'positive-notice', at: '2026-07-09T11:30:00+07:00' },
    });
    expect(status).toBe(200);
    expect(body.acts.find((act) => act.id === wrong)?.supersededBy).toBeTruthy();
    expect(body.deadlines.find((deadline) => deadline.act === 'user-manage')?.dueAt).toBe('2026-07-10T04:30:00Z');
  });

  it('annuls an act with all that rests on it once these are seen and named, or nothing', async () => {
    const id = await openFile();
    const first = await record(id, { kind: 'positive-notice', at: '2026-07-08T10:00:00+07:00' });
    await record(id, { kind: 'user-manage', at: '2026-07-08T12:00:00+07:00' });
    const notice = first.body.acts[0]?.id;
    const annul = (alsoAnnul: string[]) =>
      officer.send<CaseBody>('POST', `/api/v1/people/${id}/acts/${notice}/supersede`, {
        reason: 'Không có thông báo',
        act: null,
        alsoAnnul,
      });
    const refused = await annul([]);
    expect([refused.status, refused.body.code]).toEqual([422, 'later-acts-rest-on-it']);
    expect(refused.body.details.displaced.map((act) => act.kind)).toEqual(['user-manage']);
    // More than what was seen is no agreement to what there is.
    expect((await annul([...refused.body.details.displaced.map((act) => act.id), id])).status).toBe(422);
    const { body: untouched } = await officer.get<CaseBody>(`/api/v1/people/${id}/case`);
    expect(untouched.state).toBe('user-managed');
    const done = await annul(refused.body.details.displaced.map((act) => act.id));
    expect([done.status, done.body.state]).toEqual([200, null]);
    expect(done.body.acts.filter((act) => act.supersededBy === null && !act.annuls)).toEqual([]);
    const { rows } = await world.owner.query(
      "select count(*)::int as n from audit_entry where action = 'act.annulled' and subject_id = $1",
      [id],
    );
    expect(rows[0].n).toBe(2);
  });

  it('puts a right act in the place of a wrong one and annuls what no longer fits, in one step', async () => {
    const id = await openFile();
    const first = await record(id, { kind: 'positive-notice', at: '2026-07-08T10:00:00+07:00' });
    const managed = await record(id, { kind: 'user-manage', at: '2026-07-08T12:00:00+07:00' });
    const later = managed.body.acts.find((act) => act.kind === 'user-manage')?.id as string;
    const { status, body } = await officer.send<CaseBody>(
      'POST',
      `/api/v1/people/${id}/acts/${first.body.acts[0]?.id}/supersede`,
      {
        reason: 'Nhận sau quyết định',
        act: { kind: 'positive-notice', at: '2026-07-09T09:00:00+07:00' },
        alsoAnnul: [later],
      },
    );
    expect([status, body.state]).toEqual([200, 'positive-user']);
    expect(body.acts.find((act) => act.id === later)?.supersededBy).toBeTruthy();
  });

  it('keeps the place of a corrected act among those of its day', async () => {
    const id = await openFile();
    const first = await record(id, { kind: 'positive-notice', at: '2026-07-08' });
    await record(id, { kind: 'user-manage', at: '2026-07-08' });
    const correct = (actId: string | undefined, paperNumber: string) =>
      officer.send<CaseBody>('POST', `/api/v1/people/${id}/acts/${actId}/supersede`, {
        reason: 'Bổ sung số văn bản',
        act: { kind: 'positive-notice', at: '2026-07-08', paperNumber },
      });
    const once = await correct(first.body.acts[0]?.id, '12/TB-CA');
    expect([once.status, once.body.state]).toEqual([200, 'user-managed']);
    const standing = once.body.acts.find((act) => act.kind === 'positive-notice' && act.supersededBy === null);
    const twice = await correct(standing?.id, '13/TB-CA');
    expect([twice.status, twice.body.state]).toEqual([200, 'user-managed']);
  });

  it('never lets anybody change or delete an act', async () => {
    for (const statement of [`update act set kind = 'death-or-missing'`, 'delete from act']) {
      await expect(world.program.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('previews without recording', async () => {
    const id = await openFile();
    const { body } = await officer.send<{ stateAfter: string; deadlines: unknown[]; refused: null }>(
      'POST',
      `/api/v1/people/${id}/acts/preview`,
      { kind: 'positive-notice', at: '2026-07-09T10:00:00+07:00' },
    );
    expect(body).toMatchObject({ stateAfter: 'positive-user', refused: null });
    const { rows } = await world.owner.query('select count(*)::int as n from act where person_id = $1', [id]);
    expect(rows[0].n).toBe(0);
  });
});

describe('work of today', () => {
  it('lists open clocks by urgency and counts what it lists', async () => {
    const { body } = await officer.get<{
      counts: Record<string, number>;
      items: { act: string; urgency: string; fullName: string }[];
    }>('/api/v1/work?limit=200');
    expect(body.items.length).toBeGreaterThan(0);
    for (const urgency of ['overdue', 'today', 'week', 'later']) {
      expect([urgency, body.items.filter((item) => item.urgency === urgency).length]).toEqual([
        urgency,
        body.counts[urgency],
      ]);
    }
  });

  it('shows a commune only its own', async () => {
    const { body } = await (await world.visitor('commune-officer', '22918')).get<{ items: unknown[] }>('/api/v1/work');
    expect(body.items).toEqual([]);
  });
});

describe('projections', () => {
  it('are what the acts give, now and at every moment in between', async () => {
    await expectCleanProjections();
  });

  it('follow a change of the birth date and a merge and its undoing', async () => {
    world.clock.set('2026-07-10T03:00:00Z');
    const id = await openFile('1991');
    await record(id, { kind: 'positive-notice', at: '2026-07-09T10:00:00+07:00' });
    const twin = await openFile('1991');
    await record(twin, { kind: 'positive-notice', at: '2026-07-09T09:00:00+07:00' });
    world.clock.set('2026-07-10T03:00:01Z');
    await officer.send('PUT', `/api/v1/people/${id}`, { fullName: 'Nguyễn Văn Ân', bornOn: '1992', version: 1 });
    world.clock.set('2026-07-10T03:00:02Z');
    const merged = await officer.send<{ mergeId: string }>('POST', `/api/v1/people/${id}/merge`, {
      otherId: twin,
      reason: 'cùng một người',
    });
    expect(merged.status).toBe(200);
    await expectCleanProjections();
    world.clock.set('2026-07-10T03:00:03Z');
    await officer.send('POST', `/api/v1/merges/${merged.body.mergeId}/undo`, { reason: 'nhầm' });
    await expectCleanProjections();
  });

  it('a stored row that was tampered with is found', async () => {
    const { rows } = await world.owner.query(
      `update person_state set state = 'off-list' where ctid = (select ctid from person_state limit 1) returning person_id`,
    );
    const operator = await operatorSession();
    const check = await world.program.database.read(operator, (reader) => checkProjections(reader));
    expect(check.different).toContain(rows[0].person_id);
  });
});

describe('the chair of the commune', () => {
  it('records what the office of the chair does and what people come to say, not the acts of police or facility', async () => {
    const chair = await world.visitor('commune-chair', tranBien);
    const id = await openFile();
    await record(id, { kind: 'positive-notice', at: '2026-07-05T10:00:00+07:00' });
    const foreign = await record(id, { kind: 'user-manage', at: '2026-07-06T09:00:00+07:00' }, chair);
    expect([foreign.status, foreign.body.code]).toEqual([403, 'act-of-other-office']);
    await record(id, { kind: 'user-manage', at: '2026-07-06T09:00:00+07:00' });
    const away = { kind: 'absence', at: '2026-07-07', payload: { until: '2026-07-08', reported: true } };
    expect((await record(id, { ...away, actor: 'CP' }, chair)).status).toBe(403);
    expect((await record(id, { ...away, actor: 'CC' }, chair)).status).toBe(200);
    const { body } = await chair.get<CaseBody & { offices: string[] }>(`/api/v1/people/${id}/case`);
    expect(body.offices).toEqual(['CC', 'P']);
    expect(body.allowed).toContain('move');
    expect(body.allowed).not.toContain('user-suspend');
    expect((await officer.get<CaseBody>(`/api/v1/people/${id}/case`)).body.allowed).toContain('user-suspend');
  });
});
