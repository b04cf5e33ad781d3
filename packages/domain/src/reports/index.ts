export * from './age-band';
export * from './checks';
export * from './communication-table';
export * from './due-reports';
export * from './facility-table';
export * from './formula';
export * from './outcome-table';
export * from './period';
export * from './plan-tables';
export * from './population-table';
export * from './post-rehabilitation-table';
export * from './rehabilitation-table';
export * from './report';
export * from './report-tables';
export * from './service-tables';
export * from './share';
export * from './substance-group';
export type {
  BilingualLabel,
  DictionaryTable,
  ReportColumnDefinition,
  ReportColumnGroup,
  ReportColumnKind,
  ReportFormLine,
  ReportMeasure,
  ReportRule,
  ReportTableCode,
  ReportTableDefinition,
  ReportUnitOfCount,
} from './table';
export { labelInSentence, reportColumnKinds, reportUnitsOfCount } from './table';
