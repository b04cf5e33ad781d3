import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IRunOptions,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LaidOutPaper, LaidOutSignature } from '../../paper/laid-out-paper';
import { LAYOUT, textWidth } from '../../paper/layout';
import { estimatedWidth, halfPoints, twips, twipsOfPoints } from './measures';

const { size } = LAYOUT;

/** Country and issuing body side by side, in a table without visible borders; or the country alone over all. */
export function paperHead({ head, orientation }: LaidOutPaper): (Paragraph | Table)[] {
  const width = twips(textWidth(orientation));
  const date =
    head.placeAndDate === null ? [] : [{ text: head.placeAndDate, italics: true, size: halfPoints(size.placeAndDate) }];
  if (head.issuer === null) {
    const right = date.map(
      (run) => new Paragraph({ alignment: AlignmentType.RIGHT, keepNext: true, children: [new TextRun(run)] }),
    );
    return [...nation(head, width), ...right];
  }
  const left = Math.round(width * LAYOUT.headLeft);
  const right = width - left;
  const issuerWidth = estimatedWidth(head.issuer, size.issuer, left) * LAYOUT.ruleShare;
  const optional = (text: string | null, points: number, before = 0) =>
    text === null ? [] : [centred(text, { size: halfPoints(points) }, before)];
  const rows = [
    [
      [
        ...optional(head.superior, size.superior),
        centred(head.issuer, { size: halfPoints(size.issuer), bold: true }),
        rule(issuerWidth, left),
      ],
      nation(head, right),
    ],
    [
      atLeastOne([...optional(head.number, size.number), ...optional(head.subject, size.subject, 6)]),
      atLeastOne(date.map(({ text, ...style }) => centred(text, style))),
    ],
  ];
  return [plainTable([left, right], rows)];
}

function nation(head: LaidOutPaper['head'], room: number): Paragraph[] {
  return [
    centred(head.country, { size: halfPoints(size.country), bold: true }),
    centred(head.motto, { size: halfPoints(size.motto), bold: true }),
    rule(twipsOfPoints(LAYOUT.mottoWidthEm * size.motto), room),
  ];
}

/** A cell without a paragraph is no cell. */
function atLeastOne(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({})];
}

/** A framed place for a portrait at the left of the title. */
export function photoBeside(photo: string, title: Paragraph[], width: number): Table {
  const side = twips(LAYOUT.photo.width);
  const border = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
  const cell = (columnWidth: number, children: Paragraph[], framed = false) =>
    new TableCell({
      width: { size: columnWidth, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(framed ? { borders: { top: border, bottom: border, left: border, right: border } } : {}),
      children,
    });
  const columnWidths = [side, width - side * 2, side];
  const words = centred(photo, { size: halfPoints(size.recipients) });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    borders: TableBorders.NONE,
    rows: [
      new TableRow({
        height: { value: twips(LAYOUT.photo.height), rule: HeightRule.EXACT },
        children: [cell(side, [words], true), cell(columnWidths[1]!, title), cell(side, [new Paragraph({})])],
      }),
    ],
  });
}

/** Those who sign, row by row; the office last, level with its recipients at the left; each row kept on one page. */
export function paperFoot({ parties, recipients, signature, orientation }: LaidOutPaper): Table[] {
  const width = twips(textWidth(orientation));
  const rows = parties.map((row) => {
    const share = Math.floor(width / row.length);
    return plainTable(
      row.map(() => share),
      [row.map(caption), row.map(signer)],
    );
  });
  if (signature === null && recipients.length === 0) return rows;
  const half = Math.round(width / 2);
  const office = signature === null ? [new Paragraph({})] : [...caption(signature), ...signer(signature)];
  return [...rows, plainTable([half, width - half], [[recipientList(recipients), office]])];
}

function recipientList(recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [new Paragraph({})];
  const heading = new TextRun({
    text: 'Nơi nhận:',
    bold: true,
    italics: true,
    size: halfPoints(size.recipientsHeading),
  });
  const list = recipients.map(
    (text) => new Paragraph({ children: [new TextRun({ text, size: halfPoints(size.recipients) })] }),
  );
  return [new Paragraph({ children: [heading] }), ...list];
}

const SIGNED = { size: halfPoints(size.signature), bold: true };

function caption({ lines, hint }: LaidOutSignature): Paragraph[] {
  return [
    ...lines.map((text) => centred(text, SIGNED)),
    ...(hint === null ? [] : [centred(hint, { size: halfPoints(size.recipients), italics: true })]),
    new Paragraph({ keepNext: true }),
  ];
}

function signer(signature: LaidOutSignature): Paragraph[] {
  const room = new Paragraph({ keepNext: true, spacing: { before: twips(LAYOUT.signatureRoom) } });
  return [room, centred(signature.signer, SIGNED)];
}

/** A rule of a given length, centred in its column: the upper border of an empty, indented line. */
export function rule(length: number, room: number): Paragraph {
  const side = Math.max(Math.round((room - CELL_PADDING * 2 - length) / 2), 0);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 40, after: 60, line: 120 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [new TextRun({ text: '', size: 4 })],
  });
}

export function centred(text: string, style: IRunOptions, pointsBefore = 0, pointsAfter = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: twipsOfPoints(pointsBefore), after: twipsOfPoints(pointsAfter) },
    children: [new TextRun({ text, ...style })],
  });
}

const CELL_PADDING = 40;

function plainTable(columnWidths: number[], rows: Paragraph[][][]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    borders: TableBorders.NONE,
    margins: { left: CELL_PADDING, right: CELL_PADDING },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({ width: { size: columnWidths[index]!, type: WidthType.DXA }, children }),
          ),
        }),
    ),
  });
}
