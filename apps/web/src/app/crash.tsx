import { Button, EmptyState } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import './messages';

/** Stands where a page failed to draw. */
export function Crash() {
  const { t } = useTranslation(['app', 'shared']);
  return (
    <EmptyState
      title={t('crash.title')}
      actions={
        <Button kind="primary" onClick={() => location.reload()}>
          {t('shared:reload')}
        </Button>
      }
    >
      {t('crash.text')}
    </EmptyState>
  );
}
