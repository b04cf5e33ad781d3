export interface ReportSearch {
  template?: string;
  version?: number;
  unitCode?: string;
  period?: string;
  asOf?: string;
  map?: 'today';
}

export function readReportQuestion(search: Record<string, unknown>): ReportSearch {
  const question: ReportSearch = {};
  const period = String(search.period ?? '');
  if (/^[a-z0-9][a-z0-9-]{1,39}$/.test(String(search.template ?? ''))) question.template = String(search.template);
  if (/^[1-9]\d{0,5}$/.test(String(search.version ?? ''))) question.version = Number(search.version);
  if (/^\d{2,5}$/.test(String(search.unitCode ?? ''))) question.unitCode = String(search.unitCode);
  if (/^\d{4}(H[12]|Q[1-4]|-(0[1-9]|1[0-2])|-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})?$/.test(period))
    question.period = period;
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(search.asOf ?? ''))) question.asOf = String(search.asOf);
  if (search.map === 'today') question.map = 'today';
  return question;
}
