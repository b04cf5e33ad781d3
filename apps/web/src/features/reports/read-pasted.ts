import { REPORT_TABLES } from '@dong-hanh/domain';
import { readFigure } from '../../shared/form/read-figure';

export interface PastedTable {
  columns: { code: string; label: string; same?: string }[];
  rows: { label: string; total?: true; values: (number | null)[] }[];
  /** Cells that are neither empty nor a figure. */
  unread: { row: string; column: string; text: string }[];
}

const isNumbering = /^(tt|stt|số tt|#)$/i;
const isTotal = /^(tổng( số| cộng)?|cộng|toàn (tỉnh|thành phố|xã|phường|quốc))$/i;
const isEmpty = /^[-–…. ]*$/;

const folded = (label: string) => label.trim().normalize('NFC').toLocaleLowerCase('vi');

/** The column of the dictionary with these very words, where only one has them. */
function columnNamed(label: string): string | undefined {
  const named = REPORT_TABLES.filter(({ rowsOf }) => !rowsOf).flatMap((table) =>
    table.columns
      .filter(({ kind, label: own, group }) => {
        const whole = group ? `${group.label.vi}: ${own.vi}` : own.vi;
        return kind === 'counted' && [own.vi, whole].some((words) => folded(words) === folded(label));
      })
      .map(({ code }) => `${table.code}.${code}`),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** A table copied from a document or workbook: headings first, the names of the rows in the first column. */
export function readPasted(text: string): PastedTable | null {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim()));
  const [head, ...body] = lines;
  if (!head || body.length === 0) return null;
  const first = isNumbering.test(head[0] ?? '') ? 1 : 0;
  const labels = head.slice(first + 1);
  if (labels.length === 0) return null;
  const columns = labels.map((label, index) => {
    const same = columnNamed(label);
    return { code: `c${index + 1}`, label: label || `${index + 1}`, ...(same ? { same } : {}) };
  });
  const unread: PastedTable['unread'] = [];
  const rows = body.map((cells) => {
    const label = cells[first] || '…';
    const values = columns.map(({ label: column }, index) => {
      const cell = (cells[first + 1 + index] ?? '').replace('%', '');
      if (isEmpty.test(cell)) return null;
      const figure = readFigure(cell);
      if (figure === null) unread.push({ row: label, column, text: cell });
      return figure;
    });
    return { label, ...(isTotal.test(label) ? { total: true as const } : {}), values };
  });
  return { columns, rows, unread };
}
