import { periodName } from '@dong-hanh/domain';
import type { Paper } from '../paper/paper';
import { reportAnnexes } from './report-annexes';
import { reportBody } from './report-body';
import type { PeriodicReportRecord } from './report-record';

/** The periodic report of a unit as its form has it, with the tables as annexes. */
export function periodicReport(record: PeriodicReportRecord): Paper {
  const subject = `Kết quả ${record.template.subject} ${periodName(record.period)}`;
  return {
    head: record.head,
    title: { kind: 'named', name: 'Báo cáo', summary: record.isEstimate ? `${subject} (số liệu ước)` : subject },
    addressees: record.addressees,
    blocks: reportBody(record),
    signature: record.signature,
    recipients: record.recipients,
    annexes: reportAnnexes(record),
  };
}
