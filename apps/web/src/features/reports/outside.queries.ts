import { type OutsideReportAnswer, outsideEndpoints } from '@dong-hanh/contract';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/client';

export const outsideReportsQuery = queryOptions({
  queryKey: ['outside-reports', 'all'],
  queryFn: ({ signal }) => call(outsideEndpoints.listOutsideReports, { query: {}, signal }),
});

export const outsideReportQuery = (id: string) =>
  queryOptions({
    queryKey: ['outside-reports', 'one', id],
    queryFn: ({ signal }) => call(outsideEndpoints.getOutsideReport, { params: { id }, signal }),
  });

export function takeOnOutside(client: QueryClient, answer: OutsideReportAnswer): void {
  client.setQueryData(outsideReportQuery(answer.id).queryKey, answer);
  void client.invalidateQueries({ queryKey: ['outside-reports', 'all'] });
}
