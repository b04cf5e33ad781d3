import type { IdentityInput } from '@dong-hanh/contract';
import {
  checkNamePlausible,
  checkNationalId,
  type NationalId,
  type PartialDate,
  readNationalId,
  readPartialDate,
  tidyName,
} from '@dong-hanh/domain';
import { Problem } from '../../platform/http/errors';
import type { FieldFault } from '../../platform/http/field-faults';
import { type Locale, problemText } from '../../platform/http/problem-texts';

export interface CheckedIdentity {
  fullName: string;
  otherName: string | null;
  bornOn: PartialDate | null;
  sex: 'male' | 'female' | 'unknown';
  ethnicityCode: string | null;
  occupation: string | null;
  education: string | null;
  substances: string[];
  firstUsedOn: PartialDate | null;
  note: string | null;
  stableResidence: boolean;
  /** undefined: leave what is known; null: take it away. */
  nationalId: NationalId | null | undefined;
  warnings: string[];
}

const tidyText = (text: string | null): string | null => (text === null ? null : text.normalize('NFC').trim() || null);

/** Meaning is checked once, here; what was typed comes back with the faults at their fields. */
export function checkIdentity(input: IdentityInput, today: string): CheckedIdentity {
  const faults: FieldFault[] = [];
  const date = (field: 'bornOn' | 'firstUsedOn'): PartialDate | null => {
    const written = input[field];
    if (written === null) return null;
    const reading = readPartialDate(written, { today });
    if (reading.ok) return reading.date;
    faults.push({ field, code: reading.code });
    return null;
  };
  if (checkNamePlausible(input.fullName).length > 0) faults.push({ field: 'fullName', code: 'name-not-plausible' });
  if (input.otherName !== null && checkNamePlausible(input.otherName).length > 0)
    faults.push({ field: 'otherName', code: 'name-not-plausible' });
  const bornOn = date('bornOn');
  const firstUsedOn = date('firstUsedOn');
  const warnings: string[] = [];
  let nationalId: NationalId | null | undefined;
  if (input.nationalId === null || input.nationalId === '') nationalId = null;
  else if (input.nationalId !== undefined) {
    const reading = readNationalId(input.nationalId);
    warnings.push(...reading.doubts);
    if (reading.id) {
      nationalId = reading.id;
      warnings.push(
        ...checkNationalId(reading.id, {
          ...(input.sex === 'unknown' ? {} : { sex: input.sex }),
          ...(bornOn === null ? {} : { bornOn }),
        }),
      );
    } else faults.push({ field: 'nationalId', code: 'id-malformed' });
  }
  if (faults.length > 0) throw new Problem('invalid-request', 'invalid-request', { faults });
  return {
    fullName: tidyName(input.fullName),
    otherName: input.otherName === null ? null : tidyName(input.otherName),
    bornOn,
    sex: input.sex,
    ethnicityCode: input.ethnicityCode,
    occupation: tidyText(input.occupation),
    education: tidyText(input.education),
    substances: input.substances,
    firstUsedOn,
    note: tidyText(input.note),
    stableResidence: input.stableResidence,
    nationalId,
    warnings,
  };
}

export const warningAnswers = (codes: string[], locale: Locale) =>
  codes.map((code) => ({ code, message: problemText(code, 'refused', locale) }));
