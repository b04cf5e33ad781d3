import type { ReportAnswer } from '@dong-hanh/contract';

export type Column = ReportAnswer['tables'][number]['columns'][number];

export interface HeaderCell {
  key: string;
  label: string;
  /** Columns it stands over. */
  span: number;
  /** A column without group takes both levels of the head. */
  single: boolean;
}

/** The upper level of a two-level head: neighbours of one group share a cell. */
export function upperHeader(columns: readonly Column[]): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (const column of columns) {
    const last = cells.at(-1);
    if (column.group && last && !last.single && last.key === column.group.code) last.span += 1;
    else if (column.group) cells.push({ key: column.group.code, label: column.group.label, span: 1, single: false });
    else cells.push({ key: column.code, label: column.label, span: 1, single: true });
  }
  return cells;
}
