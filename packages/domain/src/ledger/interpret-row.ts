import { checkNationalId, type NationalId, type Sex } from '../identity/national-id';
import { firstDayOf, lastDayOf, type PartialDate } from '../identity/partial-date';
import type { UnitVersion } from '../units/resolve-unit';
import type { LedgerRow } from './ledger-cell';
import type { LedgerField, LedgerMapping } from './ledger-fields';
import type { LedgerRefusal, LedgerWarning } from './ledger-issue';
import { readDecision } from './read-decision';
import { readBirthAndSex, readDateField, readId, readName } from './read-person-fields';
import { type LedgerFlag, type LedgerRehabForm, type LedgerState, readStanding } from './read-standing';
import { type LedgerUnits, readUnit } from './read-unit';
import { readEthnicity, readSubstances } from './read-words';
import { RowCells } from './row-cells';

/** What a ledger says of a person. A field it does not say is absent. */
export interface LedgerPerson {
  readonly fullName: string;
  /** The name as the cell has it, when it is stored otherwise. */
  readonly rawName?: string;
  readonly otherName?: string;
  readonly bornOn?: PartialDate;
  readonly sex?: Sex;
  readonly nationalId?: NationalId;
  readonly ethnicityCode?: string;
  readonly occupation?: string;
  readonly education?: string;
  readonly permanentAddress?: string;
  readonly presentAddress?: string;
  readonly village?: string;
  readonly unit?: UnitVersion;
  readonly substanceCodes: readonly string[];
  readonly firstUsedOn?: PartialDate;
  readonly decidedOn?: PartialDate;
  readonly note?: string;
}

/** Payload of the act that takes a running case on where it stands. */
export interface LedgerCarriedOver {
  readonly state: LedgerState;
  readonly form?: LedgerRehabForm;
  readonly since?: PartialDate;
  readonly termEndsOn?: PartialDate;
  readonly rehabCount?: number;
  readonly decisionNo?: string;
  readonly source: string;
}

/** What the ledger says of a measure, whether or not it says in which state the person is. */
export type LedgerStated = Omit<LedgerCarriedOver, 'state' | 'source'>;

export interface LedgerPersonReading {
  readonly kind: 'person';
  readonly row: number;
  readonly person: LedgerPerson;
  /** Absent when the ledger does not say where the person stands. */
  readonly carriedOver?: LedgerCarriedOver;
  readonly stated: LedgerStated;
  readonly flags: readonly LedgerFlag[];
  /** What the ledger does not say, to be completed by a person. */
  readonly incomplete: readonly LedgerField[];
  /** Cells whose words no rule reads, kept as written. */
  readonly unread: readonly { readonly field: LedgerField; readonly text: string }[];
  readonly warnings: readonly LedgerWarning[];
}

export interface LedgerRefusedReading {
  readonly kind: 'refused';
  readonly row: number;
  readonly errors: readonly LedgerRefusal[];
  readonly warnings: readonly LedgerWarning[];
}

export interface LedgerContext {
  readonly mapping: LedgerMapping;
  readonly today: string;
  /** Headings by column: those of ticked columns are the answer. */
  readonly headings?: readonly (readonly string[])[];
  /** Names the ledger in the act it gives rise to. */
  readonly source: string;
  readonly units?: LedgerUnits;
}

const ASKED_OF_EVERYONE: readonly LedgerField[] = ['bornOn', 'sex', 'nationalId', 'ethnicity', 'substances', 'status'];
const ASKED_OF_A_MEASURE: readonly LedgerField[] = ['managedSince', 'decisionNo', 'termEndsOn'];
const MEASURES: readonly LedgerState[] = [
  'user-managed',
  'rehab-home',
  'rehab-vol-private',
  'rehab-vol-public',
  'substitution',
  'compulsory-rehab',
  'post-rehab',
];

