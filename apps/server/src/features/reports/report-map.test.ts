import type { IndicatorAnswer, ReportAnswer } from '@dong-hanh/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import { unzipped } from '../../../test/unzip';
import { figure, foundAddicted, openReportWorld, type ReportWorld } from './report-world.test-kit';

let world: ReportWorld;
let before: { code: string; name: string };
let after: string;
beforeAll(async () => {
  world = await openReportWorld('2025-01-05T02:00:00Z');
  // A commune of Đồng Nai that went whole into another on 1 July 2025, when the provinces were merged too.
  const { rows } = await world.owner.query(
    `select o.code, o.full_name as name, n.code as after
       from unit_succession s
       join administrative_unit o on o.unit_id = s.from_unit_id and o.level = 'commune' and o.province_code = '75' and o.valid @> date '2025-03-14'
       join administrative_unit n on n.unit_id = s.to_unit_id and n.province_code = '75' and n.valid @> date '2026-06-01'
      where s.effective_on = '2025-07-01' and o.code <> n.code
        and not exists (select 1 from unit_succession x where x.from_unit_id = s.from_unit_id and x.to_unit_id <> s.to_unit_id)
      order by o.code limit 1`,
  );
  before = rows[0];
  after = rows[0].after;
  await world.record(await world.openFile(before.code), foundAddicted('2025-01-13'));
  world.clock.set('2026-06-20T02:00:00Z');
});
afterAll(() => world.close());

const path = '/api/v1/reports/six-month';
const question = 'unitCode=75&period=2025Q1';
const rowOf = (report: ReportAnswer, code: string) => report.tables[0]?.rows.find((row) => row.code === code);

it('tells of a time before the merger as the units were, or restated for those of today', async () => {
  const { body: asItStood } = await world.manager.get<ReportAnswer>(`${path}?${question}`);
  expect([asItStood.unit.validOn, figure(asItStood, 'R1', before.code, 'addicts')]).toEqual(['2025-03-14', 1]);
  // The code of the unit it went into stood for a smaller one then.
  expect(rowOf(asItStood, after)?.values.addicts?.period ?? 0).toBe(0);

  const { body: restated } = await world.manager.get<ReportAnswer>(`${path}?${question}&map=today`);
  expect([restated.unit.validOn, figure(restated, 'R1', after, 'addicts')]).toEqual(['2026-06-20', 1]);
  expect(rowOf(restated, before.code)).toBeUndefined();
  expect(figure(restated, 'R1', 'total', 'addicts')).toBe(1);

  const { body: old } = await world.manager.get<{ code: string }>(
    `${path}?unitCode=${before.code}&period=2025Q1&map=today`,
  );
  expect(old.code).toBe('unit-ended');
});

it('measures indicators on either map, and as they were known', async () => {
  const rowsOf = async (more: string) => {
    const path = `/api/v1/indicators?unitCode=75&period=2025Q1${more}`;
    const { body } = await world.manager.get<{ items: IndicatorAnswer[] }>(path);
    const item = body.items.find(({ code }) => code === 'I18');
    return [item?.value.value, item?.rows.find(({ code }) => code === after)?.value ?? 0];
  };
  expect(await rowsOf('')).toEqual([1, 0]);
  expect(await rowsOf('&map=today')).toEqual([1, 1]);
  // Recorded on the day it happened: nothing was known of it the day before.
  expect(await rowsOf('&asOf=2025-01-12')).toEqual([0, 0]);
  const { answer } = await command<{ items: IndicatorAnswer[] }>(
    world,
    ...['indicators', '--unit', '75', '--period', '2025Q1', '--map', 'today', '--json'],
  );
  expect(answer.items.find(({ code }) => code === 'I18')?.rows.find(({ code }) => code === after)?.value).toBe(1);
  expect((await command(world, 'indicators', '--unit', '75', '--period', '2025Q1', '--as-of', 'x')).code).toBe(2);
});

it('says on paper and in the workbook whose map it is', async () => {
  const file = async (format: string) =>
    (await world.manager.get(`${path}/file?${question}&map=today&format=${format}`)).response.rawPayload;
  const words = (await unzipped(await file('docx'), 'word/document.xml')).replaceAll(/<[^>]+>/g, '');
  expect(words).toContain('Số liệu được quy về các đơn vị hành chính ngày 20 tháng 6 năm 2026.');
  const sheet = await unzipped(await file('xlsx'), 'xl/worksheets/sheet1.xml');
  expect(sheet.includes('Số liệu quy về đơn vị hành chính ngày 20/6/2026.')).toBe(true);
});

it('counts any days asked for, on the command line too', async () => {
  const compute = (...more: string[]) =>
    command<ReportAnswer & { code: string }>(
      world,
      ...['report', 'compute', '--template', 'six-month', '--unit', '75', '--json', ...more],
    );
  const { answer } = await compute('--period', '2025-01-10..2025-02-20', '--map', 'today');
  expect(answer.period).toMatchObject({ from: '2025-01-10', to: '2025-02-20', dueOn: null });
  expect(figure(answer, 'R1', after, 'new')).toBe(1);
  expect((await compute('--period', '2025-02-20..2025-01-10')).answer.code).toBe('period-unknown');
  expect((await compute('--period', '2025Q1', '--map', 'then')).code).toBe(2);
});
