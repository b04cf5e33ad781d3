import { Button, EmptyState } from '@dong-hanh/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { Page } from '../../shared/page/page';
import { DuplicatePair } from './duplicate-pair';
import './messages';
import './people.css';
import { duplicatesQuery } from './people.queries';

/** Pairs that may be one person, each settled by an officer. */
export function DuplicatesPage() {
  const { t } = useTranslation(['people', 'shared']);
  const pairs = useInfiniteQuery(duplicatesQuery);
  const items = pairs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('duplicate.title')} lead={t('duplicate.lead')}>
      {pairs.error ? <ProblemNotice error={pairs.error} onRetry={() => void pairs.refetch()} /> : null}
      {pairs.data && items.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('duplicate.none')}>{t('duplicate.noneHint')}</EmptyState>
        </div>
      ) : null}
      {items.map((item) => (
        <DuplicatePair key={item.candidateId} pair={item} />
      ))}
      {pairs.hasNextPage ? (
        <div className="row">
          <Button busy={pairs.isFetchingNextPage} onClick={() => void pairs.fetchNextPage()}>
            {t('shared:more')}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}
