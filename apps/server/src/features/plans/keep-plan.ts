import { type FindingKind, findingContents, type PlanAnswer } from '@dong-hanh/contract';
import { type FoundInPlan, findingsOf, type ReadPlan } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { getUnit } from '../organisation/index';
import { insertAll } from '../people/index';
import { plansPolicies } from './plans.policy';
import { isKeeper, presentPlan } from './plans.queries';

interface NewPlan {
  unitCode: string;
  parentId: string | null;
  source: { hash: Buffer; bytes: number; fileName: string };
  head: Pick<PlanAnswer, 'number' | 'issuedOn' | 'issuer' | 'signer' | 'title' | 'periodFrom' | 'periodTo'>;
  text: string;
  notices: PlanAnswer['notices'];
  findings: readonly FoundInPlan[];
  action: string;
}

/** One that no earlier edition of the plan holds. */
function newFinding(): { id: string; origin_id: string } {
  const id = newId();
  return { id, origin_id: id };
}

/** Keeps a plan with findings that wait for a person to decide on them. */
export async function insertPlan(context: WriteContext, plan: NewPlan): Promise<PlanAnswer> {
  const { transaction, actor, now, today } = context;
  const unit = await getUnit(transaction, plan.unitCode, today);
  if (actor.role !== 'operator' && actor.unit.code !== unit.code) throw new Problem('not-permitted', 'plan-of-other');
  const id = newId();
  const { source, head } = plan;
  await insertAll(transaction, 'plan', [
    {
      id,
      unit_id: unit.unit_id,
      province_code: unit.level === 'province' ? unit.code : unit.province_code,
      lineage_id: id,
      parent_id: plan.parentId,
      number: head.number,
      issued_on: head.issuedOn,
      issuer: head.issuer,
      signer: head.signer,
      title: head.title,
      period_from: head.periodFrom,
      period_to: head.periodTo,
      source_name: source.fileName,
      source_hash: `\\x${source.hash.toString('hex')}`,
      source_bytes: source.bytes,
      text: plan.text,
      notices: plan.notices,
      state: 'read',
      read_at: now.toISOString(),
      read_by: actor.accountId,
    },
  ]);
  await insertAll(
    transaction,
    'plan_finding',
    plan.findings.map(({ kind, position, content, span, certain }) => ({
      ...newFinding(),
      plan_id: id,
      kind,
      position,
      content,
      found: content,
      span: `[${span[0]},${span[1]})`,
      certain,
      state: 'proposed',
    })),
  );
  note(context, plan.action, id, unit.unit_id);
  return presentPlan(transaction, id, actor);
}

export interface KeepPlan extends Pick<NewPlan, 'unitCode' | 'source'> {
  read: ReadPlan;
}

/** Keeps a plan as it was read. */
export const keepPlan: UseCase<KeepPlan, PlanAnswer> = {
  name: 'keep-plan',
  policy: plansPolicies.changePlans,
  run: (context, { unitCode, source, read: { text, reading } }) =>
    insertPlan(context, {
      unitCode,
      parentId: null,
      source,
      head: {
        number: reading.number,
        issuedOn: reading.issuedOn,
        issuer: reading.issuer,
        signer: reading.signer,
        title: reading.title,
        periodFrom: reading.period?.from ?? null,
        periodTo: reading.period?.to ?? null,
      },
      text,
      notices: reading.notices.map(({ code, message, span }) => ({
        code,
        message,
        span: span ? [span[0], span[1]] : null,
      })),
      findings: findingsOf(reading),
      action: 'plan.read',
    }),
};

/** The plan, locked, as only its keeper may change it. */
export async function lockPlan(context: WriteContext, id: string): Promise<PlanAnswer> {
  const { transaction, actor } = context;
  await sql`select 1 from plan where id = ${id}::uuid for update`.execute(transaction);
  const plan = await presentPlan(transaction, id, actor);
  if (!isKeeper(actor, plan)) throw new Problem('not-permitted', 'plan-of-other');
  return plan;
}

/** The content of a finding as it must be; a fault is told at its field. */
function readContent(kind: FindingKind, content: unknown, at: string): Record<string, unknown> {
  const read = findingContents[kind].safeParse(content);
  if (read.success) return read.data;
  throw new Problem('invalid-request', 'invalid-request', {
    faults: read.error.issues.map(({ path, message }) => ({ field: [at, ...path].join('.'), code: message })),
  });
}

export interface ChangePlan {
  id: string;
  version: number;
  parentId?: string | null | undefined;
  number?: string | null | undefined;
  issuedOn?: string | null | undefined;
  issuer?: string | null | undefined;
  signer?: string | null | undefined;
  title?: string | null | undefined;
  periodFrom?: string | null | undefined;
  periodTo?: string | null | undefined;
}

