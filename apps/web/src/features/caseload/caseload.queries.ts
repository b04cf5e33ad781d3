import { caseloadEndpoints, escalationEndpoints } from '@dong-hanh/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/client';

export const caseloadQuery = (unitCode: string) =>
  queryOptions({
    queryKey: ['caseload', unitCode],
    queryFn: ({ signal }) => call(caseloadEndpoints.getCaseload, { query: { unitCode }, signal }),
  });

export type Caseload = Awaited<ReturnType<NonNullable<ReturnType<typeof caseloadQuery>['queryFn']>>>;

export const gapsQuery = (unitCode: string) =>
  queryOptions({
    queryKey: ['caseload', 'gaps', unitCode],
    queryFn: ({ signal }) => call(caseloadEndpoints.findGaps, { query: { unitCode }, signal }),
  });

export const officerQuery = (personId: string) =>
  queryOptions({
    queryKey: ['caseload', 'officer', personId],
    queryFn: ({ signal }) => call(caseloadEndpoints.getOfficer, { params: { id: personId }, signal }),
  });

export const escalationsQuery = (unitCode: string | null) =>
  infiniteQueryOptions({
    queryKey: ['escalations', unitCode],
    queryFn: ({ pageParam, signal }) =>
      call(escalationEndpoints.listEscalations, {
        query: { ...(unitCode ? { unitCode } : {}), ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: 5 * 60_000,
  });
