import { reportsEndpoints } from '@dong-hanh/contract';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { computeReport } from './compute-report';
import { enterFigure } from './enter-figure';
import { readEvidence } from './report-evidence';
import { makeReportFile } from './report-file';
import { reportsPolicies as policies } from './reports.policy';
import { reportsTexts } from './reports.texts';

export function reportsRoutes(routes: Routes, runner: Runner): void {
  addProblemTexts(reportsTexts);
  routes.add(reportsEndpoints.computeReport, policies.computeReports, (actor, { query }) =>
    runner.ask(actor, computeReport, query),
  );
  routes.add(reportsEndpoints.reportEvidence, policies.computeReports, (actor, { query }) =>
    runner.ask(actor, readEvidence, query),
  );
  routes.download(reportsEndpoints.reportFile, policies.computeReports, (actor, { query }) =>
    makeReportFile(runner, actor, query),
  );
  routes.add(reportsEndpoints.enterFigure, policies.enterFigures, (actor, { body, idempotencyKey }) =>
    runner.execute(actor, enterFigure, body, idempotencyKey),
  );
}
