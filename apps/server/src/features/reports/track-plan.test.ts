import type { IndicatorAnswer, PlanAnswer, PlanTracking, ReportAnswer } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipped } from '../../../test/unzip';
import { upload } from '../../../test/upload';
import type { Visitor } from '../../../test/world';
import { act, foundAddicted, openReportWorld, otherCommune, type ReportWorld, tranBien } from './report-world.test-kit';

let world: ReportWorld;
let officer: Visitor;
let neighbour: Visitor;
let plan: PlanAnswer;
beforeAll(async () => {
  world = await openReportWorld('2026-01-05T02:00:00Z');
  const [first, second] = [await world.openFile(tranBien), await world.openFile(tranBien)];
  await world.record(first, foundAddicted('2026-01-12'));
  await world.record(second, foundAddicted('2026-02-09'));
  await world.record(second, [
    act('register', '2026-02-13', { form: 'rehab-home' }),
    act('vol-decide', '2026-02-18', { termMonths: 6 }),
    act('intake', '2026-02-23'),
  ]);
  world.clock.set('2026-06-10T02:00:00Z');
  officer = await world.visitor('commune-officer', tranBien);
  neighbour = await world.visitor('commune-officer', otherCommune);
  plan = await confirmedPlan();
});
afterAll(() => world.close());

const text = `ỦY BAN NHÂN DÂN
PHƯỜNG BIÊN HÒA
Số: 5/KH-UBND
Biên Hòa, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Công tác cai nghiện ma túy năm 2026
I. CHỈ TIÊU
- Trên 60% người nghiện có hồ sơ quản lý được tổ chức cai nghiện.
- Ít nhất 80% cán bộ được tập huấn.
II. TỔ CHỨC THỰC HIỆN
1. Công an phường
- Rà soát người nghiện trên địa bàn.
III. KINH PHÍ
- Kinh phí thực hiện năm 2026: 120.000.000 đồng từ ngân sách phường.
`;

async function confirmedPlan(): Promise<PlanAnswer> {
  const { body: read } = await upload<PlanAnswer>(
    world,
    officer,
    '/api/v1/plans',
    { name: 'kế hoạch.txt', content: text },
    { unitCode: tranBien },
  );
  const decisions = read.findings.map(({ id }) => ({ id, state: 'confirmed' }));
  await officer.send('POST', `/api/v1/plans/${read.id}/findings/decide`, { decisions });
  return (await officer.send<PlanAnswer>('POST', `/api/v1/plans/${read.id}/confirm`, { version: read.version })).body;
}

const track = async (who = officer) => (await who.get<PlanTracking>(`/api/v1/plans/${plan.id}/tracking`)).body;
const findingOf = (kind: string, index = 0) => plan.findings.filter((finding) => finding.kind === kind)[index]?.id;
const targetPath = (index: number) => `/api/v1/plans/${plan.id}/targets/${findingOf('target', index)}`;

describe('indicators', () => {
  const indicator = async (code: string) => {
    const { body } = await officer.get<{ items: IndicatorAnswer[] }>(
      `/api/v1/indicators?unitCode=${tranBien}&period=2026H1`,
    );
    return body.items.find((item) => item.code === code);
  };

  it('are counted from the records of the report', async () => {
    expect((await indicator('I01'))?.value).toEqual({ numerator: 1, denominator: 2, value: 50 });
    expect((await indicator('I18'))?.value).toEqual({ numerator: 2, denominator: null, value: 2 });
  });

  it('take figures with their source where records are kept elsewhere, the newest counting', async () => {
    const enter = (code: string, body: object) =>
      officer.send<{ code: string; faults: { field: string }[] }>('PUT', `/api/v1/indicators/${code}/figures`, {
        unitCode: tranBien,
        period: '2026H1',
        source: 'Báo cáo số 7/BC của phòng',
        ...body,
      });
    expect((await enter('I01', { numerator: 1, denominator: 2 })).body.code).toBe('indicator-counted');
    expect((await enter('I08', { numerator: 5, denominator: null })).body.faults[0]?.field).toBe('denominator');
    await enter('I08', { numerator: 5, denominator: 20 });
    expect((await enter('I08', { numerator: 15, denominator: 20, precision: 'more-than' })).status).toBe(200);
    expect(await indicator('I08')).toMatchObject({
      value: { numerator: 15, denominator: 20, value: 75 },
      manual: { precision: 'more-than', source: 'Báo cáo số 7/BC của phòng' },
    });
  });
});

