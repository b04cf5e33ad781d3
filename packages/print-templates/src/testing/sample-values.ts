import type { FormDefinition, FormField, FormRow, FormValue } from '../forms/index';

const NAMES: Readonly<Record<string, FormValue>> = {
  'person.fullName': 'Trần Văn Thử',
  'person.isMinor': false,
  'unit.superiorName': 'Công an tỉnh Thử Nghiệm',
  'unit.name': 'Công an xã An Thử',
  'unit.communeName': 'xã An Thử',
  'unit.place': 'An Thử',
  'doc.number': 7,
  'doc.symbol': 'QĐ-CAX',
  'doc.issuedOn': '2026-09-05',
  'doc.verifyUrl': 'https://xa.example/kiem-tra/7',
  'signer.title': 'Trưởng Công an xã',
  'signer.authority': 'deputy',
  'signer.ownTitle': 'Phó Trưởng Công an xã',
  'signer.name': 'Lê Thị Mẫu',
};

/** Made-up values for every field of a form, each distinct, the same on every run. */
export function sampleValues(form: FormDefinition): Record<string, FormValue> {
  return Object.fromEntries(form.fields.map((field, index) => [field.key, NAMES[field.key] ?? sampleOf(field, index)]));
}

function sampleOf(field: FormField, index: number): FormValue {
  const two = String((index % 28) + 1).padStart(2, '0');
  switch (field.type) {
    case 'boolean':
      return true;
    case 'choice':
      return field.options![0]!.value;
    case 'choices':
      return [field.options![0]!.value];
    case 'date':
      return `2026-10-${two}`;
    case 'instant':
      return `2026-08-${two}T01:${two}:00Z`;
    case 'decimal':
      return 1.25 + index;
    case 'integer':
      return 30 + index;
    case 'list':
      return [`Mục thử ${index}.1`, `Mục thử ${index}.2`];
    case 'table':
      return [rowOf(field, index, 1), rowOf(field, index, 2)];
    case 'text':
    case 'longText':
      return `Nội dung thử ${index}`;
  }
}

function rowOf(field: FormField, index: number, row: number): FormRow {
  const cells = field.columns!.map(({ key, type }, at): [string, string | number] => {
    if (type === 'integer') return [key, row];
    return [key, type === 'date' ? '2026-11-09' : `Ô thử ${index}.${row}.${at}`];
  });
  return Object.fromEntries(cells);
}
