import { formatPlainDate, localDay, localTime, parseInstant, parsePartialDate } from '@dong-hanh/domain';
import { longDate } from '../paper/wording';
import type { FormField, FormScalar } from './form-field';
import type { Format } from './notation';

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
    case 'choice': {
      const label = field.options?.find((each) => each.value === value)?.label.vi;
      if (label === undefined) throw wrong();
      return inCase(label, format);
    }
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
