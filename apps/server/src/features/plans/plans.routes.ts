import { Readable } from 'node:stream';
import {
  cascadeEndpoints,
  planEndpoints as endpoints,
  taskReportEndpoints,
  trackingEndpoints,
  unitCodeSchema,
  versionEndpoints,
} from '@dong-hanh/contract';
import type { ContentStore } from '../../platform/files/index';
import { addProblemTexts } from '../../platform/http/problem-texts';
import { receiveUpload } from '../../platform/http/receive-upload';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { amendPlan, listPlanVersions } from './amend-plan';
import { comparePlan, listFollowers } from './cascade.queries';
import { draftLowerPlan } from './draft-lower-plan';
import { bindTarget, linkBudget, measureTarget, noteBudgetStep, noteProgress } from './follow-plan';
import { addFinding, changePlan, confirmPlan, decideFindings, keepPlan } from './keep-plan';
import { makePlanPaper } from './plan-paper';
import { plansPolicies as policies } from './plans.policy';
import { findPlanSource, getPlan, listPlans } from './plans.queries';
import { planTexts } from './plans.texts';
import { readPlanFile } from './read-plan-file';
import {
  acceptTaskReport,
  draftTaskReport,
  listTaskReports,
  returnTaskReport,
  sendTaskReport,
  writeTaskReport,
} from './task-reports';

export function plansRoutes(routes: Routes, runner: Runner, content: ContentStore): void {
  addProblemTexts(planTexts);
  routes.add(endpoints.listPlans, policies.readPlans, (actor, { query }) => runner.ask(actor, listPlans, query));
  routes.add(endpoints.readPlan, policies.changePlans, async (actor, { request }) => {
    const { kept, fileName, fields } = await receiveUpload(content, request, { unitCode: unitCodeSchema });
    const read = await content.withPlainFile(kept.hash, (path) => readPlanFile(path));
    return runner.execute(actor, keepPlan, { unitCode: fields.unitCode, source: { ...kept, fileName }, read });
  });
  routes.add(endpoints.getPlan, policies.readPlans, (actor, { params }) => runner.ask(actor, getPlan, params));
  routes.add(endpoints.changePlan, policies.changePlans, (actor, { params, body }) =>
    runner.execute(actor, changePlan, { ...params, ...body }),
  );
  routes.add(endpoints.decideFindings, policies.changePlans, (actor, { params, body }) =>
    runner.execute(actor, decideFindings, { ...params, ...body }),
  );
  routes.add(endpoints.addFinding, policies.changePlans, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, addFinding, { ...params, ...body }, idempotencyKey),
  );
  routes.add(endpoints.confirmPlan, policies.changePlans, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, confirmPlan, { ...params, ...body }, idempotencyKey),
  );
  routes.add(cascadeEndpoints.comparePlan, policies.readPlans, (actor, { params }) =>
    runner.ask(actor, comparePlan, params),
  );
  routes.add(cascadeEndpoints.listFollowers, policies.readPlans, (actor, { params }) =>
    runner.ask(actor, listFollowers, params),
  );
  routes.add(cascadeEndpoints.draftLowerPlan, policies.changePlans, (actor, { params, body }) =>
    draftLowerPlan(runner, content, actor, { ...params, ...body }),
  );
  routes.download(cascadeEndpoints.planPaper, policies.readPlans, (actor, { params, query }) =>
    makePlanPaper(runner, actor, { ...params, ...query }),
  );
  routes.add(versionEndpoints.amendPlan, policies.changePlans, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, amendPlan, { ...params, ...body }, idempotencyKey),
  );
  routes.add(versionEndpoints.listPlanVersions, policies.readPlans, (actor, { params }) =>
    runner.ask(actor, listPlanVersions, params),
  );
  routes.add(taskReportEndpoints.listTaskReports, policies.readPlans, (actor, { params, query }) =>
    runner.ask(actor, listTaskReports, { ...params, ...query }),
  );
  routes.add(taskReportEndpoints.draftTaskReport, policies.reportTasks, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, draftTaskReport, { ...params, ...body }, idempotencyKey),
  );
  routes.add(taskReportEndpoints.writeTaskReport, policies.reportTasks, (actor, { params, body }) =>
    runner.execute(actor, writeTaskReport, { ...params, ...body }),
  );
  routes.add(taskReportEndpoints.sendTaskReport, policies.reportTasks, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, sendTaskReport, { ...params, ...body }, idempotencyKey),
  );
  routes.add(taskReportEndpoints.acceptTaskReport, policies.changePlans, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, acceptTaskReport, { ...params, ...body }, idempotencyKey),
  );
  routes.add(taskReportEndpoints.returnTaskReport, policies.changePlans, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, returnTaskReport, { ...params, ...body }, idempotencyKey),
  );
  routes.add(trackingEndpoints.bindTarget, policies.changePlans, (actor, { params, body }) =>
    runner.execute(actor, bindTarget, { ...params, ...body }),
  );
  routes.add(trackingEndpoints.measureTarget, policies.changePlans, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, measureTarget, { ...params, ...body }, idempotencyKey),
  );
  routes.add(trackingEndpoints.noteProgress, policies.changePlans, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, noteProgress, { ...params, ...body }, idempotencyKey),
  );
  routes.add(trackingEndpoints.linkBudget, policies.changePlans, (actor, { params, body }) =>
    runner.execute(actor, linkBudget, { ...params, ...body }),
  );
  routes.add(trackingEndpoints.noteBudgetStep, policies.changePlans, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, noteBudgetStep, { ...params, ...body }, idempotencyKey),
  );
  routes.download(endpoints.planSource, policies.readPlans, async (actor, { params }) => {
    const { hash, fileName } = await runner.ask(actor, findPlanSource, params);
    return { content: Readable.from(content.read(hash)), mediaType: 'application/octet-stream', fileName };
  });
}
