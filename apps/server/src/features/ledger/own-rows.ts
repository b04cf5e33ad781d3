import { foldName } from '@dong-hanh/domain';
import type { KnownPerson, SoughtPerson } from '../people/index';

interface OwnRow {
  row: number;
  personId: string;
  sought: SoughtPerson;
  folded: string;
}

/** The people this file has brought so far, so that a later row about one of them is seen. */
export class OwnRows {
  readonly #byName = new Map<string, OwnRow[]>();
  readonly #byNumber = new Map<string, OwnRow[]>();
  readonly #rowOf = new Map<string, number>();

  add(row: number, personId: string, sought: SoughtPerson): void {
    const own = { row, personId, sought, folded: foldName(sought.fullName) };
    push(this.#byName, own.folded, own);
    if (sought.nationalId) push(this.#byNumber, numberKey(sought.nationalId), own);
    this.#rowOf.set(personId, row);
  }

  rowOf(personId: string): number | undefined {
    return this.#rowOf.get(personId);
  }

  candidatesFor(sought: SoughtPerson): KnownPerson[] {
    const named = this.#byName.get(foldName(sought.fullName)) ?? [];
    const numbered = sought.nationalId ? (this.#byNumber.get(numberKey(sought.nationalId)) ?? []) : [];
    return [...new Set([...numbered, ...named])].map((own) => ({
      personId: own.personId,
      fullName: own.sought.fullName,
      folded: own.folded,
      bornOn: own.sought.bornOn,
      sex: own.sought.sex,
      unitId: own.sought.unitId,
      provinceCode: own.sought.provinceCode,
      numbers: compareNumbers(sought, own.sought),
    }));
  }
}

const numberKey = ({ kind, value }: NonNullable<SoughtPerson['nationalId']>) => `${kind} ${value}`;

function compareNumbers(a: SoughtPerson, b: SoughtPerson): KnownPerson['numbers'] {
  if (!a.nationalId || !b.nationalId || a.nationalId.kind !== b.nationalId.kind) return 'silent';
  return a.nationalId.value === b.nationalId.value ? 'equal' : 'unlike';
}

function push(map: Map<string, OwnRow[]>, key: string, own: OwnRow): void {
  const list = map.get(key);
  if (list) list.push(own);
  else map.set(key, [own]);
}
