import type { CaseAnswer, HandOverAnswer } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';

const [tranBien, other, far] = ['26068', '25993', '22918'] as const;
type Listed = { items: HandOverAnswer[]; counts: Record<string, number> };

let world: World;
let giver: Visitor;
let receiver: Visitor;
let manager: Visitor;
let count = 0;

beforeAll(async () => {
  world = await openWorld('2026-07-10T02:00:00Z');
  giver = await world.visitor('commune-officer', tranBien);
  receiver = await world.visitor('commune-officer', other);
  manager = await world.visitor('province-manager', '75');
});
afterAll(() => world.close());

async function openFile(): Promise<string> {
  count += 1;
  const { body } = await giver.send<{ person: { id: string } }>('POST', '/api/v1/people', {
    fullName: `Trần Thị ${'ABCDEGHIKLMNOPQRSTUVXY'[count]}n`,
    bornOn: '1990-05-05',
    notDuplicate: true,
  });
  return body.person.id;
}

async function managed(): Promise<string> {
  const id = await openFile();
  for (const act of [
    { kind: 'positive-notice', at: '2026-07-08T10:00:00+07:00' },
    { kind: 'user-manage', at: '2026-07-08T12:00:00+07:00' },
  ])
    await giver.send('POST', `/api/v1/people/${id}/acts`, act);
  return id;
}

const move = (id: string, to: string = other, visitor = giver) =>
  visitor.send<{ acts: { id: string; kind: string }[]; code: string }>('POST', `/api/v1/people/${id}/acts`, {
    kind: 'move',
    at: '2026-07-09T08:00:00+07:00',
    payload: { toUnit: to },
  });
const offersOf = async (visitor: Visitor, personId: string) =>
  (await visitor.get<Listed>(`/api/v1/hand-overs?personId=${personId}`)).body.items;
const offerOf = async (visitor: Visitor, personId: string) => (await offersOf(visitor, personId))[0] as HandOverAnswer;
const opens = async (visitor: Visitor, personId: string) => (await visitor.get(`/api/v1/people/${personId}`)).status;

