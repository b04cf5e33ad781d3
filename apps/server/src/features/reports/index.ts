export { computeReport } from './compute-report';
export { readEvidence } from './report-evidence';
export { makeReportFile, type ReportFormat } from './report-file';
export { reportsPolicies } from './reports.policy';
export { reportsRoutes } from './reports.routes';
export { reportsTexts } from './reports.texts';
