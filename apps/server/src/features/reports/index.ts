export { computeReport } from './compute-report';
export { readEvidence } from './report-evidence';
export { reportsPolicies } from './reports.policy';
export { reportsRoutes } from './reports.routes';
export { reportsTexts } from './reports.texts';
