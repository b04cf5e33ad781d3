import { type OwnTableQuestion, ownTableEndpoints } from '@dong-hanh/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/client';

export const ownTableQuery = (question: OwnTableQuestion) =>
  queryOptions({
    queryKey: ['own-tables', 'counts', question],
    queryFn: ({ signal }) => call(ownTableEndpoints.countOwnTable, { query: question, signal }),
    placeholderData: keepPreviousData,
  });

export const savedTablesQuery = queryOptions({
  queryKey: ['own-tables', 'saved'],
  queryFn: ({ signal }) => call(ownTableEndpoints.listOwnTables, { signal }),
});
