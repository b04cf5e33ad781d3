import type { LedgerAnalysis, MappingInput } from '@dong-hanh/contract';

export type FieldByColumn = Readonly<Record<string, string>>;

export const surelyRecognised = 0.8;

export function mappingOfAnalysis(analysis: LedgerAnalysis): FieldByColumn {
  return Object.fromEntries(
    analysis.columns.flatMap(({ column, field }) => (field === null ? [] : [[column, field] as const])),
  );
}

/** A field is read from one column: choosing it again takes it away from where it was. */
export function chooseField(mapping: FieldByColumn, column: string, field: string | null): FieldByColumn {
  const kept = Object.entries(mapping).filter(([other, value]) => other !== column && value !== field);
  return Object.fromEntries(field === null ? kept : [...kept, [column, field]]);
}

export type MissingPart = 'name' | 'birth-or-id';

/** What a list must have so that a person can be told from another. */
export function missingParts(mapping: FieldByColumn): MissingPart[] {
  const fields = new Set(Object.values(mapping));
  const named = fields.has('fullName') || (fields.has('familyName') && fields.has('givenName'));
  const told = ['bornOn', 'bornOnMale', 'bornOnFemale', 'nationalId'].some((field) => fields.has(field));
  return [...(named ? [] : (['name'] as const)), ...(told ? [] : (['birth-or-id'] as const))];
}

export function mappingInput(analysis: LedgerAnalysis, mapping: FieldByColumn): MappingInput {
  return { sheet: analysis.sheet, headerRow: analysis.headerRow, columns: { ...mapping } };
}
