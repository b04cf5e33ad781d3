import type { PlanAnswer, PlanFinding, PlanVersions } from '@dong-hanh/contract';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { Query, UseCase } from '../../platform/use-case/use-case';
import { lockPlan, note } from './keep-plan';
import { plansPolicies } from './plans.policy';
import { isKeeper, presentPlan, readSummaries } from './plans.queries';

/**
 * The next edition of a plan in force: everything it says, to be changed, rejected or added to. Confirmed, it takes the
 * place of the one before; what was measured and noted goes on.
 */
export const amendPlan: UseCase<{ id: string; reason: string }, PlanAnswer> = {
  name: 'amend-plan',
  policy: plansPolicies.changePlans,
  async run(context, { id, reason }) {
    const { transaction, actor, now } = context;
    const plan = await lockPlan(context, id);
    if (plan.state !== 'confirmed') throw new Problem('refused', 'plan-not-confirmed');
    if (plan.supersededById !== null) throw new Problem('refused', 'plan-superseded');
    const next = newId();
    const { rows } = await sql`
      insert into plan (id, lineage_id, edition, amends_id, amendment, unit_id, province_code, parent_id, issuer, title, period_from, period_to,
                        source_name, source_hash, source_bytes, text, notices, state, read_at, read_by)
      select ${next}::uuid, lineage_id, edition + 1, id, ${reason}, unit_id, province_code, parent_id, issuer, title, period_from, period_to,
             source_name, source_hash, source_bytes, text, '[]', 'read', ${now}, ${actor.accountId}::uuid
        from plan where id = ${id}::uuid
      on conflict (amends_id) do nothing returning id`.execute(transaction);
    if (rows.length === 0) throw new Problem('refused', 'plan-being-amended');
    await sql`
      insert into plan_finding (id, plan_id, origin_id, kind, position, content, found, span, certain, indicator_code, serves, state, decided_at, decided_by)
      select gen_random_uuid(), ${next}::uuid, origin_id, kind, position, content, content, span, certain, indicator_code, serves, 'confirmed', ${now}, ${actor.accountId}::uuid
        from plan_finding where plan_id = ${id}::uuid and state = 'confirmed'`.execute(transaction);
    note(context, 'plan.amendment-opened', next, actor.unit.id, { amends: id });
    return presentPlan(transaction, next, actor);
  },
};

type Finding = PlanFinding & { planId: string; originId: string };
type Change = PlanVersions['editions'][number]['changes'][number];

const bare = ({ planId: _plan, originId: _origin, ...finding }: Finding): PlanFinding => finding;

/** What an edition says otherwise than the one before: changed, added, no longer there. */
function changesBetween(before: readonly Finding[], after: readonly Finding[]): Change[] {
  const earlier = new Map(before.map((finding) => [finding.originId, finding]));
  const kept = new Set(after.map(({ originId }) => originId));
  return [
    ...after.flatMap((finding) => {
      const old = earlier.get(finding.originId);
      if (old && !finding.edited) return [];
      return [{ before: old ? bare(old) : null, after: bare(finding) }];
    }),
    ...before.filter(({ originId }) => !kept.has(originId)).map((old) => ({ before: bare(old), after: null })),
  ];
}

export const listPlanVersions: Query<{ id: string }, PlanVersions> = {
  name: 'list-plan-versions',
  policy: plansPolicies.readPlans,
  async run({ reader, actor, audit }, { id }) {
    const [own] = await readSummaries(reader, sql<boolean>`p.id = ${id}::uuid`);
    if (!own) throw new Problem('not-found');
    const lineage = sql`(select q.lineage_id from plan q where q.id = ${id}::uuid)`;
    const plans = await readSummaries(reader, sql<boolean>`p.lineage_id = ${lineage}`);
    plans.sort((one, other) => one.edition - other.edition);
    const { rows: findings } = await sql<Finding>`
      select f.id, f.plan_id as "planId", f.origin_id as "originId", f.kind, f.position, f.content, f.certain, f.state,
             f.found is distinct from f.content as edited,
             case when f.span is not null then jsonb_build_array(lower(f.span), upper(f.span)) end as span
        from plan_finding f join plan p on p.id = f.plan_id where p.lineage_id = ${lineage} and f.state = 'confirmed'
       order by f.kind, f.position`.execute(reader);
    const { rows: reviews } = await sql<PlanVersions['reviews'][number]>`
      select r.id, r.plan_id as "planId", r.kind, r.held_on::text as "heldOn", r.words,
             jsonb_build_object('at', to_char(r.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                                'by', coalesce(app.account_name(r.recorded_by), '')) as recorded
        from plan_review r join plan p on p.id = r.plan_id where p.lineage_id = ${lineage}
       order by r.held_on, r.recorded_at`.execute(reader);
    audit({ action: 'plan.opened', subjectKind: 'plan', subjectId: id, unitId: actor.unit.id });
    const of = (planId: string | undefined) => findings.filter((finding) => finding.planId === planId);
    return {
      editions: plans.map((plan, index) => ({
        plan,
        changes: index === 0 ? [] : changesBetween(of(plans[index - 1]?.id), of(plan.id)),
      })),
      reviews,
      mayChange: isKeeper(actor, own),
    };
  },
};
