import { PDFDocument } from '@cantoo/pdf-lib';
import type { CaseAnswer, PaperAnswer, PaperList } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor, World } from '../../../test/world';
import { readPdfPages } from '../../platform/print/test/pdf-pages';
import { openPapersWorld, sendFile, step } from './papers.test-kit';

let world: World;
let officer: Visitor;
let chief: Visitor;
let stranger: Visitor;
let personId: string;

beforeAll(async () => {
  ({ world, officer, chief, stranger, personId } = await openPapersWorld());
});
afterAll(() => world.close());

async function pdfOf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) pdf.addPage([595, 842]).drawText(`scan ${page + 1}`);
  return pdf.save();
}

async function receive(code: string, issuedOn: string, scan: Uint8Array | null, number?: string): Promise<PaperAnswer> {
  const { body } = await officer.send<PaperAnswer>('POST', `/api/v1/people/${personId}/received-papers`, {
    code,
    issuedOn,
    ...(number ? { number } : {}),
  });
  return scan === null ? body : (await sendFile(world, officer, `/api/v1/papers/${body.id}/scan`, scan)).body;
}

async function proposeToCourt(): Promise<PaperAnswer> {
  const { body: draft } = await officer.send<PaperAnswer>('POST', `/api/v1/people/${personId}/papers`, {
    formCode: 'D163-V-36',
    values: {
      'court.name': '3 – Đồng Nai',
      'person.residence': 'Khu phố 3',
      'person.occupation': 'Thợ hồ',
      'person.idIssuedOn': '2021-05-06',
      'person.idIssuedBy': 'Cục Cảnh sát',
      'ground.reason': 'Không đăng ký cai nghiện tự nguyện',
      'file.documents': ['Bản tóm tắt lý lịch', 'Biên bản vi phạm'],
    },
  });
  expect(draft.missing).toEqual([]);
  const submitted = await step(officer, draft, 'submit');
  await chief.send('POST', '/api/v1/papers/sign', { papers: [{ id: submitted.id, version: submitted.version }] });
  const { body: signed } = await officer.get<PaperAnswer>(`/api/v1/papers/${draft.id}`);
  return step(officer, signed, 'issue');
}

const print = (who: Visitor, query: string) =>
  who.get<{ code: string; details: { missing: string[] } }>(`/api/v1/people/${personId}/compulsory-file?${query}`);
const list = async () => (await officer.get<PaperList>(`/api/v1/people/${personId}/papers`)).body;

async function textsOf(query: string): Promise<string[]> {
  const { response } = await print(officer, query);
  expect(response.headers['content-type']).toBe('application/pdf');
  return readPdfPages(response.rawPayload).map(({ lines }) => lines.map(({ text }) => text).join(' '));
}

describe('a paper received from outside', () => {
  it('goes into the file with its kind, its issuer’s number and its scan, and only that', async () => {
    const paper = await receive('court-decision', '2026-08-01', await pdfOf(1), '12/2026/QĐ-TA');
    expect(paper).toMatchObject({ received: true, fullNumber: '12/2026/QĐ-TA', scanned: true, missing: [] });
    expect(paper.title).toBe('Quyết định của Tòa án');
    const file = await officer.get(`/api/v1/papers/${paper.id}/file?format=pdf`);
    expect([file.status, file.body.code]).toEqual([422, 'paper-received']);
    const unknown = await officer.send('POST', `/api/v1/people/${personId}/received-papers`, {
      code: 'nothing',
      issuedOn: '2026-08-01',
    });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'form-unknown']);
    const future = await officer.send('POST', `/api/v1/people/${personId}/received-papers`, {
      code: 'id-copy',
      issuedOn: '2026-08-11',
    });
    expect([future.status, future.body.code]).toEqual([422, 'issued-before-signed']);
    const outside = await stranger.send('POST', `/api/v1/people/${personId}/received-papers`, {
      code: 'id-copy',
      issuedOn: '2026-08-01',
    });
    expect(outside.status).toBe(404);
  });
});