describe('a confirmed plan', () => {
  it('has nothing measured before anything is noted', async () => {
    const { targets, tasks, budget, mayChange } = await track();
    expect(targets.map(({ judgement }) => judgement.status)).toEqual(['no-value', 'no-value']);
    expect(tasks.map(({ progress, late }) => [progress, late])).toEqual([[null, false]]);
    expect(budget.map(({ amounts }) => amounts.spent)).toEqual([null]);
    expect(mayChange).toBe(true);
    expect((await track(neighbour)).mayChange).toBe(false);
  });

  it('has targets measured by an indicator, each by the word it is promised with', async () => {
    expect((await officer.send('PUT', `${targetPath(0)}/indicator`, { indicatorCode: 'I01' })).status).toBe(200);
    const [target] = (await track()).targets;
    expect([target?.indicatorCode, target?.values.at(-1)?.value, target?.judgement.status]).toEqual([
      'I01',
      50,
      'running',
    ]);
    expect(target?.judgement.threshold).toBe(60);
    expect(target?.behind.map(({ code }) => code)).toEqual([tranBien]);
    const unknown = await officer.send<{ code: string }>('PUT', `${targetPath(0)}/indicator`, { indicatorCode: 'I99' });
    expect(unknown.body.code).toBe('indicator-unknown');
    expect((await neighbour.send('PUT', `${targetPath(0)}/indicator`, { indicatorCode: null })).status).toBe(403);
  });

  it('measures an assigned quota without ranking the units that are to fill it', async () => {
    const figure = { table: 'R3', row: 'total', column: 'quota.vol.homeCommunity', value: 9, source: 'Công văn giao' };
    for (const [column, value] of [
      ['quota.comp.executed', 0],
      ['quota.vol.public', 0],
      ['quota.vol.private', 0],
      ['quota.vol.homeCommunity', 10],
      ['quota.substitution', 0],
    ])
      await officer.send('PUT', '/api/v1/reports/six-month/figures', {
        ...figure,
        column,
        value,
        unitCode: tranBien,
        period: '2026',
      });
    await officer.send('PUT', `${targetPath(0)}/indicator`, { indicatorCode: 'I16' });
    const [target] = (await track()).targets;
    expect([target?.values.at(-1)?.value, target?.judgement.status, target?.behind]).toEqual([10, 'running', []]);
    await officer.send('PUT', `${targetPath(0)}/indicator`, { indicatorCode: 'I01' });
  });

  it('has targets measured by hand, with forecast, and never ahead of the day', async () => {
    const measure = (on: string, value: number) =>
      officer.send<{ code: string }>('POST', `${targetPath(1)}/figures`, {
        role: 'measured',
        on,
        value,
        precision: 'about',
        source: 'Danh sách lớp tập huấn',
      });
    await measure('2026-02-01', 10);
    await measure('2026-06-01', 40);
    expect((await measure('2026-06-11', 60)).body.code).toBe('day-ahead');
    const target = (await track()).targets[1];
    expect(target?.values.map(({ on, value, precision }) => [on, value, precision])).toEqual([
      ['2026-02-01', 10, 'about'],
      ['2026-06-01', 40, 'about'],
    ]);
    expect([target?.judgement.light, target?.judgement.rule]).toEqual(['warn', 'forecast-reaches']);
    expect(Math.round(target?.judgement.forecast ?? 0)).toBe(93);
  });

  it('has tasks on their way, late once their day is over', async () => {
    const note = (body: object) =>
      officer.send('POST', `/api/v1/plans/${plan.id}/tasks/${findingOf('task')}/progress`, body);
    await note({ state: 'under-way', percent: 40, dueOn: '2026-06-09', note: 'Đã rà soát 3 khu phố.' });
    expect((await track()).tasks[0]).toMatchObject({ progress: { state: 'under-way', percent: 40 }, late: true });
    await note({ state: 'done', percent: 100 });
    expect((await track()).tasks[0]).toMatchObject({ progress: { state: 'done' }, late: false });
    expect((await note({ state: 'finished' })).status).toBe(400);
  });

  it('has money on its way, and says where it does not fit', async () => {
    const step = (name: string, amount: number) =>
      officer.send('POST', `/api/v1/plans/${plan.id}/budget/${findingOf('budget')}/steps`, {
        step: name,
        on: '2026-05-05',
        amount,
        document: 'Quyết định số 10/QĐ-UBND',
      });
    await step('allocated', 100_000_000);
    await step('spent', 60_000_000);
    await step('spent', 50_000_000);
    const [line] = (await track()).budget;
    expect([line?.amounts.allocated, line?.amounts.spent, line?.notices]).toEqual([
      100_000_000,
      110_000_000,
      ['spent-over-allocated'],
    ]);
    expect((await track()).totals).toEqual([
      expect.objectContaining({
        year: 2026,
        planned: 120_000_000,
        spent: 110_000_000,
        left: -10_000_000,
        unsettled: 110_000_000,
      }),
    ]);
  });

  it('has money that serves targets and tasks of the same plan', async () => {
    const link = (findingIds: (string | undefined)[], who = officer) =>
      who.send<{ code: string }>('PUT', `/api/v1/plans/${plan.id}/budget/${findingOf('budget')}/serves`, {
        findingIds,
      });
    expect((await link([findingOf('budget')])).body.code).toBe('finding-unknown');
    expect((await link([findingOf('task')], neighbour)).status).toBe(403);
    expect((await link([findingOf('target', 1), findingOf('task')])).status).toBe(200);
    expect((await track()).budget[0]?.serves).toEqual([findingOf('target', 1), findingOf('task')]);
  });
});

