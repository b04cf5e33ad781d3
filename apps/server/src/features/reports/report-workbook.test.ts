import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { sampleReport } from '@dong-hanh/print-templates/testing';
import excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type WorkbookReport, writeReportWorkbook } from './report-workbook';
import { inertText } from './workbook-sheet';

function workbookReport(communes?: readonly string[]): WorkbookReport {
  const { head, ...report } = sampleReport(communes ? { communes } : {});
  return { issuer: head.issuer, ...report };
}

async function written(report: WorkbookReport): Promise<excel.Workbook> {
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), writeReportWorkbook(report, stream)]);
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return workbook;
}

describe('the workbook of a report', () => {
  it('has a sheet for each table, how columns are counted, and the manual sources', async () => {
    const workbook = await written(workbookReport());
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      'R1',
      'R2',
      'R3',
      'R4',
      'R8',
      'Cách tính',
      'Nguồn nhập tay',
    ]);
  });

  it('opens with official titles and a frozen heading of two merged rows', async () => {
    const sheet = (await written(workbookReport())).getWorksheet('R1')!;
    expect(sheet.getCell('A1').value).toBe('CÔNG AN TỈNH');
    expect(sheet.getCell('A2').value).toContain('TÌNH HÌNH NGƯỜI NGHIỆN');
    expect(sheet.getCell('A3').value).toBe('Tỉnh Đồng Nai, 6 tháng đầu năm 2026 (từ 15/12/2025 đến 14/6/2026)');
    expect(sheet.getCell('A4').value).toContain('đến hết ngày 03/6/2026; số liệu ước');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 4, ySplit: 6 });
    expect(sheet.getCell('C5').value).toBe('Đơn vị');
    expect(sheet.getCell('C6').master.address).toBe('C5');
    expect(sheet.getCell('F5').value).toBe('Giới tính');
    expect(sheet.getCell('H5').master.address).toBe('F5');
    expect(sheet.getCell('F6').value).toBe('Nam');
  });

  it('puts the total first in each series, with numbers that show dots', async () => {
    const sheet = (await written(workbookReport())).getWorksheet('R1')!;
    const labels = Array.from(
      { length: 9 },
      (_, index) => `${sheet.getCell(7 + index, 3).value}: ${sheet.getCell(7 + index, 4).value}`,
    );
    expect(labels.slice(0, 4)).toEqual([
      'Tổng số: Kỳ báo cáo (ước)',
      'Phường Trảng Dài: Kỳ báo cáo (ước)',
      'Xã Tân Phú: Kỳ báo cáo (ước)',
      'Tổng số: Cùng kỳ năm trước',
    ]);
    expect(labels[6]).toBe('Tổng số: Lũy kế từ 15/12/2025');
    expect(sheet.getCell('E7').value).toBe(77);
    // The reader drops the backslashes that make the dots literal.
    expect(sheet.getCell('E7').numFmt).toBe('[>=1000000]0.000.000;[>=1000]0.000;0');
    expect(sheet.getCell('E7').font.bold).toBe(true);
  });

  it('leaves unknown figures empty, which zero is not', async () => {
    const sheet = (await written(workbookReport())).getWorksheet('R4')!;
    const column = sheet.getRow(5).values as unknown[];
    expect(sheet.getCell(7, column.indexOf('Có việc làm (số liệu nhập tay)')).value).toBeNull();
    expect(sheet.getCell(7, column.indexOf('Thuộc diện quản lý sau cai') + 4).value).toBe(0);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =HYPERLINK("x")'])('turns %j into plain text', async (label) => {
    const sheet = (await written(workbookReport([label]))).getWorksheet('R1')!;
    const { value, formula } = sheet.getCell('C8');
    expect(formula).toBeUndefined();
    expect(String(value)).toMatch(/^'/);
  });

  it('keeps other text as it is', () => {
    expect(inertText('Xã A <b> & "B"')).toBe('Xã A <b> & "B"');
  });
});