describe('a commune hands a file over after a move', () => {
  it('is offered with both clocks; the old commune answers for the file until the new one accepts', async () => {
    const id = await managed();
    expect((await move(id)).status).toBe(200);
    const offer = await offerOf(receiver, id);
    expect(offer).toMatchObject({
      kind: 'move',
      state: 'offered',
      offerDueAt: '2026-07-10T01:00:00.000Z',
      offeredLate: true,
      answerDueAt: '2026-07-11T02:00:00.000Z',
      person: { fullName: expect.stringContaining('Trần Thị'), state: 'user-managed' },
      may: { answer: true, open: false },
    });
    expect(offer.basis.map((one) => one.article).join()).toContain('27(2)');
    expect([await opens(giver, id), await opens(receiver, id)]).toEqual([200, 404]);

    const minutes = (who: Visitor, format: string) =>
      who.get(`/api/v1/hand-overs/${offer.id}/minutes?format=${format}`);
    expect((await minutes(giver, 'pdf')).status).toBe(422);
    const accepted = await receiver.send<HandOverAnswer>('POST', `/api/v1/hand-overs/${offer.id}/accept`, {});
    expect([accepted.status, accepted.body.state, accepted.body.answeredBy]).toEqual([
      200,
      'accepted',
      'Cán bộ commune-officer',
    ]);
    expect([await opens(giver, id), await opens(receiver, id)]).toEqual([404, 200]);
    // The new commune goes on with its own decision.
    const decided = await receiver.send<{ state: string; flags: string[] }>('POST', `/api/v1/people/${id}/acts`, {
      kind: 'user-manage',
      at: '2026-07-10T09:00:00+07:00',
    });
    expect([decided.status, decided.body.state, decided.body.flags]).toEqual([200, 'user-managed', []]);
    // The minutes are printed by both sides, and stay readable for who gave the file away.
    const printed = [await minutes(giver, 'pdf'), await minutes(receiver, 'docx')];
    expect(printed.map(({ response }) => response.rawPayload.toString('latin1', 0, 2))).toEqual(['%P', 'PK']);
    expect((await offerOf(giver, id)).person?.fullName).toContain('Trần Thị');
  });

  it('tells the new commune by being offered: the notice is met, unless another moment is said', async () => {
    const noticeOf = async (id: string) => {
      const { body } = await giver.get<CaseAnswer>(`/api/v1/people/${id}/case`);
      return body.deadlines.find(({ act, step }) => act === 'move' && step === 'notice');
    };
    const id = await managed();
    await move(id);
    expect(await noticeOf(id)).toMatchObject({ status: 'late', metAt: '2026-07-10T02:00:00Z' });
    const told = await managed();
    const body = { kind: 'move', at: '2026-07-09T08:00:00+07:00' };
    const payload = { toUnit: other, noticeSentAt: '2026-07-09T15:00:00+07:00' };
    expect((await giver.send('POST', `/api/v1/people/${told}/acts`, { ...body, payload })).status).toBe(200);
    expect(await noticeOf(told)).toMatchObject({ status: 'met', metAt: '2026-07-09T08:00:00Z' });
  });

  it('runs five working days under the law before', async () => {
    const id = await openFile();
    world.clock.set('2026-06-12T02:00:00Z');
    await giver.send('POST', `/api/v1/people/${id}/acts`, {
      kind: 'carried-over',
      at: '2026-06-01',
      payload: { state: 'user-managed', source: 'ledger' },
    });
    await giver.send('POST', `/api/v1/people/${id}/acts`, {
      kind: 'move',
      at: '2026-06-12',
      payload: { toUnit: other },
    });
    world.clock.set('2026-07-10T02:00:00Z');
    expect((await offerOf(receiver, id)).answerDueAt).toBe('2026-06-19T16:59:59.999Z');
  });

  it('is refused with a reason: nothing changes, and it can be offered anew', async () => {
    const id = await managed();
    await move(id);
    const offer = await offerOf(receiver, id);
    const vague = await receiver.send('POST', `/api/v1/hand-overs/${offer.id}/refuse`, {
      reasonCode: 'other',
      reason: '',
    });
    expect(vague.status).toBe(400);
    const refused = await receiver.send<HandOverAnswer>('POST', `/api/v1/hand-overs/${offer.id}/refuse`, {
      reasonCode: 'papers-missing',
      reason: 'Thiếu quyết định quản lý',
    });
    expect([refused.body.state, refused.body.person, await opens(giver, id)]).toEqual(['refused', null, 200]);
    const again = await giver.send<HandOverAnswer>('POST', `/api/v1/hand-overs/${offer.id}/again`, {
      papers: [{ title: 'Quyết định quản lý', sheets: 2 }],
    });
    expect([again.status, again.body.state, again.body.papers]).toEqual([
      200,
      'offered',
      [{ title: 'Quyết định quản lý', sheets: 2 }],
    ]);
    expect((await receiver.send('POST', `/api/v1/hand-overs/${again.body.id}/accept`, {})).status).toBe(200);
  });

  it('names its papers while it is open; the minutes are not changed afterwards', async () => {
    const id = await managed();
    await move(id);
    const offer = await offerOf(giver, id);
    const papers = [{ title: 'Quyết định quản lý', sheets: 2 }];
    const name = (visitor: Visitor, list = papers) =>
      visitor.send<HandOverAnswer & { code: string }>('PUT', `/api/v1/hand-overs/${offer.id}/papers`, { papers: list });
    expect((await name(giver, [{ title: 'Nhầm', sheets: 9 }])).status).toBe(200);
    expect((await name(giver)).body.papers).toEqual(papers);
    expect((await name(receiver)).status).toBe(404);
    await receiver.send('POST', `/api/v1/hand-overs/${offer.id}/accept`, {});
    expect((await name(manager, [])).body.code).toBe('hand-over-answered');
    expect((await offerOf(receiver, id)).papers).toEqual(papers);
  });

  it('takes one of two who accept at once, whole', async () => {
    const id = await managed();
    await move(id);
    const offer = await offerOf(receiver, id);
    const second = await world.visitor('commune-police-chief', other);
    const answers = await Promise.all(
      [receiver, second, manager].map((visitor) => visitor.send('POST', `/api/v1/hand-overs/${offer.id}/accept`, {})),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { rows } = await world.owner.query(`select count(*)::int as n from responsibility where person_id = $1`, [
      id,
    ]);
    expect(rows[0].n).toBe(2);
  });

  it('falls with the move: an annulled move takes its open offer back', async () => {
    const id = await managed();
    const { body } = await move(id);
    const wrong = body.acts.find((act) => act.kind === 'move')?.id;
    await giver.send('POST', `/api/v1/people/${id}/acts/${wrong}/supersede`, { reason: 'Ghi nhầm người', act: null });
    expect((await offerOf(giver, id)).state).toBe('withdrawn');
  });

  it('stays with the new commune when the move is corrected after acceptance', async () => {
    const id = await managed();
    const { body } = await move(id);
    await receiver.send('POST', `/api/v1/hand-overs/${(await offerOf(receiver, id)).id}/accept`, {});
    const wrong = body.acts.find((act) => act.kind === 'move')?.id;
    const corrected = await receiver.send('POST', `/api/v1/people/${id}/acts/${wrong}/supersede`, {
      reason: 'Ghi nhầm giờ',
      act: { kind: 'move', at: '2026-07-09T07:00:00+07:00', payload: { toUnit: other } },
    });
    expect([corrected.status, await opens(receiver, id), await opens(giver, id)]).toEqual([200, 200, 404]);
  });

  it('is answered by nobody else: another commune sees nothing of it', async () => {
    const id = await managed();
    await move(id);
    const offer = await offerOf(receiver, id);
    const stranger = await world.visitor('commune-officer', far);
    expect(await offersOf(stranger, id)).toEqual([]);
    for (const [path, body] of [
      ['accept', {}],
      ['refuse', { reasonCode: 'other', reason: 'Không rõ' }],
      ['withdraw', { reason: 'Không rõ' }],
    ] as const)
      expect((await stranger.send('POST', `/api/v1/hand-overs/${offer.id}/${path}`, body)).status).toBe(404);
    // The giving side may not accept for the other either.
    expect((await giver.send('POST', `/api/v1/hand-overs/${offer.id}/accept`, {})).status).toBe(404);
  });

  it('climbs to the province when nobody answers in time, noted once', async () => {
    const id = await managed();
    await move(id);
    world.clock.set('2026-07-11T03:00:00Z');
    const climb = (at: string) => world.owner.query('select app.climb_hand_overs($1) as n', [at]);
    const first = await climb('2026-07-11T03:00:00Z');
    const second = await climb('2026-07-11T04:00:00Z');
    expect([first.rows[0].n > 0, second.rows[0].n]).toEqual([true, 0]);
    const overdue = (await manager.get<Listed>('/api/v1/hand-overs?view=overdue')).body.items;
    expect(overdue.find((one) => one.personId === id)).toMatchObject({
      answerOverdue: true,
      climbedAt: '2026-07-11T03:00:00.000Z',
    });
    const elsewhere = await world.visitor('province-manager', '68');
    expect((await elsewhere.get<Listed>('/api/v1/hand-overs?view=overdue')).body.items).toEqual([]);
    world.clock.set('2026-07-10T02:00:00Z');
  });

  it('writes each step into the audit without a name', async () => {
    const id = await managed();
    await move(id);
    await receiver.send('POST', `/api/v1/hand-overs/${(await offerOf(receiver, id)).id}/accept`, {});
    const { rows } = await world.owner.query(
      `select action, detail::text as detail from audit_entry where subject_id = $1 and action like 'hand-over%'`,
      [id],
    );
    expect(rows.map((row) => row.action)).toEqual(
      expect.arrayContaining(['hand-over.offered', 'hand-overs.listed', 'hand-over.accepted']),
    );
    expect(rows.map((row) => row.detail).join()).not.toContain('Trần');
  });
});
