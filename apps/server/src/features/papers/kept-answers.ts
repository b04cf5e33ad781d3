import type { PaperValues } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import type { FormDefinition, FormField } from '@dong-hanh/print-templates/forms';
import { sql } from 'kysely';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { WriteContext } from '../../platform/use-case/use-case';

const ofThePerson: readonly FormField['source'][] = ['person', 'family'];
/** One court deals with the file, whatever paper names it. */
const ofTheFile: readonly string[] = ['court.name'];

/** What was asked once, under the keys of the fields. */
export async function readKeptAnswers(reader: Reader, keyRing: KeyRing, personId: string): Promise<PaperValues> {
  const { rows } = await sql<{ key: string; value_sealed: Buffer }>`
    select key, value_sealed from paper_answer where person_id = ${personId}::uuid`.execute(reader);
  return Object.fromEntries(rows.map((row) => [row.key, JSON.parse(keyRing.open(row.value_sealed))]));
}

/** What the person or the family is asked holds in the next paper too; the rest belongs to this one. */
export async function keepAnswers(
  { transaction, now, actor }: WriteContext,
  keyRing: KeyRing,
  personId: string,
  form: FormDefinition,
  typed: PaperValues,
): Promise<void> {
  for (const { key, source } of form.fields) {
    const value = typed[key];
    const holds = ofThePerson.includes(source) || ofTheFile.includes(key);
    if (!holds || value === undefined || value === '') continue;
    await sql`insert into paper_answer (person_id, key, value_sealed, recorded_at, recorded_by)
      values (${personId}::uuid, ${key}, ${keyRing.seal(JSON.stringify(value))}, ${now.toISOString()}::timestamptz, ${actor.accountId}::uuid)
      on conflict (person_id, key) do update set value_sealed = excluded.value_sealed, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`.execute(
      transaction,
    );
  }
}
