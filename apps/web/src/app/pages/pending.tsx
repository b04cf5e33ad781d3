import { EmptyState } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';

/** A place whose screens are still to come. */
export function Pending() {
  const { t } = useTranslation('app');
  return <EmptyState title={t('pending')} />;
}