/** Reads a row that is known to be about a person; `group` is the heading between rows that stands above it. */
export function interpretRow(
  row: LedgerRow,
  context: LedgerContext,
  group?: string,
): LedgerPersonReading | LedgerRefusedReading {
  const cells = new RowCells(row, context.mapping, context.today, context.headings);
  const name = readName(cells);
  const { bornOn, sex, birthError } = readBirthAndSex(cells);
  const nationalId = readId(cells);
  refuseBrokenIdentity(cells, bornOn, nationalId, birthError);
  if (nationalId) warnOfIdMismatch(cells, nationalId, sex, bornOn);
  const unit = context.units ? readUnit(cells, context.units, group) : undefined;

  const managedSince = readDateField(cells, 'managedSince');
  const termEndsOn = readDateField(cells, 'termEndsOn', true);
  const firstUsedOn = readDateField(cells, 'firstUsedOn');
  refuseImpossibleOrder(cells, bornOn, managedSince, termEndsOn);
  if (!name || cells.errors.length > 0) {
    return { kind: 'refused', row: row.number, errors: cells.errors, warnings: cells.warnings };
  }

  const decision = readDecision(cells.text('decisionNo'), context.today);
  const rehabCount = readCount(cells);
  const standing = readStandingOf(cells, group);
  const ethnicityCode = readWords(cells, 'ethnicity', readEthnicity);
  const substances = readSubstances(cells.text('substances'));
  if (substances.unread) cells.keepUnread('substances');
  const village = cells.text('village') || (group && VILLAGE.test(group) ? group : '');

  const person: LedgerPerson = {
    ...name,
    substanceCodes: substances.codes,
    ...defined({ bornOn, sex, nationalId, unit, ethnicityCode, firstUsedOn, decidedOn: decision.decidedOn }),
    ...filled({
      occupation: cells.text('occupation'),
      education: cells.text('education'),
      permanentAddress: cells.text('permanentAddress'),
      presentAddress: cells.text('presentAddress'),
      village,
      note: cells.text('note'),
    }),
  };
  const { state, form, flags } = standing;
  const stated: LedgerStated = defined({
    form,
    since: managedSince,
    termEndsOn,
    rehabCount,
    decisionNo: decision.decisionNo,
  });
  const carriedOver: LedgerCarriedOver | undefined = state && { state, source: context.source, ...stated };
  return {
    kind: 'person',
    row: row.number,
    person,
    ...(carriedOver ? { carriedOver } : {}),
    stated,
    flags,
    incomplete: incompleteFields(person, carriedOver),
    unread: cells.unread,
    warnings: cells.warnings,
  };
}

const VILLAGE = /^([IVX]+[.)]\s*|\d+[.)]\s*)?(thôn|xóm|ấp|bản|làng|buôn|khóm|khu phố|tổ)(?![\p{L}])/iu;

function refuseBrokenIdentity(
  cells: RowCells,
  bornOn: PartialDate | undefined,
  nationalId: NationalId | undefined,
  birthError: { column: string | undefined; value: string } | undefined,
): void {
  if (birthError && !nationalId && !bornOn) cells.refuse('cell-error', birthError.column, { value: birthError.value });
  const idError = cells.cell('nationalId')?.error;
  if (idError && !bornOn && !birthError) cells.refuse('cell-error', cells.columnOf('nationalId'), { value: idError });
}

function warnOfIdMismatch(
  cells: RowCells,
  id: NationalId,
  sex: Sex | undefined,
  bornOn: PartialDate | undefined,
): void {
  for (const doubt of checkNationalId(id, defined({ sex, bornOn }))) {
    if (doubt === 'id-sex-mismatch' || doubt === 'id-year-mismatch')
      cells.warn(doubt, cells.columnOf('nationalId'), {});
  }
}

function refuseImpossibleOrder(
  cells: RowCells,
  bornOn: PartialDate | undefined,
  managedSince: PartialDate | undefined,
  termEndsOn: PartialDate | undefined,
): void {
  if (bornOn && managedSince && lastDayOf(managedSince) < firstDayOf(bornOn)) {
    cells.refuse('contradiction', cells.columnOf('managedSince'), { what: 'managed-before-birth' });
  }
  if (managedSince && termEndsOn && lastDayOf(termEndsOn) < firstDayOf(managedSince)) {
    cells.refuse('contradiction', cells.columnOf('termEndsOn'), { what: 'ends-before-start' });
  }
}

function readStandingOf(cells: RowCells, group: string | undefined) {
  const status = cells.ticked('status');
  const form = cells.ticked('rehabForm');
  const standing = readStanding(status, form);
  if (status !== '' && !standing.state && standing.flags.length === 0) cells.keepUnread('status');
  if (form !== '' && !standing.form) cells.keepUnread('rehabForm');
  return status === '' && form === '' && group !== undefined ? readStanding(group, '') : standing;
}

function readCount(cells: RowCells): number | undefined {
  const text = cells.text('rehabCount');
  const digits = /^\D{0,20}(\d{1,2})\D{0,20}$/.exec(text)?.[1];
  if (digits === undefined && text !== '') cells.keepUnread('rehabCount');
  return digits === undefined ? undefined : Number(digits);
}

function readWords(
  cells: RowCells,
  field: LedgerField,
  read: (text: string) => string | undefined,
): string | undefined {
  const text = cells.text(field);
  if (text === '') return undefined;
  const code = read(text);
  if (code === undefined) cells.keepUnread(field);
  return code;
}

function incompleteFields(person: LedgerPerson, carriedOver: LedgerCarriedOver | undefined): LedgerField[] {
  const known: Partial<Record<LedgerField, unknown>> = {
    bornOn: person.bornOn,
    sex: person.sex,
    nationalId: person.nationalId,
    ethnicity: person.ethnicityCode,
    substances: person.substanceCodes[0],
    status: carriedOver,
    managedSince: carriedOver?.since,
    decisionNo: carriedOver?.decisionNo,
    termEndsOn: carriedOver?.termEndsOn,
  };
  const asked =
    carriedOver && MEASURES.includes(carriedOver.state)
      ? [...ASKED_OF_EVERYONE, ...ASKED_OF_A_MEASURE]
      : ASKED_OF_EVERYONE;
  return asked.filter((field) => known[field] === undefined);
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function filled<T extends Record<string, string>>(values: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as { [K in keyof T]?: string };
}
