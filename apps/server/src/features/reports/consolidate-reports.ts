import type { ReportAnswer, ReportConsolidation } from '@dong-hanh/contract';
import { TOTAL_ROW } from '@dong-hanh/domain';
import type { Query } from '../../platform/use-case/use-case';
import { computeTables } from './compute-report';
import type { ReportQuestion } from './report-frame';
import { reportsPolicies } from './reports.policy';
import { lowerSubmissions } from './submissions.queries';

type Differences = ReportConsolidation['units'][number]['differences'];

const sentStates: readonly string[] = ['sent', 'accepted'];

/** Counted figures of a sent report beside the same line of the report of the unit above. */
function compare(sent: ReportAnswer, own: ReportAnswer, lineCode: string): Differences {
  return own.tables.flatMap(({ code: table, columns, rows }) => {
    const now = rows.find((row) => row.code === lineCode);
    const then = sent.tables.find((one) => one.code === table)?.rows.find((row) => row.code === TOTAL_ROW);
    if (!now || !then) return [];
    return columns.flatMap(({ code: column, kind, label, group }) => {
      const [before, after] = [then.values[column]?.period ?? null, now.values[column]?.period ?? null];
      if (kind !== 'counted' || before === after) return [];
      return [{ table, column, label: group ? `${group.label}: ${label}` : label, sent: before, now: after }];
    });
  });
}

/** The report above is counted from the same records; where a sent report says otherwise, one of the two must speak. */
export const consolidateReports: Query<Omit<ReportQuestion, 'asOf' | 'map' | 'version'>, ReportConsolidation> = {
  name: 'consolidate-reports',
  policy: reportsPolicies.computeReports,
  async run(context, question) {
    const { answer, frame } = await computeTables(context, question);
    const lower = await lowerSubmissions(context.reader, question.template, frame);
    const units = lower.flatMap(({ unit, stored }) =>
      stored?.figures && sentStates.includes(stored.state)
        ? [
            {
              unit,
              submission: { id: stored.id, number: stored.number, state: stored.state },
              differences: compare(stored.figures, answer, unit.code),
            },
          ]
        : [],
    );
    return { units, waitingFor: lower.length - units.length };
  },
};
