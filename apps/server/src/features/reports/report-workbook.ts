import type { Writable } from 'node:stream';
import {
  cellOf,
  cumulativeFrom,
  type ManualFigureSource,
  periodName,
  REPORT_SERIES,
  type ReportColumnDefinition,
  type ReportPeriod,
  type ReportRow,
  type ReportSeries,
  type ReportTable,
  type ReportTemplate,
  type TemplateTable,
  TOTAL_ROW,
} from '@dong-hanh/domain';
import excel from 'exceljs';
import { inertText, SheetWriter, shortDate } from './workbook-sheet';

export interface WorkbookReport {
  readonly template: ReportTemplate;
  readonly issuer: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: ReportPeriod;
  readonly asOf: string;
  /** Present where the figures are restated for the units of another day than the period's last. */
  readonly mapOn?: string;
  readonly isEstimate: boolean;
  readonly tables: readonly ReportTable[];
  readonly manualFigures: readonly ManualFigureSource[];
}

/** Columns before the figures: number, unit code, unit, series. */
const LEADING = [
  { label: 'TT', width: 6 },
  { label: 'Mã', width: 9.5 },
  { label: 'Đơn vị', width: 34 },
  { label: 'Số liệu', width: 24 },
] as const;

/** Writes the report as .xlsx, row by row: a sheet for each table, how each column is counted, and manual sources. */
export async function writeReportWorkbook(report: WorkbookReport, stream: Writable): Promise<void> {
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  workbook.title = `Báo cáo ${periodName(report.period)} - ${report.unit.name}`.normalize('NFC');
  for (const definition of report.template.tables) {
    const table = report.tables.find(({ code }) => code === definition.code);
    if (table) writeTable(workbook, report, table, definition);
  }
  writeDefinitions(workbook, report);
  if (report.manualFigures.length > 0) writeSources(workbook, report);
  await workbook.commit();
}

function writeTable(
  workbook: excel.stream.xlsx.WorkbookWriter,
  report: WorkbookReport,
  table: ReportTable,
  { title, columns }: TemplateTable,
): void {
  const sheet = new SheetWriter(workbook, {
    name: table.code,
    widths: [...LEADING.map(({ width }) => width), ...columns.map(figureWidth)],
    frozen: { rows: 6, columns: LEADING.length },
    heading: { issuer: report.issuer, title: title.vi, lines: headingLines(report) },
  });
  sheet.addHead([
    ...LEADING.map(({ label }) => ({ label })),
    ...columns.map((column) => ({
      label: column.kind === 'manual' ? `${column.label.vi} (số liệu nhập tay)` : column.label.vi,
      ...(column.group ? { group: column.group.label.vi } : {}),
    })),
  ]);
  const total = table.rows.filter((row) => row.code === TOTAL_ROW);
  const units = table.rows.filter((row) => row.code !== TOTAL_ROW);
  for (const series of REPORT_SERIES) {
    [...total, ...units].forEach((row, index) => {
      const isTotal = row.code === TOTAL_ROW;
      const number = isTotal ? null : index - total.length + 1;
      sheet.addRow([number, isTotal ? '' : row.code, ...figuresOf(report, row, series, columns)], isTotal);
    });
  }
  sheet.finish();
}

function figuresOf(
  report: WorkbookReport,
  row: ReportRow,
  series: ReportSeries,
  columns: readonly ReportColumnDefinition[],
): (string | number | null)[] {
  return [
    row.label,
    seriesName(report, series),
    ...columns.map(({ code, kind }) => (kind === 'text' ? (row.texts?.[code] ?? '') : cellOf(row, code)[series])),
  ];
}

function seriesName({ period, isEstimate }: WorkbookReport, series: ReportSeries): string {
  switch (series) {
    case 'period':
      return isEstimate ? 'Kỳ báo cáo (ước)' : 'Kỳ báo cáo';
    case 'lastYear':
      return 'Cùng kỳ năm trước';
    case 'cumulative':
      return `Lũy kế từ ${shortDate(cumulativeFrom(period))}`;
  }
}

function headingLines({ unit, period, asOf, mapOn, isEstimate }: WorkbookReport): string[] {
  const span = `từ ${shortDate(period.from)} đến ${shortDate(period.to)}`;
  const estimate = isEstimate ? '; số liệu ước' : '';
  return [
    `${unit.name}, ${periodName(period)} (${span})`,
    `Số liệu ghi nhận đến hết ngày ${shortDate(asOf)}${estimate}. Ô trống: chưa có số liệu.`,
    ...(mapOn ? [`Số liệu quy về đơn vị hành chính ngày ${shortDate(mapOn)}.`] : []),
  ];
}

/** Wide enough for its longest word and a heading of about four lines; never 9, which the writer takes for unset. */
function figureWidth({ label, kind }: ReportColumnDefinition): number {
  const longest = Math.max(...label.vi.split(' ').map((word) => word.length), kind === 'manual' ? 7 : 0);
  return Math.max(longest + 2, Math.ceil(label.vi.length / 4) + 2, 9.5);
}

function writeDefinitions(workbook: excel.stream.xlsx.WorkbookWriter, report: WorkbookReport): void {
  const sheet = new SheetWriter(workbook, {
    name: 'Cách tính',
    widths: [8, 24, 26, 34, 18, 90],
    frozen: { rows: 5, columns: 0 },
    heading: { issuer: report.issuer, title: 'Cách tính các cột', lines: headingLines(report) },
  });
  sheet.addHead(['Biểu', 'Mã cột', 'Nhóm', 'Cột', 'Loại số liệu', 'Cách tính'].map((label) => ({ label })));
  for (const { code, columns } of report.template.tables) {
    for (const column of columns) {
      sheet.addRow(
        [code, column.code, column.group?.label.vi ?? '', column.label.vi, kindOf(column), column.definition],
        false,
      );
    }
  }
  sheet.finish();
}

function kindOf({ kind, measure }: ReportColumnDefinition): string {
  if (kind === 'manual') return 'nhập tay';
  if (kind === 'computed') return 'tính từ cột khác';
  if (kind === 'text') return 'lời';
  return measure === 'stock' ? 'tại thời điểm' : 'trong kỳ';
}

function writeSources(workbook: excel.stream.xlsx.WorkbookWriter, report: WorkbookReport): void {
  const sheet = new SheetWriter(workbook, {
    name: 'Nguồn nhập tay',
    widths: [8, 34, 34, 12, 70],
    frozen: { rows: 5, columns: 0 },
    heading: { issuer: report.issuer, title: 'Nguồn của số liệu nhập tay', lines: headingLines(report) },
  });
  sheet.addHead(['Biểu', 'Đơn vị', 'Cột', 'Số liệu', 'Nguồn'].map((label) => ({ label })));
  for (const { table, row, column, value, source } of report.manualFigures) {
    const definition = report.template.tables
      .find(({ code }) => code === table)
      ?.columns.find(({ code }) => code === column);
    const label = definition
      ? `${definition.group ? `${definition.group.label.vi}: ` : ''}${definition.label.vi}`
      : column;
    const unit =
      report.tables.find((each) => each.code === table)?.rows.find((each) => each.code === row)?.label ?? row;
    sheet.addRow([table, unit, label, value, inertText(source)], false);
  }
  sheet.finish();
}
