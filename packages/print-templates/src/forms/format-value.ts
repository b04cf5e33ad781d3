import { formatPlainDate, localDay, localTime, parseInstant, parsePartialDate } from '@dong-hanh/domain';
import { longDate } from '../paper/wording';
import type { FieldColumn, FormField, FormRow, FormScalar, FormValue } from './form-field';
import type { Format } from './notation';

/** A value of another kind than its field's is a fault of the caller; the message names the field and never the value. */
export function checkValue(field: FormField, value: FormValue): void {
  const wrong = new RangeError(`"${field.key}" is no ${field.type}`);
  if (field.type === 'table') {
    if (!isListOf(value, 'object')) throw wrong;
    for (const row of value as readonly FormRow[]) checkRow(field, row);
  } else if (field.type === 'list' || field.type === 'choices') {
    if (!isListOf(value, 'string')) throw wrong;
    if (field.type === 'choices') for (const each of value as readonly string[]) optionOf(field, each, wrong);
  } else {
    if (typeof value === 'object') throw wrong;
    formatValue(field, value, null);
  }
}

function isListOf(value: FormValue, kind: 'string' | 'object'): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === kind && each !== null);
}

function checkRow(field: FormField, row: FormRow): void {
  for (const column of field.columns ?? []) {
    const cell = row[column.key] ?? null;
    if (cell !== null) formatCell(field, column, cell);
  }
}

export function formatCell(field: FormField, { key, type }: FieldColumn, cell: FormScalar): string {
  return formatValue({ ...field, key: `${field.key}.${key}`, type }, cell, null);
}

function optionOf(field: FormField, value: FormScalar, wrong: Error): string {
  const label = field.options?.find((each) => each.value === value)?.label.vi;
  if (label === undefined) throw wrong;
  return label;
}

/** One value of a field in the words of the paper. */
export function formatValue(field: FormField, value: FormScalar, format: Format | null): string {
  const wrong = () => new RangeError(`"${field.key}" is no ${field.type}`);
  switch (field.type) {
    case 'boolean':
      if (typeof value !== 'boolean') throw wrong();
      return value ? 'có' : 'không';
    case 'integer':
    case 'decimal':
      if (typeof value !== 'number') throw wrong();
      return format === 'two' ? String(value).padStart(2, '0') : vietnameseNumber(value);
    case 'choice':
      return inCase(optionOf(field, value, wrong()), format);
    case 'date':
      if (typeof value !== 'string' || parsePartialDate(value) === null) throw wrong();
      return format === 'longDate' ? longDate(value) : slashed(value);
    case 'instant': {
      const at = typeof value === 'string' ? parseInstant(value) : null;
      if (at === null) throw wrong();
      return formatInstant(at, format);
    }
    default:
      if (typeof value !== 'string') throw wrong();
      return inCase(value, format);
  }
}

/** What stands where nothing is known yet, so that a hand can write it. */
export function blankOf(field: FormField, format: Format | null): string | null {
  const dots = '\u2026\u2026';
  if (format === 'longDate') return `ngày ${dots} tháng ${dots} năm ${dots}`;
  if (format === 'clock') return `${dots} giờ ${dots} phút`;
  if (field.type === 'date' || format === 'date') return `${dots}/${dots}/${dots}${dots}`;
  return field.type === 'integer' || field.type === 'decimal' || format === 'hour' ? dots : null;
}

function formatInstant(at: number, format: Format | null): string {
  const day = formatPlainDate(localDay(at));
  const [hour, minute] = localTime(at).split(':');
  if (format === 'hour') return hour!;
  if (format === 'clock') return `${hour} giờ ${minute} phút`;
  return format === 'longDate' ? longDate(day) : slashed(day);
}

/** `1990-05-09` → `09/05/1990`, `1990-05` → `05/1990`. */
function slashed(on: string): string {
  return on.split('-').reverse().join('/');
}

function vietnameseNumber(value: number): string {
  const [whole, fraction] = String(value).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

function inCase(text: string, format: Format | null): string {
  if (format === 'upper') return text.toLocaleUpperCase('vi');
  if (format === 'lower') return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
  return format === 'capital' ? text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1) : text;
}
