import { type HandOverView, handOverEndpoints, obstacleEndpoints } from '@dong-hanh/contract';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/client';

export const handOversQuery = (view: HandOverView) =>
  queryOptions({
    queryKey: ['hand-overs', 'list', view],
    queryFn: ({ signal }) => call(handOverEndpoints.listHandOvers, { query: { view }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });

export const handOversOfPersonQuery = (personId: string) =>
  queryOptions({
    queryKey: ['hand-overs', 'person', personId],
    queryFn: ({ signal }) => call(handOverEndpoints.listHandOvers, { query: { personId }, signal }),
  });

export const handOverQuery = (id: string) =>
  queryOptions({
    queryKey: ['hand-overs', 'one', id],
    queryFn: ({ signal }) => call(handOverEndpoints.getHandOver, { params: { id }, signal }),
  });

export const receiversQuery = (personId: string) =>
  queryOptions({
    queryKey: ['receivers', personId],
    queryFn: ({ signal }) => call(handOverEndpoints.listReceivers, { params: { id: personId }, signal }),
  });

export const obstaclesQuery = (personId?: string) =>
  queryOptions({
    queryKey: ['obstacles', personId ?? 'open'],
    queryFn: ({ signal }) => call(obstacleEndpoints.listObstacles, { query: personId ? { personId } : {}, signal }),
  });

/** After an answer the lists, the file and the work are all other than before. */
export function takeOnHandOver(client: QueryClient): void {
  for (const key of ['hand-overs', 'people', 'person', 'case', 'work', 'assignments'])
    void client.invalidateQueries({ queryKey: [key] });
}
