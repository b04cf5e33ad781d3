import type { Text } from '@dong-hanh/domain';

export type FieldType =
  | 'text'
  | 'longText'
  | 'date'
  | 'instant'
  | 'integer'
  | 'decimal'
  | 'choice'
  /** Several of the options, as their values; printed as boxes. */
  | 'choices'
  | 'boolean'
  | 'list'
  | 'table';

/**
 * Who knows the value: the person's file, the family's record, acts and earlier papers, the profile of the office, the
 * registry when the paper is issued, or whoever makes the paper.
 */
export type FieldSource = 'person' | 'family' | 'case' | 'office' | 'issue' | 'input';

export interface FormField {
  readonly key: string;
  readonly label: Text;
  readonly type: FieldType;
  /** `conditional`: the law asks for it in some cases that the form's own lines do not tell. */
  readonly required: 'yes' | 'no' | 'conditional';
  readonly source: FieldSource;
  readonly tier: 'identity' | 'legal' | 'health';
  readonly options?: readonly FieldOption[];
  /** Of a date: the year, or month and year, will do. */
  readonly partial?: true;
  readonly columns?: readonly FieldColumn[];
  /** Empty lines or rows on a blank form. */
  readonly blankLines?: number;
}

export interface FieldOption {
  readonly value: string;
  readonly label: Text;
  /** Printed by the form and no longer to be chosen. */
  readonly notOffered?: true;
}

export interface FieldColumn {
  readonly key: string;
  readonly label: Text;
  readonly type: 'text' | 'date' | 'integer';
  readonly partial?: true;
  /** Relative width. */
  readonly width: number;
}

export type FormScalar = string | number | boolean | null;
/** A row of a table by the keys of its columns. */
export type FormRow = Readonly<Record<string, FormScalar>>;
/** Dates are ISO days, possibly partial (`1990`, `1990-05`); instants are UTC; choices are the values of their options. */
export type FormValue = FormScalar | readonly string[] | readonly FormRow[];
export type FormValues = Readonly<Record<string, FormValue | undefined>>;

/** Nothing is known: absent, null, an empty text or an empty list. `false` and `0` are known. */
export function isMissing(value: FormValue | undefined): value is undefined | null | '' | readonly never[] {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}
