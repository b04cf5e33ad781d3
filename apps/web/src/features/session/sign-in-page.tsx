import type { SessionAnswer } from '@dong-hanh/contract';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../shared/i18n/language-switch';
import { Mark } from '../../shared/mark';
import { DemoAccounts } from './demo-accounts';
import { SignInPanel } from './sign-in-panel';
import './sign-in.css';

export function SignInPage({ onSignedIn }: { onSignedIn: (session: SessionAnswer) => void }) {
  const { t } = useTranslation(['session', 'shared']);
  return (
    <div className="sign-in">
      <header className="sign-in-header">
        <span className="sign-in-brand">
          <Mark size={28} />
          <span>{t('shared:product')}</span>
        </span>
        <LanguageSwitch />
      </header>
      <main className="sign-in-main">
        <div className="sign-in-column">
          <h1>{t('shared:product')}</h1>
          <p className="sign-in-lead">{t('signIn.lead')}</p>
          <div className="sign-in-panel">
            <SignInPanel onSignedIn={onSignedIn} />
          </div>
          <p className="sign-in-help">{t('signIn.help')}</p>
        </div>
        <DemoAccounts onSignedIn={onSignedIn} />
      </main>
    </div>
  );
}
