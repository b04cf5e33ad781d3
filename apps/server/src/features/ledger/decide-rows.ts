import type { LedgerIssue, LedgerPersonReading, LedgerReading } from '@dong-hanh/domain';
import { newId } from '../../platform/ids';
import { type KnownPerson, type RankedPerson, rankDuplicates, type SoughtPerson } from '../people/index';
import type { ImportUnits, LedgerUnit } from './ledger-units';
import type { OwnRows } from './own-rows';

export type RowOutcome = 'created' | 'matched' | 'possible-duplicate' | 'refused' | 'ignored';

/** A row about a person, with everything that is asked about it. */
export interface PersonRow {
  reading: LedgerPersonReading;
  unit: LedgerUnit;
  fingerprint: Buffer;
  sought: SoughtPerson;
}

/** How a row ends. */
export interface DecidedRow {
  row: number;
  outcome: RowOutcome;
  /** A person the row stands for; of one outside the reader's scope nothing is told. */
  personId?: string;
  otherRow?: number;
  otherPersonId?: string;
  errors: readonly LedgerIssue[];
  warnings: readonly LedgerIssue[];
  /** Present where the row becomes, or is found to be, a person. */
  source?: PersonRow;
  /** Everybody the new person may be, best first; also those the reader may not see. */
  duplicates: RankedPerson[];
}

/** What is known of a batch before it is decided, by place in the batch. */
export interface Knowledge {
  /** The person a row like this was taken on as before. */
  takenOnAs: (string | undefined)[];
  people: KnownPerson[][];
}

const MOST_DUPLICATES = 10;

export function personRowOf(
  reading: LedgerPersonReading,
  units: ImportUnits,
  fingerprintOf: (person: LedgerPersonReading['person'], unitId: number) => Buffer,
): PersonRow {
  const { person } = reading;
  if (!person.unit) throw new Error('A row was read without its unit.');
  const unit = units.unitOf(person.unit);
  return {
    reading,
    unit,
    fingerprint: fingerprintOf(person, unit.id),
    sought: {
      fullName: person.fullName,
      bornOn: person.bornOn ?? null,
      sex: person.sex ?? 'unknown',
      nationalId: person.nationalId ?? null,
      unitId: unit.id,
      provinceCode: unit.provinceCode,
    },
  };
}

export function decideOther(reading: Exclude<LedgerReading, LedgerPersonReading>): DecidedRow {
  return reading.kind === 'ignored'
    ? { row: reading.row, outcome: 'ignored', errors: [], warnings: [], duplicates: [] }
    : { row: reading.row, outcome: 'refused', errors: reading.errors, warnings: reading.warnings, duplicates: [] };
}

/**
 * Decides rows about people in order; each sees those before it. A row known from an earlier import is that person,
 * one that is surely somebody known in its unit is matched, one that may be somebody is taken on to be decided.
 */
export function decidePeople(rows: readonly PersonRow[], known: Knowledge, own: OwnRows): DecidedRow[] {
  return rows.map((source, place) => {
    const { reading, sought } = source;
    const base = { row: reading.row, errors: [], warnings: reading.warnings, source, duplicates: [] };
    const before = known.takenOnAs[place];
    if (before !== undefined) return { ...base, outcome: 'matched', personId: before };
    const found = unique([...own.candidatesFor(sought), ...(known.people[place] ?? [])]);
    const ranked = rankDuplicates(sought, found);
    const [best] = ranked;
    if (best?.isSame) return { ...base, outcome: 'matched', personId: best.person.personId, ...rowOf(best, own) };
    const personId = newId();
    own.add(reading.row, personId, sought);
    if (!best) return { ...base, outcome: 'created', personId };
    return {
      ...base,
      outcome: 'possible-duplicate',
      personId,
      ...rowOf(best, own),
      ...(best.person.fullName === null ? {} : { otherPersonId: best.person.personId }),
      duplicates: ranked.slice(0, MOST_DUPLICATES),
    };
  });
}

function rowOf({ person }: RankedPerson, own: OwnRows): { otherRow?: number } {
  const otherRow = own.rowOf(person.personId);
  return otherRow === undefined ? {} : { otherRow };
}

function unique(people: readonly KnownPerson[]): KnownPerson[] {
  return [...new Map(people.map((person) => [person.personId, person])).values()];
}
