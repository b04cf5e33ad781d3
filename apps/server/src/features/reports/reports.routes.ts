import {
  gapsEndpoints,
  indicatorEndpoints,
  outsideEndpoints,
  ownTableEndpoints,
  reportsEndpoints,
  submissionEndpoints,
  templateEndpoints,
  trackingEndpoints,
  versionEndpoints,
} from '@dong-hanh/contract';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { plansPolicies } from '../plans/index';
import { computeReport } from './compute-report';
import { consolidateReports } from './consolidate-reports';
import { listDueReports } from './due-reports.queries';
import { enterFigure } from './enter-figure';
import { listGaps } from './gaps.queries';
import { getIndicatorClasses } from './indicator-classes';
import { enterIndicator, listIndicators } from './indicator-values';
import { publishTemplate, putTemplate } from './keep-template';
import { getOutsideReport, keepOutsideReport, listOutsideReports } from './outside-reports';
import { countOwnTable, keepOwnTable, listOwnTables, makeOwnTableFile, removeOwnTable } from './own-tables';
import { readEvidence } from './report-evidence';
import { makeReportFile, makeSubmissionFile } from './report-file';
import { addressSubmission, answerAsRecipient } from './report-recipients';
import { reportsPolicies as policies } from './reports.policy';
import { reportsTexts } from './reports.texts';
import { getPlanReview, reviewPlan } from './review-plan';
import { getSubmission, listDrift, listSubmissions } from './submissions.queries';
import {
  acceptSubmission,
  draftSubmission,
  returnSubmission,
  sendSubmission,
  signSubmission,
  writeNarrative,
} from './submit-report';
import { listTemplates, readTemplateVersion } from './templates.queries';
import { trackPlan } from './track-plan';

