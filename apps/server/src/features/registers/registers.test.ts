import type { PlanAnswer, RegisterDefinitionAnswer, RegisterEntry } from '@dong-hanh/contract';
import { correctionOn, type EntryContent, registerCodes } from '@dong-hanh/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { upload } from '../../../test/upload';
import { openWorld, type Visitor, type World } from '../../../test/world';

const [commune, other, far] = ['26068', '25993', '22918'] as const;
type Kept = RegisterEntry & { code: string; faults: { field: string; code: string }[] };
type Listed = { items: RegisterEntry[]; more: boolean };

let world: World;
let officer: Visitor;
let neighbour: Visitor;
let province: Visitor;
let stranger: Visitor;
beforeAll(async () => {
  world = await openWorld('2026-07-10T02:00:00Z');
  officer = await world.visitor('commune-officer', commune);
  neighbour = await world.visitor('commune-officer', other);
  province = await world.visitor('province-manager', '75');
  stranger = await world.visitor('province-manager', '68');
});
afterAll(() => world.close());

const talk = { setting: 'school', form: 'talk', topic: 'Tác hại của ma túy tổng hợp' };
const keep = (who: Visitor, register: string, content: object, more: object = {}) =>
  who.send<Kept>('POST', `/api/v1/registers/${register}/entries`, {
    unitCode: commune,
    on: '2026-07-09',
    content,
    ...more,
  });
const change = (who: Visitor, id: string, step: string, body: object) =>
  who.send<Kept>('POST', `/api/v1/register-entries/${id}/${step}`, body);
const list = async (who: Visitor, register: string, query = '') =>
  (await who.get<Listed>(`/api/v1/registers/${register}/entries${query}`)).body.items;
const audited = async (id: string) =>
  (
    await world.owner.query<{ action: string }>('select action from audit_entry where subject_id = $1 order by id', [
      id,
    ])
  ).rows.map(({ action }) => action);

