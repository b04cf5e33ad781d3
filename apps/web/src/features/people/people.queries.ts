import { type PersonAnswer, peopleEndpoints } from '@dong-hanh/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Answer, call } from '../../shared/api/client';

export interface PeopleFilter {
  unitCode?: string | undefined;
  states?: string[] | undefined;
  incomplete?: boolean | undefined;
  awaitingDecision?: boolean | undefined;
  sort?: 'name' | 'due' | undefined;
}

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }): Promise<PersonAnswer> => call(peopleEndpoints.getPerson, { params: { id }, signal }),
  });

export const peopleQuery = (text: string, filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: ['people', text, filter],
    queryFn: ({ pageParam, signal }) =>
      call(peopleEndpoints.searchPeople, {
        body: {
          ...(text === '' ? {} : { text }),
          ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== false)),
          ...(pageParam === null ? {} : { cursor: pageParam }),
          limit: 50,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const quickSearchQuery = (text: string) =>
  queryOptions({
    queryKey: ['people-quick', text],
    queryFn: ({ signal }) => call(peopleEndpoints.searchPeople, { body: { text, limit: 8 }, signal }),
    placeholderData: keepPreviousData,
    enabled: text.length >= 2,
  });

export const duplicatesQuery = infiniteQueryOptions({
  queryKey: ['duplicates'],
  queryFn: ({ pageParam, signal }) =>
    call(peopleEndpoints.listDuplicates, { query: pageParam === null ? {} : { cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

export const accessLogQuery = (id: string) =>
  queryOptions({
    queryKey: ['access-log', id],
    queryFn: ({ signal }) => call(peopleEndpoints.accessLog, { params: { id }, signal }),
    staleTime: 0,
  });

export const assignmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['assignments', id],
    queryFn: ({ signal }) => call(peopleEndpoints.listAssignments, { params: { id }, signal }),
  });

export type Assignments = Answer<typeof peopleEndpoints.listAssignments>;