export function reportsRoutes(routes: Routes, runner: Runner): void {
  addProblemTexts(reportsTexts);
  routes.add(reportsEndpoints.computeReport, policies.computeReports, (actor, { params, query }) =>
    runner.ask(actor, computeReport, { ...params, ...query }),
  );
  routes.add(reportsEndpoints.reportEvidence, policies.computeReports, (actor, { params, query }) =>
    runner.ask(actor, readEvidence, { ...params, ...query }),
  );
  routes.download(reportsEndpoints.reportFile, policies.computeReports, (actor, { params, query }) =>
    makeReportFile(runner, actor, { ...params, ...query }),
  );
  routes.add(reportsEndpoints.enterFigure, policies.enterFigures, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, enterFigure, { ...params, ...body }, idempotencyKey),
  );
  routes.add(outsideEndpoints.listOutsideReports, policies.computeReports, (actor, { query }) =>
    runner.ask(actor, listOutsideReports, query),
  );
  routes.add(outsideEndpoints.keepOutsideReport, policies.enterFigures, (actor, { body, idempotencyKey }) =>
    runner.execute(actor, keepOutsideReport, body, idempotencyKey),
  );
  routes.add(outsideEndpoints.getOutsideReport, policies.computeReports, (actor, { params }) =>
    runner.ask(actor, getOutsideReport, params),
  );
  routes.add(gapsEndpoints.listGaps, policies.readGaps, (actor, { query }) => runner.ask(actor, listGaps, query));
  routes.add(ownTableEndpoints.countOwnTable, policies.countTables, (actor, { query }) =>
    runner.ask(actor, countOwnTable, query),
  );
  routes.download(ownTableEndpoints.ownTableFile, policies.countTables, (actor, { query }) =>
    makeOwnTableFile(runner, actor, query),
  );
  routes.add(ownTableEndpoints.listOwnTables, policies.countTables, (actor) => runner.ask(actor, listOwnTables, {}));
  routes.add(ownTableEndpoints.keepOwnTable, policies.countTables, (actor, { body, idempotencyKey }) =>
    runner.execute(actor, keepOwnTable, body, idempotencyKey),
  );
  routes.add(ownTableEndpoints.removeOwnTable, policies.countTables, (actor, { params }) =>
    runner.execute(actor, removeOwnTable, params),
  );
  routes.add(templateEndpoints.listTemplates, policies.readTemplates, (actor) => runner.ask(actor, listTemplates, {}));
  routes.add(templateEndpoints.getTemplate, policies.readTemplates, (actor, { params, query }) =>
    runner.ask(actor, readTemplateVersion, { ...params, ...query }),
  );
  routes.add(templateEndpoints.putTemplate, policies.changeTemplates, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, putTemplate, { ...params, ...body }, idempotencyKey),
  );
  routes.add(templateEndpoints.publishTemplate, policies.changeTemplates, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, publishTemplate, { ...params, ...body }, idempotencyKey),
  );
  routes.add(indicatorEndpoints.listIndicators, policies.computeReports, (actor, { query }) =>
    runner.ask(actor, listIndicators, query),
  );
  routes.add(indicatorEndpoints.indicatorClasses, policies.computeReports, (actor, { params, query }) =>
    runner.ask(actor, getIndicatorClasses, { ...params, ...query }),
  );
  routes.add(indicatorEndpoints.enterIndicator, policies.enterFigures, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, enterIndicator, { ...params, ...body }, idempotencyKey),
  );
  routes.add(trackingEndpoints.trackPlan, plansPolicies.readPlans, (actor, { params }) =>
    runner.ask(actor, trackPlan, params),
  );
  routes.add(versionEndpoints.reviewPlan, plansPolicies.changePlans, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, reviewPlan, { ...params, ...body }, idempotencyKey),
  );
  routes.add(versionEndpoints.getPlanReview, plansPolicies.readPlans, (actor, { params }) =>
    runner.ask(actor, getPlanReview, params),
  );
  routes.add(submissionEndpoints.listSubmissions, policies.computeReports, (actor, { query }) =>
    runner.ask(actor, listSubmissions, query),
  );
  routes.add(submissionEndpoints.listDueReports, policies.computeReports, (actor) =>
    runner.ask(actor, listDueReports, {}),
  );
  routes.add(submissionEndpoints.draftSubmission, policies.writeReports, (actor, { body, idempotencyKey }) =>
    runner.execute(actor, draftSubmission, body, idempotencyKey),
  );
  routes.add(submissionEndpoints.getSubmission, policies.computeReports, (actor, { params }) =>
    runner.ask(actor, getSubmission, params),
  );
  routes.add(submissionEndpoints.writeNarrative, policies.writeReports, (actor, { params, body }) =>
    runner.execute(actor, writeNarrative, { ...params, ...body }),
  );
  routes.add(submissionEndpoints.signSubmission, policies.signReports, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, signSubmission, { ...params, ...body }, idempotencyKey),
  );
  routes.add(submissionEndpoints.sendSubmission, policies.signReports, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, sendSubmission, { ...params, ...body }, idempotencyKey),
  );
  routes.add(submissionEndpoints.acceptSubmission, policies.answerReports, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, acceptSubmission, { ...params, ...body }, idempotencyKey),
  );
  routes.add(submissionEndpoints.returnSubmission, policies.answerReports, (actor, { params, body, idempotencyKey }) =>
    runner.execute(actor, returnSubmission, { ...params, ...body }, idempotencyKey),
  );
  routes.add(submissionEndpoints.addressSubmission, policies.writeReports, (actor, { params, body }) =>
    runner.execute(actor, addressSubmission, { ...params, ...body }),
  );
  routes.add(
    submissionEndpoints.answerAsRecipient,
    policies.computeReports,
    (actor, { params, body, idempotencyKey }) =>
      runner.execute(actor, answerAsRecipient, { ...params, ...body }, idempotencyKey),
  );
  routes.download(submissionEndpoints.submissionFile, policies.computeReports, (actor, { params, query }) =>
    makeSubmissionFile(runner, actor, { ...params, ...query }),
  );
  routes.add(submissionEndpoints.consolidateReports, policies.computeReports, (actor, { query }) =>
    runner.ask(actor, consolidateReports, query),
  );
  routes.add(submissionEndpoints.listDrift, policies.computeReports, (actor, { params }) =>
    runner.ask(actor, listDrift, params),
  );
}
