import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor, World } from '../../../test/world';
import { addSignature } from '../../platform/print/signature.test-kit';
import { issueDecision, openPapersWorld, sendFile, signDecision, step } from './papers.test-kit';

let world: World;
let officer: Visitor;
let chief: Visitor;
let stranger: Visitor;
let personId: string;

beforeAll(async () => {
  ({ world, officer, chief, stranger, personId } = await openPapersWorld());
});
afterAll(() => world.close());

const pdfOf = async (id: string) =>
  (await officer.get(`/api/v1/papers/${id}/file?format=pdf`)).response.rawPayload as Buffer;
const sendSigned = (id: string, content: Uint8Array, who = officer) =>
  sendFile(world, who, `/api/v1/papers/${id}/signed-file`, content);

it('the PDF of a signed paper is the same to the byte every time, until its number makes it another', async () => {
  const paper = await signDecision(officer, chief, personId);
  const atSignature = await pdfOf(paper.id);
  expect((await pdfOf(paper.id)).equals(atSignature)).toBe(true);
  const issued = await step(officer, paper, 'issue');
  const [first, second] = await Promise.all([pdfOf(issued.id), pdfOf(issued.id)]);
  expect(first.equals(atSignature)).toBe(false);
  expect(second.equals(first)).toBe(true);
  await step(officer, issued, 'cancel', { reason: 'Ghi sai thời hạn' });
  expect((await pdfOf(issued.id)).equals(first)).toBe(true);
});

it('a signed file that came back is kept where it is the very file, and refused with its reason where it is not', async () => {
  const paper = await issueDecision(officer, chief, personId);
  const other = await pdfOf((await signDecision(officer, chief, personId)).id);
  const early = await sendSigned(paper.id, addSignature(other));
  expect([early.status, early.body.code]).toEqual([422, 'signed-file-of-other']);
  const issued = await pdfOf(paper.id);
  for (const [sent, code] of [
    [addSignature(other), 'signed-file-of-other'],
    [issued, 'signed-file-not-signed'],
    [Buffer.concat([addSignature(issued), Buffer.from(' ')]), 'signed-file-not-signed'],
  ] as const) {
    const refused = await sendSigned(paper.id, sent);
    expect([refused.status, refused.body.code]).toEqual([422, code]);
  }
  expect((await officer.get(`/api/v1/papers/${paper.id}/signed-file`)).status).toBe(404);

  const sent = addSignature(issued);
  const { body } = await sendSigned(paper.id, sent);
  expect(body.digitallySigned).toBe(true);
  const kept = await officer.get(`/api/v1/papers/${paper.id}/signed-file`);
  expect(kept.response.rawPayload.equals(sent)).toBe(true);
  expect((await pdfOf(paper.id)).equals(issued)).toBe(true);
  const { rows } = await world.owner.query("select 1 from audit_entry where action like 'paper.signed-file-%'");
  expect(rows).toHaveLength(2);
});

it('is taken back from nobody outside the scope, and not before the paper is issued', async () => {
  const paper = await signDecision(officer, chief, personId);
  const sent = addSignature(await pdfOf(paper.id));
  const early = await sendSigned(paper.id, sent);
  expect([early.status, early.body.code]).toEqual([409, 'paper-state']);
  expect((await sendSigned(paper.id, sent, stranger)).status).toBe(404);
});
