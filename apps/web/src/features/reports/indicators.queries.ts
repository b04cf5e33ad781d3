import { indicatorEndpoints } from '@dong-hanh/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/client';
import type { ReportQuestion } from './reports.queries';

export type IndicatorQuestion = Pick<ReportQuestion, 'unitCode' | 'period' | 'asOf' | 'map'>;

export const indicatorQuery = ({ unitCode, period, asOf, map }: IndicatorQuestion) => ({
  unitCode,
  period,
  ...(asOf ? { asOf } : {}),
  ...(map ? { map } : {}),
});

export const indicatorsQuery = ({ unitCode, period, asOf, map }: IndicatorQuestion) =>
  queryOptions({
    queryKey: ['indicators', unitCode, period, asOf, map],
    queryFn: ({ signal }) =>
      call(indicatorEndpoints.listIndicators, { query: indicatorQuery({ unitCode, period, asOf, map }), signal }),
    placeholderData: keepPreviousData,
  });

export const classesQuery = (code: string, question: IndicatorQuestion) =>
  queryOptions({
    queryKey: ['indicators', 'classes', code, question],
    queryFn: ({ signal }) =>
      call(indicatorEndpoints.indicatorClasses, { params: { code }, query: indicatorQuery(question), signal }),
  });
