/** Word counts lengths in twentieths of a point and type sizes in half points. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Mean width of a bold capital in ems, for rules that are a share of a line Word has not yet set. */
const CAPITAL_WIDTH_EM = 0.6;
const LETTER_WIDTH_EM = 0.5;

export function estimatedWidth(text: string, points: number, roomTwips: number): number {
  const em = text === text.toLocaleUpperCase('vi') ? CAPITAL_WIDTH_EM : LETTER_WIDTH_EM;
  return Math.min(twipsOfPoints([...text].length * em * points), roomTwips);
}
