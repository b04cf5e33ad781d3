export type { PeriodicReportRecord, ReportNarrative } from './report-record';
export { sixMonthReport } from './six-month-report';
