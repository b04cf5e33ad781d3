import excel from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unzipped } from '../../../test/unzip';
import { figure, foundAddicted, openReportWorld, type ReportWorld, tranBien } from './report-world.test-kit';

let world: ReportWorld;
beforeAll(async () => {
  world = await openReportWorld('2025-09-01T02:00:00Z');
  for (const on of ['2026-01-12', '2026-02-02', '2026-03-02'])
    await world.record(await world.openFile(tranBien), foundAddicted(on));
  world.clock.set('2026-06-03T02:00:00Z');
});
afterAll(() => world.close());

async function download(format: string): Promise<Buffer> {
  const { status, response } = await world.manager.get(
    `/api/v1/reports/six-month/file?unitCode=75&period=2026H1&format=${format}`,
  );
  expect(status).toBe(200);
  expect(response.headers['content-disposition']).toContain(`bao-cao-75-2026H1-uoc.${format}`);
  return response.rawPayload;
}

it('a workbook holds the figures of the screen and says that they are estimates', async () => {
  const workbook = new excel.Workbook();
  const bytes = await download('xlsx');
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const report = await world.compute('75', '2026H1');
  const sheet = workbook.getWorksheet('R1');
  expect(sheet?.getCell('E7').value).toBe(figure(report, 'R1', 'total', 'addicts'));
  expect(sheet?.getCell('D7').value).toBe('Kỳ báo cáo (ước)');
  expect(sheet?.getCell('A3').value).toContain(report.unit.name);
});

it('a PDF is a PDF', async () => {
  const pdf = await download('pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(20_000);
});

it('a Word document names the unit and quotes the figure', async () => {
  const text = (await unzipped(await download('docx'), 'word/document.xml')).replaceAll(/<[^>]+>/g, '');
  expect(text).toContain('Đồng Nai');
  expect(text).toMatch(/Ước đến[^.]*có 3 người nghiện ma túy có hồ sơ quản lý/);
});
