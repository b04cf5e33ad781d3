export const LEDGER_FIELDS = [
  'sequence',
  'fullName',
  'familyName',
  'givenName',
  'otherName',
  'bornOn',
  'bornOnMale',
  'bornOnFemale',
  'sex',
  'sexMale',
  'sexFemale',
  'nationalId',
  'ethnicity',
  'occupation',
  'education',
  'permanentAddress',
  'presentAddress',
  'village',
  'commune',
  'substances',
  'firstUsedOn',
  'managedSince',
  'decisionNo',
  'status',
  'rehabForm',
  'rehabCount',
  'termEndsOn',
  'note',
] as const;

export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** Column letter to field. */
export type LedgerMapping = Readonly<Record<string, LedgerField>>;

export function isLedgerField(text: string): text is LedgerField {
  return (LEDGER_FIELDS as readonly string[]).includes(text);
}

/** Below this a required column is for a person to confirm before anything is written. */
export const SURE_ENOUGH = 0.8;

export interface RecognisedColumn {
  readonly column: string;
  readonly header: string;
  readonly field: LedgerField | null;
  readonly confidence: number;
}

const NAME_FIELDS: readonly (readonly LedgerField[])[] = [['fullName'], ['familyName', 'givenName']];
const PERSON_MARK_FIELDS: readonly LedgerField[] = ['bornOn', 'bornOnMale', 'bornOnFemale', 'nationalId'];

/** Whether name and birth or identity number are recognised well enough to write without asking. */
export function isSureOfRequired(columns: readonly RecognisedColumn[]): boolean {
  const sure = (field: LedgerField) =>
    columns.some((column) => column.field === field && column.confidence >= SURE_ENOUGH);
  return NAME_FIELDS.some((fields) => fields.every(sure)) && PERSON_MARK_FIELDS.some(sure);
}

export function mappingOf(columns: readonly RecognisedColumn[]): LedgerMapping {
  const mapped: Record<string, LedgerField> = {};
  for (const { column, field } of columns) if (field) mapped[column] = field;
  return mapped;
}
