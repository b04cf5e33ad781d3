import type { z } from 'zod';
import { type Locale, problemText } from './problem-texts';

/** A fault in one field of what was sent; `code` is looked up in the message catalogue. */
export interface FieldFault {
  field: string;
  code: string;
  message?: string;
}

type Issue = z.core.$ZodIssue;

const typeWords: Record<string, { vi: string; en: string }> = {
  string: { vi: 'văn bản', en: 'a text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'đối tượng', en: 'an object' },
};

const listed = (values: readonly unknown[]) => values.map(String).join(', ');

function wordsOf(issue: Issue, locale: Locale): string {
  const vi = locale === 'vi';
  switch (issue.code) {
    case 'invalid_type': {
      const expected = typeWords[issue.expected]?.[locale] ?? issue.expected;
      return vi
        ? `Thiếu hoặc không đúng kiểu: cần ${expected}.`
        : `Missing or of the wrong type: ${expected} is needed.`;
    }
    case 'invalid_value':
      return vi ? `Phải là một trong: ${listed(issue.values)}.` : `Must be one of: ${listed(issue.values)}.`;
    case 'too_small':
      return vi ? `Ngắn hoặc nhỏ quá: ít nhất ${issue.minimum}.` : `Too short or too small: at least ${issue.minimum}.`;
    case 'too_big':
      return vi ? `Dài hoặc lớn quá: nhiều nhất ${issue.maximum}.` : `Too long or too large: at most ${issue.maximum}.`;
    case 'invalid_format':
      return vi ? 'Không đúng định dạng.' : 'Not in the right format.';
    case 'unrecognized_keys':
      return vi ? `Có ô không nhận: ${listed(issue.keys)}.` : `Fields that are not taken: ${listed(issue.keys)}.`;
    default:
      return vi ? 'Giá trị không hợp lệ.' : 'The value is not valid.';
  }
}

const depthOf = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));

/** Of several shapes the one that was meant: it was followed furthest. */
function meantOf(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const [first, ...others] = issue.errors as unknown as readonly Issue[][];
  const meant = others.reduce((best, next) => (depthOf(next) > depthOf(best) ? next : best), first!);
  return meant.flatMap((inner) => meantOf({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** What a schema found, field by field, in words of the reader. A rule of our own names its code as the message. */
export function fieldFaults(issues: readonly Issue[], locale: Locale): FieldFault[] {
  return issues.flatMap(meantOf).map((issue) => {
    const field = issue.path.join('.');
    if (issue.code !== 'custom') return { field, code: issue.code, message: wordsOf(issue, locale) };
    const words = problemText(issue.message, 'invalid-request', locale);
    return { field, code: issue.message, message: words };
  });
}

/** The same for a command, one line a field. */
export function faultLines(issues: readonly Issue[], locale: Locale): string {
  return fieldFaults(issues, locale)
    .map(({ field, message }) => (field === '' ? `${message}` : `${field}: ${message}`))
    .join('\n');
}
