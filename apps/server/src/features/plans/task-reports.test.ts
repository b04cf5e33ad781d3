import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanAnswer, PlanTracking, TaskReport, TaskReports } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import { upload } from '../../../test/upload';
import { openWorld, type Visitor, type World } from '../../../test/world';

const text = `ỦY BAN NHÂN DÂN
THÀNH PHỐ ĐỒNG NAI
Số: 12/KH-UBND
Đồng Nai, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Công tác cai nghiện ma túy năm 2026
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Tập huấn cho trạm y tế.
- Hướng dẫn quy trình cắt cơn.
2. Ủy ban nhân dân các xã, phường
- Rà soát người nghiện trên địa bàn.
`;

let world: World;
let province: Visitor;
let health: Visitor;
let commune: Visitor;
let plan: PlanAnswer;
type Answered = TaskReport & { code: string };

const path = (more = '') => `/api/v1/plans/${plan.id}/task-reports${more}`;
const draft = (who: Visitor, agency: string) => who.send<Answered>('POST', path(), { agency, period: '2026H1' });
const list = async (who = province) => (await who.get<TaskReports>(`${path()}?period=2026H1`)).body.agencies;
const step = (who: Visitor, report: TaskReport, name: string, more: object = {}) =>
  who.send<Answered>('POST', path(`/${report.id}/${name}`), { version: report.version, ...more });

beforeAll(async () => {
  world = await openWorld('2026-06-01T02:00:00Z');
  province = await world.visitor('province-manager', '75');
  health = await world.visitor('facility-officer', '75');
  commune = await world.visitor('commune-officer', '26068');
  const { body: session } = await health.get<{ membership: { organisationId: string } }>('/api/v1/session');
  await world.owner.query(`update organisation set name = 'Sở Y tế thành phố Đồng Nai' where id = $1`, [
    session.membership.organisationId,
  ]);
  const file = { name: 'kế hoạch.txt', content: text };
  const { body: read } = await upload<PlanAnswer>(world, province, '/api/v1/plans', file, { unitCode: '75' });
  const decisions = read.findings.map(({ id }) => ({ id, state: 'confirmed' }));
  await province.send('POST', `/api/v1/plans/${read.id}/findings/decide`, { decisions });
  plan = (await province.send<PlanAnswer>('POST', `/api/v1/plans/${read.id}/confirm`, { version: read.version })).body;
});
afterAll(() => world.close());

describe('an agency reports on its tasks', () => {
  let report: TaskReport;

  it('for itself alone, every commune for its part, the keeper of the plan for any', async () => {
    expect((await list()).map(({ agency, tasks, reports }) => [agency, tasks.length, reports.length])).toEqual([
      ['Sở Y tế', 2, 0],
      ['Ủy ban nhân dân các xã, phường', 1, 0],
    ]);
    expect((await list(health)).map(({ mayReport }) => mayReport)).toEqual([true, false]);
    expect((await draft(commune, 'Sở Y tế')).body.code).toBe('agency-of-other');
    expect((await draft(health, 'Sở Tài chính')).body.code).toBe('agency-without-tasks');
    const opened = await draft(health, 'Sở Y tế');
    expect([opened.status, opened.body.state, opened.body.organisation]).toEqual([
      200,
      'drafted',
      'Sở Y tế thành phố Đồng Nai',
    ]);
    expect(opened.body.items.map(({ state }) => state)).toEqual(['not-begun', 'not-begun']);
    expect((await draft(health, 'Sở Y tế')).body.code).toBe('task-report-open');
    expect((await draft(commune, 'Ủy ban nhân dân các xã, phường')).status).toBe(200);
    report = opened.body;
  });

  it('is written, sent, and then waits for the keeper alone', async () => {
    const items = report.items.map((item, index) =>
      index === 0 ? { ...item, state: 'done', percent: 100, note: 'Đã tập huấn 12 trạm.' } : item,
    );
    const write = (who: Visitor, body: object) =>
      who.send<Answered>('PUT', path(`/${report.id}`), { version: report.version, words: 'Thiếu tài liệu.', ...body });
    expect((await write(commune, { items })).body.code).toBe('task-report-step-not-open');
    expect((await write(health, { items: items.slice(1) })).body.code).toBe('finding-unknown');
    report = (await write(health, { items })).body;
    expect((await step(health, { ...report, version: 1 }, 'send')).body.code).toBe('stale-version');
    report = (await step(health, report, 'send')).body;
    expect([report.state, report.may.write]).toEqual(['sent', false]);
    expect((await step(commune, report, 'accept')).body.code).toBe('task-report-step-not-open');
    const [first] = await list();
    expect(first?.reports.map(({ state, may }) => [state, may.answer])).toEqual([['sent', true]]);
  });

  it('returned it is written anew, accepted it becomes the progress of the tasks', async () => {
    const returned = await step(province, report, 'return', { remark: 'Bổ sung số học viên.' });
    expect([returned.body.state, returned.body.remark]).toEqual(['returned', 'Bổ sung số học viên.']);
    const again = (await draft(health, 'Sở Y tế')).body;
    const items = again.items.map((item) => ({ ...item, state: 'under-way', percent: 60, note: 'Đang triển khai.' }));
    const { body: written } = await health.send<TaskReport>('PUT', path(`/${again.id}`), {
      version: again.version,
      words: '',
      items,
    });
    const { body: sent } = await step(health, written, 'send');
    const accepted = await step(province, sent, 'accept');
    expect(accepted.body.state).toBe('accepted');
    const { body: tracking } = await province.get<PlanTracking>(`/api/v1/plans/${plan.id}/tracking`);
    const of = (agency: string) =>
      tracking.tasks
        .filter(({ finding }) => finding.content.agency === agency)
        .map(({ progress }) => [progress?.state, progress?.percent, progress?.note]);
    expect(of('Sở Y tế')).toEqual([
      ['under-way', 60, 'Đang triển khai.'],
      ['under-way', 60, 'Đang triển khai.'],
    ]);
    expect((await list())[0]?.reports.map(({ state }) => state)).toEqual(['accepted']);
  });

  it('is taken along its road on the command line', async () => {
    const tasks = <T>(...args: string[]) => command<T>(world, 'plan', 'tasks', ...args, '--json');
    const { answer: opened } = await tasks<TaskReport>('draft', plan.id, '--agency', 'Sở Y tế', '--period', '2026Q2');
    const file = join(world.dataDir, 'items.json');
    await writeFile(file, JSON.stringify({ items: opened.items, words: 'Theo văn bản số 9/BC-SYT.' }));
    const { answer: written } = await tasks<TaskReport>(
      'write',
      plan.id,
      opened.id,
      '--revision',
      '1',
      '--items',
      file,
    );
    const { answer: sent } = await tasks<TaskReport>('send', plan.id, opened.id, '--revision', String(written.version));
    const { answer: listed } = await tasks<TaskReports>('list', plan.id, '--period', '2026Q2');
    expect(listed.agencies.map(({ reports }) => reports.length)).toEqual([1, 0]);
    const { answer: accepted } = await tasks<TaskReport>(
      'accept',
      plan.id,
      opened.id,
      '--revision',
      String(sent.version),
    );
    expect([accepted.state, accepted.words]).toEqual(['accepted', 'Theo văn bản số 9/BC-SYT.']);
    expect((await tasks('return', plan.id, opened.id, '--revision', '4', '--remark', 'x')).code).toBe(2);
    expect((await tasks('list', plan.id, '--period', '2026H3')).code).toBe(2);
  });
});
