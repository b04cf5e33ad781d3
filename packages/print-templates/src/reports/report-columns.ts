import {
  cellOf,
  evidenceKey,
  formatFigure,
  formatShare,
  getReportTable,
  type ReportColumnDefinition,
  type ReportRow,
  type ReportSeries,
  type ReportTableCode,
  type ReportUnitOfCount,
  shareOf,
  type TemplateTable,
} from '@dong-hanh/domain';
import type { PaperCell } from '../paper/paper';
import { MISSING } from './report-sentences';

export const MANUAL_MARK = '(số liệu nhập tay)';

/** A printed column: a heading and how its cell reads in one row and series. */
export interface PrintedColumn {
  readonly label: string;
  readonly group?: string;
  /** Words instead of figures: they stand at the left, and wrap. */
  readonly words?: true;
  cell(row: ReportRow, series: ReportSeries): PaperCell;
}

/** One printed table; a wide one is cut into several, each with the names of the units again. */
export interface PrintedTable {
  /** Null where it would only repeat the title of its annex. */
  readonly title: string | null;
  readonly unitNote: string;
  readonly columns: readonly PrintedColumn[];
}

const PEOPLE = 'Đơn vị tính: người';

/** How whole tables of the dictionary are cut. */
const ARRANGED: readonly (PrintedTable & { readonly code: ReportTableCode })[] = [
  {
    code: 'R1',
    title: 'Biểu 1a. Người nghiện có hồ sơ quản lý theo giới tính, nhóm tuổi, dân tộc',
    unitNote: PEOPLE,
    columns: arranged('R1', ({ code, group }) => code === 'addicts' || inGroup(group, 'sex', 'age', 'ethnicity')),
  },
  {
    code: 'R1',
    title: 'Biểu 1b. Người nghiện có hồ sơ quản lý theo chất ma túy sử dụng chính, nơi đang quản lý',
    unitNote: PEOPLE,
    columns: arranged('R1', ({ code, group }) => code === 'addicts' || inGroup(group, 'substance', 'place')),
  },
  {
    code: 'R1',
    title: 'Biểu 1c. Biến động người nghiện; người sử dụng trái phép chất ma túy; địa bàn',
    unitNote: 'Đơn vị tính: người; địa bàn tính theo xã, phường, đặc khu',
    columns: arranged(
      'R1',
      ({ code, group }) =>
        ['opening', 'closing', 'users'].includes(code) || inGroup(group, 'increase', 'exit', 'communes'),
    ),
  },
  {
    code: 'R2',
    title: 'Biểu 2. Lưu lượng tại các cơ sở cai nghiện ma túy',
    unitNote: 'Đơn vị tính: người (có mặt), lượt người (tiếp nhận, giảm, cai nghiện), chỗ (quy mô)',
    columns: arranged('R2', () => true),
  },
  {
    code: 'R3',
    title: 'Biểu 3a. Cai nghiện bắt buộc trong kỳ so với chỉ tiêu giao',
    unitNote: PEOPLE,
    columns: quotaColumns(({ group }) => inGroup(group, 'comp')),
  },
  {
    code: 'R3',
    title: 'Biểu 3b. Cai nghiện tự nguyện, điều trị thay thế, hoàn thành cai nghiện trong kỳ so với chỉ tiêu giao',
    unitNote: PEOPLE,
    columns: quotaColumns(({ group }) => group === undefined || inGroup(group, 'vol')),
  },
  {
    code: 'R4',
    title: 'Biểu 4. Quản lý sau cai nghiện ma túy',
    unitNote: PEOPLE,
    columns: arranged('R4', () => true),
  },
  {
    code: 'R8',
    title: 'Biểu 8a. Hoạt động truyền thông theo nơi tổ chức, hình thức',
    unitNote: 'Đơn vị tính: hoạt động',
    columns: arranged('R8', ({ code, group }) => code === 'events' || inGroup(group, 'setting', 'form')),
  },
  {
    code: 'R8',
    title: 'Biểu 8b. Lượt người được truyền thông, tài liệu, tin, bài; địa bàn được truyền thông',
    unitNote: 'Đơn vị tính: lượt người; tài liệu; tin, bài; xã, phường, đặc khu',
    columns: arranged(
      'R8',
      ({ code, group }) =>
        ['turns', 'materials', 'communes.reached', 'communes.all'].includes(code) || inGroup(group, 'turns', 'media'),
    ),
  },
  {
    code: 'R8',
    title: 'Biểu 8c. Tập huấn; mô hình',
    unitNote: 'Đơn vị tính: lớp, lượt người; người (cán bộ thuộc diện); mô hình',
    columns: arranged('R8', ({ group }) => inGroup(group, 'training', 'staff', 'models')),
  },
  {
    code: 'R8',
    title: 'Biểu 8d. Cán bộ thuộc diện tập huấn và đã dự tập huấn theo nhóm công việc',
    unitNote: PEOPLE,
    columns: arranged('R8', ({ code, group }) => code === 'staff.scope' || inGroup(group, 'scope', 'trained')),
  },
];

