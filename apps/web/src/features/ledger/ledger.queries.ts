import { ledgerEndpoints } from '@dong-hanh/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/client';

const whileRunningMs = 1500;
const otherwiseMs = 60_000;

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => call(ledgerEndpoints.listImports, { signal }),
  refetchInterval: (query) =>
    query.state.data?.items.some((item) => item.state === 'running') ? whileRunningMs * 2 : otherwiseMs,
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => call(ledgerEndpoints.getImport, { params: { id }, signal }),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? whileRunningMs : false),
  });
