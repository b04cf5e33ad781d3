import type { ReportConsolidation, ReportDrift, SubmissionAnswer, SubmissionSummary } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipped } from '../../../test/unzip';
import type { Visitor } from '../../../test/world';
import { remindReports } from '../../main/schedules';
import {
  figure,
  foundAddicted,
  openReportWorld,
  otherCommune,
  type ReportWorld,
  tranBien,
} from './report-world.test-kit';

let world: ReportWorld;
let officer: Visitor;
let chief: Visitor;
let manager: Visitor;
let neighbour: Visitor;
let found: string;
beforeAll(async () => {
  world = await openReportWorld('2026-01-05T02:00:00Z');
  found = await world.openFile(tranBien);
  await world.record(found, foundAddicted('2026-01-12'));
  officer = await world.visitor('commune-officer', tranBien);
  chief = await world.visitor('commune-police-chief', tranBien);
  neighbour = await world.visitor('commune-police-chief', otherCommune);
  manager = await world.visitor('province-manager', '75');
  world.clock.set('2026-06-02T02:00:00Z');
});
afterAll(() => world.close());

type Answered = SubmissionAnswer & { code: string };
const root = '/api/v1/reports/submissions';
const begin = (who: Visitor, unitCode = tranBien) => who.send<Answered>('POST', root, { unitCode, period: '2026H1' });
const take = (
  who: Visitor,
  { id, version }: Pick<SubmissionAnswer, 'id' | 'version'>,
  step: string,
  more: object = {},
) => who.send<Answered>('POST', `${root}/${id}/${step}`, { version, ...more });
const standing = (who: Visitor, unitCode: string) =>
  who.get<{
    own: SubmissionSummary[];
    lower: {
      unit: { code: string };
      submission: SubmissionSummary | null;
      late: boolean;
      remindedAt: string | null;
    }[];
    dueOn: string;
  }>(`${root}?unitCode=${unitCode}&period=2026H1`);
const drift = async (who: Visitor, id: string) =>
  (await who.get<{ items: ReportDrift[] }>(`${root}/${id}/drift`)).body.items;
const words = { direction: ['Ban hành kế hoạch.'], difficulties: ['Thiếu cán bộ.'], tasks: [], proposals: [] };

let sent: SubmissionAnswer;

