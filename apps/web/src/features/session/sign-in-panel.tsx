import type { SessionAnswer } from '@dong-hanh/contract';
import { Notice } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../shared/api/problem';
import { CodeStep } from './code-step';
import './messages';
import { PasswordStep } from './password-step';
import { useSignIn } from './use-sign-in';

/** The steps of signing in, on the page of their own or over a page whose session has ended. */
export function SignInPanel({
  username,
  onSignedIn,
}: {
  username?: string;
  onSignedIn: (session: SessionAnswer) => void;
}) {
  const { t } = useTranslation(['session', 'shared']);
  const signIn = useSignIn(onSignedIn);
  const title = signIn.step === 'password' ? t('signIn.title') : signIn.setup ? t('setup.title') : t('code.title');
  return (
    <>
      <h2 className="sign-in-title">{title}</h2>
      {signIn.error ? (
        <Notice tone="danger" title={t('signIn.failed')} live>
          {signIn.error instanceof ApiProblem && signIn.error.code !== 'offline'
            ? signIn.error.message
            : t('shared:problem.offline')}
        </Notice>
      ) : null}
      {signIn.step === 'password' ? (
        <PasswordStep busy={signIn.busy} onSubmit={signIn.submit} {...(username ? { username } : {})} />
      ) : (
        <CodeStep
          username={signIn.username}
          setup={signIn.setup}
          busy={signIn.busy}
          onSubmit={signIn.submitCode}
          onStartOver={signIn.startOver}
        />
      )}
    </>
  );
}
