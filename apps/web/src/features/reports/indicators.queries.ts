import { indicatorEndpoints } from '@dong-hanh/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/client';

export const indicatorsQuery = ({ unitCode, period }: { unitCode: string; period: string }) =>
  queryOptions({
    queryKey: ['indicators', unitCode, period],
    queryFn: ({ signal }) => call(indicatorEndpoints.listIndicators, { query: { unitCode, period }, signal }),
    placeholderData: keepPreviousData,
  });
