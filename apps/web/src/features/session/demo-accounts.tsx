import { accessEndpoints, type SessionAnswer } from '@dong-hanh/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';

/** One press signs in as the role on the card; only a demonstration lists any. */
export function DemoAccounts({ onSignedIn }: { onSignedIn: (session: SessionAnswer) => void }) {
  const { t } = useTranslation(['session', 'shared']);
  const options = useQuery({
    queryKey: ['session-options'],
    queryFn: () => call(accessEndpoints.signInOptions, {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const password = options.data?.demoPassword ?? '';
  const signIn = useMutation({
    mutationFn: (username: string) => call(accessEndpoints.signIn, { body: { username, password } }),
    onSuccess: onSignedIn,
  });
  if (!options.data?.demo || options.data.accounts.length === 0) return null;
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demo.title')}</h2>
      <p className="demo-lead">{t('demo.lead', { password })}</p>
      {signIn.error ? <ProblemNotice error={signIn.error} /> : null}
      <ul>
        {options.data.accounts.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              className="demo-card"
              aria-busy={signIn.isPending && signIn.variables === account.username}
              onClick={() => signIn.mutate(account.username)}
            >
              <span className="demo-role">{t(`shared:role.${account.role}`)}</span>
              <span className="demo-name">{account.displayName}</span>
              <span className="demo-unit">
                {account.organisationName} · {account.unitName}
              </span>
              <span className="demo-username">{account.username}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
