import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Visitor, type World } from '../../../test/world';

const [home, other] = ['26068', '25993'] as const;
let world: World;
let officer: Visitor;

beforeAll(async () => {
  world = await openWorld();
  officer = await world.visitor('commune-officer', home);
});
afterAll(() => world.close());

async function sheet(rows: unknown[][]): Promise<Buffer> {
  const workbook = new excel.Workbook();
  const page = workbook.addWorksheet('Danh sách');
  for (const row of rows) page.addRow(row);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const heading = ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Số CCCD', 'Tình trạng hiện nay'];
const ledger = () =>
  sheet([
    ['CÔNG AN PHƯỜNG BIÊN HÒA'],
    ['DANH SÁCH NGƯỜI NGHIỆN MA TÚY'],
    [],
    heading,
    [1, 'NGUYỄN VĂN KHÁNH', '5/6/1988', 'Nam', '075088001234', 'Đang cai nghiện tại gia đình'],
    [2, 'Trần Thị Lụa', 1990, 'Nữ', '', 'Đang quản lý sau cai nghiện'],
    [3, 'Lê Văn Sai', '31/2/1980', 'Nam', '', ''],
    ['Tổng cộng: 3 người'],
  ]);

async function post<T>(visitor: Visitor, content: Buffer, fileName: string, unitCode: string | null = home) {
  const boundary = `----${randomUUID()}`;
  const field =
    unitCode === null ? '' : `--${boundary}\r\nContent-Disposition: form-data; name="unitCode"\r\n\r\n${unitCode}\r\n`;
  const head = `${field}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const response = await world.app.inject({
    method: 'POST',
    url: '/api/v1/ledger-files',
    payload,
    headers: { authorization: `Bearer ${visitor.token}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  return { status: response.statusCode, body: response.json<T>() };
}

interface Analysis {
  fileId: string;
  sheet: string;
  headerRow: number;
  columns: { column: string; field: string | null; confidence: number }[];
  needsMapping: boolean;
  remembered: boolean;
  samples: { row: number; values: Record<string, string>; problems: string[] }[];
  code: string;
  detail: string;
}
interface Import {
  importId: string;
  state: string;
  dryRun: boolean;
  created: number;
  matched: number;
  refused: number;
  ignored: number;
  errors: { row: number; code: string; message: string }[];
  hasResultSheet: boolean;
}

const mappingOf = (analysis: Analysis) => ({
  sheet: analysis.sheet,
  headerRow: analysis.headerRow,
  columns: Object.fromEntries(
    analysis.columns.flatMap((column) => (column.field ? [[column.column, column.field]] : [])),
  ),
});

async function ended(visitor: Visitor, importId: string): Promise<Import> {
  for (let round = 0; round < 400; round++) {
    const { body } = await visitor.get<Import>(`/api/v1/ledger-imports/${importId}`);
    if (body.state !== 'running') return body;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('The import did not end.');
}
const start = (visitor: Visitor, analysis: Analysis, dryRun: boolean) =>
  visitor.send<Import>('POST', '/api/v1/ledger-imports', {
    fileId: analysis.fileId,
    unitCode: home,
    mapping: mappingOf(analysis),
    dryRun,
  });

describe('importing a ledger over the web', () => {
  let analysis: Analysis;

  it('reads the columns with confidence and shows the first rows as they will be', async () => {
    const { status, body } = await post<Analysis>(officer, await ledger(), 'Sổ theo dõi.xlsx');
    expect(status).toBe(200);
    analysis = body;
    expect(body.headerRow).toBe(4);
    expect(body.columns.map((column) => column.field)).toEqual(
      expect.arrayContaining(['fullName', 'bornOn', 'sex', 'nationalId', 'status']),
    );
    expect(body.needsMapping).toBe(false);
    expect(body.samples[0]).toMatchObject({
      row: 5,
      values: { fullName: 'Nguyễn Văn Khánh', bornOn: '05/06/1988', status: 'rehab-home' },
      problems: [],
    });
    expect(body.samples[2]?.problems[0]).toMatch(/ngày/i);
  });

  it('tries first and keeps nothing', async () => {
    const begun = await start(officer, analysis, true);
    expect(begun.body.dryRun).toBe(true);
    const done = await ended(officer, begun.body.importId);
    expect(done).toMatchObject({ state: 'finished', created: 2, refused: 1 });
    const { rows } = await world.owner.query('select count(*)::int as n from person');
    expect(rows[0].n).toBe(0);
  });

  it('takes the people on where they stand, with their clocks, and lists what the ledger does not say', async () => {
    const done = await ended(officer, (await start(officer, analysis, false)).body.importId);
    expect(done).toMatchObject({ state: 'finished', created: 2, matched: 0, refused: 1, hasResultSheet: true });
    expect(done.errors).toEqual([expect.objectContaining({ row: 7, code: 'impossible-date' })]);
    const { body } = await officer.send<{
      items: { id: string; fullName: string; bornOn: string; state: string; incomplete: boolean }[];
    }>('POST', '/api/v1/people/search', {});
    expect(body.items).toEqual([
      expect.objectContaining({
        fullName: 'Nguyễn Văn Khánh',
        bornOn: '1988-06-05',
        state: 'rehab-home',
        incomplete: true,
      }),
      expect.objectContaining({ fullName: 'Trần Thị Lụa', bornOn: '1990', state: 'post-rehab', incomplete: true }),
    ]);
  });

  it('gives the refused rows back as the same sheet with the reasons', async () => {
    const { body } = await officer.get<{ items: { importId: string; dryRun: boolean; hasResultSheet: boolean }[] }>(
      '/api/v1/ledger-imports',
    );
    const done = body.items.find((item) => item.hasResultSheet);
    const { response } = await officer.get(`/api/v1/ledger-imports/${done?.importId}/result-sheet`);
    expect(response.headers['content-disposition']).toContain('ket-qua.xlsx');
    const workbook = new excel.Workbook();
    await workbook.xlsx.load((await buffer(Readable.from([response.rawPayload]))) as unknown as ArrayBuffer);
    const text = JSON.stringify(workbook.worksheets[0]?.getSheetValues());
    expect(text).toContain('Lê Văn Sai');
    expect(text).toContain('Lý do không nhập được');
  });

  it('creates nothing from the same file a second time, and remembers the columns', async () => {
    const again = await post<Analysis>(officer, await ledger(), 'ban sao.xlsx');
    expect(again.body.remembered).toBe(true);
    const done = await ended(officer, (await start(officer, again.body, false)).body.importId);
    expect(done).toMatchObject({ created: 0, matched: 2, refused: 1 });
  });

  it('is shown to nobody of another commune, and refused for another unit before the file is kept', async () => {
    const neighbour = await world.visitor('commune-officer', other);
    expect((await neighbour.get(`/api/v1/ledger-files/${analysis.fileId}/analysis`)).status).toBe(404);
    expect(
      (
        await neighbour.send('POST', '/api/v1/ledger-imports', {
          fileId: analysis.fileId,
          unitCode: other,
          mapping: mappingOf(analysis),
          dryRun: true,
        })
      ).status,
    ).toBe(404);
    expect((await neighbour.get<{ items: unknown[] }>('/api/v1/ledger-imports')).body.items).toEqual([]);
    const { status, body } = await post<Analysis>(neighbour, await ledger(), 'so.xlsx', home);
    expect([status, body.code]).toEqual([403, 'unit-not-in-scope']);
  });

  it.each([
    ['a text that is no spreadsheet', Buffer.from('%PDF-1.7 not a sheet'), 'a.xlsx', 'not-a-spreadsheet'],
    ['HTML saved as .xls', Buffer.from('<html><table><tr><td>Họ tên</td></tr></table></html>'), 'a.xls', 'html-as-xls'],
    [
      'an old binary workbook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
      'a.xls',
      null,
    ],
    ['an empty file', Buffer.alloc(0), 'a.xlsx', null],
  ])('says clearly what is wrong with %s', async (_what, content, name, code) => {
    const { status, body } = await post<Analysis>(officer, content, name);
    expect(status).toBe(422);
    if (code) expect(body.code).toBe(code);
    expect(body.detail).toMatch(/[àáạảãâăđêôơưý]/i);
  });

  it('asks for the unit and for the file', async () => {
    expect((await post<Analysis>(officer, await ledger(), 'a.xlsx', null)).body.code).toBe('unit-not-chosen');
  });
});
