import { BIRTH_REGISTRATION_PROVINCES } from './birth-registration-provinces';
import type { PartialDate } from './partial-date';

/** `citizen`: the personal number of 12 digits (CCCD, căn cước); `old-card`: the number of 9 digits of the former CMND. */
export type NationalIdKind = 'citizen' | 'old-card';
export type Sex = 'male' | 'female';

export interface NationalId {
  readonly kind: NationalIdKind;
  readonly value: string;
}

export type NationalIdDoubt =
  | 'id-malformed'
  | 'id-zero-restored'
  | 'id-sex-mismatch'
  | 'id-year-mismatch'
  | 'id-province-unknown';

export interface NationalIdReading {
  /** Absent when the digits are no number of either kind. */
  readonly id?: NationalId;
  readonly doubts: readonly NationalIdDoubt[];
}

export interface CitizenNumberContent {
  readonly provinceCode: string;
  readonly sex: Sex;
  readonly birthYear: number;
}

const LATEST_CENTURY_DIGIT = 3;

/** Decree 137/2015/NĐ-CP, article 13: place of registration, century with sex, year of birth, six digits; no check digit. */
export function contentOfCitizenNumber(value: string): CitizenNumberContent {
  const century = Number(value[3]);
  return {
    provinceCode: value.slice(0, 3),
    sex: century % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + 100 * Math.floor(century / 2) + Number(value.slice(4, 6)),
  };
}

function isDecodable(value: string): boolean {
  return value.slice(0, 3) in BIRTH_REGISTRATION_PROVINCES && Number(value[3]) <= LATEST_CENTURY_DIGIT;
}

/** Reads a number as written or as a spreadsheet kept it; zeros that a numeric cell dropped are put back where the result decodes. */
export function readNationalId(written: string | number): NationalIdReading {
  const digits = String(written)
    .normalize('NFC')
    .replace(/^\s*'?\s*(số|so)?\s*(cccd|cmnd|cmtnd|cmt|cc|đdcn|ddcn)?\s*[:.]?/i, '')
    .replace(/[\s.\-\u00A0\u200B]/g, '');
  if (!/^\d+$/.test(digits)) return { doubts: ['id-malformed'] };
  if (digits.length === 12) return { id: { kind: 'citizen', value: digits }, doubts: checkPlace(digits) };
  if (digits.length === 9) return { id: { kind: 'old-card', value: digits }, doubts: [] };
  const padded = digits.padStart(12, '0');
  if ((digits.length === 11 || digits.length === 10) && isDecodable(padded)) {
    return { id: { kind: 'citizen', value: padded }, doubts: ['id-zero-restored'] };
  }
  if (digits.length === 8) return { id: { kind: 'old-card', value: `0${digits}` }, doubts: ['id-zero-restored'] };
  return { doubts: ['id-malformed'] };
}

/** Numbers that begin with 0 name a province; others may name a country, whose list is not public. */
function checkPlace(value: string): NationalIdDoubt[] {
  return value.startsWith('0') && !(value.slice(0, 3) in BIRTH_REGISTRATION_PROVINCES) ? ['id-province-unknown'] : [];
}

/** What the digits say against what else is known. A mismatch is for a person to settle: records get corrected after issue. */
export function checkNationalId(id: NationalId, known: { sex?: Sex; bornOn?: PartialDate }): NationalIdDoubt[] {
  if (id.kind === 'old-card') return [];
  const { sex, birthYear } = contentOfCitizenNumber(id.value);
  const doubts: NationalIdDoubt[] = [];
  if (known.sex !== undefined && known.sex !== sex) doubts.push('id-sex-mismatch');
  if (known.bornOn !== undefined && Number(known.bornOn.slice(0, 4)) !== birthYear) doubts.push('id-year-mismatch');
  return doubts;
}
