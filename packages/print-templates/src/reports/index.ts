export { periodicReport } from './periodic-report';
export type { PeriodicReportRecord, ReportNarrative } from './report-record';
