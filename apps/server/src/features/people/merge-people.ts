import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { peoplePolicies } from './people.policy';
import { getPerson } from './people.queries';

/** Tells whoever derives something from a file that its acts are now read together, or apart again. */
export type FilesChanged = (context: WriteContext, personIds: string[]) => Promise<void>;

async function merge(
  context: WriteContext,
  keptId: string,
  otherId: string,
  reason: string,
  filesChanged: FilesChanged,
): Promise<string> {
  const { transaction, actor, now } = context;
  if (keptId === otherId) throw new Problem('refused', 'merge-self');
  const [kept, other] = [await getPerson(transaction, keptId), await getPerson(transaction, otherId)];
  if (kept.mergedInto !== null || other.mergedInto !== null) throw new Problem('refused', 'person-merged');
  const id = newId();
  await transaction
    .insertInto('person_merge')
    .values({
      id,
      kept_person_id: keptId,
      merged_person_id: otherId,
      reason,
      merged_by: actor.accountId,
      merged_at: now,
    })
    .execute();
  await transaction.updateTable('person').set({ merged_into: keptId }).where('id', '=', otherId).execute();
  await transaction
    .updateTable('person_summary')
    .set({ merged: true, awaiting_decision: false })
    .where('person_id', '=', otherId)
    .execute();
  await filesChanged(context, [keptId, otherId]);
  context.audit({
    action: 'person.merged',
    subjectKind: 'person',
    subjectId: keptId,
    detail: { mergedPersonId: otherId },
  });
  context.audit({
    action: 'person.merged',
    subjectKind: 'person',
    subjectId: otherId,
    detail: { keptPersonId: keptId },
  });
  return id;
}

async function settleCandidate(
  context: WriteContext,
  personId: string,
  otherId: string,
  state: 'same' | 'different',
): Promise<void> {
  const [first, second] = personId < otherId ? [personId, otherId] : [otherId, personId];
  await context.transaction
    .updateTable('duplicate_candidate')
    .set({ state, decided_at: context.now, decided_by: context.actor.accountId })
    .where('person_id', '=', first)
    .where('other_person_id', '=', second)
    .execute();
  for (const id of [personId, otherId]) {
    const open = await context.transaction
      .selectFrom('duplicate_candidate')
      .select('id')
      .where('state', '=', 'open')
      .where((where) => where.or([where('person_id', '=', id), where('other_person_id', '=', id)]))
      .limit(1)
      .executeTakeFirst();
    if (!open)
      await context.transaction
        .updateTable('person_summary')
        .set({ awaiting_decision: false })
        .where('person_id', '=', id)
        .execute();
  }
}

export const mergePeople = (
  filesChanged: FilesChanged,
): UseCase<{ id: string; otherId: string; reason: string }, { mergeId: string }> => ({
  name: 'merge-people',
  policy: peoplePolicies.decideMerges,
  async run(context, { id, otherId, reason }) {
    const mergeId = await merge(context, id, otherId, reason, filesChanged);
    await settleCandidate(context, id, otherId, 'same');
    return { mergeId };
  },
});

/** Nothing was copied when the files were merged, so taking it back restores both as they were, with what came since. */
export const undoMerge = (
  filesChanged: FilesChanged,
): UseCase<{ id: string; reason: string }, { keptId: string; restoredId: string }> => ({
  name: 'undo-merge',
  policy: peoplePolicies.decideMerges,
  async run(context, { id, reason }) {
    const { transaction, actor, now } = context;
    const undone = await transaction
      .updateTable('person_merge')
      .set({ undone_at: now, undone_by: actor.accountId, undo_reason: reason })
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .returning(['kept_person_id', 'merged_person_id'])
      .executeTakeFirst();
    if (!undone) throw new Problem('not-found');
    await transaction
      .updateTable('person')
      .set({ merged_into: null })
      .where('id', '=', undone.merged_person_id)
      .execute();
    await transaction
      .updateTable('person_summary')
      .set({ merged: false })
      .where('person_id', '=', undone.merged_person_id)
      .execute();
    await filesChanged(context, [undone.kept_person_id, undone.merged_person_id]);
    context.audit({
      action: 'person.unmerged',
      subjectKind: 'person',
      subjectId: undone.kept_person_id,
      detail: { restoredPersonId: undone.merged_person_id },
    });
    return { keptId: undone.kept_person_id, restoredId: undone.merged_person_id };
  },
});

export interface DecideDuplicate {
  id: string;
  decision: 'same' | 'different';
  keepId?: string | undefined;
  reason: string;
}

export const decideDuplicate = (filesChanged: FilesChanged): UseCase<DecideDuplicate, { mergeId: string | null }> => ({
  name: 'decide-duplicate',
  policy: peoplePolicies.decideMerges,
  async run(context, { id, decision, keepId, reason }) {
    const candidate = await context.transaction
      .selectFrom('duplicate_candidate')
      .select(['person_id', 'other_person_id'])
      .where('id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (!candidate) throw new Problem('not-found');
    const { person_id: first, other_person_id: second } = candidate;
    let mergeId: string | null = null;
    if (decision === 'same') {
      const kept = keepId ?? first;
      if (kept !== first && kept !== second) throw new Problem('not-found');
      mergeId = await merge(context, kept, kept === first ? second : first, reason || 'duplicate', filesChanged);
    }
    await settleCandidate(context, first, second, decision);
    context.audit({
      action: 'duplicate.decided',
      subjectKind: 'person',
      subjectId: first,
      detail: { decision, otherPersonId: second },
    });
    return { mergeId };
  },
});
