import type { PlanReview } from '@dong-hanh/contract';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Query, UseCase } from '../../platform/use-case/use-case';
import { insertAll } from '../people/index';
import { isKeeper, plansPolicies, presentPlan } from '../plans/index';
import { readTracking } from './track-plan';

export interface ReviewPlan {
  id: string;
  kind: PlanReview['kind'];
  heldOn: string;
  words: string;
}

/** Freezes how a plan stands, with what was concluded: what is measured later does not change a review. */
export const reviewPlan: UseCase<ReviewPlan, PlanReview> = {
  name: 'review-plan',
  policy: plansPolicies.changePlans,
  async run(context, { id, kind, heldOn, words }) {
    const { transaction, actor, now, today, audit } = context;
    const plan = await presentPlan(transaction, id, actor);
    if (!isKeeper(actor, plan)) throw new Problem('not-permitted', 'plan-of-other');
    if (plan.supersededById !== null) throw new Problem('refused', 'plan-superseded');
    if (heldOn > today) throw new Problem('refused', 'day-ahead', { faults: [{ field: 'heldOn', code: 'day-ahead' }] });
    const tracking = await readTracking({ reader: transaction, actor, now, today, audit }, plan);
    const reviewId = newId();
    await insertAll(transaction, 'plan_review', [
      {
        id: reviewId,
        plan_id: id,
        kind,
        held_on: heldOn,
        words,
        tracking,
        recorded_at: now.toISOString(),
        recorded_by: actor.accountId,
      },
    ]);
    audit({ action: 'plan.reviewed', subjectKind: 'plan', subjectId: id, unitId: actor.unit.id, detail: { kind } });
    const at = `${now.toISOString().slice(0, 19)}Z`;
    return { id: reviewId, planId: id, kind, heldOn, words, recorded: { at, by: actor.displayName }, tracking };
  },
};

export const getPlanReview: Query<{ id: string; reviewId: string }, PlanReview> = {
  name: 'get-plan-review',
  policy: plansPolicies.readPlans,
  async run({ reader, actor, audit }, { id, reviewId }) {
    const { rows } = await sql<PlanReview>`
      select r.id, r.plan_id as "planId", r.kind, r.held_on::text as "heldOn", r.words, r.tracking,
             jsonb_build_object('at', to_char(r.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                                'by', coalesce(app.account_name(r.recorded_by), '')) as recorded
        from plan_review r where r.id = ${reviewId}::uuid and r.plan_id = ${id}::uuid`.execute(reader);
    const [review] = rows;
    if (!review) throw new Problem('not-found', 'review-unknown');
    audit({ action: 'plan.opened', subjectKind: 'plan', subjectId: id, unitId: actor.unit.id });
    return review;
  },
};
