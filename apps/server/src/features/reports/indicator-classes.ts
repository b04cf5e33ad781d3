import type { IndicatorClasses } from '@dong-hanh/contract';
import { type CountedColumn, findIndicator, getReportTable, shareInPerCent } from '@dong-hanh/domain';
import { Problem } from '../../platform/http/errors';
import type { Query } from '../../platform/use-case/use-case';
import { type ClassCount, countClasses } from '../indicators/index';
import { tablesOfIndicators } from './compute-report';
import type { IndicatorQuestion } from './indicator-values';
import { dictionary } from './manual-figures.queries';
import { frameReport } from './report-frame';
import { reportsPolicies } from './reports.policy';

/** People are told apart by the groups that part the people on file, in the words of that table. */
const dimensionCodes = ['sex', 'age', 'ethnicity', 'substance', 'place'];
const dimensions = dimensionCodes.map((code) => {
  const columns = getReportTable('R1').columns.filter(({ group }) => group?.code === code);
  const classes = columns.map(({ code: column, label }) => ({ code: column.slice(code.length + 1), label }));
  return { code, label: columns[0]!.group!.label, classes };
});

function sumOf(
  counts: readonly ClassCount[],
  columns: readonly CountedColumn[],
  dimension: string,
  of: string,
): number {
  return counts
    .filter((one) => one.dimension === dimension && one.class === of)
    .filter((one) => columns.some(({ table, column }) => table === one.table && column === one.column))
    .reduce((sum, { people }) => sum + people, 0);
}

/** An indicator by what its people are: sex, age band, ethnicity, substance, and form at the end of the period. */
export const getIndicatorClasses: Query<IndicatorQuestion & { code: string }, IndicatorClasses> = {
  name: 'get-indicator-classes',
  policy: reportsPolicies.computeReports,
  async run(context, { code, ...question }) {
    const indicator = findIndicator(code);
    if (!indicator) throw new Problem('not-found', 'indicator-unknown');
    const { counted } = indicator;
    if (counted === null || !isOfPeople([...counted.numerator, ...(counted.denominator ?? [])]))
      throw new Problem('refused', 'indicator-without-people');
    const frame = await frameReport(context, { ...question, template: dictionary });
    const spans = frame.scope.spans.filter(({ series }) => series === 'period');
    const counts = await countClasses(context.reader, tablesOfIndicators([indicator]), { ...frame.scope, spans });
    context.audit({
      action: 'report.computed',
      subjectKind: 'report',
      subjectId: `indicator ${code} ${frame.unit.code} ${frame.period.code}`,
      unitId: frame.unit.unit_id,
      detail: { asOf: frame.asOf },
    });
    return {
      code,
      period: frame.period.code,
      dimensions: dimensions.map((dimension) => ({
        ...dimension,
        classes: dimension.classes.map((one) => {
          const numerator = sumOf(counts, counted.numerator, dimension.code, one.code);
          if (counted.denominator === null) return { ...one, numerator, denominator: null, value: numerator };
          const denominator = sumOf(counts, counted.denominator, dimension.code, one.code);
          return { ...one, numerator, denominator, value: shareInPerCent(numerator, denominator) };
        }),
      })),
    };
  },
};

/** Staff of the registers are people too, but nothing is kept of them but their office. */
function isOfPeople(columns: readonly CountedColumn[]): boolean {
  return columns.every(
    ({ table, column }) =>
      getReportTable(table).columns.find(({ code }) => code === column)?.unitOfCount === 'person' && table !== 'R8',
  );
}
