import { nameKey, tidyName } from '../names/name-text';
import { withoutMarks } from '../names/tone';

export type UnitType =
  | 'xa'
  | 'phuong'
  | 'thi-tran'
  | 'dac-khu'
  | 'huyen'
  | 'quan'
  | 'thi-xa'
  | 'thanh-pho'
  | 'tinh'
  | 'village';

export interface UnitName {
  /** The whole text as written. */
  readonly text: string;
  /** Absent when the text names no type. */
  readonly type?: UnitType;
  /** The name without its type, as written. */
  readonly name: string;
  /** Equality of spelling: case, tone placement and leading zeros do not count. */
  readonly exactKey: string;
  /** As `exactKey`, marks do not count either. */
  readonly foldedKey: string;
}

/** Longer prefixes first; the abbreviations need their dot, or a space before a capital or a digit. */
const PREFIXES: readonly (readonly [RegExp, UnitType])[] = [
  [/^th[iị] tr[aấ]n\b\s*/i, 'thi-tran'],
  [/^đ[aặ]c khu\b\s*|^dac khu\b\s*/i, 'dac-khu'],
  [/^thành phố\b\s*|^thanh pho\b\s*/i, 'thanh-pho'],
  [/^th[iị] x[aã](?![\p{L}\p{M}])\s*/iu, 'thi-xa'],
  [/^ph[uư][oơờ]ng(?![\p{L}\p{M}])\s*/iu, 'phuong'],
  [/^huy[eệ]n(?![\p{L}\p{M}])\s*/iu, 'huyen'],
  [/^qu[aậ]n(?![\p{L}\p{M}])\s*/iu, 'quan'],
  [/^t[iỉ]nh(?![\p{L}\p{M}])\s*/iu, 'tinh'],
  [/^x[aã](?![\p{L}\p{M}])\s*/iu, 'xa'],
  [/^(?:thôn|xóm|ấp|bản|làng|buôn|bon|khóm|khu phố|tổ dân phố|tổ|tdp|kp)(?![\p{L}\p{M}])\.?\s*/iu, 'village'],
  [/^TT\.\s*|^TT\s+(?=\p{Lu})/u, 'thi-tran'],
  [/^TX\.\s*|^TX\s+(?=\p{Lu})/u, 'thi-xa'],
  [/^TP\.\s*|^TP\s+(?=\p{Lu})/u, 'thanh-pho'],
  [/^ĐK\.\s*|^ĐK\s+(?=\p{Lu})/u, 'dac-khu'],
  [/^X\.\s*|^X\s+(?=\p{Lu})/iu, 'xa'],
  [/^P\.?\s*(?=\d)|^P\.\s*|^P\s+(?=\p{Lu})/iu, 'phuong'],
  [/^H\.\s*/iu, 'huyen'],
  [/^Q\.?\s*(?=\d)|^Q\.\s*/iu, 'quan'],
  [/^T\.\s*/iu, 'tinh'],
];

const APOSTROPHE_OR_HYPHEN = /['’‘ʼ\-–]/g;

/** Separates type and name of a unit and gives the keys by which spellings meet. */
export function readUnitName(text: string): UnitName {
  const tidy = tidyName(text).replace(/[.,;:]+$/, '');
  for (const [prefix, type] of PREFIXES) {
    const match = prefix.exec(tidy);
    if (match && match[0].length < tidy.length) return keyed(tidy, tidy.slice(match[0].length), type);
  }
  return keyed(tidy, tidy);
}

/** The text with nothing taken for a type: the commune "Xa Dung" begins like a type written without its mark. */
export function asBareName({ text }: UnitName): UnitName {
  return keyed(text, text);
}

function keyed(text: string, name: string, type?: UnitType): UnitName {
  const exactKey = nameKey(name.replace(APOSTROPHE_OR_HYPHEN, ' '))
    .replace(/\b0+(?=\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { text, ...(type ? { type } : {}), name, exactKey, foldedKey: withoutMarks(exactKey) };
}

/** One key per unit whatever the spelling: "X. Hoà Bình" and "xã hoa binh" meet, "Phường 01" and "P.1" too. */
export function unitNameKey(text: string): { type?: UnitType; key: string } {
  const { type, foldedKey } = readUnitName(text);
  return { ...(type ? { type } : {}), key: foldedKey };
}

const COMMAS = /\s*[,;\n]\s*/;
const COMMAS_AND_DASHES = /\s*[,;\n]\s*|\s+[-–]\s+/;

/**
 * "Xã Tân Lập, huyện Mộc Châu, tỉnh Sơn La" as its parts, the smallest unit first. A dash separates too, but stands
 * also inside names ("Phường Xuân Hương - Đà Lạt"), so it counts only where the text with it names nothing.
 */
export function splitUnitPath(text: string, dashes: 'in-names' | 'separate' = 'in-names'): UnitName[] {
  return text
    .split(dashes === 'separate' ? COMMAS_AND_DASHES : COMMAS)
    .filter((part) => part.trim() !== '')
    .map(readUnitName);
}
