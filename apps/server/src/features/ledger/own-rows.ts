import { foldName } from '@dong-hanh/domain';
import type { KnownPerson, SoughtPerson } from '../people/index';

interface OwnRow {
  row: number;
  personId: string;
  sought: SoughtPerson;
  folded: string;
}

/** The people this file has brought so far, so that a later row about one of them is seen. Asked as the database is asked. */
export class OwnRows {
  readonly #byKey = new Map<string, OwnRow[]>();
  readonly #rowOf = new Map<string, number>();

  add(row: number, personId: string, sought: SoughtPerson): void {
    const own = { row, personId, sought, folded: foldName(sought.fullName) };
    for (const key of [...keysOf(sought, own.folded), own.folded]) {
      const list = this.#byKey.get(key);
      if (list) list.push(own);
      else this.#byKey.set(key, [own]);
    }
    this.note(row, personId);
  }

  /** Of somebody the database knows only the row is kept. */
  note(row: number, personId: string): void {
    this.#rowOf.set(personId, row);
  }

  /** What was added is in the database now, where later rows find it. */
  settle(): void {
    this.#byKey.clear();
  }

  rowOf(personId: string): number | undefined {
    return this.#rowOf.get(personId);
  }

  candidatesFor(sought: SoughtPerson): KnownPerson[] {
    const folded = foldName(sought.fullName);
    const keys = [...keysOf(sought, folded), sought.bornOn === null ? folded : `${folded} ?`];
    const found = new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []));
    return [...found].map((own) => ({
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

/** By number, and by name with the year of birth, with its month and day, or where no birth is known. */
function keysOf({ nationalId, bornOn }: SoughtPerson, folded: string): string[] {
  return [
    ...(nationalId ? [`${nationalId.kind} ${nationalId.value}`] : []),
    ...(bornOn === null ? [`${folded} ?`] : [`${folded} ${bornOn.slice(0, 4)}`]),
    ...(bornOn !== null && bornOn.length > 4 ? [`${folded} ${bornOn.slice(4)}`] : []),
  ];
}

function compareNumbers(a: SoughtPerson, b: SoughtPerson): KnownPerson['numbers'] {
  if (!a.nationalId || !b.nationalId || a.nationalId.kind !== b.nationalId.kind) return 'silent';
  return a.nationalId.value === b.nationalId.value ? 'equal' : 'unlike';
}
