import type { ComplaintAnswer } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';

const [tranBien, other] = ['26068', '25993'] as const;
type Answered = ComplaintAnswer & { code: string };
type Listed = { items: ComplaintAnswer[]; counts: { open: number; overdue: number } };

let world: World;
let officer: Visitor;
let chief: Visitor;
let personId: string;
let actId: string;
/** A file the court has decided on, and its decision. */
let sentId: string;
let courtActId: string;

beforeAll(async () => {
  world = await openWorld('2026-07-10T02:00:00Z');
  officer = await world.visitor('commune-officer', tranBien);
  chief = await world.visitor('commune-police-chief', tranBien);
  const { body } = await officer.send<{ person: { id: string } }>('POST', '/api/v1/people', {
    fullName: 'Hoàng Thị Yến',
    bornOn: '1992-03-04',
    notDuplicate: true,
  });
  personId = body.person.id;
  await officer.send('POST', `/api/v1/people/${personId}/acts`, {
    kind: 'positive-notice',
    at: '2026-07-08T10:00:00+07:00',
  });
  const decided = await officer.send<{ acts: { id: string; kind: string }[] }>(
    'POST',
    `/api/v1/people/${personId}/acts`,
    {
      kind: 'user-manage',
      at: '2026-07-08T12:00:00+07:00',
    },
  );
  actId = decided.body.acts.find((act) => act.kind === 'user-manage')?.id ?? '';
  const sent = await officer.send<{ person: { id: string } }>('POST', '/api/v1/people', {
    fullName: 'Đỗ Văn Thành',
    bornOn: '1990-05-06',
    notDuplicate: true,
  });
  sentId = sent.body.person.id;
  await officer.send('POST', `/api/v1/people/${sentId}/acts`, {
    kind: 'carried-over',
    at: '2026-07-02',
    payload: { state: 'court', source: 'ledger' },
  });
  const ordered = await officer.send<{ acts: { id: string; kind: string }[]; detail?: string }>(
    'POST',
    `/api/v1/people/${sentId}/acts`,
    { kind: 'court-decision', at: '2026-07-09', payload: { outcome: 'ordered', termMonths: 24 } },
  );
  courtActId = ordered.body.acts?.find((act) => act.kind === 'court-decision')?.id ?? ordered.body.detail ?? '';
});
afterAll(() => world.close());

const receive = (part: Record<string, unknown> = {}, visitor = officer, of = personId) =>
  visitor.send<Answered>('POST', `/api/v1/people/${of}/complaints`, {
    actId,
    kind: 'complaint',
    lodgedBy: 'person',
    receivedOn: '2026-07-09',
    words: 'Cho rằng kết quả xét nghiệm không phải của mình',
    ...part,
  });
const close = (complaint: ComplaintAnswer, part: Record<string, unknown> = {}, visitor = chief) =>
  visitor.send<Answered>('POST', `/api/v1/complaints/${complaint.id}/close`, {
    version: complaint.version,
    outcome: 'upheld',
    closedOn: '2026-07-10',
    answer: 'Kết quả xét nghiệm bị nhầm người',
    ...part,
  });
const accountOf = async (visitor: Visitor) =>
  (await visitor.get<{ account: { id: string } }>('/api/v1/session')).body.account.id;

