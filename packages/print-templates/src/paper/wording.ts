import type { PaperHead, PaperNumber, PaperRecipients, PaperSignature } from './paper';

/** The fixed wording of Decree 30/2020/NĐ-CP, Annexes I and II, so that no template types it by hand. */
export const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const END_MARK = './.';

const BLANK = '\u00a0'.repeat(6);

export function capitals(text: string): string {
  return clean(text).toLocaleUpperCase('vi');
}

/** NFC, and no control characters, which neither XML nor a line of type can carry. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\ufffe\uffff]+/gu, ' ');
}

/** A name broken over two lines does not leave its last syllable alone. */
export function withTailKept(text: string): string {
  return text.replace(/ (?=\S+$)/u, '\u00a0');
}

/** `05/BC-UBND`; numbers under ten get a zero, a paper not yet numbered leaves room for it. */
export function numberSymbol(number: PaperNumber): string {
  const serial = number.serial === null ? BLANK : String(number.serial).padStart(2, '0');
  const groups = [number.typeCode, number.body, number.draftingUnit].filter((group) => group !== undefined);
  return `${serial}/${groups.join('-')}`;
}

/** `ngày 05 tháng 02 năm 2026`: zeros for days under ten and for the months 1 and 2 only. */
export function longDate(on: string | null): string {
  const [year, month, day] = on?.split('-') ?? [];
  const dayWords = day ?? BLANK;
  const monthWords = month === undefined ? BLANK : Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${dayWords} tháng ${monthWords} năm ${year ?? BLANK}`;
}

export function placeAndDate({ place, issuedOn }: PaperHead): string | null {
  return place === null ? null : `${clean(place)}, ${longDate(issuedOn)}`;
}

const PREFIX = { acting: 'Q.', deputy: 'KT.', 'by-order': 'TL.', 'by-delegation': 'TUQ.' } as const;

/** The lines of authority above a signature; a head who signs alone has no prefix. */
export function signatureLines(signature: PaperSignature): string[] {
  const collective = signature.onBehalfOf === undefined ? [] : [`TM. ${capitals(signature.onBehalfOf)}`];
  const office = capitals(signature.office);
  if (signature.as === 'head') return [...collective, office];
  const own = signature.ownOffice === undefined || signature.as === 'acting' ? [] : [capitals(signature.ownOffice)];
  return [...collective, `${PREFIX[signature.as]} ${office}`, ...own];
}

const TITLES = /^(?:(?:GS|PGS|TS|TSKH|ThS|BS|CKI{1,2}|CN|KS|LS|DS)\.?(?:\s+|(?<=\.)(?=\p{Lu})))+/u;

/** Annex I: no academic or honorary title stands before the signer's name. */
export function signerName(name: string): string {
  return clean(name).trim().replace(TITLES, '');
}

/** `- …;` for each recipient, and at the end the copy the registry keeps: `- Lưu: VT, PC04.` */
export function recipientLines(recipients: PaperRecipients): string[] {
  const entries = recipients.entries.map((entry) => `- ${withoutStop(entry)};`);
  const filing = recipients.filedBy === undefined ? 'VT' : `VT, ${clean(recipients.filedBy)}`;
  return [...entries, `- Lưu: ${filing}.`];
}

/** One addressee stands on the line of "Kính gửi"; several stand below, one a line. */
export function addresseeLines(addressees: readonly string[]): string[] {
  if (addressees.length < 2) return addressees.map(withoutStop);
  return addressees.map((each, index) => `- ${withoutStop(each)}${index === addressees.length - 1 ? '.' : ';'}`);
}

export function baseLines(bases: readonly string[]): string[] {
  return bases.map((base, index) => `${withoutStop(base)}${index === bases.length - 1 ? '.' : ';'}`);
}

export function withoutStop(text: string): string {
  return clean(text)
    .trim()
    .replace(/(?:\.\/\.|[.;,])$/u, '');
}

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

export function roman(number: number): string {
  let rest = number;
  let letters = '';
  for (const [value, letter] of ROMAN) {
    for (; rest >= value; rest -= value) letters += letter;
  }
  return letters;
}

const POINTS = 'abcdđeghiklmnopqrstuvxy';

/** Points follow the Vietnamese alphabet: a, b, c, d, đ, e, g … */
export function pointLetter(index: number): string {
  const letter = [...POINTS][index];
  if (letter === undefined) throw new RangeError(`a clause has at most ${POINTS.length} points`);
  return letter;
}
