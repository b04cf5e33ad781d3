import { documentsEndpoints } from '@dong-hanh/contract';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { documentsPolicies as policies } from './documents.policy';
import { documentsTexts } from './documents.texts';
import { listNumbers, listRegisters, reserveNumbers, returnNumbers } from './registers';

export function documentsRoutes(routes: Routes, runner: Runner): void {
  addProblemTexts(documentsTexts);
  routes.add(documentsEndpoints.listRegisters, policies.readRegisters, (actor, { query }) =>
    runner.ask(actor, listRegisters, query),
  );
  routes.add(documentsEndpoints.listNumbers, policies.readRegisters, (actor, { params, query }) =>
    runner.ask(actor, listNumbers, { ...params, ...query }),
  );
  routes.add(documentsEndpoints.reserveNumbers, policies.reserveNumbers, (actor, { body, idempotencyKey }) =>
    runner.execute(actor, reserveNumbers, body, idempotencyKey),
  );
  routes.add(documentsEndpoints.returnNumbers, policies.reserveNumbers, (actor, { params, idempotencyKey }) =>
    runner.execute(actor, returnNumbers, params, idempotencyKey),
  );
}
