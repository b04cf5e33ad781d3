import { EmptyState } from '@dong-hanh/ui';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/session/session';
import { placesOf } from '../places';

/** The first place the role may work in. */
export function Home() {
  const { t } = useTranslation('app');
  const first = placesOf(useSession())[0];
  if (first) return <Navigate to={first.to} replace />;
  return <EmptyState title={t('home.nothingTitle')}>{t('home.nothing')}</EmptyState>;
}
