import type { HandOverAnswer } from '@dong-hanh/contract';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { projectAgain, startOfDay } from '../cases/index';
import { getHandOver } from './hand-overs.queries';
import { handOverPolicies } from './handover.policy';
import { answer } from './offer-hand-over';

function note(context: WriteContext, action: string, { id, personId, kind }: HandOverAnswer, detail = {}): void {
  context.audit({
    action,
    subjectKind: 'person',
    subjectId: personId,
    unitId: context.actor.unit.id,
    detail: { handOverId: id, kind, ...detail },
  });
}

/** Responsibility, access and minutes change in one transaction; of two who accept at once the second is told so. */
export const acceptHandOver: UseCase<{ id: string; at?: string | undefined }, HandOverAnswer> = {
  name: 'accept-hand-over',
  policy: handOverPolicies.answerHandOvers,
  async run(context, { id, at }) {
    const { transaction, now } = context;
    await answer(context, id, 'accepted', at ? new Date(at) : now, null, null);
    const accepted = await getHandOver(transaction, id, now);
    note(context, 'hand-over.accepted', accepted);
    if (accepted.kind === 'move') await projectAgain(transaction, [accepted.personId], now);
    return accepted;
  },
};

export const refuseHandOver: UseCase<{ id: string; reasonCode: string; reason: string }, HandOverAnswer> = {
  name: 'refuse-hand-over',
  policy: handOverPolicies.answerHandOvers,
  async run(context, { id, reasonCode, reason }) {
    await answer(context, id, 'refused', context.now, reasonCode, reason);
    const refused = await getHandOver(context.transaction, id, context.now);
    note(context, 'hand-over.refused', refused, { reasonCode });
    return refused;
  },
};

export const withdrawHandOver: UseCase<{ id: string; reason: string }, HandOverAnswer> = {
  name: 'withdraw-hand-over',
  policy: handOverPolicies.offerHandOvers,
  async run(context, { id, reason }) {
    await answer(context, id, 'withdrawn', context.now, null, reason);
    const withdrawn = await getHandOver(context.transaction, id, context.now);
    note(context, 'hand-over.withdrawn', withdrawn);
    return withdrawn;
  },
};

/** The day of the hearing is no act in law: it is kept with the file that was sent. */
export const setHearing: UseCase<{ id: string; at: string | null }, HandOverAnswer> = {
  name: 'set-hearing',
  policy: handOverPolicies.setHearings,
  async run(context, { id, at }) {
    const instant = at === null ? null : at.length === 10 ? startOfDay(at) : new Date(at).toISOString();
    const { rows } =
      await sql`update hand_over set hearing_at = ${instant}::timestamptz where id = ${id}::uuid returning 1`.execute(
        context.transaction,
      );
    if (rows.length === 0) throw new Problem('not-found');
    const changed = await getHandOver(context.transaction, id, context.now);
    note(context, 'hearing.set', changed);
    return changed;
  },
};
