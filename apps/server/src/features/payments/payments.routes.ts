import { contributionEndpoints, paymentEndpoints as endpoints } from '@dong-hanh/contract';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { addContribution, cancelContribution, listContributions, receiveContribution } from './contributions';
import { approvePayments, cancelPayment, payPayment, proposePayment, settlePayment } from './make-payment';
import { addNorm, listNorms } from './norms';
import { paymentsPolicies as policies } from './payments.policy';
import { listBudgetLines, listPayments } from './payments.queries';
import { paymentsTexts } from './payments.texts';

export function paymentsRoutes(routes: Routes, runner: Runner): void {
  addProblemTexts(paymentsTexts);
  routes.add(endpoints.listNorms, policies.readNorms, (actor, { query }) => runner.ask(actor, listNorms, query));
  routes.add(endpoints.addNorm, policies.addNorms, (actor, { body, idempotencyKey }) =>
    runner.execute(actor, addNorm, body, idempotencyKey),
  );
  routes.add(endpoints.listBudgetLines, policies.readPayments, (actor) => runner.ask(actor, listBudgetLines, {}));
  routes.add(endpoints.listPayments, policies.readPayments, (actor, { query }) =>
    runner.ask(actor, listPayments, query),
  );
  routes.add(endpoints.proposePayment, policies.makePayments, (actor, { body, idempotencyKey }) =>
    runner.execute(actor, proposePayment, body, idempotencyKey),
  );
  routes.add(endpoints.approvePayments, policies.approvePayments, (actor, { body, idempotencyKey }) =>
    runner.execute(actor, approvePayments, body, idempotencyKey),
  );
  routes.add(endpoints.payPayment, policies.makePayments, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, payPayment, { ...params, ...body }, idempotencyKey),
  );
  routes.add(endpoints.settlePayment, policies.makePayments, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, settlePayment, { ...params, ...body }, idempotencyKey),
  );
  routes.add(endpoints.cancelPayment, policies.cancelPayments, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, cancelPayment, { ...params, ...body }, idempotencyKey),
  );
  routes.add(contributionEndpoints.listContributions, policies.readPayments, (actor, { params }) =>
    runner.ask(actor, listContributions, params),
  );
  routes.add(contributionEndpoints.addContribution, policies.makePayments, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, addContribution, { ...params, ...body }, idempotencyKey),
  );
  routes.add(
    contributionEndpoints.receiveContribution,
    policies.makePayments,
    (actor, { params, body, idempotencyKey }) =>
      runner.execute(actor, receiveContribution, { ...params, ...body }, idempotencyKey),
  );
  routes.add(
    contributionEndpoints.cancelContribution,
    policies.makePayments,
    (actor, { params, body, idempotencyKey }) =>
      runner.execute(actor, cancelContribution, { ...params, ...body }, idempotencyKey),
  );
}
