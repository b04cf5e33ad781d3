import { casesEndpoints } from '@dong-hanh/contract';
import { type LawInput, simulate } from '@dong-hanh/domain';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { openCase } from './case.queries';
import { casesPolicies as policies } from './cases.policy';
import { casesTexts } from './cases.texts';
import { type ActWritten, previewAct, recordAct, supersedeAct } from './record-act';
import { listWork } from './work.queries';

export function casesRoutes(routes: Routes, runner: Runner, actWritten: ActWritten): void {
  addProblemTexts(casesTexts);
  routes.add(casesEndpoints.getCase, policies.readCases, (actor, { params }) => runner.ask(actor, openCase, params));
  routes.add(casesEndpoints.recordAct, policies.recordActs, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, recordAct(actWritten), { personId: params.id, ...body }, idempotencyKey),
  );
  routes.add(casesEndpoints.previewAct, policies.recordActs, (actor, { params, body }) =>
    runner.ask(actor, previewAct, { personId: params.id, ...body }),
  );
  routes.add(casesEndpoints.supersedeAct, policies.recordActs, (actor, { params, body, idempotencyKey }) =>
    runner.execute(
      actor,
      supersedeAct(actWritten),
      { personId: params.id, actId: params.actId, ...body },
      idempotencyKey,
    ),
  );
  routes.add(casesEndpoints.simulateLaw, policies.simulateLaw, async (_actor, { body }) =>
    Array.isArray(body) ? body.map((one) => simulate(one as LawInput)) : simulate(body as LawInput),
  );
  routes.add(casesEndpoints.listWork, policies.readWork, (actor, { query }) => runner.ask(actor, listWork, query));
}
