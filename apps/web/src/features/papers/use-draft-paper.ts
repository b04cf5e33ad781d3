import { papersEndpoints } from '@dong-hanh/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../shared/api/client';

/** Begins a paper of the file, of an act where it belongs to one, and opens it. */
export function useDraftPaper(personId: string) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ formCode, actId }: { formCode: string; actId: string | null }) =>
      call(papersEndpoints.draftPaper, {
        params: { id: personId },
        body: { formCode, ...(actId === null ? {} : { actId }) },
      }),
    onSuccess: (paper) => void navigate({ to: '/papers/$paperId', params: { paperId: paper.id } }),
  });
}