describe('an entry', () => {
  it('is written with four fields, and read within its scope', async () => {
    const { status, body } = await keep(officer, 'communication', {
      ...talk,
      reached: { value: 120, precision: 'more-than' },
    });
    expect([status, body.version, body.unit.code, body.mayChange]).toEqual([200, 1, commune, true]);
    expect(body.content).toEqual({ ...talk, reached: { value: 120, precision: 'more-than' } });
    const seenBy = async (who: Visitor) => (await list(who, 'communication')).some(({ id }) => id === body.id);
    expect([await seenBy(officer), await seenBy(province)]).toEqual([true, true]);
    expect([await seenBy(neighbour), await seenBy(stranger)]).toEqual([false, false]);
    expect((await neighbour.get(`/api/v1/register-entries/${body.id}`)).status).toBe(404);
    expect(await audited(body.id)).toEqual(['register.entry-written']);
  });

  it('is written for the own unit, or for one of the own province', async () => {
    expect((await keep(neighbour, 'communication', talk)).body.code).toBe('entry-of-other');
    expect((await keep(stranger, 'communication', talk)).body.code).toBe('entry-of-other');
    expect((await keep(province, 'communication', talk)).status).toBe(200);
    expect((await keep(await world.visitor('auditor', '75'), 'communication', talk)).status).toBe(403);
  });

  it('holds what its register defines, and nothing ahead of its day', async () => {
    const bad = await keep(officer, 'communication', { ...talk, setting: 'moon', materials: -1 });
    expect([bad.status, bad.body.faults.map(({ field }) => field)]).toEqual([
      400,
      ['content.setting', 'content.materials'],
    ]);
    const early = await keep(officer, 'communication', talk, { on: '2026-07-11' });
    expect([early.status, early.body.code, early.body.faults[0]?.field]).toEqual([422, 'day-ahead', 'on']);
    const long = await keep(officer, 'communication', talk, { until: '2026-07-10' });
    expect(long.body.code).toBe('one-day-only');
    const link = {
      outlet: 'Báo Đồng Nai',
      kind: 'news',
      title: 'Ra quân tháng hành động',
      link: 'javascript:alert(1)',
    };
    expect((await keep(officer, 'media-item', link)).body.faults[0]?.field).toBe('content.link');
    expect((await keep(officer, 'no-such', {})).status).toBe(400);
  });

  it('is corrected by a new version, and nobody writes over what they have not seen', async () => {
    const { body: kept } = await keep(officer, 'communication', talk);
    const input = { on: '2026-07-08', content: { ...talk, topic: 'Phòng ngừa từ sớm' } };
    const { body: corrected } = await change(officer, kept.id, 'correct', { version: 1, ...input });
    expect([corrected.version, corrected.on, corrected.content.topic]).toEqual([2, '2026-07-08', 'Phòng ngừa từ sớm']);
    const stale = await change(officer, kept.id, 'correct', { version: 1, ...input });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale-version']);
    const { body } = await officer.get<{ versions: RegisterEntry[] }>(`/api/v1/register-entries/${kept.id}`);
    expect(body.versions.map(({ version, on, mayChange }) => [version, on, mayChange])).toEqual([
      [2, '2026-07-08', true],
      [1, '2026-07-09', false],
    ]);
    expect((await list(officer, 'communication')).filter(({ id }) => id === kept.id)).toHaveLength(1);
  });

  it('is taken out with a reason that stays', async () => {
    const { body: kept } = await keep(officer, 'communication', talk);
    expect((await change(officer, kept.id, 'remove', { version: 1, because: '' })).status).toBe(400);
    const { body: removed } = await change(officer, kept.id, 'remove', {
      version: 1,
      because: 'Ghi trùng với mục khác',
    });
    expect([removed.version, removed.removedBecause, removed.mayChange]).toEqual([2, 'Ghi trùng với mục khác', false]);
    expect((await list(officer, 'communication')).some(({ id }) => id === kept.id)).toBe(false);
    const again = await change(officer, kept.id, 'correct', { version: 2, on: '2026-07-09', content: talk });
    expect(again.body.code).toBe('entry-removed');
    expect(await audited(kept.id)).toEqual(['register.entry-written', 'register.entry-removed']);
    await expect(world.program.database.pool.query('delete from register_entry')).rejects.toThrow(/permission denied/);
  });

  it('stays with the unit that wrote it, when that has been merged since', async () => {
    const { rows } = await world.owner.query<{ code: string }>(`
      select code from administrative_unit where level = 'commune' and province_code = '75' and upper(valid) = '2025-07-01'
       and not exists (select 1 from administrative_unit n where n.code = administrative_unit.code and n.valid @> date '2026-01-01') order by code limit 1`);
    const unitCode = rows[0]?.code ?? '';
    world.clock.set('2025-06-20T02:00:00Z');
    const everywhere = await world.visitor('operator', '00');
    const { body: kept } = await keep(everywhere, 'communication', talk, { unitCode, on: '2025-06-19' });
    expect(kept.unit.code).toBe(unitCode);
    world.clock.set('2026-07-10T02:00:00Z');
    const { status, body } = await change(province, kept.id, 'correct', {
      version: 1,
      on: '2025-06-18',
      content: talk,
    });
    expect([status, body.version, body.unit.code]).toEqual([200, 2, unitCode]);
  });

  it('serves a plan that its writer may see', async () => {
    const file = { name: 'kế hoạch.txt', content: 'KẾ HOẠCH\nCông tác truyền thông năm 2026\nI. CHỈ TIÊU\n' };
    const { body: plan } = await upload<PlanAnswer>(world, officer, '/api/v1/plans', file, { unitCode: commune });
    const { body: served } = await keep(officer, 'communication', talk, { planId: plan.id });
    expect(served.plan?.id).toBe(plan.id);
    const doneFor = async (who: Visitor) => (await who.get<Listed>(`/api/v1/plans/${plan.id}/entries`)).body.items;
    expect((await doneFor(officer)).map(({ id }) => id)).toEqual([served.id]);
    expect(await doneFor(stranger)).toEqual([]);
    const unseen = await keep(stranger, 'communication', talk, { unitCode: far, planId: plan.id });
    expect(unseen.body.code).toBe('plan-unknown');
    const staff = { fullName: 'Lê Văn Mẫu', office: 'Công an phường', role: 'police' };
    expect((await keep(officer, 'staff', staff, { planId: plan.id })).body.code).toBe('plan-not-for-register');
  });

  it('is found by its time; what stands until further notice is in every time after', async () => {
    await keep(officer, 'media-item', { outlet: 'Đài phường', kind: 'news', title: 'Tin cũ' }, { on: '2025-03-01' });
    const staff = { fullName: 'Trần Thị Mẫu', office: 'Trạm y tế', role: 'health' };
    await keep(officer, 'staff', staff, { on: '2024-01-01' });
    await keep(officer, 'staff', { ...staff, fullName: 'Đã chuyển' }, { on: '2024-01-01', until: '2024-12-31' });
    expect(await list(officer, 'media-item', '?from=2026-01-01')).toEqual([]);
    expect(await list(officer, 'media-item', '?to=2025-12-31')).toHaveLength(1);
    const standing = await list(officer, 'staff', '?from=2026-01-01');
    expect(standing.map(({ content }) => content.fullName)).toEqual(['Trần Thị Mẫu']);
  });
});

it('every register says what it holds, as its entries are checked', async () => {
  const { body } = await officer.get<{ items: RegisterDefinitionAnswer[] }>('/api/v1/registers');
  expect(body.items.map(({ code }) => code)).toEqual(registerCodes);
  for (const { code, fields } of body.items) {
    const empty = await keep(officer, code, {});
    const needed = fields.filter(({ required }) => required).map(({ name }) => `content.${name}`);
    expect([code, empty.body.faults.map(({ field }) => field)]).toEqual([code, needed]);
  }
});

