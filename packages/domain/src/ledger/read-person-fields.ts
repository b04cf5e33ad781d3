import type { NationalId, Sex } from '../identity/national-id';
import { readNationalId } from '../identity/national-id';
import type { PartialDate } from '../identity/partial-date';
import { precisionOf } from '../identity/partial-date';
import { readPartialDate } from '../identity/read-partial-date';
import { checkNamePlausible } from '../names/name-plausibility';
import { restoreCapitals, tidyName } from '../names/name-text';
import { withoutMarks } from '../names/tone';
import { isTick } from './cell-shapes';
import { isBlankCell, type LedgerCell, textOfCell } from './ledger-cell';
import type { LedgerField } from './ledger-fields';
import { readSex } from './read-words';
import type { RowCells } from './row-cells';

const NOT_KNOWN = /^([-–—.?…/]+|(khong|chua|k|ko) ?(ro|co|biet|xac dinh)?|kr|kxd|khong)$/;

/** "không rõ", "chưa có", "-": the ledger says that it does not know. */
export function saysUnknown(text: string): boolean {
  return NOT_KNOWN.test(withoutMarks(text.toLowerCase()));
}

export interface NameReading {
  readonly fullName: string;
  readonly rawName?: string;
  readonly otherName?: string;
}

const ALIAS = /\s*(?:\/\s*([^/]+)|\(\s*([^)]*)\)?|(?:,\s*)?\b(?:tức|tên khác|còn gọi là|bí danh)\s*:?\s+(.+))\s*$/iu;
const ALIAS_LABEL = /^(tức|tên (gọi )?khác|còn gọi là|bí danh|biệt danh)\s*:?\s*/iu;

export function readName(cells: RowCells): NameReading | undefined {
  const parts = (['familyName', 'fullName', 'givenName'] as const).filter((field) => !isBlankCell(cells.cell(field)));
  const column = cells.columnOf(parts[0] ?? 'fullName') ?? cells.columnOf('familyName');
  const broken = parts.find((field) => cells.cell(field)?.error);
  if (broken) {
    cells.refuse('cell-error', cells.columnOf(broken), { value: cells.cell(broken)?.error ?? '' });
    return undefined;
  }
  const raw = parts.map((field) => textOfCell(cells.cell(field))).join(' ');
  if (raw === '' || saysUnknown(raw)) {
    cells.refuse('missing-name', column, {});
    return undefined;
  }
  const alias = ALIAS.exec(raw);
  const written = alias && alias.index > 0 ? raw.slice(0, alias.index) : raw;
  const faults = checkNamePlausible(written);
  if (faults.length > 0) {
    cells.refuse('name-not-plausible', column, { value: shortened(raw), fault: faults[0]! });
    return undefined;
  }
  const fullName = restoreCapitals(written);
  const aliasText = tidyName((alias?.slice(1).find((part) => part !== undefined) ?? '').replace(ALIAS_LABEL, ''));
  const otherName = tidyName(textOfCell(cells.cell('otherName'))) || (alias && alias.index > 0 ? aliasText : '');
  return {
    fullName,
    ...(fullName === raw ? {} : { rawName: raw }),
    ...(otherName === '' || saysUnknown(otherName) ? {} : { otherName: restoreCapitals(otherName) }),
  };
}

export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A date of any field but birth: what is no date stays unread, an impossible date refuses the row. */
export function readDateField(cells: RowCells, field: LedgerField, futureAllowed = false): PartialDate | undefined {
  const cell = cells.cell(field);
  if (!cell || isBlankCell(cell) || cell.error) return undefined;
  const reading = readPartialDate(dateValue(cell), { today: cells.today, futureAllowed });
  if (reading.ok) return reading.date;
  if (reading.code === 'not-a-date') {
    if (!saysUnknown(textOfCell(cell))) cells.keepUnread(field);
  } else cells.refuse(reading.code, cells.columnOf(field), { value: shortened(textOfCell(cell)) });
  return undefined;
}

const dateValue = (cell: LedgerCell): string | number =>
  typeof cell.value === 'number' ? cell.value : textOfCell(cell);

export interface BirthAndSex {
  readonly bornOn?: PartialDate;
  readonly sex?: Sex;
  /** The birth cell holds an error value: a fault only if no identity number stands in for it. */
  readonly birthError?: { readonly column: string | undefined; readonly value: string };
}

const BIRTH_COLUMNS: readonly (readonly [LedgerField, Sex | undefined])[] = [
  ['bornOn', undefined],
  ['bornOnMale', 'male'],
  ['bornOnFemale', 'female'],
];
const SEX_COLUMNS: readonly (readonly [LedgerField, Sex])[] = [
  ['sexMale', 'male'],
  ['sexFemale', 'female'],
];

