import type { WorkItem } from '@dong-hanh/contract';
import { Button, EmptyState, SkeletonLines } from '@dong-hanh/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showCount } from '../../shared/format/numbers';
import { Page } from '../../shared/page/page';
import './cases.css';
import { type WorkFilter, workQuery } from './case.queries';
import './messages';
import { useNow } from '../../shared/time/use-now';
import { UrgencyCounts, urgencies } from './urgency-counts';
import { WorkFilters } from './work-filters';
import { WorkTable } from './work-table';

/** What is due, most urgent first: the first question of the day. */
export function WorkPage({
  filter,
  notice,
  onFilter,
}: {
  filter: WorkFilter;
  /** Work of other features, told before the list. */
  notice?: ReactNode;
  onFilter: (filter: WorkFilter) => void;
}) {
  const { t } = useTranslation(['cases', 'shared']);
  const now = useNow();
  const work = useInfiniteQuery(workQuery(filter));
  const first = work.data?.pages[0];
  const items: WorkItem[] = work.data?.pages.flatMap((page) => page.items) ?? [];
  const nothing = first !== undefined && items.length === 0;
  const filtered =
    filter.urgency !== undefined ||
    filter.unitCode !== undefined ||
    filter.act !== undefined ||
    filter.hands !== undefined;
  return (
    <Page title={t('work.title')}>
      {notice}
      <UrgencyCounts
        counts={first?.counts}
        value={filter.urgency}
        onChange={(urgency) => onFilter({ ...filter, urgency })}
      />
      <WorkFilters filter={filter} kinds={first?.kinds ?? []} onFilter={onFilter} />
      {work.error ? <ProblemNotice error={work.error} onRetry={() => void work.refetch()} /> : null}
      {work.isPending ? (
        <div className="panel">
          <SkeletonLines lines={10} label={t('shared:loading')} />
        </div>
      ) : null}
      {nothing ? (
        <div className="panel">
          <EmptyState
            title={filtered ? t('work.noneFiltered') : t('work.none')}
            actions={
              filtered ? (
                <Button onClick={() => onFilter({})}>{t('work.clear')}</Button>
              ) : (
                <Link to="/people" className="ui-button">
                  {t('work.toPeople')}
                </Link>
              )
            }
          >
            {filtered ? t('work.noneFilteredHint') : t('work.noneHint')}
          </EmptyState>
        </div>
      ) : null}
      {urgencies.map((urgency) => {
        const rows = items.filter((item) => item.urgency === urgency);
        if (rows.length === 0) return null;
        return (
          <section key={urgency} className="panel" aria-labelledby={`work-${urgency}`}>
            <div className="panel-head">
              <h2 id={`work-${urgency}`}>
                {t(`work.urgency.${urgency}`)}
                {filter.act ? null : <span className="soft"> · {showCount(first?.counts[urgency] ?? 0)}</span>}
              </h2>
            </div>
            <WorkTable caption={t(`work.urgency.${urgency}`)} rows={rows} now={now} />
          </section>
        );
      })}
      {work.hasNextPage ? (
        <div className="row">
          <Button busy={work.isFetchingNextPage} onClick={() => void work.fetchNextPage()}>
            {work.isFetchingNextPage ? t('shared:loading') : t('shared:more')}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}
