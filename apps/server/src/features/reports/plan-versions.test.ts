import type { PlanAnswer, PlanReview, PlanSummary, PlanTracking, PlanVersions } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import { upload } from '../../../test/upload';
import type { Visitor } from '../../../test/world';
import { openReportWorld, otherCommune, type ReportWorld, tranBien } from './report-world.test-kit';

const text = `ỦY BAN NHÂN DÂN
PHƯỜNG BIÊN HÒA
Số: 5/KH-UBND
Biên Hòa, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Công tác cai nghiện ma túy năm 2026
I. CHỈ TIÊU
- Ít nhất 80% cán bộ được tập huấn.
- Thành lập 02 câu lạc bộ người sau cai.
II. TỔ CHỨC THỰC HIỆN
1. Công an phường
- Rà soát người nghiện trên địa bàn.
`;
const reason = 'Quyết định số 41/QĐ-UBND ngày 01/06/2026: nâng chỉ tiêu tập huấn';

let world: ReportWorld;
let officer: Visitor;
let neighbour: Visitor;
let first: PlanAnswer;
let second: PlanAnswer;
type Answered = PlanAnswer & { code: string };

const post = (who: Visitor, path: string, body: object) => who.send<Answered>('POST', `/api/v1/plans/${path}`, body);
const versionsOf = async (id: string) => (await officer.get<PlanVersions>(`/api/v1/plans/${id}/versions`)).body;
const trackingOf = async (id: string) => (await officer.get<PlanTracking>(`/api/v1/plans/${id}/tracking`)).body;
const listed = async () =>
  (await officer.get<{ items: PlanSummary[] }>('/api/v1/plans')).body.items.map(({ id }) => id);
const finding = (plan: PlanAnswer, kind: string, index = 0) => plan.findings.filter((one) => one.kind === kind)[index];

beforeAll(async () => {
  world = await openReportWorld('2026-06-10T02:00:00Z');
  officer = await world.visitor('commune-officer', tranBien);
  neighbour = await world.visitor('commune-officer', otherCommune);
  const file = { name: 'kế hoạch.txt', content: text };
  const { body: read } = await upload<PlanAnswer>(world, officer, '/api/v1/plans', file, { unitCode: tranBien });
  const decisions = read.findings.map(({ id }) => ({ id, state: 'confirmed' }));
  await post(officer, `${read.id}/findings/decide`, { decisions });
  first = (await post(officer, `${read.id}/confirm`, { version: read.version })).body;
  await post(officer, `${first.id}/targets/${finding(first, 'target')?.id}/figures`, {
    role: 'measured',
    on: '2026-05-30',
    value: 75,
    source: 'Danh sách lớp tập huấn',
  });
  await post(officer, `${first.id}/tasks/${finding(first, 'task')?.id}/progress`, {
    state: 'under-way',
    note: 'Đợt 1',
  });
});
afterAll(() => world.close());

