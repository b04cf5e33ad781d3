import type { PlanAnswer, PlanComparison, PlanFollowers } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipped } from '../../../test/unzip';
import { upload } from '../../../test/upload';
import { openWorld, type Visitor, type World } from '../../../test/world';

const [commune, neighbour] = ['26068', '25993'] as const;
let world: World;
let officer: Visitor;
let beside: Visitor;
let province: Visitor;
let above: PlanAnswer;
let below: PlanAnswer;
beforeAll(async () => {
  world = await openWorld('2026-03-10T02:00:00Z');
  officer = await world.visitor('commune-officer', commune);
  beside = await world.visitor('commune-officer', neighbour);
  province = await world.visitor('province-manager', '75');
  above = (
    await upload<PlanAnswer>(
      world,
      province,
      '/api/v1/plans',
      { name: 'kế hoạch.txt', content: text },
      { unitCode: '75' },
    )
  ).body;
});
afterAll(() => world.close());

const text = `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG NAI
Số: 12/KH-UBND
Đồng Nai, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Công tác cai nghiện ma túy năm 2026
I. CHỈ TIÊU
- Ít nhất 80% người nghiện có hồ sơ quản lý được tổ chức cai nghiện.
- Thành lập 24 câu lạc bộ người sau cai.
II. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh
- Rà soát người nghiện.
2. Ủy ban nhân dân các xã, phường
- Xây dựng kế hoạch của địa phương.
`;
type Answered = PlanAnswer & { code: string };
const draft = (who: Visitor, unitCode: string) =>
  who.send<Answered>('POST', `/api/v1/plans/${above.id}/drafts`, { unitCode });

describe('a plan that follows another', () => {
  it('is drafted from it: shares kept, tasks of communes carried, figures nobody gave left open', async () => {
    const { status, body } = await draft(officer, commune);
    expect([status, body.parentId, body.state, body.title]).toEqual([200, above.id, 'read', above.title]);
    const of = (kind: string) => body.findings.filter((finding) => finding.kind === kind);
    expect(of('target').map(({ content: { value }, certain }) => [value, certain])).toEqual([
      [80, true],
      [null, false],
    ]);
    expect(of('task').map(({ content }) => content.agency)).toEqual([body.unit.name]);
    for (const { content, span } of of('target'))
      expect(body.text.slice(...(span as [number, number]))).toBe(content.text);
    expect((await draft(beside, commune)).body.code).toBe('plan-of-other');
    expect((await draft(province, '75')).body.code).toBe('plan-follows-itself');
    below = body;
  });

  it('is laid beside it, target by target', async () => {
    const target = below.findings.find(({ kind }) => kind === 'target');
    await officer.send('POST', `/api/v1/plans/${below.id}/findings/decide`, {
      decisions: [{ id: target?.id, state: 'confirmed', content: { ...target?.content, value: 70 } }],
    });
    const { body } = await officer.get<PlanComparison>(`/api/v1/plans/${below.id}/comparison`);
    expect(body.parent?.number).toBe('12/KH-UBND');
    expect(body.targets.map(({ fit, own }) => [fit, own?.content.value])).toEqual([
      ['weaker', 70],
      ['other-measure', null],
    ]);
    expect((await province.get<PlanComparison>(`/api/v1/plans/${above.id}/comparison`)).body.targets).toEqual([]);
  });

  it('is seen from above with those that have none', async () => {
    const { body } = await province.get<PlanFollowers>(`/api/v1/plans/${above.id}/followers`);
    const of = (code: string) => body.items.find(({ unit }) => unit.code === code)?.plan?.id ?? null;
    expect([of(commune), of(neighbour)]).toEqual([below.id, null]);
    expect(body.items.length).toBeGreaterThan(50);
  });

  it('is a paper of its unit, with a place for what is still to be filled in', async () => {
    const file = async (format: string) =>
      (await officer.get(`/api/v1/plans/${below.id}/paper?format=${format}`)).response.rawPayload;
    const xml = await unzipped(await file('docx'), 'word/document.xml');
    const words = xml.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(words).toContain('Công tác cai nghiện ma túy năm 2026');
    expect(words).toMatch(/câu lạc bộ[^.]*…………/);
    expect(words).toContain('Kế hoạch số 12/KH-UBND ngày 05/03/2026');
    expect((await file('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
