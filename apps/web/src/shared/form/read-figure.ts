/** `1.250`, `12,5` or `2.250.000.000`, as Vietnamese write figures. */
export function readFigure(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll(/[.\s](?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
