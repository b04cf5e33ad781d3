import { accessEndpoints, type SessionAnswer } from '@dong-hanh/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call, rememberCsrfToken } from '../api/client';
import { isProblem } from '../api/problem';
import { queryClient } from '../api/query-client';
import { sessionEnded } from './session-ended';

/** The session in force, or null where nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SessionAnswer | null> => {
    try {
      const session = await call(accessEndpoints.currentSession, {});
      rememberCsrfToken(session.csrfToken);
      return session;
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** Takes on a new session; what was read in another role is forgotten. */
export function adoptSession(session: SessionAnswer): void {
  rememberCsrfToken(session.csrfToken);
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  queryClient.setQueryData(sessionQuery.queryKey, session);
}

/** The same person has signed in again over an open page: what is on the screen stays. */
export function resumeSession(session: SessionAnswer): void {
  rememberCsrfToken(session.csrfToken);
  queryClient.setQueryData(sessionQuery.queryKey, session);
  sessionEnded.clear();
  void queryClient.invalidateQueries({ predicate: (query) => query.state.status === 'error' });
}

export function forgetSession(): void {
  rememberCsrfToken('');
  sessionStorage.clear();
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, null);
}

/** Inside the frame somebody is always signed in. */
export function useSession(): SessionAnswer {
  const session = useQuery(sessionQuery).data;
  if (!session) throw new Error('No session inside the frame.');
  return session;
}

export function useMay(action: string): boolean {
  return useSession().actions.includes(action);
}
