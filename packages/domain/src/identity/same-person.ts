import { compareNames } from '../names/compare-names';
import { compareBirthDates } from './compare-birth-dates';
import type { NationalId, Sex } from './national-id';
import { type PartialDate, partsOfPartialDate, precisionOf } from './partial-date';

/** `same` may be joined without asking; `possible` waits for a person's decision. */
export type SamePersonVerdict = 'same' | 'possible' | 'different';

export type SamePersonReason = 'national-id' | 'name' | 'name-and-birth' | 'similar-name-and-birth';

export interface SamePersonOpinion {
  readonly verdict: SamePersonVerdict;
  /** Likeness 0..1, to rank candidates. */
  readonly likeness: number;
  readonly reasons: readonly SamePersonReason[];
}

/** How far apart the two records are kept. Of two units each answers for its own file, so what they share is only raised. */
export type Nearness = 'same-unit' | 'same-province' | 'apart';

/** What can be said of two records without showing either. */
export interface SamePersonEvidence {
  /** Likeness 0..1 of the names; 1 for names that are the same to the mark. */
  readonly names: number;
  readonly births: readonly [PartialDate | undefined, PartialDate | undefined];
  readonly sexes: readonly [Sex | undefined, Sex | undefined];
  readonly numbers: 'equal' | 'unlike' | 'silent';
  readonly nearness: Nearness;
}

const ALIKE_NAMES = 0.8;
/** With the same number a name this unlike means a wrong number, not another spelling. */
const SURELY_OTHER_NAME = 0.5;
const ALIKE_PEOPLE = 0.78;
/** A birth date that two hands may have written of one person. */
const ALIKE_BIRTHS = 0.7;
const NAME_SHARE = 0.6;
const NAME_ALONE = 0.9;

/**
 * Whether two records are of one person. Only the same number, or the same name and full day of birth with nothing
 * against it, joins without asking, and only within a unit: namesakes of one year are common, and numbers are mistyped.
 * A year of birth says little across a province, so it counts there only beside a name that is the same to the mark.
 */
export function judgeSamePerson(evidence: SamePersonEvidence): SamePersonOpinion {
  const { names, numbers, nearness } = evidence;
  const [born, otherBorn] = evidence.births;
  const births = born && otherBorn ? compareBirthDates(born, otherBorn) : undefined;
  const likeness = births === undefined ? names * NAME_ALONE : NAME_SHARE * names + (1 - NAME_SHARE) * births;
  const [sex, otherSex] = evidence.sexes;
  const sexDiffers = sex !== undefined && otherSex !== undefined && sex !== otherSex;
  const within = nearness === 'same-unit';

  if (numbers === 'equal') {
    const sure = within && names >= SURELY_OTHER_NAME && births !== 0 && !sexDiffers;
    return { verdict: sure ? 'same' : 'possible', likeness: Math.max(likeness, 0.95), reasons: ['national-id'] };
  }
  const reasons: SamePersonReason[] = [
    births === undefined ? 'name' : names === 1 ? 'name-and-birth' : 'similar-name-and-birth',
  ];
  const sameDay = births === 1 && born !== undefined && precisionOf(born) === 'day';
  if (names === 1 && sameDay) {
    const sure = within && numbers === 'silent' && !sexDiffers;
    return { verdict: sure ? 'same' : 'possible', likeness, reasons };
  }
  const against = numbers === 'unlike' || births === 0 || sexDiffers || names < ALIKE_NAMES || likeness < ALIKE_PEOPLE;
  const near =
    within || sameDay || (nearness === 'same-province' && names === 1 && sameYear(born, otherBorn, births ?? 0));
  return { verdict: against || !near ? 'different' : 'possible', likeness, reasons };
}

function sameYear(born: PartialDate | undefined, other: PartialDate | undefined, births: number): boolean {
  if (!born || !other || births < ALIKE_BIRTHS) return false;
  return partsOfPartialDate(born).year === partsOfPartialDate(other).year;
}

export interface KnownIdentity {
  readonly fullName: string;
  readonly bornOn?: PartialDate;
  readonly sex?: Sex;
  readonly nationalId?: NationalId;
}

export function comparePeople(a: KnownIdentity, b: KnownIdentity, nearness: Nearness = 'same-unit'): SamePersonOpinion {
  return judgeSamePerson({
    names: compareNames(a.fullName, b.fullName),
    births: [a.bornOn, b.bornOn],
    sexes: [a.sex, b.sex],
    numbers: compareNumbers(a.nationalId, b.nationalId),
    nearness,
  });
}

/** Numbers of different kinds say nothing: one person has borne both. */
function compareNumbers(a: NationalId | undefined, b: NationalId | undefined): SamePersonEvidence['numbers'] {
  if (!a || !b || a.kind !== b.kind) return 'silent';
  return a.value === b.value ? 'equal' : 'unlike';
}
