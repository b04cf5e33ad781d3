import type { PlanAnswer, PlanSummary } from '@dong-hanh/contract';
import type { Reader } from '@dong-hanh/database';
import { type RawBuilder, sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { type Actor, permits } from '../../platform/use-case/actor';
import type { Query } from '../../platform/use-case/use-case';
import { getUnit } from '../organisation/index';
import { plansPolicies } from './plans.policy';

const listed = 200;
const at = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);

const summary = sql`p.id, p.parent_id as "parentId", p.number, p.issued_on as "issuedOn", p.issuer, p.signer, p.title, p.period_from as "periodFrom", p.period_to as "periodTo",
  p.source_name as "sourceName", p.state, p.version, p.amends_id as "amendsId", p.amendment, p.edition,
  (select n.id from plan n where n.amends_id = p.id and n.state = 'confirmed') as "supersededById",
  jsonb_build_object('at', ${at('p.read_at')}, 'by', coalesce(app.account_name(p.read_by), '')) as read,
  case when p.confirmed_at is not null then jsonb_build_object('at', ${at('p.confirmed_at')}, 'by', coalesce(app.account_name(p.confirmed_by), '')) end as confirmed,
  (select jsonb_build_object('code', u.code, 'name', u.full_name, 'level', u.level) from administrative_unit u
    where u.unit_id = p.unit_id order by upper(u.valid) desc nulls first limit 1) as unit,
  (select jsonb_build_object('proposed', count(*) filter (where f.state = 'proposed'), 'confirmed', count(*) filter (where f.state = 'confirmed'),
     'rejected', count(*) filter (where f.state = 'rejected')) from plan_finding f where f.plan_id = p.id) as counts`;

export const inForce = sql<boolean>`not exists (select 1 from plan n where n.amends_id = p.id and n.state = 'confirmed')`;

export const readSummaries = async (reader: Reader, wanted: RawBuilder<boolean>): Promise<PlanSummary[]> =>
  (
    await sql<PlanSummary>`
      select ${summary} from plan p where ${wanted} order by p.read_at desc, p.id limit ${sql.lit(listed)}`.execute(
      reader,
    )
  ).rows;

export const listPlans: Query<{ unitCode?: string | undefined }, { items: PlanSummary[] }> = {
  name: 'list-plans',
  policy: plansPolicies.readPlans,
  async run({ reader, today, audit, actor }, { unitCode }) {
    const unit = unitCode === undefined ? null : await getUnit(reader, unitCode, today);
    const items = await readSummaries(
      reader,
      unit === null ? inForce : sql<boolean>`p.unit_id = ${unit.unit_id} and ${inForce}`,
    );
    audit({ action: 'plans.listed', subjectKind: 'plan', unitId: unit?.unit_id ?? actor.unit.id });
    return { items };
  },
};

/** Whether the reader's post stands at the unit that keeps the plan. */
export const isKeeper = (actor: Actor, { unit }: Pick<PlanSummary, 'unit'>): boolean =>
  permits(plansPolicies.changePlans, actor.role) && (actor.role === 'operator' || actor.unit.code === unit.code);

export async function presentPlan(reader: Reader, id: string, actor: Actor): Promise<PlanAnswer> {
  const [head] = await readSummaries(reader, sql<boolean>`p.id = ${id}::uuid`);
  if (!head) throw new Problem('not-found');
  const { rows: texts } = await sql<Pick<PlanAnswer, 'text' | 'notices'>>`
    select p.text, p.notices from plan p where p.id = ${id}::uuid`.execute(reader);
  const { rows: findings } = await sql<PlanAnswer['findings'][number]>`
    select f.id, f.kind, f.position, f.content, f.certain, f.state, f.found is distinct from f.content as edited,
           case when f.span is not null then jsonb_build_array(lower(f.span), upper(f.span)) end as span
      from plan_finding f where f.plan_id = ${id}::uuid order by f.kind, f.position`.execute(reader);
  return {
    ...head,
    text: texts[0]?.text ?? '',
    notices: texts[0]?.notices ?? [],
    findings,
    mayChange: isKeeper(actor, head),
  };
}

/** The edition in force of the plan another names: its own id while it was not amended. */
export async function editionInForce(reader: Reader, id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select p.id from plan p where p.lineage_id = (select q.lineage_id from plan q where q.id = ${id}::uuid) and ${inForce}
     order by p.state = 'confirmed' desc, p.edition limit 1`.execute(reader);
  return rows[0]?.id ?? id;
}

export const getPlan: Query<{ id: string }, PlanAnswer> = {
  name: 'get-plan',
  policy: plansPolicies.readPlans,
  async run({ reader, actor, audit }, { id }) {
    const plan = await presentPlan(reader, id, actor);
    audit({ action: 'plan.opened', subjectKind: 'plan', subjectId: id, unitId: actor.unit.id });
    return plan;
  },
};

export const findPlanSource: Query<{ id: string }, { hash: Buffer; fileName: string }> = {
  name: 'find-plan-source',
  policy: plansPolicies.readPlans,
  async run({ reader, actor, audit }, { id }) {
    const { rows } = await sql<{ hash: Buffer; fileName: string }>`
      select source_hash as hash, source_name as "fileName" from plan where id = ${id}::uuid`.execute(reader);
    if (!rows[0]) throw new Problem('not-found');
    audit({ action: 'plan.source-read', subjectKind: 'plan', subjectId: id, unitId: actor.unit.id });
    return rows[0];
  },
};
