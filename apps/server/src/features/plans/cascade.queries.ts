import type { PlanComparison, PlanFinding, PlanFollowers } from '@dong-hanh/contract';
import { type ComparedTarget, comparePlans } from '@dong-hanh/domain';
import { sql } from 'kysely';
import type { Query } from '../../platform/use-case/use-case';
import { findLines } from '../indicators/index';
import { getUnit } from '../organisation/index';
import { plansPolicies } from './plans.policy';
import { editionInForce, inForce, presentPlan, readSummaries } from './plans.queries';

const targetsOf = (findings: readonly PlanFinding[]) =>
  findings.filter(({ kind, state }) => kind === 'target' && state !== 'rejected');
const compared = (findings: readonly PlanFinding[]) =>
  findings.map(({ content }) => content as unknown as ComparedTarget);

/** The targets of the plan above beside one's own. */
export const comparePlan: Query<{ id: string }, PlanComparison> = {
  name: 'compare-plan',
  policy: plansPolicies.readPlans,
  async run({ reader, actor, audit }, { id }) {
    const plan = await presentPlan(reader, id, actor);
    audit({ action: 'plan.opened', subjectKind: 'plan', subjectId: id, unitId: actor.unit.id });
    if (plan.parentId === null) return { parent: null, targets: [] };
    const parentId = await editionInForce(reader, plan.parentId);
    const parent = await presentPlan(reader, parentId, actor);
    const [asked, own] = [targetsOf(parent.findings), targetsOf(plan.findings)];
    const [summary] = await readSummaries(reader, sql<boolean>`p.id = ${parentId}::uuid`);
    return {
      parent: summary ?? null,
      targets: comparePlans(compared(asked), compared(own)).flatMap(({ parent: place, own: other, fit }) => {
        const target = asked[place];
        return target ? [{ asked: target, own: other === null ? null : (own[other] ?? null), fit }] : [];
      }),
    };
  },
};

/** Who below has a plan that follows this one, and whether what is given to units adds up to what was promised. */
export const listFollowers: Query<{ id: string }, PlanFollowers> = {
  name: 'list-plan-followers',
  policy: plansPolicies.readPlans,
  async run({ reader, actor, today, audit }, { id }) {
    const plan = await presentPlan(reader, id, actor);
    const unit = await getUnit(reader, plan.unit.code, today);
    const { level } = unit;
    const lines = level === 'province' || level === 'country' ? await findLines(reader, { ...unit, level }, today) : [];
    const following = await readSummaries(
      reader,
      sql<boolean>`${inForce} and p.parent_id in (
        select e.id from plan e where e.lineage_id = (select q.lineage_id from plan q where q.id = ${id}::uuid))`,
    );
    const lower = level === 'country' ? ('province' as const) : ('commune' as const);
    audit({ action: 'plan.opened', subjectKind: 'plan', subjectId: id, unitId: actor.unit.id });
    return {
      items: lines.map(({ code, name }) => ({
        unit: { code, name, level: lower },
        plan: following.find((one) => one.unit.code === code) ?? null,
      })),
      quotaChecks: checkQuotas(plan.findings),
    };
  },
};

function checkQuotas(findings: readonly PlanFinding[]): PlanFollowers['quotaChecks'] {
  const standing = findings.filter(({ state }) => state !== 'rejected');
  return targetsOf(standing).flatMap((target) => {
    const quotas = standing.filter(({ kind, content }) => kind === 'quota' && content.target === target.position);
    if (quotas.length === 0) return [];
    const given = quotas.reduce((sum, { content }) => sum + (typeof content.value === 'number' ? content.value : 0), 0);
    const promised = typeof target.content.value === 'number' ? target.content.value : null;
    return [{ target, given, promised, fits: promised === null || promised === given }];
  });
}
