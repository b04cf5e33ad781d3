import type { PaperValues } from '@dong-hanh/contract';
import { parseInstant, parsePartialDate, parsePlainDate } from '@dong-hanh/domain';
import type { FormDefinition, FormField } from '@dong-hanh/print-templates/forms';
import { Problem } from '../../platform/http/errors';

type Value = PaperValues[string];

const isText = (value: unknown): value is string => typeof value === 'string';

/** Half a date is a date only where the form can do with it: `12` is no day. */
const isDate = (text: string, partial: boolean | undefined) =>
  (partial ? parsePartialDate : parsePlainDate)(text) !== null;

function fits(field: FormField, value: Value): boolean {
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return typeof value === 'number' && (field.type === 'decimal' || Number.isInteger(value));
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return (field.options ?? []).some((option) => option.value === value && !option.notOffered);
    case 'date':
      return isText(value) && isDate(value, field.partial);
    case 'instant':
      return isText(value) && parseInstant(value) !== null;
    case 'list':
      return Array.isArray(value) && value.every(isText);
    case 'table':
      return Array.isArray(value) && value.every((row) => rowFits(field, row));
    default:
      return isText(value);
  }
}

function rowFits(field: FormField, row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return false;
  const columns = new Map((field.columns ?? []).map((column) => [column.key, column]));
  return Object.entries(row).every(([key, value]) => {
    const { type, partial } = columns.get(key) ?? {};
    if (type === 'integer') return typeof value === 'number';
    return isText(value) && (type !== 'date' || value === '' || isDate(value, partial));
  });
}

/** Values that are not of the kind of their field. */
export function wrongValues(form: FormDefinition, values: PaperValues): { field: string; code: string }[] {
  return form.fields
    .filter((field) => field.key in values && !fits(field, values[field.key] as Value))
    .map((field) => ({ field: field.key, code: 'wrong-kind' }));
}

/** What was typed for a form, with nothing in it the form does not know; a value of the wrong kind is told at its field. */
export function readTyped(form: FormDefinition, values: PaperValues): PaperValues {
  const fields = new Map(form.fields.filter((field) => field.source !== 'issue').map((field) => [field.key, field]));
  const typed = Object.entries(values).filter(([key, value]) => fields.has(key) && value !== '');
  const faults = wrongValues(form, Object.fromEntries(typed));
  if (faults.length > 0) throw new Problem('invalid-request', 'invalid-request', { faults });
  return Object.fromEntries(typed);
}