describe('the file for the court', () => {
  it('is there from the step that begins it', async () => {
    expect((await list()).compulsoryFile).toBeNull();
    const early = await print(officer, 'set=1');
    expect([early.status, early.body.code]).toEqual([422, 'no-compulsory-file']);
    const { status } = await officer.send('POST', `/api/v1/people/${personId}/acts`, {
      kind: 'carried-over',
      at: '2026-08-02',
      payload: { state: 'compulsory-file', source: 'ledger' },
    });
    expect(status).toBe(200);
    expect((await list()).compulsoryFile).toMatchObject({ papers: 0 });
  });

  it('says what is missing, and is printed incomplete only when asked so', async () => {
    await receive('D163-V-34', '2026-08-03', await pdfOf(2));
    // Without its scan there is nothing to bind.
    await receive('D163-V-33', '2026-08-04', null);
    const refused = await print(officer, 'set=1');
    expect([refused.status, refused.body.code]).toEqual([422, 'compulsory-file-incomplete']);
    expect(refused.body.details.missing).toEqual((await list()).compulsoryFile?.missing);
    expect(refused.body.details.missing).toContain('Tóm tắt lý lịch');
    expect(refused.body.details.missing).not.toContain(
      'Biên bản vi phạm của người bị đề nghị đưa đi cai nghiện bắt buộc',
    );
    const [cover] = await textsOf('set=1&incomplete=1');
    expect(cover).toContain('CHƯA ĐỦ');
    expect(cover).toContain('Tóm tắt lý lịch');
  });

  it('is printed whole: cover, index, and the papers in the order of the law, every sheet numbered', async () => {
    await receive('D163-V-37', '2026-08-10', await pdfOf(1));
    const proposal = await proposeToCourt();
    await receive('determination-result', '2026-08-05', await pdfOf(3), '77/KQ-TYT');
    await receive('D163-V-33', '2026-08-04', await pdfOf(1));
    expect((await list()).compulsoryFile).toEqual({ papers: 5, missing: [] });
    const [cover, index, ...sheets] = await textsOf('set=2');
    expect(cover).toContain('NGUYỄN VĂN KHÁNH');
    expect(cover).toContain('Đề nghị đưa đi cai nghiện bắt buộc');
    expect(cover).toContain('2 (bản lưu)');
    expect(cover).not.toContain('CHƯA ĐỦ');
    const inOrder = [
      '1 Tóm tắt lý lịch 04/08/2026 1',
      '2 Biên bản vi phạm của người bị đề nghị đưa đi cai nghiện bắt buộc 03/08/2026 2–3',
      '77/KQ-TYT 05/08/2026 4–6',
      `${proposal.fullNumber} 10/08/2026 7`,
      'biện pháp đưa đi cai nghiện bắt buộc 10/08/2026 8',
    ];
    const found = inOrder.map((entry) => index!.replace(/\s+/g, ' ').indexOf(entry));
    expect(found, index).toEqual(found.toSorted((left, right) => left - right));
    expect(found).not.toContain(-1);
    expect(sheets.map((sheet) => /BL \d+ Bộ 2/.exec(sheet)?.[0])).toEqual(sheets.map((_, at) => `BL ${at + 1} Bộ 2`));
    expect(sheets).toHaveLength(8);
    expect(sheets[6]).toContain('Không đăng ký cai nghiện tự nguyện');
    const { rows } = await world.owner.query(
      "select detail from audit_entry where action = 'papers.bound' order by id desc",
    );
    expect(rows[0].detail).toEqual({ set: '2', papers: 5, missing: 0 });
  });

  it('offers what the act makes, apart from what it needs', async () => {
    const { body } = await officer.send<CaseAnswer>('POST', `/api/v1/people/${personId}/acts`, {
      kind: 'comp-file',
      at: '2026-08-10',
    });
    const actId = body.acts.find(({ kind }) => kind === 'comp-file')?.id;
    const ofAct = (await list()).prepared.filter((form) => form.actId === actId);
    expect(ofAct.filter(({ produced }) => produced).map(({ formCode }) => formCode)).toEqual([
      'SLIP-RIGHTS',
      'D163-V-37',
    ]);
    expect(ofAct.map(({ formCode }) => formCode)).toContain('D163-V-33');
  });

  it('is nobody’s business outside the scope', async () => {
    expect((await print(stranger, 'set=1')).status).toBe(404);
  });
});