it('is a line in the report of its unit: targets with what was reached, money with what was spent', async () => {
  const { body } = await officer.get<ReportAnswer>(`/api/v1/reports/programme?unitCode=${tranBien}&period=2026H1`);
  const rows = (code: string) => body.tables.find((table) => table.code === code)?.rows ?? [];
  const [counted, trained] = rows('R10');
  expect(counted?.texts).toMatchObject({ plan: '5/KH-UBND', source: 'I01', status: 'Đang thực hiện' });
  expect([counted?.values.planned?.period, counted?.values.actual?.period]).toEqual([60, 50]);
  expect(counted?.values.percent?.period).toBeCloseTo(83.33, 1);
  expect([trained?.values.actual?.cumulative, trained?.texts?.status]).toEqual([40, 'Đang thực hiện']);
  const [line, total] = rows('R11');
  expect([line?.texts?.year, line?.values.planned?.period, total?.code]).toEqual(['2026', 120_000_000, 'total']);
  expect([line?.values.spent?.period, total?.values.spent?.cumulative]).toEqual([110_000_000, 110_000_000]);
  const behind = await officer.get<{ items: { label: string }[] }>(
    `/api/v1/reports/programme/evidence?unitCode=${tranBien}&period=2026H1&table=R11&row=${line?.code}&column=spent`,
  );
  expect(behind.body.items.length).toBeGreaterThan(0);
  const file = await officer.get(`/api/v1/reports/programme/file?unitCode=${tranBien}&period=2026H1&format=docx`);
  const printed = (await unzipped(file.response.rawPayload, 'word/document.xml')).replaceAll(/<[^>]+>/g, '');
  expect(printed).toContain('Tổng kinh phí kế hoạch 120.000.000 đồng, đã chi trong kỳ 110.000.000 đồng.');
  expect(printed).toContain('5/KH-UBND');
  expect(printed).toContain('Đơn vị tính: theo từng chỉ tiêu');
  const beforeThePlan = await officer.get<ReportAnswer>(
    `/api/v1/reports/programme?unitCode=${tranBien}&period=2026H1&asOf=2026-06-01`,
  );
  expect(beforeThePlan.body.tables.find(({ code }) => code === 'R10')?.rows).toEqual([]);
});
