export { type ActSpec, actSpecs, payloadFieldsOf } from './act-specs';
export * from './answer';
export {
  type ComplaintKind,
  complaintKindsFor,
  complaintTimes,
  lastDayToAnswer,
  lastDayToComplain,
} from './complaints';
export { type OverdueLevel, overdueLevel } from './escalation';
export { isAddictState, isUserState, type PlaceOfStay, placeOf, placesOfStay } from './groupings';
export * from './input';
export {
  actLabels,
  actorLabels,
  deadlineStatusLabels,
  episodeLabels,
  flagLabels,
  formLabels,
  regimeLabels,
  stateLabels,
  stepLabels,
} from './labels';
export { actsMeeting, actTelling } from './meeting-acts';
export { type NoteCode, noteMessages, type RefusalCode, refusalMessages } from './messages';
export { type OpenQuestion, openQuestions } from './open-questions';
export { type PaperCode, type PaperForm, paperForms } from './paper-forms';
export {
  type PaperCondition,
  type PaperContext,
  type PaperNeed,
  paperConditions,
  paperContextOf,
  producedPapers,
  requiredPapers,
} from './papers';
export { pathway, type Station, type StationStatus } from './pathway';
export type { PayloadField, PayloadOption, PayloadType } from './payload';
export { type Regime, regimeOn, regimes } from './regimes';
export { actorsOnFile, replay, simulate } from './replay';
export { type Basis, type LegalRule, type RuleId, type RuleUnit, rules } from './rules';
export {
  adoptLawSettings,
  defaultLawSettings,
  isLawSetting,
  type LawSettingDescription,
  type LawSettings,
  lawSettings,
  lawSettingsInForce,
} from './settings';
export { type RecordEntry, standingActs } from './standing-acts';
export * from './vocabulary';
export { type Changed, type LawDifference, type WhatIf, type WhatRests, whatIf, whatRests } from './what-if';
