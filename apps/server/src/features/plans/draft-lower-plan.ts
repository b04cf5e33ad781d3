import { Readable } from 'node:stream';
import type { PlanAnswer } from '@dong-hanh/contract';
import { type DraftedPlan, draftPlan } from '@dong-hanh/domain';
import type { ContentStore, KeptContent } from '../../platform/files/index';
import { Problem } from '../../platform/http/errors';
import type { Actor } from '../../platform/use-case/actor';
import type { Query, Runner, UseCase } from '../../platform/use-case/use-case';
import { getUnit } from '../organisation/index';
import { insertPlan } from './keep-plan';
import { plansPolicies } from './plans.policy';
import { presentPlan } from './plans.queries';

interface Question {
  id: string;
  unitCode: string;
}

interface Prepared {
  draft: DraftedPlan;
  above: PlanAnswer;
}

const prepareDraft: Query<Question, Prepared> = {
  name: 'prepare-lower-plan',
  policy: plansPolicies.changePlans,
  async run({ reader, actor, today }, { id, unitCode }) {
    const above = await presentPlan(reader, id, actor);
    const unit = await getUnit(reader, unitCode, today);
    if (actor.role !== 'operator' && actor.unit.code !== unit.code) throw new Problem('not-permitted', 'plan-of-other');
    if (above.unit.code === unit.code) throw new Problem('refused', 'plan-follows-itself');
    const findings = above.findings.filter(({ state }) => state !== 'rejected');
    return { above, draft: draftPlan({ ...above, findings }, unit.full_name) };
  },
};

const keepDraft: UseCase<Question & Prepared & { kept: KeptContent }, PlanAnswer> = {
  name: 'keep-lower-plan',
  policy: plansPolicies.changePlans,
  run: (context, { id, unitCode, above, draft, kept }) =>
    insertPlan(context, {
      unitCode,
      parentId: id,
      source: { ...kept, fileName: 'du-thao-ke-hoach.txt' },
      head: {
        number: null,
        issuedOn: null,
        issuer: null,
        signer: null,
        title: draft.title,
        periodFrom: above.periodFrom,
        periodTo: above.periodTo,
      },
      text: draft.text,
      notices: [],
      findings: draft.findings,
      action: 'plan.drafted',
    }),
};

/** The plan of a lower unit drafted from the plan above it, to be decided on like one that was read. */
export async function draftLowerPlan(
  runner: Runner,
  content: ContentStore,
  actor: Actor,
  question: Question,
): Promise<PlanAnswer> {
  const prepared = await runner.ask(actor, prepareDraft, question);
  const kept = await content.keep(Readable.from([Buffer.from(prepared.draft.text)]));
  return runner.execute(actor, keepDraft, { ...question, ...prepared, kept });
}
