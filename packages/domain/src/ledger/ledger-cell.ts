export type LedgerCellKind = 'empty' | 'text' | 'number' | 'boolean' | 'date' | 'error';

/** One cell as a spreadsheet keeps it. A date is its serial number in the 1900 system. */
export interface LedgerCell {
  readonly value: string | number | boolean | null;
  readonly kind: LedgerCellKind;
  readonly formula?: true;
  readonly error?: string;
  readonly date?: true;
  /** The value stands in the first cell of a merged range that covers this one. */
  readonly covered?: true;
}

/** `cells[0]` is column A; `number` is the row number a person sees. */
export interface LedgerRow {
  readonly number: number;
  readonly cells: readonly LedgerCell[];
}

export const EMPTY_CELL: LedgerCell = { value: null, kind: 'empty' };

export function isBlankCell(cell: LedgerCell | undefined): boolean {
  if (cell === undefined || cell.kind === 'empty' || cell.value === null) return cell?.error === undefined;
  return typeof cell.value === 'string' && cell.value.trim() === '';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a zero character has no place in a text.
const NO_TEXT = /[\u200B\uFEFF\u0000]|\p{Cs}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const UNTIDY = /^\s|\s$|\s\s|[^\S ]|[\u200B\uFEFF\u0000]|\p{Cs}/u;

/** The value as text in NFC with single spaces; empty for a blank cell. */
export function textOfCell(cell: LedgerCell | undefined): string {
  if (cell === undefined || cell.value === null) return '';
  const text = String(cell.value).normalize('NFC');
  return UNTIDY.test(text) ? text.replace(NO_TEXT, ' ').replace(/\s+/g, ' ').trim() : text;
}

/** 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

export function columnIndex(letter: string): number {
  return [...letter.toUpperCase()].reduce((index, character) => index * 26 + character.charCodeAt(0) - 64, 0) - 1;
}
