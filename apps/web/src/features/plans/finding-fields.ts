import { comparators, type FindingKind, type PlanFinding, reportingPeriods } from '@dong-hanh/contract';
import { readFigure } from '../../shared/form/read-figure';

export interface FindingField {
  name: string;
  type: 'text' | 'long' | 'number' | 'year' | 'date' | 'comparator' | 'period' | 'target' | 'agencies' | 'month-day';
  required?: true;
  /** Stands as null when empty, where the shape says so. */
  nullable?: true;
}

const words: FindingField = { name: 'text', type: 'long', required: true };
const document: readonly FindingField[] = [words, { name: 'number', type: 'text' }, { name: 'date', type: 'date' }];

/** What a person may change of each kind of finding, in the order of reading. */
export const findingFields: Record<FindingKind, readonly FindingField[]> = {
  target: [
    words,
    { name: 'subject', type: 'text', nullable: true },
    { name: 'comparator', type: 'comparator', required: true },
    { name: 'value', type: 'number', nullable: true },
    { name: 'valueTo', type: 'number' },
    { name: 'unit', type: 'text', nullable: true },
    { name: 'dueOn', type: 'date' },
    { name: 'baseline', type: 'text' },
    { name: 'scope', type: 'text' },
    { name: 'partOf', type: 'target' },
  ],
  quota: [
    { name: 'target', type: 'target', required: true },
    { name: 'unitName', type: 'text', required: true },
    { name: 'value', type: 'number', nullable: true },
    { name: 'valueTo', type: 'number' },
    { name: 'condition', type: 'text' },
  ],
  deliverable: [words, { name: 'owner', type: 'text' }, { name: 'dueOn', type: 'date' }],
  task: [{ name: 'agency', type: 'text', nullable: true }, words, { name: 'with', type: 'agencies' }],
  roadmap: [
    { name: 'year', type: 'year', required: true },
    words,
    { name: 'value', type: 'number' },
    { name: 'unit', type: 'text' },
  ],
  budget: [
    { name: 'amount', type: 'number', required: true },
    { name: 'year', type: 'year' },
    { name: 'purpose', type: 'long' },
    { name: 'source', type: 'text' },
  ],
  report: [
    { name: 'period', type: 'period', required: true },
    { name: 'from', type: 'text' },
    { name: 'to', type: 'text' },
    { name: 'dueMonthDay', type: 'month-day' },
  ],
  objective: [words],
  'legal-basis': document,
  citation: document,
};

export const options = { comparator: comparators, period: reportingPeriods };

export type Draft = Record<string, string>;

/** A finding as the form shows it: every value as text. */
export function draftOf(kind: FindingKind, content: PlanFinding['content']): Draft {
  return Object.fromEntries(
    findingFields[kind].map(({ name, type }) => {
      const value = content[name];
      if (value === undefined || value === null) return [name, ''];
      if (type === 'agencies') return [name, (value as string[]).join('; ')];
      if (type === 'number') return [name, String(value).replace('.', ',')];
      return [name, String(value)];
    }),
  );
}

const dateIn = (text: string): string | null => {
  const parts = text.trim().split('/').reverse();
  const [year, month, day] = parts;
  if (!/^\d{4}$/.test(year ?? '') || parts.length > 3) return null;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
};

/** The form as the content it means; the names of fields that cannot be read. */
export function contentOf(
  kind: FindingKind,
  draft: Draft,
  before: PlanFinding['content'],
): { content: PlanFinding['content']; faults: string[] } {
  const content: PlanFinding['content'] = { ...before };
  const faults: string[] = [];
  for (const { name, type, required, nullable } of findingFields[kind]) {
    const text = (draft[name] ?? '').trim();
    if (text === '') {
      if (required) faults.push(name);
      if (nullable) content[name] = null;
      else delete content[name];
      continue;
    }
    const value = readValue(type, text);
    if (value === null) faults.push(name);
    else content[name] = value;
  }
  return { content, faults };
}

function readValue(type: FindingField['type'], text: string): unknown {
  switch (type) {
    case 'number':
      return readFigure(text);
    case 'year':
      return /^\d{4}$/.test(text) ? Number(text) : null;
    case 'date':
      return /^\d{4}(-\d{2}){0,2}$/.test(text) ? text : dateIn(text);
    case 'target':
      return Number(text);
    case 'agencies':
      return text
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== '');
    case 'month-day': {
      const [day, month] = text.split(/[/-]/);
      if (/^\d{2}-\d{2}$/.test(text)) return text;
      return day && month && Number(day) <= 31 && Number(month) <= 12
        ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
        : null;
    }
    default:
      return text;
  }
}
