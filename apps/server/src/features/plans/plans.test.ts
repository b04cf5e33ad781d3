import type { PlanAnswer, PlanSummary } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { upload } from '../../../test/upload';
import { openWorld, type Visitor, type World } from '../../../test/world';

const [commune, neighbour, elsewhere] = ['26068', '25993', '24853'] as const;
let world: World;
let officer: Visitor;
let beside: Visitor;
let province: Visitor;
let stranger: Visitor;
beforeAll(async () => {
  world = await openWorld('2026-03-10T02:00:00Z');
  officer = await world.visitor('commune-officer', commune);
  beside = await world.visitor('commune-officer', neighbour);
  province = await world.visitor('province-manager', '75');
  stranger = await world.visitor('commune-officer', elsewhere);
});
afterAll(() => world.close());

const text = `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG XANH
Số: 12/KH-UBND
Đồng Xanh, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Công tác cai nghiện ma túy năm 2026
I. CHỈ TIÊU
- Ít nhất 80% người sau cai nghiện được tư vấn.
- Trên 90% người nghiện có hồ sơ quản lý được tổ chức cai nghiện.
II. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh
- Rà soát người nghiện, báo cáo Ủy ban nhân dân tỉnh trước ngày 15 hằng tháng.
2. Sở Y tế
- Tập huấn cho cán bộ xã.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
`;
type Answered = PlanAnswer & { code: string; faults: { field: string; code: string }[]; details: object };
const read = (who: Visitor, unitCode: string, content: string | Uint8Array = text, name = 'kế hoạch.txt') =>
  upload<Answered>(world, who, '/api/v1/plans', { name, content }, { unitCode });
const decide = (who: Visitor, id: string, decisions: object[]) =>
  who.send<Answered>('POST', `/api/v1/plans/${id}/findings/decide`, { decisions });

let plan: PlanAnswer;

describe('a plan that was read', () => {
  it('is kept with its text, and every finding with its place', async () => {
    const { status, body } = await read(province, '75');
    expect([status, body.number, body.issuedOn, body.state, body.mayChange]).toEqual([
      200,
      '12/KH-UBND',
      '2026-03-05',
      'read',
      true,
    ]);
    const targets = body.findings.filter(({ kind }) => kind === 'target');
    expect(targets.map(({ content: { comparator, value }, state }) => [comparator, value, state])).toEqual([
      ['>=', 80, 'proposed'],
      ['>', 90, 'proposed'],
    ]);
    for (const { content, span } of targets) expect(body.text.slice(...(span as [number, number]))).toBe(content.text);
    expect(body.counts).toEqual({ proposed: body.findings.length, confirmed: 0, rejected: 0 });
    plan = body;
  });

  it('is read by the whole province, changed by the unit that keeps it, and unknown elsewhere', async () => {
    const seen = await officer.get<PlanAnswer>(`/api/v1/plans/${plan.id}`);
    expect([seen.status, seen.body.mayChange]).toEqual([200, false]);
    const [first] = plan.findings;
    const foreign = await decide(officer, plan.id, [{ id: first?.id, state: 'confirmed' }]);
    expect([foreign.status, foreign.body.code]).toEqual([403, 'plan-of-other']);
    expect((await stranger.get(`/api/v1/plans/${plan.id}`)).status).toBe(404);
    expect((await read(officer, '75')).body.code).toBe('plan-of-other');
    const { body } = await officer.get<{ items: PlanSummary[] }>('/api/v1/plans?unitCode=75');
    expect(body.items.map(({ id }) => id)).toEqual([plan.id]);
  });

  it('says at its field what a finding may not say', async () => {
    const target = plan.findings.find(({ kind }) => kind === 'target');
    const wrong = await decide(province, plan.id, [
      { id: target?.id, state: 'confirmed', content: { ...target?.content, comparator: 'ungefähr' } },
    ]);
    expect([wrong.status, wrong.body.faults.map(({ field }) => field)]).toEqual([
      400,
      ['decisions.0.content.comparator'],
    ]);
    const half = await decide(province, plan.id, [
      { id: target?.id, state: 'confirmed', content: { ...target?.content, comparator: 'range' } },
    ]);
    expect(half.body.faults).toEqual([{ field: 'decisions.0.content.valueTo', code: 'range-needs-two' }]);
  });

  it('is decided finding by finding, corrected and added to, and live when nothing is open', async () => {
    const early = await province.send<Answered>('POST', `/api/v1/plans/${plan.id}/confirm`, { version: plan.version });
    expect([early.status, early.body.code]).toEqual([422, 'findings-undecided']);
    const [first, second] = plan.findings.filter(({ kind }) => kind === 'target');
    const rest = plan.findings.filter((finding) => finding !== first && finding !== second);
    const decided = await decide(province, plan.id, [
      { id: first?.id, state: 'confirmed', content: { ...first?.content, value: 85 } },
      { id: second?.id, state: 'rejected' },
      ...rest.map(({ id }) => ({ id, state: 'confirmed' })),
    ]);
    expect(decided.body.counts).toEqual({ proposed: 0, confirmed: plan.findings.length - 1, rejected: 1 });
    const corrected = decided.body.findings.find(({ id }) => id === first?.id);
    expect([corrected?.content.value, corrected?.edited, corrected?.state]).toEqual([85, true, 'confirmed']);
    const added = await province.send<Answered>('POST', `/api/v1/plans/${plan.id}/findings`, {
      kind: 'task',
      content: { agency: 'Sở Nội vụ', text: 'Bố trí cán bộ.' },
    });
    expect(added.body.findings.filter(({ span }) => span === null).map(({ content }) => content.agency)).toEqual([
      'Sở Nội vụ',
    ]);
    const live = await province.send<Answered>('POST', `/api/v1/plans/${plan.id}/confirm`, { version: plan.version });
    expect([live.body.state, live.body.confirmed?.by]).toEqual(['confirmed', 'Cán bộ province-manager']);
    expect((await decide(province, plan.id, [{ id: first?.id, state: 'rejected' }])).body.code).toBe('plan-confirmed');
    plan = live.body;
  });

  it('follows the plan of the unit above, and never itself', async () => {
    const own = (await read(officer, commune, text.replace('TỈNH', 'PHƯỜNG'))).body;
    const change = (who: Visitor, id: string, version: number, parentId: string) =>
      who.send<Answered>('PATCH', `/api/v1/plans/${id}`, { version, parentId, number: '3/KH-UBND' });
    const { status, body } = await change(officer, own.id, own.version, plan.id);
    expect([status, body.parentId, body.number, body.title]).toEqual([200, plan.id, '3/KH-UBND', own.title]);
    expect((await change(officer, own.id, own.version, plan.id)).body.code).toBe('stale-version');
    expect((await change(province, plan.id, plan.version, own.id)).body.code).toBe('plan-follows-itself');
    expect((await change(beside, own.id, body.version, plan.id)).status).toBe(403);
  });

  it('gives back the file as it came, and refuses one that is no document', async () => {
    const source = await officer.get(`/api/v1/plans/${plan.id}/source`);
    expect(source.response.rawPayload.toString()).toBe(text);
    const refused = await read(province, '75', Buffer.from('\x89PNG\r\n', 'latin1'), 'ảnh.png');
    expect([refused.status, refused.body.code]).toEqual([422, 'not-a-document']);
  });
});
