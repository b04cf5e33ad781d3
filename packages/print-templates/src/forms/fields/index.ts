import type { FormField } from '../form-field';
import { CASE_FIELDS } from './case';
import { FACILITY_FIELDS } from './facility';
import type { FieldTable } from './field';
import { HISTORY_FIELDS } from './history';
import { MONITORING_FIELDS } from './monitoring';
import { OFFICE } from './office';
import { personField } from './people';
import { USER_FIELDS } from './users';

/** The values that are not of a person. */
export const OTHER_FIELDS: FieldTable = {
  ...OFFICE,
  ...CASE_FIELDS,
  ...HISTORY_FIELDS,
  ...USER_FIELDS,
  ...MONITORING_FIELDS,
  ...FACILITY_FIELDS,
};

/** The one dictionary of all forms: one meaning, one key. */
export function fieldOf(key: string): FormField | undefined {
  return OTHER_FIELDS[key] ?? personField(key);
}
