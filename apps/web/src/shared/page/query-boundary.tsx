import { EmptyState, SkeletonLines } from '@dong-hanh/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { ProblemNotice } from '../api/problem-notice';

/** Loading, refused, failed or there: the four states of what a page reads. */
export function QueryBoundary<Data>({
  query,
  lines = 6,
  children,
}: {
  query: UseQueryResult<Data>;
  lines?: number;
  children: (data: Data) => ReactNode;
}) {
  const { t } = useTranslation('shared');
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <SkeletonLines lines={lines} label={t('loading')} />;
  if (isProblem(query.error) && query.error.status === 403) {
    return <EmptyState title={t('problem.notPermittedTitle')}>{t('problem.notPermitted')}</EmptyState>;
  }
  if (isProblem(query.error) && query.error.status === 404) {
    return <EmptyState title={t('problem.notFoundTitle')}>{t('problem.notFound')}</EmptyState>;
  }
  return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
}
