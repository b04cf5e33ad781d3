import type { HandOverAnswer, ObstacleAnswer } from '@dong-hanh/contract';
import { adoptLawSettings } from '@dong-hanh/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';

const commune = '26068';
let world: World;
let officer: Visitor;
let court: Visitor;
let otherCourt: Visitor;
let facility: Visitor;
let courtId: string;
let facilityId: string;
let count = 0;

beforeAll(async () => {
  world = await openWorld('2026-09-01T02:00:00Z');
  officer = await world.visitor('commune-police-chief', commune);
  court = await world.visitor('court-officer', '75');
  otherCourt = await world.visitor('court-officer', '75');
  facility = await world.visitor('facility-officer', '75');
  courtId = await organisationOf(court, 'court', 'Tòa án nhân dân khu vực 1');
  await organisationOf(otherCourt, 'court', 'Tòa án nhân dân khu vực 2');
  facilityId = await organisationOf(facility, 'facility-public', 'Cơ sở cai nghiện số 2');
});
afterAll(() => world.close());

/** The organisation a visitor works in, made into what the test needs. */
async function organisationOf(visitor: Visitor, kind: string, name: string): Promise<string> {
  const { body } = await visitor.get<{ membership: { organisationId: string } }>('/api/v1/session');
  await world.owner.query(`update organisation set kind = $2, name = $3 where id = $1`, [
    body.membership.organisationId,
    kind,
    name,
  ]);
  return body.membership.organisationId;
}

const record = (visitor: Visitor, id: string, act: Record<string, unknown>) =>
  visitor.send<{ state: string; code: string; acts: { id: string; kind: string }[] }>(
    'POST',
    `/api/v1/people/${id}/acts`,
    act,
  );

/** A file that was read by the person and is to be sent to the court. */
async function fileForCourt(): Promise<string> {
  count += 1;
  const { body } = await officer.send<{ person: { id: string } }>('POST', '/api/v1/people', {
    fullName: `Phạm Văn ${'ABCDEGHIKLMNOPQRSTUVXY'[count]}n`,
    bornOn: '1988-01-01',
    notDuplicate: true,
  });
  for (const act of [
    { kind: 'carried-over', at: '2026-08-01', payload: { state: 'rehab-home', source: 'ledger' } },
    { kind: 'self-stop', at: '2026-08-19' },
    { kind: 'comp-file', at: '2026-08-20' },
    { kind: 'notice-received', at: '2026-08-21' },
  ]) {
    const answer = await record(officer, body.person.id, act);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }
  return body.person.id;
}

const toCourt = (id: string, sending?: object) =>
  officer.send<{ code: string; acts: { id: string; kind: string }[]; details: { missing: string[] } }>(
    'POST',
    `/api/v1/people/${id}/acts`,
    { kind: 'to-court', at: '2026-08-31', ...(sending ? { sending } : {}) },
  );
const becausePaper = 'Bản giấy đã đủ, chưa quét.';

/** A file recorded as sent to the court on 31 August, on paper. */
async function fileAtCourt(): Promise<string> {
  const id = await fileForCourt();
  const sent = await toCourt(id, { incompleteBecause: becausePaper });
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
  return id;
}
const offer = (id: string, body: object, visitor = officer) =>
  visitor.send<HandOverAnswer & { code: string; details: { missing: string[] } }>(
    'POST',
    `/api/v1/people/${id}/hand-overs`,
    body,
  );
const send = (id: string, organisationId: string, visitor = officer) =>
  offer(
    id,
    {
      organisationId,
      papers: [{ title: 'Hồ sơ đề nghị, bút lục 1–48', sheets: 48 }],
      incompleteBecause: 'Bản giấy đã đủ.',
    },
    visitor,
  );
const opens = async (visitor: Visitor, id: string) => (await visitor.get(`/api/v1/people/${id}`)).status;

