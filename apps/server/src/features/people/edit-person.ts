import type { IdentityInput } from '@dong-hanh/contract';
import { foldName } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { getUnit } from '../organisation/index';
import type { PersonWithWarnings } from './create-person';
import { checkIdentity, warningAnswers } from './identity';
import type { FilesChanged } from './merge-people';
import { peoplePolicies } from './people.policy';
import { getPerson } from './people.queries';
import {
  ensureNameForms,
  identityColumns,
  insertAll,
  nameSortKey,
  replaceFacts,
  replaceNationalId,
} from './people.repository';

export interface EditPerson extends IdentityInput {
  id: string;
  version: number;
}

/** What a source left open and the officer has now said. */
const completedBy: Record<string, (identity: ReturnType<typeof checkIdentity>) => boolean> = {
  bornOn: (identity) => identity.bornOn !== null,
  sex: (identity) => identity.sex !== 'unknown',
  nationalId: (identity) => Boolean(identity.nationalId),
  ethnicity: (identity) => identity.ethnicityCode !== null,
};

/** Changes identity. Two people editing one record: the second sees both versions and loses nothing. */
export const editPerson = (keyRing: KeyRing, filesChanged: FilesChanged): UseCase<EditPerson, PersonWithWarnings> => ({
  name: 'edit-person',
  policy: peoplePolicies.editPeople,
  async run(context, command) {
    const { transaction, now, today } = context;
    const identity = checkIdentity(command, today);
    const before = await getPerson(transaction, command.id);
    if (before.mergedInto !== null)
      throw new Problem('refused', 'person-merged', { details: { mergedInto: before.mergedInto } });
    const forms = await ensureNameForms(transaction, [identity.fullName]);
    const formId = forms.get(foldName(identity.fullName)) ?? 0;
    const toComplete = before.toComplete.filter((item) => !(completedBy[item]?.(identity) ?? false));
    const changed = await transaction
      .updateTable('person')
      .set({
        ...identityColumns(identity),
        name_form_id: formId,
        to_complete: toComplete,
        version: command.version + 1,
      })
      .where('id', '=', command.id)
      .where('version', '=', command.version)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n)
      throw new Problem('conflict', 'stale-version', { details: { saved: await getPerson(transaction, command.id) } });
    await transaction
      .updateTable('person_summary')
      .set({
        full_name: identity.fullName,
        name_sort: nameSortKey(identity.fullName),
        name_form_id: formId,
        born_on: identity.bornOn,
        sex: identity.sex,
        incomplete: toComplete.length > 0,
      })
      .where('person_id', '=', command.id)
      .execute();
    await replaceFacts(transaction, command.id, identity, now);
    if (identity.nationalId !== undefined)
      await replaceNationalId(transaction, keyRing, command.id, identity.nationalId, now);
    await changeResidence(context, command.id, 'permanent', command.permanentResidence);
    await changeResidence(context, command.id, 'stay', command.presentStay);
    await filesChanged(context, [command.id]);
    const person = await getPerson(transaction, command.id);
    const fields = (Object.keys(person) as (keyof typeof person)[]).filter(
      (field) => JSON.stringify(person[field]) !== JSON.stringify(before[field]) && field !== 'version',
    );
    context.audit({ action: 'person.edited', subjectKind: 'person', subjectId: command.id, detail: { fields } });
    return { person, warnings: warningAnswers(identity.warnings, context.actor.locale) };
  },
});

/** A new residence ends the one before it; the history stays. */
async function changeResidence(
  context: WriteContext,
  personId: string,
  kind: 'permanent' | 'stay',
  input: IdentityInput['permanentResidence'],
): Promise<void> {
  if (!input) return;
  const { transaction, today, actor, now } = context;
  const unitId = input.unitCode === null ? null : (await getUnit(transaction, input.unitCode, today)).unit_id;
  const { rows } = await sql<{ id: string; same: boolean }>`
    select id, unit_id is not distinct from ${unitId}::integer and village is not distinct from ${input.village}::text and address is not distinct from ${input.address}::text as same
      from residence where person_id = ${personId}::uuid and kind = ${kind} and upper_inf(valid)`.execute(transaction);
  if (
    rows.some((row) => row.same) ||
    (rows.length === 0 && unitId === null && input.village === null && input.address === null)
  )
    return;
  await sql`update residence set valid = daterange(lower(valid), ${today}::date) where person_id = ${personId}::uuid and kind = ${kind} and upper_inf(valid)`.execute(
    transaction,
  );
  await insertAll(transaction, 'residence', [
    {
      id: newId(),
      person_id: personId,
      kind,
      unit_id: unitId,
      village: input.village,
      address: input.address,
      valid: rows.length === 0 ? '(,)' : `[${today},)`,
      recorded_at: now.toISOString(),
      recorded_by: actor.accountId,
    },
  ]);
}

/** A number shown in full is a read of its own, with a reason. */
export const revealDocument = (
  keyRing: KeyRing,
): UseCase<{ id: string; documentId: string; reason: string }, { value: string }> => ({
  name: 'reveal-document',
  policy: peoplePolicies.revealDocuments,
  async run({ transaction, audit }, { id, documentId, reason }) {
    const row = await transaction
      .selectFrom('person_document')
      .select('value_sealed')
      .where('id', '=', documentId)
      .where('person_id', '=', id)
      .executeTakeFirst();
    if (!row) throw new Problem('not-found');
    audit({ action: 'document.revealed', subjectKind: 'person', subjectId: id, detail: { documentId, reason } });
    return { value: keyRing.open(row.value_sealed) };
  },
});
