import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportAnswer, ReportDrift, SubmissionAnswer, TemplateAnswer, TemplateSummary } from '@dong-hanh/contract';
import type { TemplateContent } from '@dong-hanh/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../test/child-program';
import { unzipped } from '../../../test/unzip';
import type { Visitor } from '../../../test/world';
import { figure, foundAddicted, openReportWorld, type ReportWorld, tranBien } from './report-world.test-kit';

/** A made-up official form: fixed lines, a table of communes with a share, and two parts in words. */
const form: TemplateContent = {
  code: 'mau-04-cn',
  name: { vi: 'Mẫu 04. Kết quả cai nghiện quý', en: 'Form 04' },
  instrument: 'Công văn số 1/CAT-PC04',
  validFrom: '2026-01-01',
  levels: ['commune', 'province'],
  periodKinds: ['half-year', 'quarter'],
  subject: 'công tác cai nghiện theo mẫu 04',
  tables: [
    {
      code: 'B1',
      title: { vi: 'Biểu 1. Số liệu chung' },
      lines: [
        { code: '1', label: 'Người nghiện có hồ sơ', cells: { so: { from: 'R1.addicts' } } },
        { code: '1a', label: 'Trong đó: nam', cells: { so: { from: 'R1.sex.male' } } },
        { code: '1b', label: 'Trong đó: không phải nam', cells: { so: { formula: '[1/so] − [1a/so]' } } },
        { code: '2', label: 'Văn bản chỉ đạo' },
      ],
      columns: [{ code: 'so', label: { vi: 'Số liệu' }, unitOfCount: 'event' }],
      rules: [{ code: 'B1.nam', level: 'refuse', rule: '[1a/so] <= [1/so]' }],
    },
    {
      code: 'B2',
      title: { vi: 'Biểu 2. Theo xã' },
      lines: 'units',
      columns: [
        { code: 'nghien', from: 'R1.addicts', label: { vi: 'Người nghiện' } },
        { code: 'moi', from: 'R1.new' },
        { code: 'tyle', formula: '[moi] ÷ [nghien] × 100', label: { vi: 'Tỷ lệ mới' } },
      ],
    },
  ],
  narrative: [
    {
      code: 'chung',
      title: { vi: 'Tình hình' },
      sentences: ['Có {B1.1.so} người nghiện, {B2.total.tyle}% mới, tại {unit}.'],
    },
    { code: 'kho-khan', title: { vi: 'Khó khăn' }, written: true },
  ],
};

let world: ReportWorld;
let administrator: Visitor;
let manager: Visitor;
let chief: Visitor;
beforeAll(async () => {
  world = await openReportWorld('2026-01-05T02:00:00Z');
  await world.record(await world.openFile(tranBien), foundAddicted('2026-01-12'));
  await world.record(await world.openFile(tranBien, { sex: 'female' }), foundAddicted('2026-02-02'));
  administrator = await world.visitor('administrator', '75');
  manager = await world.visitor('province-manager', '75');
  chief = await world.visitor('commune-police-chief', tranBien);
  world.clock.set('2026-06-20T02:00:00Z');
});
afterAll(() => world.close());

type Told = TemplateAnswer & { code: string; details?: { faults?: { code: string }[] } };
const root = '/api/v1/report-templates';
const put = (who: Visitor, content: TemplateContent) => who.send<Told>('PUT', `${root}/${content.code}`, { content });
const publish = (who: Visitor, version: number, code = form.code) =>
  who.send<Told>('POST', `${root}/${code}/publish`, { version });
const listed = async (who: Visitor) =>
  (await who.get<{ items: TemplateSummary[] }>(root)).body.items.map(({ code, version, state }) => [
    code,
    version,
    state,
  ]);
const shipped = [
  ['six-month', 1, 'shipped'],
  ['programme', 1, 'shipped'],
];
const compute = (who: Visitor, unitCode: string, more = '') =>
  who.get<ReportAnswer & { code: string }>(`/api/v1/reports/${form.code}?unitCode=${unitCode}&period=2026H1${more}`);

