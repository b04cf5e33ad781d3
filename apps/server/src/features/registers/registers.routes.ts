import { registerEndpoints } from '@dong-hanh/contract';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { listRegisters } from './describe-registers';
import { correctEntry, keepEntry, removeEntry } from './keep-entry';
import { registersPolicies as policies } from './registers.policy';
import { getEntry, listEntries, listOverdueCorrections, listPlanEntries } from './registers.queries';
import { registersTexts } from './registers.texts';

export function registersRoutes(routes: Routes, runner: Runner): void {
  addProblemTexts(registersTexts);
  routes.add(registerEndpoints.listRegisters, policies.readRegisters, (actor) => runner.ask(actor, listRegisters, {}));
  routes.add(registerEndpoints.listEntries, policies.readRegisters, (actor, { params, query }) =>
    runner.ask(actor, listEntries, { ...params, ...query }),
  );
  routes.add(registerEndpoints.listOverdueCorrections, policies.readRegisters, (actor) =>
    runner.ask(actor, listOverdueCorrections, {}),
  );
  routes.add(registerEndpoints.listPlanEntries, policies.readRegisters, (actor, { params }) =>
    runner.ask(actor, listPlanEntries, params),
  );
  routes.add(registerEndpoints.getEntry, policies.readRegisters, (actor, { params }) =>
    runner.ask(actor, getEntry, params),
  );
  routes.add(registerEndpoints.keepEntry, policies.writeRegisters, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, keepEntry, { ...params, ...body }, idempotencyKey),
  );
  routes.add(registerEndpoints.correctEntry, policies.writeRegisters, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, correctEntry, { ...params, ...body }, idempotencyKey),
  );
  routes.add(registerEndpoints.removeEntry, policies.writeRegisters, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, removeEntry, { ...params, ...body }, idempotencyKey),
  );
}
