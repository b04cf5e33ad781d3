export {
  type CountedSpan,
  countRecords,
  findLines,
  findRecords,
  findUnitsWithoutLine,
  type RecordScope,
  type ReportLine,
} from './report-records.queries';
