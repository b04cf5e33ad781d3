import { Button, Notice } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from './problem';

/** What went wrong, what was kept, and what to do; the request id lets an administrator find it in the log. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('shared');
  const problem = error instanceof ApiProblem ? error : null;
  const text =
    problem?.code === 'offline'
      ? t('problem.offline')
      : problem && problem.status > 0
        ? problem.message
        : t('problem.unexpected');
  return (
    <Notice tone={problem && problem.status === 422 ? 'warn' : 'danger'} title={t('problem.title')} live>
      <p>{text}</p>
      {problem?.requestId && problem.status >= 500 ? <p>{t('requestId', { id: problem.requestId })}</p> : null}
      {onRetry ? (
        <Button kind="quiet" size="small" onClick={onRetry}>
          {t('retry')}
        </Button>
      ) : null}
    </Notice>
  );
}
