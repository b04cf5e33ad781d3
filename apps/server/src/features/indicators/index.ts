export {
  type CountedSpan,
  countRecords,
  findLines,
  findRecords,
  findUnitsWithoutLine,
  type RecordScope,
  type ReportedUnit,
  type ReportLine,
} from './report-records.queries';
