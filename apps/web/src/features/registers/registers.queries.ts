import { planEndpoints, registerEndpoints } from '@dong-hanh/contract';
import type { RegisterCode } from '@dong-hanh/domain';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/client';

export interface EntryFilter {
  unitCode?: string;
  from?: string;
  to?: string;
}

export const entriesQuery = (register: RegisterCode, filter: EntryFilter = {}) =>
  queryOptions({
    queryKey: ['registers', 'list', register, filter],
    queryFn: ({ signal }) => call(registerEndpoints.listEntries, { params: { register }, query: filter, signal }),
    placeholderData: keepPreviousData,
  });

export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ['registers', 'one', id],
    queryFn: ({ signal }) => call(registerEndpoints.getEntry, { params: { id }, signal }),
  });

export const overdueQuery = queryOptions({
  queryKey: ['registers', 'overdue'],
  queryFn: ({ signal }) => call(registerEndpoints.listOverdueCorrections, { signal }),
});

export const planEntriesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['registers', 'of-plan', planId],
    queryFn: ({ signal }) => call(registerEndpoints.listPlanEntries, { params: { id: planId }, signal }),
  });

/** Plans an entry may serve. */
export const plansToServeQuery = queryOptions({
  queryKey: ['registers', 'plans'],
  queryFn: ({ signal }) => call(planEndpoints.listPlans, { query: {}, signal }),
});

/** Lists, entries and the figures counted from them are read anew. */
export function forgetEntries(client: QueryClient): void {
  for (const key of ['registers', 'reports', 'indicators']) void client.invalidateQueries({ queryKey: [key] });
}
