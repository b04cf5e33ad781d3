import { handOverEndpoints, obstacleEndpoints } from '@dong-hanh/contract';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { acceptHandOver, refuseHandOver, setHearing, withdrawHandOver } from './answer-hand-over';
import { listHandOvers, listReceivers, openHandOver } from './hand-overs.queries';
import { handOverPolicies as policies } from './handover.policy';
import { handOverTexts } from './handover.texts';
import { makeMinutesFile } from './minutes-file';
import { closeObstacle, listObstacles, openObstacle } from './obstacles';
import { type FindMissing, namePapers, offerAgain, offerHandOver, offerReturn } from './offer-hand-over';

export function handOverRoutes(routes: Routes, runner: Runner, findMissing: FindMissing): void {
  addProblemTexts(handOverTexts);
  routes.add(handOverEndpoints.listHandOvers, policies.readHandOvers, (actor, { query }) =>
    runner.ask(actor, listHandOvers, query),
  );
  routes.add(handOverEndpoints.getHandOver, policies.readHandOvers, (actor, { params }) =>
    runner.ask(actor, openHandOver, params),
  );
  routes.download(handOverEndpoints.handOverMinutes, policies.readHandOvers, (actor, { params, query }) =>
    makeMinutesFile(runner, actor, { ...params, ...query }),
  );
  routes.add(handOverEndpoints.listReceivers, policies.offerHandOvers, (actor, { params }) =>
    runner.ask(actor, listReceivers, params),
  );
  routes.add(handOverEndpoints.offerHandOver, policies.offerHandOvers, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, offerHandOver(findMissing), { ...params, ...body }, idempotencyKey),
  );
  routes.add(handOverEndpoints.offerReturn, policies.offerHandOvers, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, offerReturn, { ...params, ...body }, idempotencyKey),
  );
  routes.add(handOverEndpoints.namePapers, policies.offerHandOvers, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, namePapers, { ...params, ...body }, idempotencyKey),
  );
  routes.add(handOverEndpoints.offerAgain, policies.offerHandOvers, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, offerAgain, { ...params, ...body }, idempotencyKey),
  );
  routes.add(handOverEndpoints.acceptHandOver, policies.answerHandOvers, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, acceptHandOver, { ...params, ...body }, idempotencyKey),
  );
  routes.add(handOverEndpoints.refuseHandOver, policies.answerHandOvers, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, refuseHandOver, { ...params, ...body }, idempotencyKey),
  );
  routes.add(handOverEndpoints.withdrawHandOver, policies.offerHandOvers, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, withdrawHandOver, { ...params, ...body }, idempotencyKey),
  );
  routes.add(handOverEndpoints.setHearing, policies.setHearings, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, setHearing, { ...params, ...body }, idempotencyKey),
  );
  routes.add(obstacleEndpoints.listObstacles, policies.readObstacles, (actor, { query }) =>
    runner.ask(actor, listObstacles, query),
  );
  routes.add(obstacleEndpoints.openObstacle, policies.changeObstacles, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, openObstacle, { ...params, ...body }, idempotencyKey),
  );
  routes.add(obstacleEndpoints.closeObstacle, policies.changeObstacles, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, closeObstacle, { ...params, ...body }, idempotencyKey),
  );
}
