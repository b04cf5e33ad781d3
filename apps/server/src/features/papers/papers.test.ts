import { randomUUID } from 'node:crypto';
import type { CaseAnswer, NumberRegister, PaperAnswer, PaperRow } from '@dong-hanh/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor, World } from '../../../test/world';
import { bienHoa, decisionValues, openFile, openPapersWorld, sendFile } from './papers.test-kit';

const decision = 'D163-V-22';
const handOver = 'D163-V-23';

let world: World;
let officer: Visitor;
let chief: Visitor;
let stranger: Visitor;
let personId: string;

beforeAll(async () => {
  ({ world, officer, chief, stranger, personId } = await openPapersWorld());
});
afterAll(() => world.close());

const draft = async (formCode = decision, values: Record<string, unknown> = decisionValues, of = personId) =>
  (await officer.send<PaperAnswer>('POST', `/api/v1/people/${of}/papers`, { formCode, values })).body;
const step = (who: Visitor, paper: Pick<PaperRow, 'id' | 'version'>, which: string, more: object = {}) =>
  who.send<PaperAnswer & { code: string; faults?: { field: string }[] }>(
    'POST',
    `/api/v1/papers/${paper.id}/${which}`,
    {
      version: paper.version,
      ...more,
    },
  );
const sign = (who: Visitor, papers: Pick<PaperRow, 'id' | 'version'>[]) =>
  who.send<{ items: PaperRow[]; code: string }>('POST', '/api/v1/papers/sign', {
    papers: papers.map(({ id, version }) => ({ id, version })),
  });

async function signed(of = personId): Promise<PaperRow> {
  const submitted = (await step(officer, await draft(decision, decisionValues, of), 'submit')).body;
  return (await sign(chief, [submitted])).body.items[0] as PaperRow;
}

