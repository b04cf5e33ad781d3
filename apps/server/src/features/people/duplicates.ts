import type { DuplicateAnswer } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import {
  compareNames,
  foldName,
  judgeSamePerson,
  type NationalId,
  type PartialDate,
  type SamePersonOpinion,
} from '@dong-hanh/domain';
import { sql } from 'kysely';
import type { KeyRing } from '../../platform/keys/key-ring';
import { documentKindOf, nationalIdHash } from './people.repository';

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
  /** The number of the sought person against those of this one, of the same kind. */
  numbers: 'equal' | 'unlike' | 'silent';
}

export interface Likeness {
  score: number;
  reasons: DuplicateAnswer['reasons'];
}

/** Where only the folded form of the other name may be known, it says as much as a name written without marks. */
const SAME_FOLDED_NAME = 0.9;

const sexOf = (sex: string) => (sex === 'male' || sex === 'female' ? sex : undefined);

export function opinionOf(sought: SoughtPerson, known: KnownPerson): SamePersonOpinion {
  const opaque = foldName(sought.fullName) === known.folded ? SAME_FOLDED_NAME : 0;
  return judgeSamePerson({
    names: known.fullName === null ? opaque : compareNames(sought.fullName, known.fullName),
    births: [sought.bornOn ?? undefined, known.bornOn ?? undefined],
    sexes: [sexOf(sought.sex), sexOf(known.sex)],
    numbers: known.numbers,
    nearness:
      sought.unitId === known.unitId
        ? 'same-unit'
        : sought.provinceCode === known.provinceCode
          ? 'same-province'
          : 'apart',
  });
}

interface Row {
  wanted: number;
  person_id: string;
  folded: string;
  id_matches: boolean;
  id_differs: boolean;
  full_name: string | null;
  born_on: string | null;
  sex: string;
  unit_id: number;
  province_code: string;
}

/** For each of the sought everybody who may be them, in any scope. One question for any number of people. */
export async function findKnownPeople(
  reader: Reader,
  keyRing: KeyRing,
  sought: Pick<SoughtPerson, 'fullName' | 'bornOn' | 'nationalId' | 'unitId'>[],
): Promise<KnownPerson[][]> {
  const known: KnownPerson[][] = sought.map(() => []);
  if (sought.length === 0) return known;
  const names = sought.map((one) => foldName(one.fullName));
  const births = sought.map((one) => one.bornOn);
  const units = sought.map((one) => one.unitId);
  const kinds = sought.map((one) => one.nationalId && documentKindOf(one.nationalId));
  const hashes = sought.map((one) => one.nationalId && nationalIdHash(keyRing, one.nationalId));
  const { rows } = await sql<Row>`
    select * from app.find_same_people(${names}::text[], ${births}::text[], ${units}::int[], ${kinds}::text[], ${hashes}::bytea[])`.execute(
    reader,
  );
  for (const row of rows) {
    known[row.wanted - 1]?.push({
      personId: row.person_id,
      fullName: row.full_name,
      folded: row.folded,
      bornOn: row.born_on as PartialDate | null,
      sex: row.sex,
      unitId: row.unit_id,
      provinceCode: row.province_code,
      numbers: row.id_matches ? 'equal' : row.id_differs ? 'unlike' : 'silent',
    });
  }
  return known;
}

export interface RankedPerson {
  person: KnownPerson;
  likeness: Likeness;
  /** Sure enough to be the same without asking; never somebody the reader may not see. */
  isSame: boolean;
}

/** Likely duplicates of one person among the known, best first. */
export function rankDuplicates(sought: SoughtPerson, known: readonly KnownPerson[]): RankedPerson[] {
  return known
    .flatMap((person) => {
      const { verdict, likeness, reasons } = opinionOf(sought, person);
      if (verdict === 'different') return [];
      const isSame = verdict === 'same' && person.fullName !== null;
      return [{ person, likeness: { score: likeness, reasons: [...reasons] }, isSame }];
    })
    .sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.likeness.score - a.likeness.score);
}
