export { composeForm, type FormMode, type FormWording, missingFields } from './compose-form';
export { fieldOf } from './fields/index';
export type { FormDefinition, FormKind, FormParty, Instrument, RebuiltPart } from './form';
export { instruments } from './form';
export {
  type FieldColumn,
  type FieldOption,
  type FieldSource,
  type FieldType,
  type FormField,
  type FormRow,
  type FormScalar,
  type FormValue,
  type FormValues,
  isMissing,
} from './form-field';
export { FORMS, findForm, formsFor, formsValidOn } from './registry';