describe('a paper of a file', () => {
  it('is filled from the file, says what is missing, and keeps what was typed of the person for the next one', async () => {
    const paper = await draft(decision, {});
    expect(paper.values).toMatchObject({
      'person.fullName': 'Nguyễn Văn Khánh',
      'person.bornOn': '1985-06-05',
      'person.sex': 'male',
      'person.idNumber': '075085000257',
      'unit.communeName': 'Phường Biên Hòa',
    });
    expect(paper.missing).toEqual(expect.arrayContaining(['person.residence', 'term.endsOn', 'doc.effectiveOn']));
    expect(paper.missing).not.toContain('doc.number');
    const { body: saved } = await officer.send<PaperAnswer>('PUT', `/api/v1/papers/${paper.id}`, {
      version: paper.version,
      values: decisionValues,
    });
    expect(saved.missing).toEqual([]);
    const next = await draft(decision, {});
    expect(next.values['person.residence']).toBe(decisionValues['person.residence']);
    expect(next.values['rehab.place']).toBeUndefined();
  });

  it('takes no value of the wrong kind, no field of another form, and no form of another time', async () => {
    const wrong = await officer.send<{ faults: object[] }>('POST', `/api/v1/people/${personId}/papers`, {
      formCode: decision,
      values: { 'term.endsOn': 'sang năm' },
    });
    expect([wrong.status, wrong.body.faults]).toEqual([400, [{ field: 'term.endsOn', code: 'wrong-kind' }]]);
    const half = await officer.send<{ faults: object[] }>('POST', `/api/v1/people/${personId}/papers`, {
      formCode: decision,
      values: { 'term.endsOn': '2012', 'person.bornOn': '1985' },
    });
    expect([half.status, half.body.faults]).toEqual([400, [{ field: 'term.endsOn', code: 'wrong-kind' }]]);
    expect((await draft(decision, { 'giver.fullName': 'Lê Văn Tám', 'doc.number': 7 })).typed).toEqual([]);
    const unknown = await officer.send('POST', `/api/v1/people/${personId}/papers`, { formCode: 'D163-V-99' });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'form-unknown']);
    world.clock.set('2026-06-30T02:00:00Z');
    const early = await officer.send('POST', `/api/v1/people/${personId}/papers`, { formCode: decision });
    world.clock.set('2026-08-10T02:00:00Z');
    expect([early.status, early.body.code]).toEqual([422, 'form-not-valid']);
  });

  it('goes from draft to signer to register, frozen from the signature on', async () => {
    const incomplete = await step(officer, await draft(decision, { 'rehab.place': 'x' }), 'submit');
    expect([incomplete.status, incomplete.body.code]).toEqual([422, 'paper-incomplete']);
    expect(incomplete.body.faults?.map(({ field }) => field)).toContain('term.endsOn');

    const { body: submitted } = await step(officer, await draft(), 'submit');
    expect(submitted.state).toBe('submitted');
    const { body: queue } = await chief.get<{ items: PaperRow[] }>('/api/v1/papers/queue');
    expect(queue.items.map(({ id }) => id)).toContain(submitted.id);
    expect((await sign(officer, [submitted])).status).toBe(403);

    const { body: returned } = await step(chief, submitted, 'return', { remark: 'Thiếu căn cứ' });
    expect([returned.state, returned.remark]).toEqual(['drafted', 'Thiếu căn cứ']);
    const { body: again } = await step(officer, returned, 'submit');
    const [paper] = (await sign(chief, [again])).body.items as [PaperRow];
    expect(paper.state).toBe('signed');
    const change = await officer.send('PUT', `/api/v1/papers/${paper.id}`, { version: paper.version, values: {} });
    expect([change.status, change.body.code]).toEqual([422, 'paper-frozen']);

    await officer.send('PATCH', `/api/v1/people/${personId}`, { version: 1, fullName: 'Nguyễn Văn Khang' });
    const { body: issued } = await step(officer, paper, 'issue');
    expect(issued).toMatchObject({ state: 'issued', symbol: 'QĐ-CA', issuedOn: '2026-08-10' });
    expect(issued.values).toMatchObject({ 'person.fullName': 'Nguyễn Văn Khánh', 'doc.number': issued.number });
    const { body: cancelled } = await step(officer, issued, 'cancel', { reason: 'Ghi sai thời hạn' });
    expect([cancelled.state, cancelled.number]).toEqual(['cancelled', issued.number]);
    const next = (await step(officer, await signed(), 'issue')).body;
    expect(next.number).toBe((issued.number as number) + 1);
    const quoting = await draft('D163-V-28', {});
    expect(quoting.values).toMatchObject({
      'voluntaryDecision.number': String(next.number),
      'voluntaryDecision.issuedOn': '2026-08-10',
    });
  });

  it('signed on paper by persons is issued without number and without a signature here', async () => {
    const minutes = await draft(handOver, {
      'delivery.kind': 'decision',
      'act.place': 'Trụ sở Công an phường',
    });
    expect(minutes.signerRole).toBe('on-paper');
    expect((await step(officer, minutes, 'issue')).body.code).toBe('paper-incomplete');
  });

  it('is nobody’s business outside the scope, and every look is in the audit', async () => {
    const paper = await draft();
    expect((await stranger.get(`/api/v1/papers/${paper.id}`)).status).toBe(404);
    expect((await stranger.get(`/api/v1/people/${personId}/papers`)).status).toBe(404);
    expect((await stranger.get(`/api/v1/papers/${paper.id}/file?format=pdf`)).status).toBe(404);
    expect((await step(stranger, paper, 'cancel', { reason: 'không được' })).status).toBe(404);
    await officer.get(`/api/v1/papers/${paper.id}`);
    const { rows } = await world.owner.query(
      "select detail->>'paperId' as id from audit_entry where action = 'paper.opened' order by id desc",
    );
    expect(rows.map((row) => row.id)).toContain(paper.id);
    const { rows: stored } = await world.owner.query('select answers_sealed from paper where id = $1', [paper.id]);
    expect(stored[0].answers_sealed.toString('latin1')).not.toContain('075085000257');
  });

  it('prints as PDF and DOCX, and empty for the hand', async () => {
    const paper = await draft();
    const [pdf, docx, blank] = await Promise.all([
      officer.get(`/api/v1/papers/${paper.id}/file?format=pdf`),
      officer.get(`/api/v1/papers/${paper.id}/file?format=docx`),
      officer.get(`/api/v1/forms/${decision}/file?format=pdf`),
    ]);
    expect(pdf.response.rawPayload.toString('latin1', 0, 5)).toBe('%PDF-');
    expect(docx.response.rawPayload.toString('latin1', 0, 2)).toBe('PK');
    expect(blank.response.rawPayload.toString('latin1', 0, 5)).toBe('%PDF-');
    expect(pdf.response.headers['content-disposition']).not.toMatch(/Kh/);
  });

  it('keeps the scan of the signed paper, told by its content', async () => {
    const paper = await signed();
    const put = (content: Buffer) => sendFile(world, officer, `/api/v1/papers/${paper.id}/scan`, content);
    const refused = await put(Buffer.from('<html></html>'));
    expect([refused.status, refused.body.code]).toEqual([422, 'scan-not-readable']);
    const broken = await put(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
    expect([broken.status, broken.body.code]).toEqual([422, 'scan-not-readable']);
    const picture = await sharp({ create: { width: 30, height: 40, channels: 3, background: 'white' } })
      .jpeg()
      .toBuffer();
    expect((await put(picture)).body).toMatchObject({ scanned: true, straightened: false });
    const { response } = await officer.get(`/api/v1/papers/${paper.id}/scan`);
    expect(response.headers['content-type']).toBe('image/jpeg');
    expect(response.rawPayload.equals(picture)).toBe(true);
  });

  it('shows the sheet in a photograph straightened, and keeps the photograph', async () => {
    const paper = await signed();
    const table = { create: { width: 800, height: 1000, channels: 3 as const, background: '#403020' } };
    const sheet = await sharp({ create: { width: 420, height: 594, channels: 3, background: '#e8e8e8' } })
      .rotate(7, { background: '#403020' })
      .png()
      .toBuffer();
    const photograph = await sharp(table)
      .composite([{ input: sheet }])
      .png()
      .toBuffer();
    const { body } = await sendFile(world, officer, `/api/v1/papers/${paper.id}/scan`, photograph);
    expect(body).toMatchObject({ scanned: true, straightened: true });
    const shown = (await officer.get(`/api/v1/papers/${paper.id}/scan`)).response.rawPayload;
    const { width = 0, height = 0, format } = await sharp(shown).metadata();
    expect(format).toBe('jpeg');
    expect(Math.abs(width - 420) + Math.abs(height - 594)).toBeLessThan(12);
    const { channels } = await sharp(shown).stats();
    expect(channels[0]?.mean).toBeGreaterThan(250);
    const kept = (await officer.get(`/api/v1/papers/${paper.id}/scan?original=1`)).response.rawPayload;
    expect(kept.equals(photograph)).toBe(true);
  });
});

