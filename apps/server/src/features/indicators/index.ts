export {
  type ClassCount,
  type CountedSpan,
  countClasses,
  countRecords,
  findDrift,
  findLines,
  findRecords,
  findUnitsWithoutLine,
  keepRecords,
  type RecordScope,
  type ReportedUnit,
  type ReportLine,
} from './report-records.queries';
