/** What a percentage with nothing below the line reads: neither 0 % nor 100 %. */
export const NOT_APPLICABLE = 'không áp dụng';

/** Per cent of `part` in `whole`; null where it does not apply or a figure is missing. */
export function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : (part / whole) * 100;
}

/** `12,5%`, at most one decimal, or "không áp dụng". */
export function formatShare(share: number | null): string {
  if (share === null) return NOT_APPLICABLE;
  const tenths = Math.round(share * 10);
  const sign = tenths < 0 ? '-' : '';
  const decimal = Math.abs(tenths) % 10;
  return `${sign}${formatCount(Math.floor(Math.abs(tenths) / 10))}${decimal === 0 ? '' : `,${decimal}`}%`;
}

/** `1.234.567`, groups of three parted by dots. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** `1.234,5`: a figure with at most two decimals. */
export function formatFigure(figure: number): string {
  const hundredths = Math.round(Math.abs(figure) * 100);
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const sign = figure < 0 && hundredths > 0 ? '-' : '';
  return `${sign}${formatCount(Math.floor(hundredths / 100))}${decimals === '' ? '' : `,${decimals}`}`;
}
