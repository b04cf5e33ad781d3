import { organisationEndpoints, type UnitAnswer } from '@dong-hanh/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import { useSession } from '../session/session';

export interface UnitQuestion {
  on?: string;
  parent?: string;
  level?: 'province' | 'district' | 'commune';
  text?: string;
}

export const unitsQuery = (question: UnitQuestion) =>
  queryOptions({
    queryKey: ['units', question],
    queryFn: ({ signal }) => call(organisationEndpoints.listUnits, { query: question, signal }),
    staleTime: 10 * 60_000,
  });

export interface UnitChoice {
  code: string;
  name: string;
}

/** The unit of the post in force and those right below it: what a person may choose to work on. */
export function useOwnUnits(): UnitChoice[] {
  const { unit } = useSession().membership;
  const below = useQuery({ ...unitsQuery({ parent: unit.code }), enabled: unit.level !== 'commune' });
  const own = { code: unit.code, name: unit.name };
  if (unit.level === 'commune') return [own];
  const children = (below.data?.items ?? []).map(({ code, name }: UnitAnswer) => ({ code, name }));
  return unit.level === 'country' ? children : [own, ...children];
}