export function readBirthAndSex(cells: RowCells): BirthAndSex {
  const sexes = new Set<Sex>();
  const births: { field: LedgerField; date: PartialDate }[] = [];
  let birthError: BirthAndSex['birthError'];
  for (const [field, sex] of BIRTH_COLUMNS) {
    const cell = cells.cell(field);
    if (!cell || isBlankCell(cell)) continue;
    if (cell.error) birthError = { column: cells.columnOf(field), value: cell.error };
    else if (sex !== undefined && !/\d{2}/.test(textOfCell(cell)) && isTick(cell)) sexes.add(sex);
    else {
      const date = readBirth(cells, field, cell);
      if (date) births.push({ field, date });
      if (sex && (date || !saysUnknown(textOfCell(cell)))) sexes.add(sex);
    }
  }
  for (const [field, sex] of SEX_COLUMNS) {
    const cell = cells.cell(field);
    if (isBlankCell(cell) || cell?.error || /^(0|false|không|khong|-)$/i.test(textOfCell(cell))) continue;
    sexes.add(sex);
    if (!isTick(cell) && /^\d{4}$|[/.-]/.test(textOfCell(cell))) {
      const date = readBirth(cells, field, cell!);
      if (date) births.push({ field, date });
    }
  }
  const sexCell = cells.cell('sex');
  const said = readSex(textOfCell(sexCell));
  if (said) sexes.add(said);
  else if (!isBlankCell(sexCell) && !saysUnknown(textOfCell(sexCell))) cells.keepUnread('sex');

  if (sexes.size > 1) cells.refuse('contradiction', sexColumn(cells), { what: 'sex' });
  const [birth, other] = births;
  if (birth && other && other.date !== birth.date && sexes.size < 2) {
    cells.warn('two-values', cells.columnOf(other.field), { value: `${birth.date}, ${other.date}` });
  }
  if (birth && precisionOf(birth.date) === 'year') {
    cells.warn('year-only', cells.columnOf(birth.field), { value: birth.date });
  }
  const [sex] = sexes;
  return {
    ...(birth ? { bornOn: birth.date } : {}),
    ...(sexes.size === 1 && sex ? { sex } : {}),
    ...(birthError ? { birthError } : {}),
  };
}

function sexColumn(cells: RowCells): string | undefined {
  const fields: readonly LedgerField[] = ['sexFemale', 'bornOnFemale', 'sex'];
  const field = fields.find((candidate) => !isBlankCell(cells.cell(candidate)));
  return field && cells.columnOf(field);
}

const TWO_DATES = /\s*(?:;|\n|\bhoặc\b|\bhay\b|\(|\))\s*|(?<=^\d{4})\s*[/,-]\s*(?=\d{4}$)/iu;

function readBirth(cells: RowCells, field: LedgerField, cell: LedgerCell): PartialDate | undefined {
  const options = { today: cells.today };
  const text = textOfCell(cell);
  const values = typeof cell.value === 'string' ? text.split(TWO_DATES).filter((value) => value !== '') : [];
  const dates = values.length > 1 ? values.map((value) => readPartialDate(value, options)) : [];
  const readable = dates.filter((reading) => reading.ok);
  if (readable.length > 1) cells.warn('two-values', cells.columnOf(field), { value: shortened(text) });
  if (readable[0]) return readable[0].date;
  const reading = readPartialDate(dateValue(cell), options);
  if (reading.ok) return reading.date;
  if (reading.code === 'not-a-date' && saysUnknown(text)) return undefined;
  cells.refuse(reading.code === 'not-a-date' ? 'impossible-date' : reading.code, cells.columnOf(field), {
    value: shortened(text),
  });
  return undefined;
}

export function readId(cells: RowCells): NationalId | undefined {
  const cell = cells.cell('nationalId');
  const text = textOfCell(cell);
  if (!cell || isBlankCell(cell) || cell.error || saysUnknown(text)) return undefined;
  const column = cells.columnOf('nationalId');
  const reading = readNationalId(typeof cell.value === 'number' ? cell.value : text);
  const several = reading.id ? [] : numbersIn(text);
  if (several.length > 1) cells.warn('two-values', column, {});
  const id = reading.id ?? several.find((candidate) => candidate.kind === 'citizen') ?? several[0];
  if (!id || reading.doubts.includes('id-province-unknown')) cells.warn('id-malformed', column, {});
  if (reading.doubts.includes('id-zero-restored')) cells.warn('id-zero-restored', column, {});
  if (!id) cells.keepUnread('nationalId');
  return id;
}

function numbersIn(text: string): NationalId[] {
  const ids = text
    .split(/[;,/\n|]|\s-\s|\s(?=\D)/)
    .flatMap((part) => readNationalId(part.replace(/[()]/g, '')).id ?? []);
  return ids.length > 0 ? ids : (text.match(/\d{9,12}/g) ?? []).flatMap((digits) => readNationalId(digits).id ?? []);
}
