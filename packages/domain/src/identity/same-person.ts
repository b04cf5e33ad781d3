import { compareNames } from '../names/compare-names';
import { compareBirthDates } from './compare-birth-dates';
import type { NationalId, Sex } from './national-id';
import { type PartialDate, precisionOf } from './partial-date';

export interface KnownIdentity {
  readonly fullName: string;
  readonly bornOn?: PartialDate;
  readonly sex?: Sex;
  readonly nationalId?: NationalId;
}

/** `same` may be joined without asking; `possible` waits for a person's decision. */
export type SamePersonVerdict = 'same' | 'possible' | 'different';

export interface SamePersonOpinion {
  readonly verdict: SamePersonVerdict;
  /** Likeness 0..1, to rank candidates. */
  readonly likeness: number;
}

const ALIKE_NAMES = 0.8;
/** With the same number a name this unlike means a wrong number, not another spelling. */
const SURELY_OTHER_NAME = 0.5;
const ALIKE_PEOPLE = 0.78;

/**
 * Whether two records are of one person. Only the same number, or the same name and full day of birth with nothing
 * against it, joins without asking: namesakes of one year are common, and numbers are mistyped.
 */
export function comparePeople(a: KnownIdentity, b: KnownIdentity): SamePersonOpinion {
  const names = compareNames(a.fullName, b.fullName);
  const births = a.bornOn && b.bornOn ? compareBirthDates(a.bornOn, b.bornOn) : undefined;
  const likeness = births === undefined ? names * 0.9 : 0.6 * names + 0.4 * births;
  const numbers = compareNumbers(a.nationalId, b.nationalId);
  const sexDiffers = a.sex !== undefined && b.sex !== undefined && a.sex !== b.sex;

  if (numbers === 'equal') {
    const sure = names >= SURELY_OTHER_NAME && births !== 0 && !sexDiffers;
    return { verdict: sure ? 'same' : 'possible', likeness: Math.max(likeness, 0.95) };
  }
  const sameDay = births === 1 && a.bornOn !== undefined && precisionOf(a.bornOn) === 'day';
  if (names === 1 && sameDay) return { verdict: numbers === 'unlike' || sexDiffers ? 'possible' : 'same', likeness };
  if (numbers === 'unlike' || births === 0 || sexDiffers || names < ALIKE_NAMES)
    return { verdict: 'different', likeness };
  return { verdict: likeness >= ALIKE_PEOPLE ? 'possible' : 'different', likeness };
}

/** Numbers of different kinds say nothing: one person has borne both. */
function compareNumbers(a: NationalId | undefined, b: NationalId | undefined): 'equal' | 'unlike' | 'silent' {
  if (!a || !b || a.kind !== b.kind) return 'silent';
  return a.value === b.value ? 'equal' : 'unlike';
}
