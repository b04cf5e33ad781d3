import { complaintEndpoints } from '@dong-hanh/contract';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { complaintsPolicies as policies } from './complaints.policy';
import { listAnswerers, listComplaints } from './complaints.queries';
import { complaintsTexts } from './complaints.texts';
import { assignComplaint, closeComplaint, receiveComplaint } from './handle-complaint';

export function complaintsRoutes(routes: Routes, runner: Runner): void {
  addProblemTexts(complaintsTexts);
  routes.add(complaintEndpoints.listComplaints, policies.readComplaints, (actor, { query }) =>
    runner.ask(actor, listComplaints, query),
  );
  routes.add(complaintEndpoints.listAnswerers, policies.readComplaints, (actor, { params }) =>
    runner.ask(actor, listAnswerers, params),
  );
  routes.add(
    complaintEndpoints.receiveComplaint,
    policies.receiveComplaints,
    (actor, { params, body, idempotencyKey }) =>
      runner.execute(actor, receiveComplaint, { ...params, ...body }, idempotencyKey),
  );
  routes.add(complaintEndpoints.assignComplaint, policies.answerComplaints, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, assignComplaint, { ...params, ...body }, idempotencyKey),
  );
  routes.add(complaintEndpoints.closeComplaint, policies.answerComplaints, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, closeComplaint, { ...params, ...body }, idempotencyKey),
  );
}
