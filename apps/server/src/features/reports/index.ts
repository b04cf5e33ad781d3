export { computeReport } from './compute-report';
export { consolidateReports } from './consolidate-reports';
export { listGaps } from './gaps.queries';
export { getIndicatorClasses } from './indicator-classes';
export { listIndicators } from './indicator-values';
export { publishTemplate, putTemplate } from './keep-template';
export { getOutsideReport, keepOutsideReport, listOutsideReports } from './outside-reports';
export { countOwnTable, keepOwnTable, listOwnTables, makeOwnTableFile, removeOwnTable } from './own-tables';
export { readEvidence } from './report-evidence';
export { makeReportFile, makeSubmissionFile, type ReportFormat } from './report-file';
export { addressSubmission, answerAsRecipient } from './report-recipients';
export { reportsPolicies } from './reports.policy';
export { reportsRoutes } from './reports.routes';
export { reportsTexts } from './reports.texts';
export { reviewPlan } from './review-plan';
export { getSubmission, listDrift, listSubmissions } from './submissions.queries';
export {
  acceptSubmission,
  draftSubmission,
  returnSubmission,
  sendSubmission,
  signSubmission,
  writeNarrative,
} from './submit-report';
export { listTemplates, readTemplateVersion } from './templates.queries';
export { trackPlan } from './track-plan';