describe('a report form', () => {
  it('is entered as data by an administrator, with everything that is wrong in it told', async () => {
    const faulty = {
      ...form,
      tables: [{ ...form.tables[1]!, columns: [{ code: 'a', from: 'R1.ghosts', label: { vi: 'A' } }] }],
      narrative: [],
    };
    const { status, body } = await put(administrator, faulty);
    expect([status, body.state, body.version, body.may]).toEqual([200, 'draft', 1, { change: true, publish: false }]);
    expect(body.faults).toEqual([{ at: 'tables.B2.columns.a', code: 'column-unknown', what: 'R1.ghosts' }]);
    const refused = await publish(administrator, 1);
    expect([refused.status, refused.body.code, refused.body.details?.faults]).toEqual([
      422,
      'template-faulty',
      body.faults,
    ]);
    expect((await put(administrator, form)).body).toMatchObject({ version: 1, faults: [], may: { publish: true } });
    expect((await put(chief, form)).status).toBe(403);
    expect((await put(administrator, { ...form, code: 'six-month' })).body.code).toBe('template-shipped');
  });

  it('is tried on a unit and period before it is published, and used by nobody else till then', async () => {
    expect(await listed(chief)).toEqual(shipped);
    expect((await compute(chief, tranBien)).body.code).toBe('template-not-in-force');
    expect((await compute(administrator, '75', '&version=1')).status).toBe(403);
    const { status, body } = await compute(manager, '75', '&version=1');
    expect([status, figure(body, 'B1', '1', 'so'), figure(body, 'B1', '1b', 'so')]).toEqual([200, 2, 1]);
  });

  it('once published counts for every unit and is never changed', async () => {
    expect((await publish(administrator, 1)).body.state).toBe('published');
    expect((await publish(administrator, 1)).body.code).toBe('template-not-draft');
    expect(await listed(chief)).toEqual([...shipped, ['mau-04-cn', 1, 'published']]);
    const { body } = await compute(chief, tranBien);
    expect(figure(body, 'B2', 'total', 'tyle')).toBe(100);
    expect(body.tables[0]?.checks).toEqual([
      expect.objectContaining({ code: 'B1.nam', message: 'trong đó: nam ≤ người nghiện có hồ sơ: khớp.' }),
      expect.objectContaining({ code: 'B1.manual', ok: false, message: 'Chưa nhập số liệu: Văn bản chỉ đạo.' }),
    ]);
    const next = { ...form, name: { vi: 'Mẫu 04 sửa đổi' } };
    expect((await put(administrator, next)).body).toMatchObject({ version: 2, state: 'draft' });
    expect((await publish(administrator, 2)).body.code).toBe('template-not-later');
    expect((await put(administrator, { ...next, validFrom: '2026-07-01' })).body.version).toBe(2);
    expect((await publish(administrator, 2)).status).toBe(200);
    const first = await chief.get<TemplateAnswer>(`${root}/${form.code}?version=1`);
    expect([first.body.content, first.body.may.change]).toEqual([form, false]);
    expect((await compute(chief, tranBien)).body.template).toBe('mau-04-cn');
    expect((await compute(chief, tranBien, '&version=1')).status).toBe(200);
  });

  it('is asked for what it is for: its levels, periods and time', async () => {
    const ask = async (unitCode: string, period: string) =>
      (await world
        .compute(unitCode, period, undefined, undefined, form.code)
        .catch((error: Error) => error.message)) as string;
    expect(await ask('00', '2026H1')).toContain('template-not-for-level');
    expect(await ask('75', '2026-05')).toContain('template-not-for-period');
    expect(await ask('75', '2025H2')).toContain('template-not-in-force');
    expect((await manager.get<Told>('/api/v1/reports/khong-co?unitCode=75&period=2026H1')).body.code).toBe(
      'template-unknown',
    );
  });

  it('belongs to its province', async () => {
    const neighbour = await world.visitor('province-manager', '68');
    expect(await listed(neighbour)).toEqual(shipped);
    expect((await neighbour.get(`${root}/${form.code}`)).status).toBe(404);
    expect((await put(neighbour, form)).body.code).toBe('template-code-taken');
    const country = await world.visitor('administrator', '00');
    expect((await put(country, form)).body.code).toBe('template-of-other');
  });

  it('opens the records behind a cell, and takes figures typed in for the others', async () => {
    const behind = (row: string, table = 'B1', column = 'so') =>
      manager.get<{ items: { label?: string }[]; code: string }>(
        `/api/v1/reports/${form.code}/evidence?unitCode=75&period=2026H1&table=${table}&row=${row}&column=${column}`,
      );
    expect((await behind('1')).body.items).toHaveLength(2);
    expect((await behind(tranBien, 'B2', 'moi')).body.items).toHaveLength(2);
    expect((await behind('1b')).body.code).toBe('cell-computed');
    const entered = await manager.send('PUT', `/api/v1/reports/${form.code}/figures`, {
      unitCode: '75',
      period: '2026H1',
      table: 'B1',
      row: '2',
      column: 'so',
      value: 7,
      source: 'Sổ văn bản đi',
    });
    expect(entered.status).toBe(200);
    expect(figure((await compute(manager, '75')).body, 'B1', '2', 'so')).toBe(7);
    expect((await behind('2')).body.items.map(({ label }) => label)).toEqual(['Sổ văn bản đi']);
    const fixed = await manager.send<Told>('PUT', `/api/v1/reports/${form.code}/figures`, {
      unitCode: '75',
      period: '2026H1',
      table: 'B1',
      row: '1',
      column: 'so',
      value: 7,
      source: 'Sổ khác',
    });
    expect(fixed.body.code).toBe('column-not-manual');
  });

  it('goes the road of a report under its own name, with its own words, figures and drift', async () => {
    const submissions = '/api/v1/reports/submissions';
    const begun = await chief.send<SubmissionAnswer>('POST', submissions, {
      template: form.code,
      unitCode: tranBien,
      period: '2026H1',
    });
    expect([begun.body.template, begun.body.templateVersion, begun.body.late]).toEqual([form.code, 1, false]);
    const write = (narrative: Record<string, string[]>) =>
      chief.send<SubmissionAnswer>('PUT', `${submissions}/${begun.body.id}/narrative`, {
        version: begun.body.version,
        narrative,
      });
    expect((await write({ tasks: ['Không có phần này.'] })).status).toBe(400);
    const written = (await write({ 'kho-khan': ['Thiếu cán bộ.'] })).body;
    const signed = await chief.send<SubmissionAnswer>('POST', `${submissions}/${written.id}/sign`, {
      version: written.version,
    });
    expect(signed.body.state).toBe('signed');
    await world.record(await world.openFile(tranBien), foundAddicted('2026-03-02'), '2026-06-21T02:00:00Z');
    const { items } = (await chief.get<{ items: ReportDrift[] }>(`${submissions}/${written.id}/drift`)).body;
    expect(items.map(({ table, effects }) => [table, effects.map(({ column, by }) => [column, by])])).toEqual([
      [
        'R1',
        [
          ['addicts', 1],
          ['new', 1],
          ['sex.male', 1],
        ],
      ],
    ]);
    const { response } = await chief.get(`${submissions}/${written.id}/file?format=docx`);
    const text = (await unzipped(response.rawPayload, 'word/document.xml')).replaceAll(/<[^>]+>/g, '');
    expect(text).toContain('Có 2 người nghiện, 100% mới, tại phường Biên Hòa.');
    expect(text).toContain('Thiếu cán bộ.');
    expect(text).toContain('công tác cai nghiện theo mẫu 04');
    const standing = await manager.get<{ lower: { submission: unknown }[] }>(
      `${submissions}?template=${form.code}&unitCode=75&period=2026H1`,
    );
    expect(standing.body.lower.filter(({ submission }) => submission !== null)).toHaveLength(1);
    const owed = await manager.get<{ lower: { submission: unknown }[] }>(`${submissions}?unitCode=75&period=2026H1`);
    expect(owed.body.lower.filter(({ submission }) => submission !== null)).toEqual([]);
  });
});

