export { BIRTH_REGISTRATION_PROVINCES } from './birth-registration-provinces';
export { compareBirthDates } from './compare-birth-dates';
export {
  type CitizenNumberContent,
  checkNationalId,
  contentOfCitizenNumber,
  type NationalId,
  type NationalIdDoubt,
  type NationalIdKind,
  type NationalIdReading,
  readNationalId,
  type Sex,
} from './national-id';
export {
  type DatePrecision,
  firstDayOf,
  formatPartialDate,
  lastDayOf,
  type PartialDate,
  type PartialDateParts,
  partialDateOf,
  partialDatesOverlap,
  partsOfPartialDate,
  precisionOf,
  toPartialDate,
} from './partial-date';
export {
  type DateDoubt,
  type DateFault,
  type DateReading,
  type DateReadingOptions,
  readPartialDate,
} from './read-partial-date';
export {
  comparePeople,
  judgeSamePerson,
  type KnownIdentity,
  type Nearness,
  type SamePersonEvidence,
  type SamePersonOpinion,
  type SamePersonReason,
  type SamePersonVerdict,
} from './same-person';