describe('a file that was handed over', () => {
  it('keeps its scans for the side that took it on, and those taken there for the commune', async () => {
    const facility = await world.visitor('facility-officer', '75');
    const { organisationId } = (await facility.get<{ membership: { organisationId: string } }>('/api/v1/session')).body
      .membership;
    await world.owner.query(`update organisation set kind = 'facility-public' where id = $1`, [organisationId]);
    const of = await openFile(officer, bienHoa, { nationalId: null });
    const paper = await signed(of);
    const picture = await sharp({ create: { width: 30, height: 40, channels: 3, background: 'white' } })
      .jpeg()
      .toBuffer();
    const scan = `/api/v1/papers/${paper.id}/scan`;
    await sendFile(world, officer, scan, picture);
    expect((await facility.get(scan)).status).toBe(404);
    const { body: offer } = await officer.send<{ id: string }>('POST', `/api/v1/people/${of}/hand-overs`, {
      organisationId,
    });
    await facility.send('POST', `/api/v1/hand-overs/${offer.id}/accept`, {});
    expect((await facility.get(scan)).status).toBe(200);
    await sendFile(world, facility, scan, picture);
    expect((await officer.get(scan)).status).toBe(200);
  });
});

describe('an act of the file', () => {
  it('calls for its papers, and shows the number of each that was issued, until it is cancelled', async () => {
    const of = await openFile(officer, bienHoa, { nationalId: null });
    const { body: file } = await officer.send<CaseAnswer>('POST', `/api/v1/people/${of}/acts`, {
      kind: 'carried-over',
      at: '2026-08-01',
      payload: { state: 'rehab-registered', source: 'ledger' },
    });
    const actId = file.acts[0]?.id;
    const papersOfAct = async () =>
      (await officer.get<CaseAnswer>(`/api/v1/people/${of}/case`)).body.acts.find(({ id }) => id === actId)?.papers;
    expect(await papersOfAct()).toEqual([]);
    const { body: made } = await officer.send<PaperAnswer>('POST', `/api/v1/people/${of}/papers`, {
      formCode: decision,
      actId,
      values: { ...decisionValues, 'person.idNumber': '075085000258' },
    });
    const { body: submitted } = await step(officer, made, 'submit');
    const [toIssue] = (await sign(chief, [submitted])).body.items as [PaperRow];
    const { body: issued } = await step(officer, toIssue, 'issue', { issuedOn: '2026-08-10' });
    expect(await papersOfAct()).toEqual([{ id: issued.id, number: issued.fullNumber }]);
    await step(officer, issued, 'cancel', { reason: 'Ghi sai thời hạn' });
    expect(await papersOfAct()).toEqual([]);
  });
});

