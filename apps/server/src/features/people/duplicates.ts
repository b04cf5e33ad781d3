import type { DuplicateAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { compareBirthDates, foldName, type NationalId, nameKey, type PartialDate } from '@dong-hanh/domain';
import { sql } from 'kysely';
import type { KeyRing } from '../../platform/keys/key-ring';
import { nationalIdHash } from './people.repository';

export interface SoughtPerson {
  fullName: string;
  bornOn: PartialDate | null;
  sex: 'male' | 'female' | 'unknown';
  nationalId: NationalId | null;
  unitId: number;
  provinceCode: string;
}

export interface KnownPerson {
  personId: string;
  /** Null outside the reader's scope. */
  fullName: string | null;
  folded: string;
  bornOn: PartialDate | null;
  sex: string;
  unitId: number;
  provinceCode: string;
  idMatches: boolean;
}

export type DuplicateReason = DuplicateAnswer['reasons'][number];

export interface Likeness {
  score: number;
  reasons: DuplicateReason[];
}

/**
 * How likely two records are of one person; null where it is not worth a person's look.
 * A year of birth says little across a province, so it counts only beside a name that is the same to the mark.
 */
export function likenessOf(sought: SoughtPerson, known: KnownPerson): Likeness | null {
  if (known.idMatches) return { score: 1, reasons: ['national-id'] };
  if (foldName(sought.fullName) !== known.folded) return null;
  if (sought.sex !== 'unknown' && known.sex !== 'unknown' && sought.sex !== known.sex) return null;
  const sameUnit = sought.unitId === known.unitId;
  if (sought.bornOn === null || known.bornOn === null) return sameUnit ? { score: 0.6, reasons: ['name'] } : null;
  const birth = compareBirthDates(sought.bornOn, known.bornOn);
  if (birth === 1) return { score: 0.95, reasons: ['name-and-birth'] };
  if (sameUnit && birth >= 0.7) return { score: 0.6 + birth * 0.3, reasons: ['name-and-birth'] };
  const sameName = known.fullName === null || nameKey(known.fullName) === nameKey(sought.fullName);
  if (sameName && sought.provinceCode === known.provinceCode && birth >= 0.7)
    return { score: 0.5 + birth * 0.2, reasons: ['name-and-birth'] };
  return null;
}

/** Sure enough to be the same without asking: the number with the name, or name and full birth date in the same unit. */
export function isSamePerson(sought: SoughtPerson, known: KnownPerson): boolean {
  if (foldName(sought.fullName) !== known.folded || known.fullName === null) return false;
  if (known.idMatches) return true;
  return (
    sought.nationalId === null &&
    sought.unitId === known.unitId &&
    nameKey(sought.fullName) === nameKey(known.fullName) &&
    sought.bornOn !== null &&
    sought.bornOn.length === 10 &&
    sought.bornOn === known.bornOn
  );
}

interface Row {
  person_id: string;
  folded: string;
  id_matches: boolean;
  id_hash: Buffer | null;
  full_name: string | null;
  born_on: string | null;
  sex: string;
  unit_id: number;
  province_code: string;
}

export interface KnownPeople {
  byForm: Map<string, KnownPerson[]>;
  byIdHash: Map<string, KnownPerson[]>;
}

/** Everybody known, in any scope, with one of the names or numbers. One question for any number of people. */
export async function findKnownPeople(
  reader: Reader,
  keyRing: KeyRing,
  sought: Pick<SoughtPerson, 'fullName' | 'nationalId'>[],
): Promise<KnownPeople> {
  const folded = [...new Set(sought.map((one) => foldName(one.fullName)))];
  const hashes = sought.flatMap((one) => (one.nationalId ? [nationalIdHash(keyRing, one.nationalId)] : []));
  const { rows } = await sql<Row>`select * from app.find_same_people(${folded}::text[], ${hashes}::bytea[])`.execute(
    reader,
  );
  const known: KnownPeople = { byForm: new Map(), byIdHash: new Map() };
  const add = (map: Map<string, KnownPerson[]>, key: string, person: KnownPerson) =>
    map.set(key, [...(map.get(key) ?? []), person]);
  for (const row of rows) {
    const person: KnownPerson = {
      personId: row.person_id,
      fullName: row.full_name,
      folded: row.folded,
      bornOn: row.born_on as PartialDate | null,
      sex: row.sex,
      unitId: row.unit_id,
      provinceCode: row.province_code,
      idMatches: row.id_matches,
    };
    if (row.id_hash) add(known.byIdHash, row.id_hash.toString('hex'), person);
    else add(known.byForm, row.folded, person);
  }
  return known;
}

/** Likely duplicates of one person, best first. */
export function rankDuplicates(
  keyRing: KeyRing,
  sought: SoughtPerson,
  known: KnownPeople,
): { person: KnownPerson; likeness: Likeness }[] {
  const byId = sought.nationalId
    ? (known.byIdHash.get(nationalIdHash(keyRing, sought.nationalId).toString('hex')) ?? [])
    : [];
  const seen = new Set(byId.map((person) => person.personId));
  const byName = (known.byForm.get(foldName(sought.fullName)) ?? []).filter((person) => !seen.has(person.personId));
  return [...byId, ...byName]
    .flatMap((person) => {
      const likeness = likenessOf(sought, person);
      return likeness ? [{ person, likeness }] : [];
    })
    .sort((a, b) => b.likeness.score - a.likeness.score);
}
