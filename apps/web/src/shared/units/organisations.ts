import { type OrganisationAnswer, organisationEndpoints } from '@dong-hanh/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client';

export interface OrganisationQuestion {
  unitCode?: string;
  kind?: OrganisationAnswer['kind'];
}

export const organisationsQuery = (question: OrganisationQuestion) =>
  queryOptions({
    queryKey: ['organisations', question],
    queryFn: ({ signal }) => call(organisationEndpoints.listOrganisations, { query: question, signal }),
    staleTime: 60_000,
  });
