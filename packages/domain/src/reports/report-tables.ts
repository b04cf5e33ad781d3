import { COMMUNICATION_TABLE } from './communication-table';
import { FACILITY_TABLE } from './facility-table';
import { OUTCOME_TABLE } from './outcome-table';
import { BUDGET_TABLE, TARGET_TABLE } from './plan-tables';
import { POPULATION_TABLE } from './population-table';
import { POST_REHABILITATION_TABLE } from './post-rehabilitation-table';
import { REHABILITATION_TABLE } from './rehabilitation-table';
import { HOTLINE_TABLE, MODEL_TABLE, SERVICE_TABLE } from './service-tables';
import type { DictionaryTable, ReportColumnDefinition, ReportTableCode } from './table';

/** The dictionary: every column that a template may take, defined once. */
export const REPORT_TABLES: readonly DictionaryTable[] = [
  POPULATION_TABLE,
  FACILITY_TABLE,
  REHABILITATION_TABLE,
  POST_REHABILITATION_TABLE,
  OUTCOME_TABLE,
  SERVICE_TABLE,
  MODEL_TABLE,
  COMMUNICATION_TABLE,
  HOTLINE_TABLE,
  TARGET_TABLE,
  BUDGET_TABLE,
];

export function getReportTable(code: ReportTableCode): DictionaryTable {
  return REPORT_TABLES.find((table) => table.code === code)!;
}

export function findReportColumn(table: string, column: string): ReportColumnDefinition | undefined {
  return REPORT_TABLES.find((each) => each.code === table)?.columns.find((each) => each.code === column);
}
