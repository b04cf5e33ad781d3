import type { FieldColumn, FieldOption, FormField } from '../form-field';

export type FieldTable = Readonly<Record<string, FormField>>;
type Details = Omit<FormField, 'key' | 'label'>;

/** Needed, in words, of the file; the details say where a field differs. */
export function field(key: string, vi: string, en: string, details: Partial<Details> = {}): FormField {
  return { key, label: { vi, en }, type: 'text', required: 'yes', source: 'input', tier: 'legal', ...details };
}

export function option(value: string, vi: string, en: string): FieldOption {
  return { value, label: { vi, en } };
}

export function column(
  key: string,
  vi: string,
  en: string,
  width: number,
  type: FieldColumn['type'] = 'text',
): FieldColumn {
  return { key, label: { vi, en }, type, width, ...(key === 'bornOn' ? { partial: true } : {}) };
}

export function tableOf(fields: readonly FormField[]): FieldTable {
  return Object.fromEntries(fields.map((each) => [each.key, each]));
}
