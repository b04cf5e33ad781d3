import type { ActKind } from '@dong-hanh/domain';
import { AFTERCARE_FORMS } from './decree-163/aftercare';
import { COMPULSORY_FILE_FORMS } from './decree-163/compulsory-file';
import { EXECUTION_FORMS } from './decree-163/execution';
import { EXECUTION_END_FORMS } from './decree-163/execution-end';
import { MINOR_FILE_FORMS } from './decree-163/minor-file';
import { MONITORING_DECISION_FORMS } from './decree-163/monitoring-decisions';
import { MONITORING_MINUTES_FORMS } from './decree-163/monitoring-minutes';
import { PLAN_FORMS } from './decree-163/plans';
import { PROVIDER_FORMS } from './decree-163/providers';
import { USER_DETECTION_FORMS } from './decree-163/user-detection';
import { USER_MANAGEMENT_FORMS } from './decree-163/user-management';
import { VOLUNTARY_FORMS } from './decree-163/voluntary';
import { VOLUNTARY_END_FORMS } from './decree-163/voluntary-end';
import { COMPULSORY_FORMS_OF_2021 } from './decrees-2021/compulsory';
import { DETERMINATION_FORMS } from './decrees-2021/determination';
import { EXECUTION_FORMS_OF_2021 } from './decrees-2021/execution';
import { USER_FORMS_OF_2021 } from './decrees-2021/users';
import { VOLUNTARY_FORMS_OF_2021 } from './decrees-2021/voluntary';
import { defineForm, type FormDefinition } from './form';
import { SLIPS } from './slips';

/** Every form, in the order of its decree. */
export const FORMS: readonly FormDefinition[] = [
  MONITORING_DECISION_FORMS,
  MONITORING_MINUTES_FORMS,
  USER_DETECTION_FORMS,
  USER_MANAGEMENT_FORMS,
  VOLUNTARY_FORMS,
  PLAN_FORMS,
  PROVIDER_FORMS,
  VOLUNTARY_END_FORMS,
  COMPULSORY_FILE_FORMS,
  MINOR_FILE_FORMS,
  EXECUTION_FORMS,
  EXECUTION_END_FORMS,
  AFTERCARE_FORMS,
  USER_FORMS_OF_2021,
  DETERMINATION_FORMS,
  VOLUNTARY_FORMS_OF_2021,
  COMPULSORY_FORMS_OF_2021,
  EXECUTION_FORMS_OF_2021,
  SLIPS,
]
  .flat()
  .map(defineForm)
  .sort((left, right) => (left.code < right.code ? -1 : 1));

const byCode = new Map(FORMS.map((form) => [form.code, form]));

export function findForm(code: string): FormDefinition | undefined {
  return byCode.get(code);
}

/** The forms in force on a day (`2026-07-01`). */
export function formsValidOn(day: string): FormDefinition[] {
  return FORMS.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo));
}

/** The forms of an act, in force on its day. */
export function formsFor(act: ActKind, day: string): FormDefinition[] {
  return formsValidOn(day).filter((form) => form.acts.includes(act));
}