it('forms are kept, shown, tried and published from the command line', async () => {
  const report = <T>(...args: string[]) => command<T>(world, 'report', ...args, '--json');
  const file = join(world.dataDir, 'mau.json');
  const own = { ...form, code: 'mau-05', tables: [form.tables[1]!], narrative: [], levels: ['country'] };
  await writeFile(
    file,
    JSON.stringify({
      ...own,
      tables: [{ ...form.tables[1]!, columns: [{ code: 'x', formula: '[y]', label: { vi: 'X' } }] }],
    }),
  );
  const faulty = await report<TemplateAnswer>('template', 'put', file);
  expect([faulty.code, faulty.answer.faults.map(({ code }) => code)]).toEqual([1, ['formula-cell-unknown']]);
  await writeFile(file, JSON.stringify(own));
  expect((await report<TemplateAnswer>('template', 'put', file)).code).toBe(0);
  const tried = await report<ReportAnswer>(
    ...['compute', '--template', 'mau-05', '--revision', '1', '--unit', '00', '--period', '2026H1'],
  );
  expect([tried.code, tried.answer.tables.map(({ code }) => code)]).toEqual([0, ['B2']]);
  expect((await report<TemplateAnswer>('template', 'publish', 'mau-05', '--revision', '1')).answer.state).toBe(
    'published',
  );
  expect((await report<TemplateAnswer>('template', 'show', 'mau-05')).answer.content).toEqual(own);
  const { answer } = await report<{ items: TemplateSummary[] }>('template', 'list');
  expect(answer.items.map(({ code }) => code)).toEqual(expect.arrayContaining(['six-month', 'mau-05']));
  expect((await report('template', 'put', join(world.dataDir, 'khong-co.json'))).code).toBe(2);
});
