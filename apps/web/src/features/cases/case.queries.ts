import { type CaseAnswer, casesEndpoints, type WorkItem } from '@dong-hanh/contract';
import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/client';
import { queryClient } from '../../shared/api/query-client';
import { calendarQuery } from '../../shared/calendar/calendar';
import { lawQuestionsQuery } from '../../shared/law/questions';

export interface WorkFilter {
  urgency?: WorkItem['urgency'] | undefined;
  unitCode?: string | undefined;
  act?: string | undefined;
  hands?: 'own' | 'cover' | undefined;
}

export const caseQuery = (personId: string) =>
  queryOptions({
    queryKey: ['case', personId],
    queryFn: async ({ signal }): Promise<CaseAnswer> => {
      // What the browser judges itself it judges by the same calendar and answers as the server.
      await Promise.all([queryClient.ensureQueryData(calendarQuery), queryClient.ensureQueryData(lawQuestionsQuery)]);
      return call(casesEndpoints.getCase, { params: { id: personId }, signal });
    },
  });

export const workQuery = (filter: WorkFilter) =>
  infiniteQueryOptions({
    queryKey: ['work', filter],
    queryFn: ({ pageParam, signal }) =>
      call(casesEndpoints.listWork, {
        query: {
          ...(filter.urgency ? { urgency: filter.urgency } : {}),
          ...(filter.unitCode ? { unitCode: filter.unitCode } : {}),
          ...(filter.hands ? { hands: filter.hands } : {}),
          ...(filter.act ? { act: filter.act } : {}),
          ...(pageParam === null ? {} : { cursor: pageParam }),
          limit: 100,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: 5 * 60_000,
  });

/** After an act the file, the lists and the work are all other than before. */
export function takeOnCase(client: QueryClient, answer: CaseAnswer): void {
  client.setQueryData(caseQuery(answer.personId).queryKey, answer);
  for (const key of ['work', 'people', 'person']) void client.invalidateQueries({ queryKey: [key] });
}
