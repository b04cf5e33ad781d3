import {
  cumulativeFrom,
  formatFigure,
  type ReportRow,
  type ReportSeries,
  type TemplateTable,
  TOTAL_ROW,
} from '@dong-hanh/domain';
import type { PaperAnnex, PaperBlock, PaperColumn, PaperRow } from '../paper/paper';
import { type PrintedColumn, type PrintedTable, printedTables } from './report-columns';
import type { PeriodicReportRecord } from './report-record';

const LEGEND = 'Ghi chú: dấu "…" là chưa có số liệu; dấu "-" là không áp dụng vì không có chỉ tiêu.';

/** Up to this many rows, tables follow each other on one page. */
const ROWS_THAT_FLOW = 10;

/** One lying annex for each table, and the sources of what was typed in. */
export function reportAnnexes(record: PeriodicReportRecord): PaperAnnex[] {
  const annexes = record.template.tables.map((table) => tableAnnex(record, table));
  return record.manualFigures.length === 0 ? annexes : [...annexes, sourcesAnnex(record)];
}

function tableAnnex(record: PeriodicReportRecord, definition: TemplateTable): PaperAnnex {
  const rows = record.tables.find((table) => table.code === definition.code)?.rows ?? [];
  const printed = printedTables(definition);
  const isLong = rows.length > ROWS_THAT_FLOW;
  const blocks = printed.map(
    (table, index): PaperBlock => ({
      ...printTable(record, table, rows, definition.lines === null && !definition.rowsOf ? 'Đơn vị' : 'Nội dung'),
      startsPage: isLong && index > 0,
    }),
  );
  return {
    title: definition.title.vi,
    orientation: 'landscape',
    blocks: [{ kind: 'note', text: LEGEND }, ...blocks],
  };
}

function printTable(
  record: PeriodicReportRecord,
  table: PrintedTable,
  rows: readonly ReportRow[],
  lineHeading: string,
): Extract<PaperBlock, { kind: 'table' }> {
  const total = rows.find((row) => row.code === TOTAL_ROW);
  const units = rows.filter((row) => row.code !== TOTAL_ROW);
  const totals = total ? totalRows(record, table.columns, total) : [];
  const body = units.map(
    (row, index): PaperRow => ({ cells: cells(table.columns, String(index + 1), row.label, row, 'period') }),
  );
  return {
    kind: 'table',
    ...(table.title === null ? {} : { title: table.title }),
    unitNote: table.unitNote,
    numbered: true,
    columns: [
      { label: 'TT', align: 'center', width: 4.5 },
      { label: lineHeading, align: 'left', width: 25 },
      ...table.columns.map((column, index) => {
        const figures = [...totals, ...body].map((row) => row.cells[index + 2]!.text.length);
        return figureColumn(column, Math.max(0, ...figures));
      }),
    ],
    rows: [...totals, ...body],
  };
}

/** The total stands first, so that it is on the first page; under it last year and the reporting year so far. */
function totalRows(record: PeriodicReportRecord, columns: readonly PrintedColumn[], total: ReportRow): PaperRow[] {
  const [year, month, day] = cumulativeFrom(record.period).split('-');
  return [
    { emphasis: 'total', cells: cells(columns, '', record.isEstimate ? 'Tổng số (ước)' : 'Tổng số', total, 'period') },
    { emphasis: 'aside', cells: cells(columns, '', 'Cùng kỳ năm trước', total, 'lastYear') },
    { emphasis: 'aside', cells: cells(columns, '', `Lũy kế từ ${day}/${month}/${year}`, total, 'cumulative') },
  ];
}

function cells(
  columns: readonly PrintedColumn[],
  index: string,
  label: string,
  row: ReportRow,
  series: ReportSeries,
): PaperRow['cells'] {
  return [{ text: index }, { text: label }, ...columns.map((column) => column.cell(row, series))];
}

/** Wide enough for its longest word and figure, which are never broken, and for a heading of at most four lines. */
function figureColumn({ label, group, words }: PrintedColumn, longestFigure: number): PaperColumn {
  if (words) return { label, align: 'left', width: Math.min(Math.max(longestFigure / 2, 9), 22) };
  const longestWord = Math.max(...label.split(' ').map((word) => word.length));
  const width = Math.max(longestWord, label.length / 4, longestFigure, 5) + 1.5;
  return { label, align: 'right', width, ...(group === undefined ? {} : { group }) };
}

function sourcesAnnex({ manualFigures, tables, template }: PeriodicReportRecord): PaperAnnex {
  const rows = manualFigures.map((figure, index): PaperRow => {
    const table = template.tables.find(({ code }) => code === figure.table);
    const column = table?.columns.find(({ code }) => code === figure.column);
    const label = column ? `${column.group ? `${column.group.label.vi}: ` : ''}${column.label.vi}` : figure.column;
    const unit = tables
      .find((table) => table.code === figure.table)
      ?.rows.find((row) => row.code === figure.row)?.label;
    const texts = [
      String(index + 1),
      `Biểu ${table?.whole ? figure.table.slice(1) : figure.table}. ${label}`,
      figure.row === TOTAL_ROW ? 'Tổng số' : (unit ?? figure.row),
      formatFigure(figure.value),
      figure.source,
    ];
    return { cells: texts.map((text) => ({ text })) };
  });
  return {
    title: 'Nguồn của số liệu nhập tay',
    orientation: 'portrait',
    blocks: [
      {
        kind: 'table',
        columns: [
          { label: 'TT', align: 'center', width: 4 },
          { label: 'Biểu, cột', align: 'left', width: 26 },
          { label: 'Đơn vị', align: 'left', width: 22 },
          { label: 'Số liệu', align: 'right', width: 9 },
          { label: 'Nguồn', align: 'left', width: 32 },
        ],
        rows,
      },
    ],
  };
}
