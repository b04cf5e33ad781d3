import { papersEndpoints } from '@dong-hanh/contract';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { type Answer, call } from '../../shared/api/client';

export const papersQuery = (personId: string) =>
  queryOptions({
    queryKey: ['papers', personId],
    queryFn: ({ signal }) => call(papersEndpoints.listPapers, { params: { id: personId }, signal }),
  });

export const paperQuery = (id: string) =>
  queryOptions({
    queryKey: ['paper', id],
    queryFn: ({ signal }) => call(papersEndpoints.getPaper, { params: { id }, signal }),
    // What is being typed is not pulled from under the hand.
    refetchOnWindowFocus: false,
  });

export const queueQuery = infiniteQueryOptions({
  queryKey: ['signing-queue'],
  queryFn: ({ pageParam, signal }) =>
    call(papersEndpoints.signingQueue, { query: pageParam === null ? {} : { cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

/** After a paper went a step: lists that show it are read again. */
export function takeOnPaper(client: QueryClient, paper: Answer<typeof papersEndpoints.getPaper>): void {
  client.setQueryData(paperQuery(paper.id).queryKey, paper);
  void client.invalidateQueries({ queryKey: ['papers', paper.personId] });
  void client.invalidateQueries({ queryKey: ['signing-queue'] });
}
