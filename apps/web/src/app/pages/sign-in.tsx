import { useNavigate, useSearch } from '@tanstack/react-router';
import { SignInPage } from '../../features/session/sign-in-page';
import { adoptSession } from '../../shared/session/session';

export function SignInRoute() {
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  return (
    <SignInPage
      onSignedIn={(session) => {
        adoptSession(session);
        void navigate({ to: to ?? '/', replace: true });
      }}
    />
  );
}
