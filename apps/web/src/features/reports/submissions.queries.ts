import { type SubmissionAnswer, submissionEndpoints } from '@dong-hanh/contract';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/client';

export interface RoadQuestion {
  template: string;
  unitCode: string;
  period: string;
}

export const submissionsQuery = (question: RoadQuestion) =>
  queryOptions({
    queryKey: ['submissions', 'of', question],
    queryFn: ({ signal }) => call(submissionEndpoints.listSubmissions, { query: question, signal }),
  });

export const submissionQuery = (id: string) =>
  queryOptions({
    queryKey: ['submissions', 'one', id],
    queryFn: ({ signal }) => call(submissionEndpoints.getSubmission, { params: { id }, signal }),
  });

export const driftQuery = (id: string) =>
  queryOptions({
    queryKey: ['submissions', 'drift', id],
    queryFn: ({ signal }) => call(submissionEndpoints.listDrift, { params: { id }, signal }),
  });

export const consolidationQuery = (question: RoadQuestion) =>
  queryOptions({
    queryKey: ['submissions', 'consolidation', question],
    queryFn: ({ signal }) => call(submissionEndpoints.consolidateReports, { query: question, signal }),
  });

/** After a step the report is another, and so are the lists it stands in. */
export function takeOnSubmission(client: QueryClient, answer: SubmissionAnswer): void {
  client.setQueryData(submissionQuery(answer.id).queryKey, answer);
  void client.invalidateQueries({ queryKey: ['submissions', 'of'] });
  void client.invalidateQueries({ queryKey: ['submissions', 'consolidation'] });
}
