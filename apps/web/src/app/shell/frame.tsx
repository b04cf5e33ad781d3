import { EmptyState } from '@dong-hanh/ui';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportTray } from '../../features/ledger/import-tray';
import { PersonSearch } from '../../features/people/person-search';
import { Mark } from '../../shared/mark';
import { useMay, useSession } from '../../shared/session/session';
import { ComponentProvider } from '../component-provider';
import { isBarred, placesOf } from '../places';
import { AccountMenu } from './account-menu';
import './frame.css';
import { KeysDialog } from './keys-dialog';
import { PostSwitch } from './post-switch';
import { Rail } from './rail';
import { SessionReminder } from './session-reminder';
import { useShortcuts } from './use-shortcuts';

function FrameContent() {
  const { t } = useTranslation(['app', 'shared']);
  const session = useSession();
  const places = useMemo(() => placesOf(session), [session]);
  const barred = isBarred(useLocation({ select: (location) => location.pathname }), session);
  const maySearch = useMay('people.read');
  const mayImport = useMay('ledger.import');
  const [keysOpen, setKeysOpen] = useState(false);
  const openKeys = useCallback(() => setKeysOpen(true), []);
  useShortcuts(places, openKeys);
  return (
    <div className="frame">
      <a className="skip-link" href="#main">
        {t('nav.skip')}
      </a>
      <header className="top">
        <Link to="/" className="top-brand" aria-label={t('shared:product')}>
          <Mark size={26} />
          <span className="top-wide">{t('shared:product')}</span>
        </Link>
        <PostSwitch />
        <div className="top-search">{maySearch ? <PersonSearch /> : null}</div>
        {mayImport ? <ImportTray /> : null}
        {session.account.isDemo ? <span className="top-demo top-wide">{t('account.demo')}</span> : null}
        <AccountMenu onKeys={openKeys} />
      </header>
      <Rail places={places} />
      <main id="main" className="page" tabIndex={-1}>
        {barred ? (
          <EmptyState title={t('shared:problem.notPermittedTitle')}>{t('shared:problem.notPermitted')}</EmptyState>
        ) : (
          <Outlet />
        )}
      </main>
      <KeysDialog places={places} maySearch={maySearch} open={keysOpen} onClose={() => setKeysOpen(false)} />
      <SessionReminder />
    </div>
  );
}

export function Frame() {
  return (
    <ComponentProvider>
      <FrameContent />
    </ComponentProvider>
  );
}