describe('the road of a report', () => {
  it('is written by the unit it speaks of, once at a time', async () => {
    const { status, body } = await begin(officer);
    expect([status, body.state, body.number, body.figures, body.may]).toEqual([
      200,
      'drafted',
      1,
      null,
      { write: true, sign: false, send: false, answer: false, address: true },
    ]);
    expect((await begin(chief)).body.code).toBe('report-on-its-way');
    expect((await begin(manager)).body.code).toBe('report-of-other');
    expect((await begin(neighbour)).status).toBe(403);
    const written = await officer.send<Answered>('PUT', `${root}/${body.id}/narrative`, {
      version: body.version,
      narrative: words,
    });
    expect([written.status, written.body.narrative]).toEqual([200, words]);
    expect((await take(officer, written.body, 'sign')).status).toBe(403);
    expect((await take(neighbour, written.body, 'sign')).status).toBe(404);
    expect((await take(chief, body, 'sign')).body.code).toBe('stale-version');
    sent = written.body;
  });

  it('is asked for before its last day, once a stage, of who has not sent it', async () => {
    const due = async (who: Visitor) =>
      (
        await who.get<{ items: { period: string; stage: string; state: string | null; remindedAt: string | null }[] }>(
          '/api/v1/reports/due',
        )
      ).body.items;
    expect(await due(officer)).toEqual([
      { period: '2026H1', dueOn: '2026-06-04', stage: 'soon', state: 'drafted', remindedAt: null },
    ]);
    for (const code of [tranBien, otherCommune]) await world.organisation(code, 'commune-police');
    await remindReports(world.program);
    await remindReports(world.program);
    expect((await due(officer))[0]?.remindedAt).toBe('2026-06-02T02:00:00Z');
    const count = async (code: string) =>
      (
        await world.owner.query(
          `select count(*)::int as n from report_reminder r join administrative_unit u using (unit_id) where u.code = $1 and u.valid @> current_date`,
          [code],
        )
      ).rows[0].n;
    expect([await count(tranBien), await count(otherCommune)]).toEqual([1, 1]);
    const { body } = await standing(manager, '75');
    expect(body.lower.find(({ unit }) => unit.code === tranBien)?.remindedAt).toBe('2026-06-02T02:00:00Z');
  });

  it('freezes its figures with the signature, and goes to the unit above', async () => {
    const signed = (await take(chief, sent, 'sign')).body;
    expect([signed.state, signed.figures && figure(signed.figures, 'R1', 'total', 'addicts')]).toEqual(['signed', 1]);
    expect((await take(manager, signed, 'accept')).body.code).toBe('report-step-not-open');
    sent = (await take(chief, signed, 'send')).body;
    expect([sent.state, sent.late, sent.sent?.by]).toEqual(['sent', false, 'Cán bộ commune-police-chief']);
    const { body } = await standing(manager, '75');
    const of = (code: string) => body.lower.find(({ unit }) => unit.code === code);
    expect([of(tranBien)?.submission?.state, of(otherCommune)?.submission]).toEqual(['sent', null]);
    expect(body.dueOn).toBe('2026-06-04');
  });

  it('tells record by record what changed since, and the figures stay as signed', async () => {
    expect(await drift(manager, sent.id)).toEqual([]);
    const late = await world.openFile(tranBien);
    await world.record(late, foundAddicted('2026-02-09'), '2026-06-03T02:00:00Z');
    world.clock.set('2026-06-03T03:00:00Z');
    const changed = (await drift(manager, sent.id)).filter(({ table }) => table === 'R1');
    expect(changed.map(({ personId, change }) => [personId, change])).toContainEqual([late, 'added']);
    expect(changed.flatMap(({ effects }) => effects)).toEqual(
      expect.arrayContaining([
        { column: 'addicts', by: 1 },
        { column: 'new', by: 1 },
      ]),
    );
    const { body } = await manager.get<SubmissionAnswer>(`${root}/${sent.id}`);
    expect(body.figures && figure(body.figures, 'R1', 'total', 'addicts')).toBe(1);
    expect(figure(await world.compute(tranBien, '2026H1'), 'R1', 'total', 'addicts')).toBe(2);
    expect((await neighbour.get(`${root}/${sent.id}/drift`)).status).toBe(404);
  });

  it('is a paper with its words, its signer and the figures as signed', async () => {
    const file = async (format: string) =>
      (await manager.get(`${root}/${sent.id}/file?format=${format}`)).response.rawPayload;
    const text = (await unzipped(await file('docx'), 'word/document.xml')).replaceAll(/<[^>]+>/g, '');
    expect(text).toContain('Ban hành kế hoạch.');
    expect(text).toContain('Cán bộ commune-police-chief');
    expect(text).toMatch(/ngày 02 tháng 6 năm 2026/);
    expect(text).toMatch(/có 1 người nghiện ma túy có hồ sơ quản lý/);
    expect((await file('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await neighbour.get(`${root}/${sent.id}/file?format=pdf`)).status).toBe(404);
  });

  it('is laid beside the figures of the unit above, which says where they part', async () => {
    const { status, body } = await manager.get<ReportConsolidation>(`${root}/consolidation?unitCode=75&period=2026H1`);
    expect([status, body.units.map(({ unit }) => unit.code)]).toEqual([200, [tranBien]]);
    expect(body.units[0]?.differences).toContainEqual({
      table: 'R1',
      column: 'addicts',
      label: expect.stringContaining('nghiện'),
      sent: 1,
      now: 2,
    });
    expect(body.waitingFor).toBeGreaterThan(50);
    expect((await officer.get(`${root}/consolidation?unitCode=75&period=2026H1`)).status).not.toBe(200);
  });

  it('is returned with remarks, and comes again under the next number with its words', async () => {
    expect((await take(manager, sent, 'return', { remark: '' })).status).toBe(400);
    const returned = (await take(manager, sent, 'return', { remark: 'Bổ sung người phát hiện tháng 02.' })).body;
    expect([returned.state, returned.remark]).toEqual(['returned', 'Bổ sung người phát hiện tháng 02.']);
    const again = (await begin(officer)).body;
    expect([again.number, again.narrative]).toEqual([2, words]);
    const signed = (await take(chief, again, 'sign')).body;
    world.clock.set('2026-06-05T02:00:00Z');
    const late = (await take(chief, signed, 'send')).body;
    expect([late.late, late.figures && figure(late.figures, 'R1', 'total', 'addicts')]).toEqual([true, 2]);
    const two = await Promise.all([take(manager, late, 'accept'), take(manager, late, 'accept')]);
    expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
    await remindReports(world.program);
    const told = await world.owner.query(
      `select stage from report_reminder r join administrative_unit u using (unit_id)
      where u.code = $1 and u.valid @> current_date and period = '2026H1' order by stage`,
      [tranBien],
    );
    expect(told.rows.map(({ stage }) => stage)).toEqual(['soon']);
    const { body } = await standing(officer, tranBien);
    expect(body.own.map(({ number, state }) => [number, state])).toEqual([
      [2, 'accepted'],
      [1, 'returned'],
    ]);
    expect((await standing(manager, '75')).body.lower.find(({ unit }) => unit.code === otherCommune)?.late).toBe(true);
  });
});