function inGroup(group: ReportColumnDefinition['group'], ...codes: string[]): boolean {
  return group !== undefined && codes.includes(group.code);
}

function arranged(table: ReportTableCode, takes: (column: ReportColumnDefinition) => boolean): PrintedColumn[] {
  return getReportTable(table)
    .columns.filter(takes)
    .map((column) => printedColumn(table, column));
}

function printedColumn(table: string, column: ReportColumnDefinition): PrintedColumn {
  return {
    ...(column.group ? { group: column.group.label.vi } : {}),
    label: column.kind === 'manual' ? `${column.label.vi} ${MANUAL_MARK}` : column.label.vi,
    cell: (row, series) =>
      column.kind === 'text'
        ? { text: series === 'period' ? (row.texts?.[column.code] ?? '') : '' }
        : figureCell(table, row, column.code, series),
    ...(column.kind === 'text' ? { words: true } : {}),
  };
}

/** Columns that fit across a lying page with headings that can be read. */
const ACROSS = 14;
const SERIES_LABELS: readonly (readonly [ReportSeries, string])[] = [
  ['period', 'Kỳ báo cáo'],
  ['lastYear', 'Cùng kỳ năm trước'],
  ['cumulative', 'Lũy kế năm'],
];

/** The printed tables of one table of a report: those arranged for it, else as many as its columns ask for. */
export function printedTables(table: TemplateTable): PrintedTable[] {
  const own = ARRANGED.filter(({ code }) => code === table.whole);
  if (own.length > 0) return own;
  const columns =
    table.lines === null ? table.columns.map((column) => printedColumn(table.code, column)) : seriesColumns(table);
  const count = Math.ceil(columns.length / ACROSS);
  const each = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_, index) => ({
    title: count === 1 ? null : `${table.title.vi} (phần ${index + 1}/${count})`,
    // A target has the unit its plan gives it; it stands in its line.
    unitNote:
      table.rowsOf === 'targets'
        ? 'Đơn vị tính: theo từng chỉ tiêu'
        : unitNote(table.lines?.flatMap(({ cells }) => Object.values(cells)) ?? table.columns),
    columns: columns.slice(index * each, (index + 1) * each),
  }));
}

/** Fixed lines have no total to stand beside: what was last year and since the year began stands in columns. */
function seriesColumns(table: TemplateTable): PrintedColumn[] {
  const single = table.columns.length === 1;
  return table.columns.flatMap(({ code, label }) =>
    SERIES_LABELS.map(([of, name]) => ({
      ...(single ? {} : { group: label.vi }),
      label: name,
      cell: (row: ReportRow) => figureCell(table.code, row, code, of),
    })),
  );
}

const UNIT_WORDS: Readonly<Record<ReportUnitOfCount, string>> = {
  person: 'người',
  event: 'lượt',
  commune: 'xã, phường, đặc khu',
  place: 'đơn vị',
  week: 'tuần',
  item: 'mục',
  money: 'đồng',
  share: '%',
};

function unitNote(columns: readonly ReportColumnDefinition[]): string {
  const units = new Set(
    columns.filter(({ kind }) => kind !== 'text').map(({ unitOfCount }) => UNIT_WORDS[unitOfCount]),
  );
  return `Đơn vị tính: ${[...units].join(', ')}`;
}

/** What was done, the quota beside it, and the one as a share of the other. */
function quotaColumns(takes: (column: ReportColumnDefinition) => boolean): PrintedColumn[] {
  const counted = getReportTable('R3').columns.filter((column) => column.kind === 'counted' && takes(column));
  return counted.flatMap(({ code, label }) => [
    { group: label.vi, label: 'Thực hiện', cell: (row, series) => figureCell('R3', row, code, series) },
    {
      group: label.vi,
      label: `Chỉ tiêu ${MANUAL_MARK}`,
      cell: (row, series) => figureCell('R3', row, `quota.${code}`, series),
    },
    { group: label.vi, label: 'Tỷ lệ', cell: (row, series) => shareCell(row, code, series) },
  ]);
}

function figureCell(table: string, row: ReportRow, column: string, series: ReportSeries): PaperCell {
  const value = cellOf(row, column)[series];
  if (value === null) return { text: MISSING };
  const text = formatFigure(value);
  return series === 'period' ? { text, evidence: evidenceKey(table, row.code, column) } : { text };
}

function shareCell(row: ReportRow, column: string, series: ReportSeries): PaperCell {
  const done = cellOf(row, column)[series];
  const quota = cellOf(row, `quota.${column}`)[series];
  if (done === null || quota === null) return { text: MISSING };
  return { text: quota === 0 ? '-' : formatShare(shareOf(done, quota)) };
}