describe('the slip for the person', () => {
  it('says in plain words what happens, the rights, what to do by when, and where to complain', async () => {
    const of = await openFile(officer, bienHoa, { nationalId: null });
    await officer.send('POST', `/api/v1/people/${of}/acts`, {
      kind: 'determine',
      at: '2026-08-07',
      payload: { ground: 'self-requested' },
    });
    const { body: file } = await officer.send<CaseAnswer>('POST', `/api/v1/people/${of}/acts`, {
      kind: 'addicted',
      at: '2026-08-10T06:00:00+07:00',
    });
    const actId = file.acts.find(({ kind }) => kind === 'addicted')?.id;
    const administrator = await world.visitor('administrator', '75');
    await administrator.send('POST', '/api/v1/organisations', {
      kind: 'legal-aid-centre',
      name: 'Trung tâm Trợ giúp pháp lý nhà nước số 1',
      unitCode: '75',
      phone: '0251 3000 114',
    });
    const { body: slip } = await officer.send<PaperAnswer>('POST', `/api/v1/people/${of}/papers`, {
      formCode: 'SLIP-RIGHTS',
      actId,
      values: {},
    });
    expect(slip.values).toMatchObject({
      'slip.step': 'Cơ sở y tế kết luận ông (bà) nghiện ma túy.',
      // 24 hours to register, told as the hour in Vietnam at which they end.
      'slip.deadline': '06 giờ 00 phút, ngày 11 tháng 8 năm 2026',
      'delivery.paper': 'Phiếu kết quả xác định tình trạng nghiện ma túy',
      'slip.complaintTo': 'Cơ sở y tế đã kết luận',
      'slip.complaintBy': '2026-11-09',
      'slip.legalAid': 'Trung tâm Trợ giúp pháp lý nhà nước số 1',
      'slip.legalAidPhone': '0251 3000 114',
    });
    expect(slip.values['slip.rights']).toContain('Được giữ kín thông tin cá nhân và tình trạng sức khỏe.');
  });
});

