import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { sessionEnded } from '../session/session-ended';
import { ApiProblem, isProblem } from './problem';

function noticeEndedSession(error: Error): void {
  if (isProblem(error, 'not-signed-in')) sessionEnded.say();
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndedSession }),
  mutationCache: new MutationCache({ onError: noticeEndedSession }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => (error instanceof ApiProblem && error.status >= 400 ? false : failures < 2),
    },
  },
});