export const changePlan: UseCase<ChangePlan, PlanAnswer> = {
  name: 'change-plan',
  policy: plansPolicies.changePlans,
  async run(context, { id, version, ...change }) {
    const { transaction, actor } = context;
    const plan = await lockPlan(context, id);
    if (plan.version !== version) throw new Problem('conflict', 'stale-version');
    const next = { ...plan, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) };
    if (next.parentId !== null) await checkParent(context, id, next.parentId);
    await sql`
      update plan set parent_id = ${next.parentId}::uuid, number = ${next.number}, issued_on = ${next.issuedOn}, issuer = ${next.issuer}, signer = ${next.signer},
             title = ${next.title}, period_from = ${next.periodFrom}, period_to = ${next.periodTo}, version = version + 1
       where id = ${id}::uuid`.execute(transaction);
    note(context, 'plan.changed', id, actor.unit.id);
    return presentPlan(transaction, id, actor);
  },
};

/** A plan follows another that may be seen, and no plan follows itself by a detour. */
async function checkParent({ transaction }: WriteContext, id: string, parentId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select p.lineage_id, p.parent_id from plan p where p.id = ${parentId}::uuid
      union select p.lineage_id, p.parent_id from plan p join above a on p.id = a.parent_id)
    select e.id from plan e join above a on e.lineage_id = a.lineage_id`.execute(transaction);
  if (rows.length === 0) throw new Problem('refused', 'parent-plan-unknown');
  if (rows.some((row) => row.id === id)) throw new Problem('refused', 'plan-follows-itself');
}

export interface DecideFindings {
  id: string;
  decisions: { id: string; state: 'confirmed' | 'rejected'; content?: Record<string, unknown> | undefined }[];
}

export const decideFindings: UseCase<DecideFindings, PlanAnswer> = {
  name: 'decide-plan-findings',
  policy: plansPolicies.changePlans,
  async run(context, { id, decisions }) {
    const { transaction, actor, now } = context;
    const plan = await lockPlan(context, id);
    if (plan.state === 'confirmed') throw new Problem('refused', 'plan-confirmed');
    const findings = new Map(plan.findings.map((finding) => [finding.id, finding]));
    const rows = decisions.map((decision, index) => {
      const finding = findings.get(decision.id);
      if (!finding) throw new Problem('not-found', 'finding-unknown');
      const content = decision.content
        ? readContent(finding.kind, decision.content, `decisions.${index}.content`)
        : finding.content;
      return { id: decision.id, state: decision.state, content };
    });
    await sql`
      update plan_finding f set state = d.state, content = d.content, decided_at = ${now}, decided_by = ${actor.accountId}::uuid
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (id uuid, state text, content jsonb)
       where f.id = d.id and f.plan_id = ${id}::uuid`.execute(transaction);
    note(context, 'plan.findings-decided', id, actor.unit.id, { findings: rows.length });
    return presentPlan(transaction, id, actor);
  },
};

export const addFinding: UseCase<{ id: string; kind: FindingKind; content: Record<string, unknown> }, PlanAnswer> = {
  name: 'add-plan-finding',
  policy: plansPolicies.changePlans,
  async run(context, { id, kind, content }) {
    const { transaction, actor, now } = context;
    const plan = await lockPlan(context, id);
    if (plan.state === 'confirmed') throw new Problem('refused', 'plan-confirmed');
    const positions = plan.findings.filter((finding) => finding.kind === kind).map(({ position }) => position);
    await insertAll(transaction, 'plan_finding', [
      {
        ...newFinding(),
        plan_id: id,
        kind,
        position: Math.max(-1, ...positions) + 1,
        content: readContent(kind, content, 'content'),
        certain: true,
        state: 'confirmed',
        decided_at: now.toISOString(),
        decided_by: actor.accountId,
      },
    ]);
    note(context, 'plan.finding-added', id, actor.unit.id, { kind });
    return presentPlan(transaction, id, actor);
  },
};

export const confirmPlan: UseCase<{ id: string; version: number }, PlanAnswer> = {
  name: 'confirm-plan',
  policy: plansPolicies.changePlans,
  async run(context, { id, version }) {
    const { transaction, actor, now } = context;
    const plan = await lockPlan(context, id);
    if (plan.version !== version) throw new Problem('conflict', 'stale-version');
    if (plan.state === 'confirmed') throw new Problem('refused', 'plan-confirmed');
    if (plan.counts.proposed > 0)
      throw new Problem('refused', 'findings-undecided', { details: { undecided: plan.counts.proposed } });
    await sql`
      update plan set state = 'confirmed', confirmed_at = ${now}, confirmed_by = ${actor.accountId}::uuid, version = version + 1
       where id = ${id}::uuid`.execute(transaction);
    note(context, 'plan.confirmed', id, actor.unit.id);
    return presentPlan(transaction, id, actor);
  },
};

export function note(
  context: WriteContext,
  action: string,
  subjectId: string,
  unitId: number,
  detail?: Record<string, unknown>,
): void {
  context.audit({ action, subjectKind: 'plan', subjectId, unitId, ...(detail ? { detail } : {}) });
}
