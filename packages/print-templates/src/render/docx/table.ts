import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { HeadCell, LaidOutTable } from '../../paper/laid-out-paper';
import { LAYOUT, textWidth } from '../../paper/layout';
import { halfPoints, twips, twipsOfPoints } from './measures';

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** The table with its heading rows repeated on every page and no row torn in two. */
export function tableBlock(data: LaidOutTable, orientation: 'portrait' | 'landscape'): (Paragraph | Table)[] {
  const points = orientation === 'landscape' ? LAYOUT.size.wideTable : LAYOUT.size.table;
  const columnWidths = data.widths.map((share) => Math.floor(twips(textWidth(orientation)) * share));
  const head = data.head.map(
    (cells) =>
      new TableRow({ tableHeader: true, cantSplit: true, children: cells.map((cell) => headCell(cell, points)) }),
  );
  const rows = data.rows.map(({ emphasis, cells }) => {
    const children = cells.map(({ text }, index) => {
      const run = new TextRun({
        text,
        size: halfPoints(points),
        bold: emphasis === 'total',
        italics: emphasis === 'aside',
      });
      return new TableCell({
        verticalAlign: VerticalAlignTable.CENTER,
        children: [new Paragraph({ alignment: ALIGNMENT[data.aligns[index]!], children: [run] })],
      });
    });
    return new TableRow({ cantSplit: true, children });
  });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    rows: [...head, ...rows],
  });
  const above = [
    ...(data.startsPage ? [new Paragraph({ pageBreakBefore: true, keepNext: true, spacing: { line: 20 } })] : []),
    ...line(data.title, { size: points + 2, bold: true }, AlignmentType.CENTER),
    ...line(data.unitNote, { size: points, italics: true }, AlignmentType.RIGHT),
  ];
  return [...above, table, new Paragraph({ spacing: { after: twipsOfPoints(LAYOUT.paragraphGap) } })];
}

function headCell({ text, columnSpan, rowSpan, isIndex }: HeadCell, points: number): TableCell {
  const run = new TextRun({
    text,
    size: halfPoints(isIndex ? points - 2 : points),
    bold: !isIndex,
    italics: isIndex === true,
  });
  return new TableCell({
    columnSpan,
    rowSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [run] })],
  });
}

function line(
  text: string | null,
  { size, ...style }: { size: number; bold?: boolean; italics?: boolean },
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
): Paragraph[] {
  if (text === null) return [];
  const run = new TextRun({ text, size: halfPoints(size), ...style });
  return [new Paragraph({ alignment, keepNext: true, spacing: { before: 80, after: 40 }, children: [run] })];
}
