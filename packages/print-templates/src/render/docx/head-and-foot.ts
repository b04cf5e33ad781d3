import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { LaidOutPaper } from '../../paper/laid-out-paper';
import { LAYOUT, textWidth } from '../../paper/layout';
import { estimatedWidth, halfPoints, twips, twipsOfPoints } from './measures';

const { size } = LAYOUT;
const WIDTH = twips(textWidth('portrait'));

/** Country and issuing body side by side, in a table without visible borders. */
export function paperHead({ head }: LaidOutPaper): Table {
  const left = Math.round(WIDTH * LAYOUT.headLeft);
  const right = WIDTH - left;
  const issuerWidth = estimatedWidth(head.issuer, size.issuer, left) * LAYOUT.ruleShare;
  const mottoWidth = twipsOfPoints(LAYOUT.mottoWidthEm * size.motto);
  const superior = head.superior === null ? [] : [centred(head.superior, { size: halfPoints(size.superior) })];
  const subject = head.subject === null ? [] : [centred(head.subject, { size: halfPoints(size.subject) }, 6)];
  return plainTable(
    [left, right],
    [
      [
        [...superior, centred(head.issuer, { size: halfPoints(size.issuer), bold: true }), rule(issuerWidth, left)],
        [
          centred(head.country, { size: halfPoints(size.country), bold: true }),
          centred(head.motto, { size: halfPoints(size.motto), bold: true }),
          rule(mottoWidth, right),
        ],
      ],
      [
        [centred(head.number, { size: halfPoints(size.number) }), ...subject],
        [centred(head.placeAndDate, { size: halfPoints(size.placeAndDate), italics: true })],
      ],
    ],
  );
}

/** Recipients at the left, signature level with them at the right; kept on one page. */
export function paperFoot({ recipients, signature }: LaidOutPaper): Table {
  const half = Math.round(WIDTH / 2);
  const heading = new TextRun({
    text: 'Nơi nhận:',
    bold: true,
    italics: true,
    size: halfPoints(size.recipientsHeading),
  });
  const list = recipients.map(
    (text) => new Paragraph({ children: [new TextRun({ text, size: halfPoints(size.recipients) })] }),
  );
  const bold = { size: halfPoints(size.signature), bold: true };
  const room = new Paragraph({ keepNext: true, spacing: { before: twips(LAYOUT.signatureRoom) } });
  return plainTable(
    [half, WIDTH - half],
    [
      [
        [new Paragraph({ children: [heading] }), ...list],
        [...signature.lines.map((text) => centred(text, bold)), room, centred(signature.signer, bold)],
      ],
    ],
  );
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
    width: { size: WIDTH, type: WidthType.DXA },
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
