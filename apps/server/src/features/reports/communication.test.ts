import type { IndicatorAnswer, RegisterEntry, ReportDrift, SubmissionAnswer } from '@dong-hanh/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../../../test/world';
import { happened, openReportWorld, otherCommune, type ReportWorld, tranBien } from './report-world.test-kit';

let world: ReportWorld;
let officer: Visitor;
let chief: Visitor;
beforeAll(async () => {
  world = await openReportWorld('2026-01-05T02:00:00Z');
  officer = await world.visitor('commune-officer', tranBien);
  chief = await world.visitor('commune-police-chief', tranBien);
  world.clock.set('2026-05-20T02:00:00Z');
  await keepAll();
});
afterAll(() => world.close());

let kept: Record<string, RegisterEntry>;
async function keep(register: string, on: string, content: object, more: object = {}, who = officer) {
  const path = `/api/v1/registers/${register}/entries`;
  const { status, body } = await who.send<RegisterEntry>('POST', path, { unitCode: tranBien, on, content, ...more });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

const talk = { setting: 'school', form: 'talk', topic: 'Tác hại của ma túy tổng hợp' };
const person = (fullName: string) => ({ fullName, office: 'Công an phường', role: 'police' });

/** One event of the period, one of the days before it, one of the province; two items in one week; three in scope, one trained by the province. */
async function keepAll(): Promise<void> {
  const figure = { value: 120, precision: 'more-than' };
  const counted = await keep('communication', '2025-12-15', { ...talk, reached: figure, materials: 300 });
  await keep('communication', '2025-12-14', talk);
  const rally = { setting: 'community', form: 'rally', topic: 'Tháng hành động phòng, chống ma túy' };
  await keep('communication', '2026-03-01', rally, { unitCode: '75' }, world.manager);
  const item = { outlet: 'Đài phường', kind: 'news', title: 'Ra quân' };
  await keep('media-item', '2026-03-02', item);
  await keep('media-item', '2026-03-08', item);
  const trained = await keep('staff', '2025-01-01', person('Lê Văn Mẫu'));
  await keep('staff', '2025-01-01', person('Trần Thị Mẫu'));
  await keep('staff', '2025-01-01', person('Đã chuyển công tác'), { until: '2026-03-31' });
  const others = [{ audience: 'carers', invited: 40, attended: 35, certified: 30 }];
  const staff = [{ staffId: trained.id, certificate: '12/CN' }];
  const course = { topic: 'Xác định tình trạng nghiện', form: 'in-person', staff, others };
  await keep('course', '2026-04-10', course, { unitCode: '75', until: '2026-04-11' }, world.manager);
  const steps = [{ stage: 'pilot', on: '2026-02-01' }];
  const model = { name: 'Điểm tư vấn', kind: 'counselling', steps };
  const evaluations = [{ on: '2026-05-01', score: 80, threshold: 70 }];
  await keep('model', '2026-01-10', { ...model, evaluations });
  await keep('model', '2026-01-10', { ...model, name: 'Trường học không ma túy', evaluations: [] });
  await keep('model', '2026-01-10', { ...model, name: 'Mới nghiên cứu', steps: [{ ...steps[0], stage: 'research' }] });
  kept = { counted, trained };
}

describe('table R8', () => {
  it('counts events, turns and materials where and when they happened, and a course where it was held', async () => {
    const report = await world.compute('75', '2026H1', undefined, world.manager);
    const events = { events: 1, 'setting.school': 1, 'form.talk': 1, turns: 120, 'turns.school': 120, materials: 300 };
    const communes = happened(report, 'R8', 'total')['communes.all'];
    expect(happened(report, 'R8', tranBien)).toEqual({
      ...events,
      ...{ 'communes.reached': 1, 'communes.all': 1, 'media.items': 2, 'weeks.withItem': 1, 'weeks.all': 22 },
      ...{ 'staff.scope': 2, 'staff.trained': 1, 'scope.police': 2, 'trained.police': 1 },
      ...{ 'models.operating': 2, 'models.meeting': 1 },
    });
    expect(happened(report, 'R8', 'total')).toMatchObject({
      ...{ events: 2, 'setting.community': 1, 'form.rally': 1, turns: 120, 'communes.reached': 1 },
      ...{ courses: 1, 'participants.staff': 1, 'participants.others': 35, certificates: 31 },
      ...{ 'staff.scope': 2, 'staff.trained': 1, 'weeks.withItem': 1, 'weeks.all': 22 },
    });
    expect(communes).toBeGreaterThan(90);
    expect(happened(report, 'R8', otherCommune)).toEqual({ 'communes.all': 1, 'weeks.all': 22 });
    const failed = report.tables.find(({ code }) => code === 'R8')?.checks.filter(({ ok }) => !ok);
    // What the province itself held stands in the total alone.
    expect(failed?.map(({ code }) => code)).toEqual(['R8.units']);
  });

  it('opens the records behind a figure, and how often each counts', async () => {
    const behind = (column: string) =>
      world.evidence('75', '2026H1', ['R8', 'total', column], { visitor: world.manager });
    expect(await behind('turns')).toEqual([
      expect.objectContaining({
        ...{ id: kept.counted?.id, kind: 'communication', what: 'talk', unitCode: tranBien, on: '2025-12-15' },
        ...{ label: talk.topic, amount: 120 },
      }),
    ]);
    expect((await behind('staff.trained')).map(({ label }) => label)).toEqual(['Lê Văn Mẫu']);
    expect((await behind('weeks.withItem')).map(({ kind, on }) => [kind, on])).toEqual([['week', '2026-03-02']]);
    expect((await behind('models.meeting')).map(({ label }) => label)).toEqual(['Điểm tư vấn']);
  });

  it('measures the indicators of communication, training and models', async () => {
    const { body } = await officer.get<{ items: IndicatorAnswer[] }>(
      `/api/v1/indicators?unitCode=${tranBien}&period=2026H1`,
    );
    const value = (code: string) => body.items.find((item) => item.code === code);
    const parts = ['I07', 'I09', 'I11', 'I15', 'I17'].map((code) => {
      const found = value(code);
      return [code, found?.kind, found?.value.numerator, found?.value.denominator];
    });
    expect(parts).toEqual([
      ['I07', 'counted', 1, 2],
      ['I09', 'counted', 1, 1],
      ['I11', 'counted', 1, null],
      ['I15', 'counted', 1, null],
      ['I17', 'counted', 1, 22],
    ]);
    const shares = (code: string) =>
      value(code)?.parts.flatMap(({ label, numerator, denominator }) =>
        numerator ? [[label.en, numerator, denominator]] : [],
      );
    expect(shares('I07')).toEqual([['Police', 1, 2]]);
    expect(shares('I15')).toEqual([
      ['School', 1, null],
      ['Talk', 1, null],
    ]);
  });
});

describe('a signed report', () => {
  it('keeps what it counted; a corrected entry drifts by its difference, and the day before still says what it said', async () => {
    const root = '/api/v1/reports/submissions';
    const begun = await officer.send<SubmissionAnswer>('POST', root, { unitCode: tranBien, period: '2026H1' });
    const { id, version } = begun.body;
    await officer.send('PUT', `${root}/${id}/narrative`, {
      version,
      narrative: { direction: ['Có.'], difficulties: ['Có.'], tasks: [], proposals: [] },
    });
    const signed = await chief.send<SubmissionAnswer>('POST', `${root}/${id}/sign`, { version: version + 1 });
    expect(signed.status).toBe(200);
    const drift = async () => (await officer.get<{ items: ReportDrift[] }>(`${root}/${id}/drift`)).body.items;
    expect(await drift()).toEqual([]);
    world.clock.set('2026-05-21T02:00:00Z');
    const content = { ...talk, reached: { value: 150, precision: 'exact' }, materials: 300 };
    await officer.send('POST', `/api/v1/register-entries/${kept.counted?.id}/correct`, {
      ...{ version: 1, on: '2025-12-15', content },
    });
    expect(await drift()).toEqual([
      expect.objectContaining({
        change: 'moved',
        kind: 'communication',
        effects: [
          { column: 'turns', by: 30 },
          { column: 'turns.school', by: 30 },
        ],
      }),
    ]);
    const turns = async (asOf: string) => happened(await world.compute(tranBien, '2026H1', asOf), 'R8', 'total').turns;
    expect([await turns('2026-05-20'), await turns('2026-05-21')]).toEqual([120, 150]);
  });
});

it('counts as many turns as there were, however many', async () => {
  const crowd = { ...talk, form: 'post', setting: 'online', reached: { value: 100_000_000, precision: 'about' } };
  for (const day of ['2026-05-01', '2026-05-02', '2026-05-03']) {
    for (let index = 0; index < 10; index += 1) await keep('communication', day, crowd);
  }
  const report = await world.compute(tranBien, '2026H1');
  expect(happened(report, 'R8', 'total')['turns.online']).toBe(3_000_000_000);
});
