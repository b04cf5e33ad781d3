import type { Transaction } from '@dong-hanh/database';
import { foldName, type NationalId } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { newId } from '../../platform/ids';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { CheckedIdentity } from './identity';

/** Vietnamese order: by given name, which is the last word, then family name, then what stands between. */
export function nameSortKey(fullName: string): string {
  const words = fullName.split(' ');
  const given = words.at(-1) ?? '';
  return words.length > 1 ? [given, words[0], ...words.slice(1, -1)].join(' ') : given;
}

const documentKind = { citizen: 'cccd', 'old-card': 'cmnd' } as const;

export const documentKindOf = (id: NationalId): 'cccd' | 'cmnd' => documentKind[id.kind];

export const nationalIdHash = (keyRing: KeyRing, id: NationalId): Buffer => keyRing.lookupHash('national-id', id.value);

/** The ids of the folded forms of names; new forms are added. Sorted, so that two writers never wait for each other in a circle. */
export async function ensureNameForms(transaction: Transaction, names: string[]): Promise<Map<string, number>> {
  const folded = [...new Set(names.map(foldName))].sort();
  const { rows } = await sql<{ folded: string; id: number }>`
    with wanted as (select unnest(${folded}::text[]) as folded),
    added as (insert into name_form (folded) select folded from wanted order by folded on conflict (folded) do nothing returning folded, id)
    select folded, id from added union select f.folded, f.id from name_form f join wanted using (folded)`.execute(
    transaction,
  );
  const known = new Map(rows.map((row) => [row.folded, row.id]));
  const missing = folded.filter((form) => !known.has(form));
  if (missing.length > 0) {
    // Added by another transaction since this statement began.
    const again = await transaction
      .selectFrom('name_form')
      .select(['folded', 'id'])
      .where('folded', 'in', missing)
      .execute();
    for (const row of again) known.set(row.folded, row.id);
  }
  return known;
}

export interface NewPerson {
  id: string;
  identity: CheckedIdentity;
  unitId: number;
  provinceCode: string;
  startsAt: Date;
  source: Record<string, unknown>;
  toComplete: string[];
  awaitingDecision: boolean;
  residences: { kind: 'permanent' | 'stay'; unitId: number | null; village: string | null; address: string | null }[];
}

/** Writes people with identity, documents, residences, first responsible unit and list row: one statement a table, however many. */
export async function insertPeople(
  transaction: Transaction,
  keyRing: KeyRing,
  people: NewPerson[],
  recordedBy: string,
  recordedAt: Date,
): Promise<void> {
  if (people.length === 0) return;
  const forms = await ensureNameForms(
    transaction,
    people.map((person) => person.identity.fullName),
  );
  const formOf = (person: NewPerson) => forms.get(foldName(person.identity.fullName));
  const at = recordedAt.toISOString();
  const persons = people.map((person) => ({
    id: person.id,
    full_name: person.identity.fullName,
    other_name: person.identity.otherName,
    name_form_id: formOf(person),
    born_on: person.identity.bornOn,
    sex: person.identity.sex,
    ethnicity_code: person.identity.ethnicityCode,
    occupation: person.identity.occupation,
    education: person.identity.education,
    substances: person.identity.substances,
    first_used_on: person.identity.firstUsedOn,
    note: person.identity.note,
    stable_residence: person.identity.stableResidence,
    province_code: person.provinceCode,
    unit_id: person.unitId,
    source: person.source,
    to_complete: person.toComplete,
    recorded_at: at,
    recorded_by: recordedBy,
    version: 1,
  }));
  const documents = people.flatMap((person) => {
    const id = person.identity.nationalId;
    return id ? [documentRow(keyRing, person.id, id, at)] : [];
  });
  const residences = people.flatMap((person) =>
    person.residences.map((residence) => ({
      id: newId(),
      person_id: person.id,
      kind: residence.kind,
      unit_id: residence.unitId,
      village: residence.village,
      address: residence.address,
      valid: '(,)',
      recorded_at: at,
      recorded_by: recordedBy,
    })),
  );
  const responsibilities = people.map((person) => ({
    id: newId(),
    person_id: person.id,
    unit_id: person.unitId,
    province_code: person.provinceCode,
    starts_at: person.startsAt.toISOString(),
    cause: 'registered',
    recorded_at: at,
  }));
  const facts = people.map((person) => factRow(person.id, person.identity, recordedAt));
  const summaries = people.map((person) => ({
    person_id: person.id,
    full_name: person.identity.fullName,
    name_sort: nameSortKey(person.identity.fullName),
    name_form_id: formOf(person),
    born_on: person.identity.bornOn,
    sex: person.identity.sex,
    province_code: person.provinceCode,
    unit_id: person.unitId,
    flags: [],
    rehab_count: 0,
    incomplete: person.toComplete.length > 0,
    awaiting_decision: person.awaitingDecision,
    merged: false,
  }));
  for (const [table, rows] of [
    ['person', persons],
    ['person_fact', facts],
    ['person_document', documents],
    ['residence', residences],
    ['responsibility', responsibilities],
    ['person_summary', summaries],
  ] as const) {
    await insertAll(transaction, table, rows);
  }
}

/** One statement for any number of rows; the columns are those of the first row. */
export async function insertAll(transaction: Transaction, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    transaction,
  );
}

function factRow(personId: string, identity: CheckedIdentity, from: Date) {
  return {
    person_id: personId,
    born_on: identity.bornOn,
    sex: identity.sex,
    ethnicity_code: identity.ethnicityCode,
    substances: identity.substances,
    stable_residence: identity.stableResidence,
    recorded: `[${from.toISOString()},)`,
  };
}

/** Ends what was held true until now and holds the new; within one instant the first is never seen. */
export async function replaceFacts(
  transaction: Transaction,
  personId: string,
  identity: CheckedIdentity,
  at: Date,
): Promise<void> {
  await sql`update person_fact set recorded = tstzrange(lower(recorded), ${at}) where person_id = ${personId}::uuid and upper_inf(recorded)`.execute(
    transaction,
  );
  await insertAll(transaction, 'person_fact', [factRow(personId, identity, at)]);
}

function documentRow(keyRing: KeyRing, personId: string, id: NationalId, at: string) {
  return {
    id: newId(),
    person_id: personId,
    kind: documentKind[id.kind],
    value_sealed: `\\x${keyRing.seal(id.value).toString('hex')}`,
    lookup_hash: `\\x${nationalIdHash(keyRing, id).toString('hex')}`,
    ending: id.value.slice(-3),
    recorded_at: at,
  };
}

/** Puts the number in the place of one of the same kind; null takes citizen number and old card away. */
export async function replaceNationalId(
  transaction: Transaction,
  keyRing: KeyRing,
  personId: string,
  id: NationalId | null,
  at: Date,
): Promise<void> {
  const kinds = id ? [documentKind[id.kind]] : Object.values(documentKind);
  await transaction
    .deleteFrom('person_document')
    .where('person_id', '=', personId)
    .where('kind', 'in', kinds)
    .execute();
  if (id) await insertAll(transaction, 'person_document', [documentRow(keyRing, personId, id, at.toISOString())]);
}
