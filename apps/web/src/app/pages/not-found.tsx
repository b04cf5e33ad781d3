import { EmptyState } from '@dong-hanh/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function NotFound() {
  const { t } = useTranslation('shared');
  return (
    <EmptyState
      title={t('problem.notFoundTitle')}
      actions={
        <Link to="/" className="ui-button">
          {t('back')}
        </Link>
      }
    >
      {t('problem.notFound')}
    </EmptyState>
  );
}