describe('an inspection', () => {
  const found = { subject: 'commune', about: 'Quản lý sau cai', finding: 'Sổ chậm cập nhật.' };
  const overdue = async (who: Visitor) => (await who.get<Listed>('/api/v1/registers/inspection/overdue')).body.items;
  const inspect = (content: object, aboutUnitCode: string | null = commune) =>
    keep(province, 'inspection', { ...found, ...content }, { unitCode: '75', on: '2026-06-01', aboutUnitCode });

  it('is read by the unit it looked at, and changed by who inspected alone', async () => {
    const { body: entry } = await inspect({ correctionDueOn: '2026-08-01' });
    expect((await list(officer, 'inspection')).map(({ id, mayChange }) => [id, mayChange])).toEqual([
      [entry.id, false],
    ]);
    expect(await list(neighbour, 'inspection')).toEqual([]);
    const input = { version: 1, on: '2026-06-01', content: { ...found, finding: 'Không có gì.' } };
    expect((await change(officer, entry.id, 'correct', input)).body.code).toBe('entry-of-other');
    const misplaced = await keep(officer, 'communication', talk, { aboutUnitCode: other });
    expect(misplaced.body.code).toBe('about-unit-not-for-register');
  });

  it('is listed while its correction is past its day and not made, as the domain judges', async () => {
    const due = { correctionDueOn: '2026-07-09' };
    const open = (await inspect(due)).body;
    const again = (await inspect({ ...due, recheckedOn: '2026-07-09', recheck: 'not-corrected' })).body;
    await inspect({ ...due, recheckedOn: '2026-07-09', recheck: 'corrected' });
    await inspect({ correctionDueOn: '2026-07-10' });
    await inspect({});
    const listed = await overdue(province);
    expect(listed.map(({ id }) => id)).toEqual([open.id, again.id]);
    const judged = (await list(province, 'inspection')).filter(
      ({ content }) => correctionOn(content as EntryContent<'inspection'>, '2026-07-10') === 'overdue',
    );
    expect(new Set(judged.map(({ id }) => id))).toEqual(new Set(listed.map(({ id }) => id)));
    expect((await overdue(officer)).length).toBe(2);
    expect(await overdue(neighbour)).toEqual([]);
    const content = { ...found, ...due, recheckedOn: '2026-07-10', recheck: 'corrected' };
    await change(province, open.id, 'correct', { version: 1, on: '2026-06-01', content });
    expect((await overdue(province)).map(({ id }) => id)).toEqual([again.id]);
  });
});

describe('a course', () => {
  it('is attended by staff of the register, each once', async () => {
    const { body: member } = await keep(officer, 'staff', { fullName: 'Võ Thị Mẫu', office: 'Y tế', role: 'health' });
    const course = { topic: 'Tư vấn', form: 'online' };
    const attended = (...ids: string[]) => ({ ...course, staff: ids.map((staffId) => ({ staffId })) });
    expect((await keep(province, 'course', attended(member.id), { unitCode: '75' })).status).toBe(200);
    const twice = await keep(officer, 'course', attended(member.id, member.id));
    expect([twice.body.code, twice.body.faults[0]?.field]).toEqual(['attended-twice', 'content.staff.1.staffId']);
    const unseen = await keep(neighbour, 'course', attended(member.id), { unitCode: other });
    expect(unseen.body.code).toBe('staff-unknown');
  });
});

describe('an area', () => {
  const classed = (kind: string, on: string, until: string | null = null, place?: string) =>
    keep(officer, 'area', { class: kind, criteria: 'Theo rà soát', ...(place ? { place } : {}) }, { on, until });

  it('is of one class at a time, each part of the commune for itself', async () => {
    const { body: first } = await classed('key-2', '2025-01-01');
    const overlapping = await classed('drug-free', '2026-01-01');
    expect([overlapping.body.code, overlapping.body.faults[0]?.field]).toEqual(['area-has-a-class', 'on']);
    expect((await classed('drug-free', '2026-01-01', null, 'Khu phố 5')).status).toBe(200);
    const ended = { version: 1, on: '2025-01-01', until: '2025-12-31', content: first.content };
    expect((await change(officer, first.id, 'correct', ended)).status).toBe(200);
    expect((await classed('drug-free', '2025-12-31')).body.code).toBe('area-has-a-class');
    const { status, body: second } = await classed('drug-free', '2026-01-01');
    expect(status).toBe(200);
    const reopened = await change(officer, first.id, 'correct', { ...ended, version: 2, until: null });
    expect(reopened.body.code).toBe('area-has-a-class');
    await change(officer, second.id, 'remove', { version: 1, because: 'Ghi nhầm xã' });
    expect((await change(officer, first.id, 'correct', { ...ended, version: 2, until: null })).status).toBe(200);
  });
});
