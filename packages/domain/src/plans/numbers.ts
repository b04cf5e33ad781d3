const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const AFTER_TENS: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5 };

/** Digits with "." between thousands and "," before decimals, as Vietnamese papers write them. */
export const FIGURE = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
export const NUMBER_WORD = `(?:${UNITS.slice(1).join('|')}|mười)(?: (?:mươi|${UNITS.slice(1).join('|')}))?`;

/** "2.250.000", "14,5", "02"; also "12.5", whose point can part no thousands. */
export function readFigure(text: string): number | null {
  const plain = /^\d+\.\d{1,2}$/.test(text) ? text : text.replace(/\./g, '').replace(',', '.');
  const value = Number(plain);
  return text === '' || Number.isNaN(value) ? null : value;
}

/** "một", "mười hai", "hai mươi": numbers below a hundred in words. */
export function readNumberWord(text: string): number | null {
  const [first = '', second, third] = text.split(' ');
  const unit = (word: string) => AFTER_TENS[word] ?? UNITS.indexOf(word as (typeof UNITS)[number]);
  if (first === 'mười') return second === undefined ? 10 : 10 + Math.max(0, unit(second));
  const tens = unit(first);
  if (tens < 1) return null;
  if (second === undefined) return tens;
  return second === 'mươi' ? tens * 10 + (third === undefined ? 0 : Math.max(0, unit(third))) : null;
}