describe('numbers', () => {
  it('are given once each, without a gap, however many papers go out at once', async () => {
    const papers = [];
    for (let n = 0; n < 8; n++) papers.push(await signed());
    const answers = await Promise.all(papers.map((paper) => step(officer, paper, 'issue')));
    const numbers = answers.map(({ body }) => body.number as number).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] as number) + index));
  });

  // The register is that of the office that signs: here the chief's.
  it('of a block stay with its holder, and the register goes on behind it', async () => {
    const reserve = (who: Visitor) =>
      who.send<NumberRegister>('POST', '/api/v1/number-registers/blocks', {
        symbol: 'QĐ-CA',
        year: 2026,
        size: 5,
        holder: 'Máy tính xách tay số 2',
      });
    const [first, second] = await Promise.all([reserve(chief), reserve(chief)]);
    const blocks = [...new Map([...first.body.blocks, ...second.body.blocks].map((one) => [one.id, one])).values()];
    expect(blocks).toHaveLength(2);
    const [one, two] = blocks as [(typeof blocks)[0], (typeof blocks)[0]];
    expect(Math.max(one.first, two.first)).toBe(Math.min(one.last, two.last) + 1);

    const fromBlock = (await step(officer, await signed(), 'issue', { blockId: one.id })).body;
    expect(fromBlock.number).toBe(one.first);
    const byHand = await step(officer, await signed(), 'issue', { number: two.first });
    expect([byHand.status, byHand.body.code]).toEqual([422, 'number-reserved']);
    const used = await step(officer, await signed(), 'issue', { number: one.first, blockId: one.id });
    expect([used.status, used.body.code]).toEqual([409, 'number-used']);
    const next = (await step(officer, await signed(), 'issue')).body;
    expect(next.number).toBe(Math.max(one.last, two.last) + 1);

    await chief.send('POST', `/api/v1/number-registers/blocks/${one.id}/return`);
    const late = await step(officer, await signed(), 'issue', { blockId: one.id });
    expect([late.status, late.body.code]).toEqual([422, 'block-used-up']);
    expect((await stranger.send('POST', `/api/v1/number-registers/blocks/${two.id}/return`)).status).toBe(404);
    const { body: seen } = await stranger.get<{ items: NumberRegister[] }>('/api/v1/number-registers');
    expect(seen.items).toEqual([]);
    const { body: list } = await officer.get<{ items: { number: number; fromBlock: boolean }[] }>(
      `/api/v1/number-registers/${first.body.id}/numbers`,
    );
    expect(list.items.find(({ number }) => number === one.first)?.fromBlock).toBe(true);
  });
});

describe('the code on a certificate', () => {
  it('confirms number, kind, day and issuer to anybody, nothing of the person, and cannot be guessed', async () => {
    const token = 'a'.repeat(32);
    const verify = (code: string) => world.app.inject({ method: 'GET', url: `/api/v1/verify/${code}` });
    expect((await verify(token)).json()).toMatchObject({ known: false });
    // A certificate that was issued, as its row stands.
    await world.owner.query(
      `update paper set token_hash = sha256($1::bytea) where id = (select id from paper where state = 'issued' limit 1)`,
      [Buffer.from(token)],
    );
    const answer = (await verify(token)).json();
    expect(answer).toMatchObject({ known: true, cancelledOn: null });
    expect(Object.keys(answer).sort()).toEqual(['cancelledOn', 'issuedOn', 'issuer', 'known', 'number', 'title']);
    const page = await world.app.inject({ method: 'GET', url: `/v/${token}` });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Giấy có thật');
    expect(page.body).not.toMatch(/Khánh|075085000257/);
    expect((await world.app.inject({ method: 'GET', url: `/v/${randomUUID()}` })).statusCode).toBe(404);
  });
});
