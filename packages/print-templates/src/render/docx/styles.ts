import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { LAYOUT } from '../../paper/layout';
import { halfPoints, twips, twipsOfPoints } from './measures';

const heading = { bold: true, color: '000000', font: LAYOUT.typeface };

/** Real Word styles, so that an officer who edits the paper keeps its form and its outline. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: LAYOUT.typeface, size: halfPoints(LAYOUT.size.body), language: { value: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: {
      run: { ...heading, size: halfPoints(LAYOUT.size.title) },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: twipsOfPoints(14) }, keepNext: true },
    },
    heading2: {
      run: { ...heading, size: halfPoints(LAYOUT.size.body) },
      paragraph: { spacing: gap(), keepNext: true },
    },
    heading3: {
      run: { ...heading, size: halfPoints(LAYOUT.size.body) },
      paragraph: { spacing: gap(), keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'PaperBody',
      name: 'Paper Body',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: twips(LAYOUT.firstLineIndent) },
        spacing: { ...gap(), line: Math.round(240 * LAYOUT.lineSpacing), lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: 'PaperBasis',
      name: 'Paper Basis',
      basedOn: 'PaperBody',
      run: { italics: true },
    },
    {
      id: 'PaperNote',
      name: 'Paper Note',
      basedOn: 'Normal',
      run: { italics: true, size: halfPoints(LAYOUT.size.table) },
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { before: twipsOfPoints(LAYOUT.paragraphGap) } },
    },
  ],
};

function gap() {
  return { before: 0, after: twipsOfPoints(LAYOUT.paragraphGap) };
}
