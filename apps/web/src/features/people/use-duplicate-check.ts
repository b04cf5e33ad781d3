import { peopleEndpoints } from '@dong-hanh/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../shared/api/client';
import { type IdentityDraft, isNamePlausible } from './identity-draft';

/** Asks while somebody types whether a person like this is already known. */
export function useDuplicateCheck(draft: IdentityDraft) {
  const [asked, setAsked] = useState<Pick<IdentityDraft, 'fullName' | 'bornOn' | 'sex' | 'nationalId'> | null>(null);
  const { fullName, bornOn, sex, nationalId } = draft;
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ fullName, bornOn, sex, nationalId }), 500);
    return () => clearTimeout(timer);
  }, [fullName, bornOn, sex, nationalId]);
  const digits = asked?.nationalId.replace(/\D/g, '') ?? '';
  const wholeNumber = digits.length === 9 || digits.length === 12 ? digits : null;
  return useQuery({
    queryKey: ['duplicate-check', asked?.fullName, asked?.bornOn, asked?.sex, wholeNumber],
    queryFn: ({ signal }) =>
      call(peopleEndpoints.findDuplicates, {
        body: {
          fullName: asked?.fullName.trim() ?? '',
          bornOn: asked?.bornOn ?? null,
          sex: asked?.sex ?? 'unknown',
          nationalId: wholeNumber,
        },
        signal,
      }),
    enabled: (asked?.fullName.trim().includes(' ') ?? false) && isNamePlausible(asked?.fullName ?? ''),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
