import type { HeadCell, LaidOutTable } from './laid-out-paper';
import type { PaperColumn, PaperTable } from './paper';
import { clean } from './wording';

/** Works out the heading cells with their spans, so that no renderer has to. */
export function layOutTable(table: PaperTable): LaidOutTable {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  return {
    kind: 'table',
    title: table.title === undefined ? null : clean(table.title),
    unitNote: table.unitNote === undefined ? null : clean(table.unitNote),
    startsPage: table.startsPage ?? false,
    widths: table.columns.map((column) => column.width / whole),
    aligns: table.columns.map((column) => column.align),
    head: [...headRows(table.columns), ...(table.numbered ? [indexRow(table.columns)] : [])],
    rows: table.rows.map((row) => {
      if (row.cells.length !== table.columns.length) throw new RangeError('a row has one cell for each column');
      const cells = row.cells.map((cell) => ({ ...cell, text: clean(cell.text) }));
      return { emphasis: row.emphasis ?? null, cells };
    }),
  };
}

function headRows(columns: readonly PaperColumn[]): HeadCell[][] {
  const isGrouped = columns.some((column) => column.group !== undefined);
  if (!isGrouped) return [columns.map((column) => ({ text: clean(column.label), columnSpan: 1, rowSpan: 1 }))];
  const upper: HeadCell[] = [];
  const lower: HeadCell[] = [];
  columns.forEach((column, index) => {
    if (column.group === undefined) {
      upper.push({ text: clean(column.label), columnSpan: 1, rowSpan: 2 });
      return;
    }
    lower.push({ text: clean(column.label), columnSpan: 1, rowSpan: 1 });
    if (columns[index - 1]?.group === column.group) return;
    const end = columns.findIndex((other, at) => at > index && other.group !== column.group);
    const columnSpan = (end === -1 ? columns.length : end) - index;
    upper.push({ text: clean(column.group), columnSpan, rowSpan: 1 });
  });
  return [upper, lower];
}

/** Leading columns of words are lettered, columns of figures numbered. */
function indexRow(columns: readonly PaperColumn[]): HeadCell[] {
  const words = Math.max(
    columns.findIndex((column) => column.align === 'right'),
    0,
  );
  return columns.map((_, index) => ({
    text: index < words ? String.fromCharCode(65 + index) : String(index - words + 1),
    columnSpan: 1,
    rowSpan: 1,
    isIndex: true,
  }));
}
