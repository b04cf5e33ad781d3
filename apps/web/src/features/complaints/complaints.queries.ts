import { type ComplaintView, complaintEndpoints } from '@dong-hanh/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/client';

export const complaintsQuery = (view: ComplaintView) =>
  queryOptions({
    queryKey: ['complaints', view],
    queryFn: ({ signal }) => call(complaintEndpoints.listComplaints, { query: { view }, signal }),
    placeholderData: keepPreviousData,
  });

export const complaintsOfPersonQuery = (personId: string) =>
  queryOptions({
    queryKey: ['complaints', 'person', personId],
    queryFn: ({ signal }) => call(complaintEndpoints.listComplaints, { query: { personId }, signal }),
  });

export const answerersQuery = (personId: string) =>
  queryOptions({
    queryKey: ['complaints', 'answerers', personId],
    queryFn: ({ signal }) => call(complaintEndpoints.listAnswerers, { params: { id: personId }, signal }),
  });