describe('a plan that is amended', () => {
  it('opens its next edition with everything it says; until that is confirmed the first is in force', async () => {
    expect((await post(neighbour, `${first.id}/amendments`, { reason })).body.code).toBe('plan-of-other');
    const { status, body } = await post(officer, `${first.id}/amendments`, { reason });
    expect([status, body.state, body.edition, body.amendsId, body.amendment, body.number]).toEqual([
      200,
      'read',
      2,
      first.id,
      reason,
      null,
    ]);
    expect(body.findings.map(({ kind, content }) => [kind, content])).toEqual(
      first.findings.map(({ kind, content }) => [kind, content]),
    );
    expect((await post(officer, `${first.id}/amendments`, { reason })).body.code).toBe('plan-being-amended');
    expect((await post(officer, `${body.id}/amendments`, { reason })).body.code).toBe('plan-not-confirmed');
    expect(await listed()).toEqual(expect.arrayContaining([first.id, body.id]));
    expect((await trackingOf(first.id)).mayChange).toBe(true);
    second = body;
  });

  it('says what changed, and what was measured and noted goes on', async () => {
    const raised = finding(second, 'target');
    await post(officer, `${second.id}/findings/decide`, {
      decisions: [
        { id: raised?.id, state: 'confirmed', content: { ...raised?.content, value: 90 } },
        { id: finding(second, 'target', 1)?.id, state: 'rejected' },
      ],
    });
    await post(officer, `${second.id}/findings`, {
      kind: 'deliverable',
      content: { text: 'Quy chế hoạt động câu lạc bộ' },
    });
    second = (await post(officer, `${second.id}/confirm`, { version: second.version })).body;
    expect(second.state).toBe('confirmed');
    const { editions, mayChange } = await versionsOf(first.id);
    expect(mayChange).toBe(true);
    expect(editions.map(({ plan }) => [plan.edition, plan.supersededById])).toEqual([
      [1, second.id],
      [2, null],
    ]);
    expect(
      editions[1]?.changes.map(({ before, after }) => [before?.content.value, after?.content.value, after?.kind]),
    ).toEqual([
      [undefined, undefined, 'deliverable'],
      [80, 90, 'target'],
      [2, undefined, undefined],
    ]);
    const tracking = await trackingOf(second.id);
    expect(tracking.targets.map(({ values, judgement }) => [values[0]?.value, judgement.threshold])).toEqual([
      [75, 90],
    ]);
    expect(tracking.tasks.map(({ progress }) => progress?.note)).toEqual([undefined, 'Đợt 1']);
    expect(await listed()).not.toContain(first.id);
  });

  it('is followed in the edition in force only', async () => {
    const old = await post(officer, `${first.id}/targets/${finding(first, 'target')?.id}/figures`, {
      role: 'measured',
      on: '2026-06-05',
      value: 80,
      source: 'Danh sách lớp tập huấn',
    });
    expect(old.body.code).toBe('plan-superseded');
    expect((await post(officer, `${first.id}/amendments`, { reason })).body.code).toBe('plan-superseded');
    expect((await trackingOf(first.id)).mayChange).toBe(false);
  });
});

describe('a review of a plan', () => {
  const words = 'Tập huấn chậm do thiếu giảng viên; đề nghị mở thêm 02 lớp trong tháng 8.';

  it('freezes how it stood, whatever is measured later', async () => {
    const body = { kind: 'mid-term', heldOn: '2026-06-09', words };
    const held = await officer.send<PlanReview & { code: string }>('POST', `/api/v1/plans/${second.id}/reviews`, body);
    expect(held.status).toBe(200);
    const early = await post(officer, `${second.id}/reviews`, { ...body, heldOn: '2026-07-01' });
    expect(early.body.code).toBe('day-ahead');
    await post(officer, `${second.id}/targets/${finding(second, 'target')?.id}/figures`, {
      role: 'measured',
      on: '2026-06-10',
      value: 95,
      source: 'Danh sách lớp tập huấn',
    });
    expect((await trackingOf(second.id)).targets[0]?.judgement.status).toBe('met');
    const { body: kept } = await neighbour.get<PlanReview>(`/api/v1/plans/${second.id}/reviews/${held.body.id}`);
    expect([kept.words, kept.tracking.targets[0]?.judgement.status]).toEqual([words, 'running']);
    expect((await versionsOf(second.id)).reviews.map(({ kind, heldOn }) => [kind, heldOn])).toEqual([
      ['mid-term', '2026-06-09'],
    ]);
    expect((await neighbour.get<Answered>(`/api/v1/plans/${first.id}/reviews/${held.body.id}`)).status).toBe(404);
  });

  it('and amendments are reached from the command line', async () => {
    const versions = await command<PlanVersions>(world, 'plan', 'versions', second.id, '--json');
    expect(versions.answer.editions).toHaveLength(2);
    const amended = await command<PlanSummary>(
      world,
      'plan',
      'amend',
      second.id,
      '--reason',
      'Bổ sung kinh phí',
      '--json',
    );
    expect([amended.code, amended.answer.edition]).toEqual([0, 3]);
    const refused = await command(
      world,
      'plan',
      'review',
      second.id,
      '--kind',
      'half',
      '--on',
      'x',
      '--words',
      'nowhere',
    );
    expect(refused.code).toBe(2);
  });
});
