import { caseloadEndpoints, escalationEndpoints } from '@dong-hanh/contract';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { caseloadPolicies as policies } from './caseload.policy';
import { getCaseload, getOfficer } from './caseload.queries';
import { caseloadTexts } from './caseload.texts';
import { addAbsence, addDuty, cancelAbsence, cancelDuty, setOfficer, transferCaseload } from './change-caseload';
import { listEscalations } from './escalations.queries';
import { findGaps } from './find-gaps';

export function caseloadRoutes(routes: Routes, runner: Runner): void {
  addProblemTexts(caseloadTexts);
  routes.add(caseloadEndpoints.getCaseload, policies.readCaseload, (actor, { query }) =>
    runner.ask(actor, getCaseload, query),
  );
  routes.add(caseloadEndpoints.getOfficer, policies.readCaseload, (actor, { params }) =>
    runner.ask(actor, getOfficer, params),
  );
  routes.add(caseloadEndpoints.setOfficer, policies.changeCaseload, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, setOfficer, { ...params, ...body }, idempotencyKey),
  );
  routes.add(caseloadEndpoints.transferCaseload, policies.changeCaseload, (actor, { body, idempotencyKey }) =>
    runner.execute(actor, transferCaseload, body, idempotencyKey),
  );
  routes.add(caseloadEndpoints.addAbsence, policies.changeCaseload, (actor, { body, idempotencyKey }) =>
    runner.execute(actor, addAbsence, body, idempotencyKey),
  );
  routes.add(caseloadEndpoints.cancelAbsence, policies.changeCaseload, (actor, { params }) =>
    runner.execute(actor, cancelAbsence, params),
  );
  routes.add(caseloadEndpoints.addDuty, policies.changeCaseload, (actor, { body, idempotencyKey }) =>
    runner.execute(actor, addDuty, body, idempotencyKey),
  );
  routes.add(caseloadEndpoints.cancelDuty, policies.changeCaseload, (actor, { params }) =>
    runner.execute(actor, cancelDuty, params),
  );
  routes.add(caseloadEndpoints.findGaps, policies.readCaseload, (actor, { query }) =>
    runner.ask(actor, findGaps, query),
  );
  routes.add(escalationEndpoints.listEscalations, policies.readEscalations, (actor, { query }) =>
    runner.ask(actor, listEscalations, query),
  );
}
