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

const hashes = new WeakMap<NationalId, Buffer>();

/** Looked up and then stored: the hash of one reading is made once. */
export function nationalIdHash(keyRing: KeyRing, id: NationalId): Buffer {
  const known = hashes.get(id);
  if (known) return known;
  const hash = keyRing.lookupHash('national-id', id.value);
  hashes.set(id, hash);
  return hash;
}

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
  /** Where the person stands from the first moment; absent: no act is recorded yet. */
  standing?: {
    asOf: string;
    changesAt: string | null;
    state: string | null;
    flags: string[];
    regime: string | null;
    form: string | null;
    since: string | null;
    nextDueAt: string | null;
    nextAct: string | null;
    rehabCount: number;
  };
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
  const recorded = { recorded_at: at, recorded_by: recordedBy };
  await insertInTurn(transaction, [
    ['person', () => people.map((person) => ({ ...personRow(person, formOf(person)), ...recorded }))],
    ['person_fact', () => people.map((person) => factRow(person.id, person.identity, recordedAt))],
    [
      'person_document',
      () =>
        people.flatMap(({ id, identity: { nationalId } }) =>
          nationalId ? [documentRow(keyRing, id, nationalId, at)] : [],
        ),
    ],
    ['residence', () => people.flatMap((person) => residenceRows(person).map((row) => ({ ...row, ...recorded })))],
    ['responsibility', () => people.map((person) => ({ ...responsibilityRow(person), recorded_at: at }))],
    ['person_summary', () => people.map((person) => summaryRow(person, formOf(person)))],
  ]);
}

/** What of an identity stands in the person's own row, whether it is opened or edited. */
export const identityColumns = (identity: CheckedIdentity) => ({
  full_name: identity.fullName,
  other_name: identity.otherName,
  born_on: identity.bornOn,
  sex: identity.sex,
  ethnicity_code: identity.ethnicityCode,
  occupation: identity.occupation,
  education: identity.education,
  substances: identity.substances,
  first_used_on: identity.firstUsedOn,
  note: identity.note,
  stable_residence: identity.stableResidence,
});

function personRow({ id, identity, provinceCode, unitId, source, toComplete }: NewPerson, formId: number | undefined) {
  return {
    id,
    ...identityColumns(identity),
    name_form_id: formId,
    province_code: provinceCode,
    unit_id: unitId,
    source,
    to_complete: toComplete,
    version: 1,
  };
}

function residenceRows(person: NewPerson) {
  return person.residences.map((residence) => ({
    id: newId(),
    person_id: person.id,
    kind: residence.kind,
    unit_id: residence.unitId,
    village: residence.village,
    address: residence.address,
    valid: '(,)',
  }));
}

function responsibilityRow({ id, unitId, provinceCode, startsAt }: NewPerson) {
  return {
    id: newId(),
    person_id: id,
    unit_id: unitId,
    province_code: provinceCode,
    starts_at: startsAt.toISOString(),
    cause: 'registered',
  };
}

function summaryRow(
  { id, identity, provinceCode, unitId, standing, ...person }: NewPerson,
  formId: number | undefined,
) {
  return {
    person_id: id,
    full_name: identity.fullName,
    name_sort: nameSortKey(identity.fullName),
    name_form_id: formId,
    born_on: identity.bornOn,
    sex: identity.sex,
    province_code: provinceCode,
    unit_id: unitId,
    state: standing?.state ?? null,
    flags: standing?.flags ?? [],
    regime: standing?.regime ?? null,
    form: standing?.form ?? null,
    state_since: standing?.since ?? null,
    deadlines_as_of: standing?.asOf ?? null,
    deadlines_change_at: standing?.changesAt ?? null,
    next_due_at: standing?.nextDueAt ?? null,
    next_act: standing?.nextAct ?? null,
    rehab_count: standing?.rehabCount ?? 0,
    incomplete: person.toComplete.length > 0,
    awaiting_decision: person.awaitingDecision,
    merged: false,
  };
}

type Insert = readonly [table: string, rows: () => readonly object[]];

/** The statements one after another; while the server works on one, the rows of the next are made ready. */
export async function insertInTurn(transaction: Transaction, inserts: readonly Insert[]): Promise<void> {
  let running: Promise<void> = Promise.resolve();
  for (const [table, makeRows] of inserts) {
    const insert = prepareInsert(table, makeRows());
    await running;
    running = insert(transaction);
    // What the connection has to send leaves before the next rows are made. A fault is met at the next turn.
    running.catch(() => {});
    await new Promise((sent) => setImmediate(sent));
  }
  await running;
}

/** One statement for any number of rows; the columns are those of the first row. */
export async function insertAll(transaction: Transaction, table: string, rows: readonly object[]): Promise<void> {
  await prepareInsert(table, rows)(transaction);
}

function prepareInsert(table: string, rows: readonly object[]): (transaction: Transaction) => Promise<void> {
  if (rows.length === 0) return async () => {};
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  const statement = sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`;
  return async (transaction) => {
    await statement.execute(transaction);
  };
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
