/**
 * Layout of official papers, one set of numbers for every renderer: Decree 30/2020/NĐ-CP, Annex I, in the
 * sizes of the decree's own sample sheet. Lengths in millimetres, type sizes and gaps in points.
 */
export const LAYOUT = {
  page: { width: 210, height: 297, margin: { top: 20, bottom: 20, left: 30, right: 15 }, headerFromEdge: 10 },
  typeface: 'Times New Roman',
  size: {
    country: 12,
    motto: 13,
    superior: 12,
    issuer: 12,
    number: 13,
    placeAndDate: 13,
    subject: 12,
    title: 14,
    body: 14,
    addressees: 14,
    signature: 14,
    recipientsHeading: 12,
    recipients: 11,
    annex: 14,
    annexReference: 13,
    pageNumber: 14,
    table: 12,
    wideTable: 10,
  },
  firstLineIndent: 12.7,
  /** Width of "Kính gửi", so that the dashes of several addressees stand under its colon. */
  addresseeIndent: 19,
  paragraphGap: 6,
  lineSpacing: 1.15,
  /** Room for the handwritten signature and the seal. */
  signatureRoom: 26,
  /** A portrait of 3 by 4 centimetres. */
  photo: { width: 30, height: 40 },
  /** Side of a code for a camera: its modules are then about half a millimetre. */
  codeSize: 25,
  /** Shares of the text width taken by the two halves of the head; the country's name needs 54 % at 12 points. */
  headLeft: 0.43,
  headRight: 0.57,
  /** The rules under the issuing body and the summary are a third to a half of the line above. */
  ruleShare: 0.4,
  /** Measured width of the motto in ems of its bold face: its rule is exactly as long. */
  mottoWidthEm: 12.22,
} as const;

/** Width left for text on an upright or lying page. */
export function textWidth(orientation: 'portrait' | 'landscape'): number {
  const { width, height, margin } = LAYOUT.page;
  return (orientation === 'portrait' ? width : height) - margin.left - margin.right;
}
