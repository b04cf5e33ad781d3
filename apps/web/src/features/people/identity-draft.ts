import type { IdentityInput, PersonAnswer } from '@dong-hanh/contract';
import {
  checkNamePlausible,
  checkNationalId,
  type NationalIdDoubt,
  readNationalId,
  toPartialDate,
} from '@dong-hanh/domain';
import type { DateFieldFault } from '../../shared/form/read-date';

export interface ResidenceDraft {
  unitCode: string | null;
  village: string;
  address: string;
}

/** What stands in the form: texts as typed, so that nothing is lost or changed on the way. */
export interface IdentityDraft {
  fullName: string;
  otherName: string;
  bornOn: string | null;
  sex: 'male' | 'female' | 'unknown';
  nationalId: string;
  ethnicityCode: string | null;
  occupation: string;
  education: string;
  substances: string[];
  firstUsedOn: string | null;
  stableResidence: boolean;
  permanent: ResidenceDraft;
  stay: ResidenceDraft;
  note: string;
}

export type DateFaults = Partial<Record<'bornOn' | 'firstUsedOn', DateFieldFault | null>>;

const noResidence: ResidenceDraft = { unitCode: null, village: '', address: '' };

export const emptyDraft: IdentityDraft = {
  fullName: '',
  otherName: '',
  bornOn: null,
  sex: 'unknown',
  nationalId: '',
  ethnicityCode: null,
  occupation: '',
  education: '',
  substances: [],
  firstUsedOn: null,
  stableResidence: true,
  permanent: noResidence,
  stay: noResidence,
  note: '',
};

/** The residence of a kind that has not ended. */
export function presentResidence(person: PersonAnswer, kind: 'permanent' | 'stay') {
  return person.residences.find((residence) => residence.kind === kind && residence.to === null) ?? null;
}

function residenceDraft(person: PersonAnswer, kind: 'permanent' | 'stay'): ResidenceDraft {
  const residence = presentResidence(person, kind);
  return residence
    ? { unitCode: residence.unit?.code ?? null, village: residence.village ?? '', address: residence.address ?? '' }
    : noResidence;
}

/** A number already kept is never read back into the form: an empty field leaves it as it is. */
export function draftOf(person: PersonAnswer): IdentityDraft {
  return {
    fullName: person.fullName,
    otherName: person.otherName ?? '',
    bornOn: person.bornOn,
    sex: person.sex,
    nationalId: '',
    ethnicityCode: person.ethnicityCode,
    occupation: person.occupation ?? '',
    education: person.education ?? '',
    substances: person.substances,
    firstUsedOn: person.firstUsedOn,
    stableResidence: person.stableResidence,
    permanent: residenceDraft(person, 'permanent'),
    stay: residenceDraft(person, 'stay'),
    note: person.note ?? '',
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const sameResidence = (a: ResidenceDraft, b: ResidenceDraft) =>
  a.unitCode === b.unitCode && a.village.trim() === b.village.trim() && a.address.trim() === b.address.trim();

function residenceInput(draft: ResidenceDraft) {
  return { unitCode: draft.unitCode, village: orNull(draft.village), address: orNull(draft.address) };
}

/** What is sent; a residence only where it differs from what was there before. */
export function inputOf(draft: IdentityDraft, before: IdentityDraft = emptyDraft): IdentityInput {
  return {
    fullName: draft.fullName.trim(),
    otherName: orNull(draft.otherName),
    bornOn: draft.bornOn,
    sex: draft.sex,
    ethnicityCode: draft.ethnicityCode,
    occupation: orNull(draft.occupation),
    education: orNull(draft.education),
    substances: draft.substances,
    firstUsedOn: draft.firstUsedOn,
    stableResidence: draft.stableResidence,
    note: orNull(draft.note),
    ...(draft.nationalId.trim() === '' ? {} : { nationalId: draft.nationalId.trim() }),
    ...(sameResidence(draft.permanent, before.permanent)
      ? {}
      : { permanentResidence: residenceInput(draft.permanent) }),
    ...(sameResidence(draft.stay, before.stay) ? {} : { presentStay: residenceInput(draft.stay) }),
  };
}

export type NationalIdWarning = NationalIdDoubt;

/** What the digits of the number say against the rest of the form. */
export function nationalIdWarnings(draft: IdentityDraft): NationalIdWarning[] {
  if (draft.nationalId.trim() === '') return [];
  const reading = readNationalId(draft.nationalId);
  if (!reading.id) return [...reading.doubts];
  const bornOn = draft.bornOn === null ? undefined : toPartialDate(draft.bornOn);
  return [
    ...reading.doubts,
    ...checkNationalId(reading.id, {
      ...(draft.sex === 'unknown' ? {} : { sex: draft.sex }),
      ...(bornOn === undefined ? {} : { bornOn }),
    }),
  ];
}

export const isNamePlausible = (name: string): boolean => checkNamePlausible(name).length === 0;
