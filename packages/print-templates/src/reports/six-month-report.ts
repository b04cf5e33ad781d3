import { periodName } from '@dong-hanh/domain';
import type { Paper } from '../paper/paper';
import { reportAnnexes } from './report-annexes';
import { reportBody } from './report-body';
import type { PeriodicReportRecord } from './report-record';

/** The periodic report of a unit on rehabilitation and what follows it, with its tables as annexes. */
export function sixMonthReport(record: PeriodicReportRecord): Paper {
  const subject = `Kết quả công tác cai nghiện ma túy và quản lý sau cai nghiện ma túy ${periodName(record.period)}`;
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