describe('the act that sends a file to the court', () => {
  const handOversOf = async (id: string) =>
    (await officer.get<{ items: HandOverAnswer[] }>(`/api/v1/hand-overs?personId=${id}`)).body.items;
  const obstaclesOf = async (id: string) =>
    (await officer.get<{ items: ObstacleAnswer[] }>(`/api/v1/obstacles?personId=${id}`)).body.items;

  it('is not recorded while papers are missing, unless it says why; that stays listed', async () => {
    const id = await fileForCourt();
    const refused = await toCourt(id);
    expect([refused.status, refused.body.code]).toEqual([422, 'file-incomplete']);
    expect(refused.body.details.missing.length).toBeGreaterThan(3);
    expect((await officer.get<{ state: string }>(`/api/v1/people/${id}/case`)).body.state).toBe('compulsory-file');
    expect((await toCourt(id, { incompleteBecause: becausePaper })).status).toBe(200);
    expect(await obstaclesOf(id)).toEqual([
      expect.objectContaining({ reasonCode: 'papers-missing', words: expect.stringContaining(becausePaper) }),
    ]);
    expect(await handOversOf(id)).toEqual([]);
  });

  it('offers the file to the court it names, and takes the offer along when it is corrected or annulled', async () => {
    const id = await fileForCourt();
    const sent = await toCourt(id, { organisationId: courtId, incompleteBecause: becausePaper });
    expect(sent.status).toBe(200);
    const incoming = await court.get<{ items: HandOverAnswer[] }>('/api/v1/hand-overs?view=incoming');
    expect(incoming.body.items.map(({ personId }) => personId)).toContain(id);
    const wrong = sent.body.acts.find(({ kind }) => kind === 'to-court')?.id;
    const corrected = await officer.send<{ acts: { id: string; kind: string; supersededBy: string | null }[] }>(
      'POST',
      `/api/v1/people/${id}/acts/${wrong}/supersede`,
      { reason: 'Nhầm ngày', act: { kind: 'to-court', at: '2026-08-28' } },
    );
    expect(corrected.status).toBe(200);
    expect((await handOversOf(id)).map(({ state, happenedAt }) => [state, happenedAt]).sort()).toEqual([
      ['offered', '2026-08-27T17:00:00.000Z'],
      ['withdrawn', '2026-08-30T17:00:00.000Z'],
    ]);
    const right = corrected.body.acts.find(({ kind, supersededBy }) => kind === 'to-court' && supersededBy === null);
    const annulled = await officer.send('POST', `/api/v1/people/${id}/acts/${right?.id}/supersede`, {
      reason: 'Chưa gửi',
      act: null,
    });
    expect(annulled.status).toBe(200);
    expect((await handOversOf(id)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('names no office that is not a court of the province', async () => {
    const id = await fileForCourt();
    const sent = await toCourt(id, { organisationId: facilityId, incompleteBecause: becausePaper });
    expect([sent.status, sent.body.code]).toEqual([422, 'receiver-not-possible']);
  });
});

describe('a file at the regional court', () => {
  it('is read by that court from acceptance on, and by no other', async () => {
    const id = await fileAtCourt();
    const { status, body: offer } = await send(id, courtId);
    expect([status, offer.to.organisation?.name]).toEqual([200, 'Tòa án nhân dân khu vực 1']);
    expect(offer.offerDueAt).toBe('2026-09-03T16:59:59.999Z');
    expect([await opens(court, id), await opens(otherCourt, id)]).toEqual([404, 404]);
    const listed = await court.get<{ items: HandOverAnswer[] }>('/api/v1/hand-overs?view=incoming');
    expect(listed.body.items.map((one) => one.personId)).toContain(id);
    expect((await otherCourt.send('POST', `/api/v1/hand-overs/${offer.id}/accept`, {})).status).toBe(404);
    await court.send('POST', `/api/v1/hand-overs/${offer.id}/accept`, {});
    expect([await opens(court, id), await opens(otherCourt, id), await opens(officer, id)]).toEqual([200, 404, 200]);
    // Row security says the same to SQL in the court's own session.
    const { rows } = await world.owner.query(`select id from session where role = 'court-officer' order by created_at`);
    const seen = await Promise.all(
      rows.map(({ id: session }) =>
        world.program.database.read(session, async (reader) =>
          reader.selectFrom('person').select('id').where('id', '=', id).execute(),
        ),
      ),
    );
    expect(seen.map((people) => people.length)).toEqual([1, 0]);
  });

  it('goes its way by the acts of the court, question and answer included, and no others', async () => {
    const id = await fileAtCourt();
    await court.send('POST', `/api/v1/hand-overs/${(await send(id, courtId)).body.id}/accept`, {});
    world.clock.set('2026-09-04T02:00:00Z');
    expect((await record(court, id, { kind: 'court-accept', at: '2026-09-01' })).status).toBe(200);
    expect((await record(court, id, { kind: 'court-question', at: '2026-09-02' })).status).toBe(200);
    const foreign = await record(court, id, { kind: 'answer-court', at: '2026-09-03' });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'act-of-other-office']);
    expect((await record(officer, id, { kind: 'answer-court', at: '2026-09-03' })).status).toBe(200);
    const decided = await record(court, id, { kind: 'court-decision', at: '2026-09-04T08:30:00+07:00' });
    expect([decided.status, decided.body.state]).toEqual([200, 'ordered']);
    // It may correct what it recorded, not what the commune did.
    const ofCommune = decided.body.acts.find((act) => act.kind === 'comp-file')?.id;
    const corrected = await court.send('POST', `/api/v1/people/${id}/acts/${ofCommune}/supersede`, {
      reason: 'Sai ngày',
      act: null,
    });
    expect(corrected.status).toBe(403);
    world.clock.set('2026-09-01T02:00:00Z');
  });

  it('has a day of hearing, set by the court only', async () => {
    const id = await fileAtCourt();
    const { body: offer } = await send(id, courtId);
    await court.send('POST', `/api/v1/hand-overs/${offer.id}/accept`, {});
    const hearing = { at: '2026-09-10T08:00:00+07:00' };
    const set = await court.send<HandOverAnswer>('PUT', `/api/v1/hand-overs/${offer.id}/hearing`, hearing);
    expect([set.status, set.body.hearingAt]).toEqual([200, '2026-09-10T01:00:00.000Z']);
    expect((await officer.send('PUT', `/api/v1/hand-overs/${offer.id}/hearing`, hearing)).status).toBe(403);
    expect((await otherCourt.send('PUT', `/api/v1/hand-overs/${offer.id}/hearing`, hearing)).status).toBe(404);
    expect((await officer.get<HandOverAnswer>(`/api/v1/hand-overs/${offer.id}`)).body.hearingAt).toBe(
      set.body.hearingAt,
    );
  });

  it('comes back: the court reads it until the commune takes it', async () => {
    const id = await fileAtCourt();
    await court.send('POST', `/api/v1/hand-overs/${(await send(id, courtId)).body.id}/accept`, {});
    const { status, body: back } = await court.send<HandOverAnswer>(
      'POST',
      `/api/v1/people/${id}/hand-overs/return`,
      {},
    );
    expect([status, back.kind, await opens(court, id)]).toEqual([200, 'return', 200]);
    await officer.send('POST', `/api/v1/hand-overs/${back.id}/accept`, {});
    expect([await opens(court, id), await opens(officer, id)]).toEqual([404, 200]);
    const nothing = await officer.send<{ code: string }>('POST', `/api/v1/people/${id}/hand-overs/return`, {});
    expect([nothing.status, nothing.body.code]).toEqual([422, 'file-not-held']);
  });

  it('is not sent before the act that sends it, nor twice, nor to somebody of another province', async () => {
    const { body } = await officer.send<{ person: { id: string } }>('POST', '/api/v1/people', {
      fullName: 'Phạm Văn Yên',
      bornOn: '1988-01-01',
      notDuplicate: true,
    });
    const early = await send(body.person.id, courtId);
    expect([early.status, early.body.code]).toEqual([422, 'file-not-at-court']);
    const id = await fileAtCourt();
    await send(id, courtId);
    expect((await send(id, courtId)).body.code).toBe('hand-over-open');
    const abroad = await world.organisation('68', 'court');
    expect((await send(id, abroad)).body.code).toBe('receiver-not-possible');
  });
});

describe('the time to answer a file sent', () => {
  afterAll(() => adoptLawSettings({}));

  it('is what a competent office decided for the court, and follows at once', async () => {
    const before = await send(await fileAtCourt(), courtId);
    // The law gives the commune one working day to send; 2 September is a holiday.
    expect(before.body.answerDueAt).toBe('2026-09-03T16:59:59.999Z');
    const administrator = await world.visitor('administrator', '75');
    const decided = await administrator.send('PUT', '/api/v1/law/questions/hand-over-answer', {
      outcome: 'otherwise',
      settings: { courtAnswerWorkingDaysC: 3 },
      source: 'Quy chế phối hợp số 03/QCPH ngày 20/08/2026',
      note: '',
      version: 0,
    });
    expect(decided.status).toBe(200);
    const after = await send(await fileAtCourt(), courtId);
    expect(after.body.answerDueAt).toBe('2026-09-07T16:59:59.999Z');
    expect(after.body.basis[0]).toMatchObject({ confidence: 'M' });
  });
});

describe('a file that does not go on', () => {
  it('says why to the commune, the court that has it and the province, until somebody says how it was settled', async () => {
    const id = await fileAtCourt();
    const manager = await world.visitor('province-manager', '75');
    const stranger = await world.visitor('commune-officer', '25993');
    await court.send('POST', `/api/v1/hand-overs/${(await send(id, courtId)).body.id}/accept`, {});
    const words = { reasonCode: 'identity-unclear', words: 'Số định danh không khớp với lý lịch' };
    expect((await stranger.send('POST', `/api/v1/people/${id}/obstacles`, words)).status).toBe(404);
    const { status, body } = await court.send<{ id: string }>('POST', `/api/v1/people/${id}/obstacles`, words);
    expect(status).toBe(200);
    const listed = async (visitor: Visitor) =>
      (await visitor.get<{ items: ObstacleAnswer[] }>('/api/v1/obstacles')).body.items.filter(
        (one) => one.personId === id && one.reasonCode === words.reasonCode,
      );
    expect((await listed(officer))[0]).toMatchObject({
      ...words,
      organisation: 'Tòa án nhân dân khu vực 1',
      closedAt: null,
    });
    expect([(await listed(court)).length, (await listed(manager)).length]).toEqual([1, 1]);
    expect([(await listed(stranger)).length, (await listed(otherCourt)).length]).toEqual([0, 0]);
    const close = (visitor: Visitor) =>
      visitor.send('POST', `/api/v1/obstacles/${body.id}/close`, { outcome: 'Đã bổ sung ngày 01/9' });
    expect([(await close(stranger)).status, (await close(officer)).status, (await close(court)).status]).toEqual([
      404, 200, 404,
    ]);
    expect(await listed(court)).toEqual([]);
  });
});

describe('a file whose papers are missing', () => {
  it('goes to the court with a reason only, which stands as an obstacle there', async () => {
    const id = await fileAtCourt();
    const obstacles = async (who: Visitor) =>
      (await who.get<{ items: ObstacleAnswer[] }>(`/api/v1/obstacles?personId=${id}`)).body.items;
    const said = (await obstacles(officer))[0];
    await officer.send('POST', `/api/v1/obstacles/${said?.id}/close`, { outcome: 'Đóng nhầm' });
    const refused = await offer(id, { organisationId: courtId });
    expect([refused.status, refused.body.code]).toEqual([422, 'file-incomplete']);
    const { missing } = refused.body.details;
    expect(missing.length).toBeGreaterThan(3);
    const sent = await offer(id, { organisationId: courtId, incompleteBecause: 'Bản giấy gửi sau ba ngày' });
    expect(sent.status).toBe(200);
    await court.send('POST', `/api/v1/hand-overs/${sent.body.id}/accept`, {});
    const seen = (await obstacles(court)).filter(({ closedAt }) => closedAt === null);
    expect(seen).toEqual([
      expect.objectContaining({
        reasonCode: 'papers-missing',
        words: `Bản giấy gửi sau ba ngày. Còn thiếu: ${missing.join('; ')}.`,
      }),
    ]);
  });

  it('is asked for its reason once, as long as that stands', async () => {
    const id = await fileAtCourt();
    expect((await offer(id, { organisationId: courtId })).status).toBe(200);
  });
});

describe('procuracy, justice and labour offices', () => {
  it.each([
    ['procuracy-officer', 'procuracy'],
    ['justice-officer', 'justice-office'],
    ['justice-officer', 'labour-office'],
  ] as const)('%s of a %s reads what was sent there and records no act', async (role, kind) => {
    const visitor = await world.visitor(role, '75');
    const organisationId = await organisationOf(visitor, kind, `Cơ quan ${kind}`);
    const [sent, other] = [await fileAtCourt(), await fileAtCourt()];
    await visitor.send('POST', `/api/v1/hand-overs/${(await send(sent, organisationId)).body.id}/accept`, {});
    expect([await opens(visitor, sent), await opens(visitor, other)]).toEqual([200, 404]);
    const found = await visitor.send<{ items: { id: string }[] }>('POST', '/api/v1/people/search', { limit: 50 });
    expect(found.body.items.map((one) => one.id)).toEqual([sent]);
    expect((await record(visitor, sent, { kind: 'court-accept', at: '2026-09-01' })).status).toBe(403);
    expect((await visitor.send('POST', `/api/v1/people/${sent}/documents/reveal`, {})).status).not.toBe(200);
  });
});

describe('a file at a facility', () => {
  it('is read during the stay, while the commune still answers for it', async () => {
    const id = await fileAtCourt();
    await facility.send('POST', `/api/v1/hand-overs/${(await send(id, facilityId)).body.id}/accept`, {});
    expect([await opens(facility, id), await opens(officer, id)]).toEqual([200, 200]);
    const back = await facility.send<HandOverAnswer>('POST', `/api/v1/people/${id}/hand-overs/return`, {
      papers: [{ title: 'Giấy chứng nhận hoàn thành', sheets: 1 }],
    });
    await officer.send('POST', `/api/v1/hand-overs/${back.body.id}/accept`, {});
    expect(await opens(facility, id)).toBe(404);
  });
});

describe('a file the court holds', () => {
  interface Papers {
    items: { id: string; formCode: string }[];
  }
  const papersOf = async (visitor: Visitor, id: string) =>
    (await visitor.get<Papers>(`/api/v1/people/${id}/papers`)).body.items;

  it('shows what went out, and no drafts of the office it came from', async () => {
    const id = await fileAtCourt();
    const draft = await officer.send<{ id: string }>('POST', `/api/v1/people/${id}/papers`, {
      formCode: 'D163-V-36',
      values: {},
    });
    const received = await officer.send<{ id: string }>('POST', `/api/v1/people/${id}/received-papers`, {
      code: 'determination-result',
      issuedOn: '2026-08-01',
    });
    const { body: handOver } = await send(id, courtId);
    await court.send('POST', `/api/v1/hand-overs/${handOver.id}/accept`, {});
    expect((await papersOf(court, id)).map((paper) => paper.id)).toEqual([received.body.id]);
    expect((await court.get(`/api/v1/papers/${draft.body.id}`)).status).toBe(404);
    expect((await papersOf(officer, id)).map((paper) => paper.id)).toContain(draft.body.id);
  });

  it('shows a facility the drafts of its own people, and of no other', async () => {
    const id = await fileForCourt();
    const mate = await world.visitor('facility-officer', '75');
    const { body: session } = await mate.get<{ account: { id: string } }>('/api/v1/session');
    const mateId = await organisationOf(mate, 'facility-private', 'Cơ sở cai nghiện Bình Minh');
    for (const organisationId of [facilityId, mateId]) {
      const { status } = await officer.send('POST', `/api/v1/people/${id}/assignments`, { organisationId });
      expect(status).toBe(200);
    }
    const draft = await mate.send<{ id: string }>('POST', `/api/v1/people/${id}/papers`, {
      formCode: 'D163-V-51',
      values: {},
    });
    expect((await papersOf(mate, id)).map((paper) => paper.id)).toEqual([draft.body.id]);
    expect(await papersOf(facility, id)).toEqual([]);
    await world.owner.query(`update membership set organisation_id = $2 where account_id = $1`, [
      session.account.id,
      facilityId,
    ]);
    expect((await papersOf(facility, id)).map((paper) => paper.id)).toEqual([draft.body.id]);
  });

  it('offers in the work of the court only what the court records', async () => {
    const id = await fileAtCourt();
    const { body: handOver } = await send(id, courtId);
    await court.send('POST', `/api/v1/hand-overs/${handOver.id}/accept`, {});
    await record(court, id, { kind: 'court-accept', at: '2026-08-31', actor: 'RC' });
    await record(court, id, { kind: 'court-decision', at: '2026-09-01', actor: 'RC', payload: { termMonths: 18 } });
    const workOf = async (visitor: Visitor) =>
      (
        await visitor.get<{ items: { personId: string; act: string; mayRecord: boolean }[] }>('/api/v1/work?limit=100')
      ).body.items
        .filter(({ personId }) => personId === id)
        .map(({ act, mayRecord }) => [act, mayRecord]);
    expect(await workOf(court)).toContainEqual(['execute', false]);
    expect(await workOf(officer)).toContainEqual(['execute', true]);
    const { body } = await court.get<{ allowed: string[] }>(`/api/v1/people/${id}/case`);
    expect(body.allowed).not.toContain('execute');
  });
});