describe('a complaint against an act', () => {
  it.each([
    ['complaint', 'user-manage', '2026-08-10T16:59:59.999Z', ['M', 'M']],
    ['court-complaint', 'court-decision', '2026-07-20T16:59:59.999Z', ['2H']],
    ['protest', 'court-decision', '2026-07-20T16:59:59.999Z', ['2H']],
  ])('%s has its clock, marked as not read in a text', async (kind, against, dueAt, confidence) => {
    const court = against === 'court-decision';
    const { status, body } = await receive(
      { kind, ...(court && { actId: courtActId }) },
      officer,
      court ? sentId : undefined,
    );
    expect([status, body.dueAt, body.basis.map((one) => one.confidence)]).toEqual([200, dueAt, confidence]);
    expect(body.act).toMatchObject({ kind: against, superseded: false });
    expect(body.lodgedLate).toBe(false);
  });

  it('received after the time to complain is taken and marked', async () => {
    world.clock.set('2026-10-20T02:00:00Z');
    const [inTime, late] = [await receive({ receivedOn: '2026-10-06' }), await receive({ receivedOn: '2026-10-07' })];
    expect([inTime.status, inTime.body.lodgedLate, late.status, late.body.lodgedLate]).toEqual([200, false, 200, true]);
    world.clock.set('2026-07-10T02:00:00Z');
  });

  it('is of a kind that fits who decided', async () => {
    for (const [kind, id, act] of [
      ['court-complaint', personId, actId],
      ['protest', personId, actId],
      ['complaint', sentId, courtActId],
    ] as const) {
      const { status, body } = await receive({ kind, actId: act }, officer, id);
      expect([kind, status, body.code]).toEqual([kind, 422, 'complaint-kind']);
    }
  });

  it('is given to an officer of the unit, answered once, and shows what became of the act', async () => {
    const { body: complaint } = await receive();
    const stranger = await world.visitor('commune-officer', other);
    const assign = async (accountId: string, version: number) =>
      chief.send<Answered>('POST', `/api/v1/complaints/${complaint.id}/assign`, { version, accountId });
    expect((await assign(await accountOf(stranger), 1)).body.code).toBe('not-an-answerer');
    const { body: assigned } = await assign(await accountOf(officer), 1);
    expect(assigned.assignedTo?.name).toBe('Cán bộ commune-officer');
    expect((await close(complaint)).body.code).toBe('stale-version');
    const { status, body: closed } = await close(assigned, { paperNumber: '12/QĐ-CAX' });
    expect([status, closed.outcome, closed.closedBy, closed.paperNumber]).toEqual([
      200,
      'upheld',
      'Cán bộ commune-police-chief',
      '12/QĐ-CAX',
    ]);
    expect((await close(closed)).body.code).toBe('complaint-closed');
    // The effect is an act of the file: the answer itself changed nothing.
    expect(closed.act.superseded).toBe(false);
    const annulled = await officer.send('POST', `/api/v1/people/${personId}/acts/${actId}/supersede`, {
      reason: 'Khiếu nại được chấp nhận',
      act: null,
    });
    expect(annulled.status).toBe(200);
    const { body } = await officer.get<Listed>(`/api/v1/complaints?personId=${personId}`);
    expect(body.items.find((one) => one.id === complaint.id)?.act.superseded).toBe(true);
  });

  it.each([
    ['a day before the decision', { receivedOn: '2026-07-07' }, 'complaint-before-act'],
    ['a day in the future', { receivedOn: '2026-07-11' }, 'complaint-date'],
    ['an act of another file', { actId: '0198f000-0000-7000-8000-000000000000' }, 'act-not-of-file'],
  ])('is refused for %s', async (_name, part, code) => {
    const { status, body } = await receive(part);
    expect([status, body.code]).toEqual([422, code]);
  });

  it('is not closed before it was received, nor by an officer, nor by another unit', async () => {
    const { body: complaint } = await receive();
    expect((await close(complaint, { closedOn: '2026-07-08' })).body.code).toBe('complaint-date');
    expect((await close(complaint, {}, officer)).status).toBe(403);
    const elsewhere = await world.visitor('commune-police-chief', other);
    expect((await close(complaint, {}, elsewhere)).status).toBe(404);
    expect((await receive({}, elsewhere)).status).toBe(404);
    expect((await elsewhere.get<Listed>('/api/v1/complaints')).body).toMatchObject({
      items: [],
      counts: { open: 0, overdue: 0 },
    });
  });

  it('is listed as overdue once its time is over, until it is withdrawn', async () => {
    const { body: complaint } = await receive();
    world.clock.set('2026-08-11T02:00:00Z');
    const overdue = async () =>
      (await chief.get<Listed>('/api/v1/complaints?view=overdue')).body.items.map((one) => [one.id, one.overdue]);
    expect(await overdue()).toContainEqual([complaint.id, true]);
    await close(complaint, { outcome: 'withdrawn', closedOn: '2026-08-11', answer: 'Người khiếu nại rút đơn' });
    expect(await overdue()).not.toContainEqual([complaint.id, true]);
    world.clock.set('2026-07-10T02:00:00Z');
  });

  it('leaves its steps in the trail, without its words', async () => {
    const { rows } = await world.owner.query(
      `select action, detail::text as detail from audit_entry where subject_id = $1 and action like 'complaint.%'`,
      [personId],
    );
    expect(new Set(rows.map((row) => row.action))).toEqual(
      new Set(['complaint.received', 'complaint.assigned', 'complaint.closed']),
    );
    expect(rows.map((row) => row.detail).join()).not.toContain('xét nghiệm');
  });
});
