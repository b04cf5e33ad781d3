import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type { LaidOutAnnex, LaidOutBlock, LaidOutPaper, Run } from '../../paper/laid-out-paper';
import { layOut } from '../../paper/lay-out';
import { LAYOUT, textWidth } from '../../paper/layout';
import type { Paper } from '../../paper/paper';
import { codeBlock } from './code';
import { centred, paperFoot, paperHead, photoBeside, rule } from './head-and-foot';
import { estimatedWidth, halfPoints, twips, twipsOfPoints } from './measures';
import { STYLES } from './styles';
import { tableBlock } from './table';

const { size, page } = LAYOUT;

/** The paper as an editable Word document. */
export async function toDocx(paper: Paper): Promise<Uint8Array> {
  const laidOut = layOut(paper);
  const document = new Document({
    title: laidOut.documentTitle,
    ...(laidOut.head.issuer === null ? {} : { creator: laidOut.head.issuer }),
    styles: STYLES,
    sections: [section(laidOut.orientation, mainText(laidOut)), ...laidOut.annexes.map(annexSection)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Page numbers stand centred in the header, not on the first page, and start again with each section. */
function section(orientation: 'portrait' | 'landscape', children: (Paragraph | Table)[]): ISectionOptions {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(size.pageNumber) });
  const { top, bottom, left, right } = page.margin;
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          header: twips(page.headerFromEdge),
          footer: twips(page.headerFromEdge),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    children,
  };
}

function mainText(paper: LaidOutPaper): (Paragraph | Table)[] {
  const last = paper.blocks.length - 1;
  return [
    ...paperHead(paper),
    ...titleLines(paper),
    ...addresseeParagraphs(paper.addressees),
    ...paper.blocks.flatMap((block, index) =>
      blockElements(block, paper.orientation, index === last || paper.blocks[index + 1]?.kind === 'table'),
    ),
    ...paperFoot(paper).flatMap((table) => [new Paragraph({ keepNext: true }), table]),
  ];
}

function titleLines({ title, photo, orientation }: LaidOutPaper): (Paragraph | Table)[] {
  if (title === null) return [];
  const room = twips(textWidth(orientation));
  const summary = title.summary === null ? [] : [new TextRun({ text: title.summary, break: 1 })];
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [new TextRun(title.name), ...summary],
  });
  if (photo !== null) return [photoBeside(photo, [heading], room)];
  if (title.summary === null) return [heading];
  return [heading, rule(estimatedWidth(title.summary, size.title, room) * LAYOUT.ruleShare, room)];
}

const GAP_ABOVE_ADDRESSEES = 10;

function addresseeParagraphs(lines: readonly string[]): Paragraph[] {
  const [only] = lines;
  if (only === undefined) return [];
  const paragraph = (text: string, left: number, pointsBefore = 0) =>
    new Paragraph({
      indent: { left: twips(left) },
      spacing: { before: twipsOfPoints(pointsBefore), after: twipsOfPoints(LAYOUT.paragraphGap) },
      children: [new TextRun({ text, size: halfPoints(size.addressees) })],
    });
  const start = LAYOUT.firstLineIndent * 2;
  if (lines.length === 1) return [paragraph(`Kính gửi: ${only}`, start, GAP_ABOVE_ADDRESSEES)];
  return [
    paragraph('Kính gửi:', start, GAP_ABOVE_ADDRESSEES),
    ...lines.map((text) => paragraph(text, start + LAYOUT.addresseeIndent)),
  ];
}

function annexSection(annex: LaidOutAnnex): ISectionOptions {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    alignment: AlignmentType.CENTER,
    children: [
      ...(annex.label === null ? [] : [new TextRun({ text: annex.label, size: halfPoints(size.annex) })]),
      new TextRun({ text: annex.title, break: annex.label === null ? 0 : 1, size: halfPoints(size.annex) }),
    ],
  });
  const reference = centred(annex.reference, { italics: true, size: halfPoints(size.annexReference) });
  const blocks = annex.blocks.flatMap((block) => blockElements(block, annex.orientation, false));
  return section(annex.orientation, [heading, reference, ...blocks]);
}

const HEADINGS = { section: HeadingLevel.HEADING_2, article: HeadingLevel.HEADING_2, clause: HeadingLevel.HEADING_3 };
const STYLE_IDS = { basis: 'PaperBasis', paragraph: 'PaperBody', note: 'PaperNote' } as const;

function blockElements(
  block: LaidOutBlock,
  orientation: 'portrait' | 'landscape',
  keepNext: boolean,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'table':
      return tableBlock(block, orientation);
    case 'qr':
      return codeBlock(block);
    case 'heading':
      return [headingLine(block.level, block.text)];
    case 'centred':
      return [centred(block.text, { bold: true }, LAYOUT.paragraphGap, LAYOUT.paragraphGap)];
    case 'basis':
    case 'note':
      return [new Paragraph({ style: STYLE_IDS[block.kind], keepNext, children: block.runs.map(textRun) })];
    case 'paragraph':
      return [block.ragged ? dottedLine(block.runs, orientation, keepNext) : bodyLine(block.runs, keepNext)];
  }
}

/** Sections begin at the margin, clauses and articles where paragraphs do. */
function headingLine(level: keyof typeof HEADINGS, text: string): Paragraph {
  const indent = level === 'section' ? {} : { indent: { firstLine: twips(LAYOUT.firstLineIndent) } };
  return new Paragraph({ heading: HEADINGS[level], ...indent, children: [new TextRun(text)] });
}

function bodyLine(runs: readonly Run[], keepNext: boolean): Paragraph {
  return new Paragraph({ style: STYLE_IDS.paragraph, keepNext, children: runs.map(textRun) });
}

/** Dots that end the line run to the margin, by a tab. */
function dottedLine(runs: readonly Run[], orientation: 'portrait' | 'landscape', keepNext: boolean): Paragraph {
  const toMargin = runs.at(-1)?.fill === 'long';
  return new Paragraph({
    style: STYLE_IDS.paragraph,
    keepNext,
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth(orientation)), leader: LeaderType.DOT }],
    children: toMargin
      ? [...runs.slice(0, -1).map(textRun), new TextRun({ children: [new Tab()] })]
      : runs.map(textRun),
  });
}

function textRun({ text, bold, italic }: Run): TextRun {
  return new TextRun({ text, ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) });
}
