import { contributionEndpoints, type PaymentFilters, paymentEndpoints } from '@dong-hanh/contract';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api/client';

export const normsQuery = queryOptions({
  queryKey: ['payments', 'norms'],
  queryFn: ({ signal }) => call(paymentEndpoints.listNorms, { query: {}, signal }),
});

export const budgetLinesQuery = queryOptions({
  queryKey: ['payments', 'lines'],
  queryFn: ({ signal }) => call(paymentEndpoints.listBudgetLines, { signal }),
});

export const paymentsQuery = (filters: PaymentFilters) =>
  queryOptions({
    queryKey: ['payments', 'list', filters],
    queryFn: ({ signal }) => call(paymentEndpoints.listPayments, { query: filters, signal }),
    placeholderData: keepPreviousData,
  });

export const contributionsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['payments', 'contributions', personId],
    queryFn: ({ signal }) => call(contributionEndpoints.listContributions, { params: { id: personId }, signal }),
  });

/** A change of norms or payments; lists, sums and the plans whose money moved are read anew. */
export function usePaymentChange<Input>(send: (input: Input) => Promise<unknown>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['payments'] });
      void client.invalidateQueries({ queryKey: ['plans', 'tracking'] });
      onDone();
    },
  });
}
