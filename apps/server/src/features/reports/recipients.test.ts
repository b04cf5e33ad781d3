import type { SubmissionAnswer } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import { unzipped } from '../../../test/unzip';
import type { Visitor } from '../../../test/world';
import { openReportWorld, otherCommune, type ReportWorld, tranBien } from './report-world.test-kit';

const office = 'Văn phòng Ủy ban nhân dân thành phố Đồng Nai';
const outside = 'Hội Nông dân thành phố';
const root = '/api/v1/reports/submissions';
let world: ReportWorld;
let chief: Visitor;
let inOffice: Visitor;
let report: SubmissionAnswer;
type Answered = SubmissionAnswer & { code: string; faults: { code: string }[] };

beforeAll(async () => {
  world = await openReportWorld('2026-06-02T02:00:00Z');
  chief = await world.visitor('commune-police-chief', tranBien);
  inOffice = await world.visitor('province-manager', '75');
  const { body } = await inOffice.get<{ membership: { organisationId: string } }>('/api/v1/session');
  await world.owner.query('update organisation set name = $2 where id = $1', [body.membership.organisationId, office]);
  report = (await chief.send<Answered>('POST', root, { unitCode: tranBien, period: '2026H1' })).body;
});
afterAll(() => world.close());

const address = (who: Visitor, names: string[]) =>
  who.send<Answered>('PUT', `${root}/${report.id}/recipients`, { version: report.version, names });
const step = async (name: string) => {
  report = (await chief.send<Answered>('POST', `${root}/${report.id}/${name}`, { version: report.version })).body;
};
const answer = (who: Visitor, index: number, body: object) =>
  who.send<Answered>('POST', `${root}/${report.id}/recipients/${report.recipients[index]?.id}/answer`, body);

describe('a report with several recipients', () => {
  it('names them before it is sent, each once', async () => {
    const neighbour = await world.visitor('commune-police-chief', otherCommune);
    expect((await address(neighbour, [office])).status).toBe(404);
    expect((await address(chief, [office, office.toUpperCase()])).body.faults[0]?.code).toBe('recipient-twice');
    const { status, body } = await address(chief, [office, outside]);
    expect([status, ...body.recipients.map(({ name, answersItself, state }) => [name, answersItself, state])]).toEqual([
      200,
      [office, true, 'waiting'],
      [outside, false, 'waiting'],
    ]);
    report = body;
    expect((await answer(chief, 1, { state: 'accepted' })).body.code).toBe('report-step-not-open');
    const { response } = await chief.get(`${root}/${report.id}/file?format=docx`);
    const text = (await unzipped(response.rawPayload, 'word/document.xml')).replaceAll(/<[^>]+>/g, '');
    expect([office, outside].map((name) => text.includes(name))).toEqual([true, true]);
  });

  it('has the answer of each, given by itself or noted by the sender', async () => {
    await step('sign');
    await step('send');
    expect((await address(chief, [])).body.code).toBe('report-step-not-open');
    expect((await answer(chief, 0, { state: 'accepted' })).body.code).toBe('report-step-not-open');
    expect((await answer(inOffice, 1, { state: 'accepted' })).body.code).toBe('report-step-not-open');
    expect((await answer(inOffice, 0, { state: 'returned' })).body.faults[0]?.code).toBe('required');
    const returned = await answer(inOffice, 0, { state: 'returned', remark: 'Thiếu phụ lục II.' });
    expect(returned.body.recipients[0]).toMatchObject({ state: 'returned', remark: 'Thiếu phụ lục II.' });
    const noted = await answer(chief, 1, { state: 'accepted', remark: 'Công văn số 12 ngày 01/06.' });
    // The unit above has its own answer still to give.
    expect([noted.body.state, ...noted.body.recipients.map(({ state }) => state)]).toEqual([
      'sent',
      'returned',
      'accepted',
    ]);
    expect((await answer(chief, 1, { state: 'accepted' })).body.code).toBe('report-step-not-open');
  });

  it('goes to the same ones again when it is corrected, and is addressed on the command line', async () => {
    const { body: above } = await world.manager.get<Answered>(`${root}/${report.id}`);
    await world.manager.send('POST', `${root}/${report.id}/return`, { version: above.version, remark: 'Bổ sung.' });
    const { body: next } = await chief.send<Answered>('POST', root, { unitCode: tranBien, period: '2026H1' });
    expect(next.recipients.map(({ name, state }) => [name, state])).toEqual([
      [office, 'waiting'],
      [outside, 'waiting'],
    ]);
    const addressed = await command<SubmissionAnswer>(
      world,
      'report',
      'recipients',
      next.id,
      '--to',
      outside,
      '--json',
    );
    expect(addressed.answer.recipients.map(({ name }) => name)).toEqual([outside]);
    await command(world, 'report', 'sign', next.id);
    await command(world, 'report', 'send', next.id);
    const recipient = addressed.answer.recipients[0]?.id ?? '';
    const said = await command<SubmissionAnswer>(
      world,
      ...['report', 'answer', next.id, recipient, '--state', 'accepted', '--json'],
    );
    expect(said.answer.recipients[0]?.state).toBe('accepted');
    expect((await command(world, 'report', 'answer', next.id, recipient, '--state', 'maybe')).code).toBe(2);
  });
});
