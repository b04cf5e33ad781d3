import type { PersonRow } from '@dong-hanh/contract';
import { Button, EmptyState, SkeletonLines } from '@dong-hanh/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showCount } from '../../shared/format/numbers';
import { Page } from '../../shared/page/page';
import { useMay } from '../../shared/session/session';
import './messages';
import './people.css';
import { type PeopleFilter, peopleQuery } from './people.queries';
import { PeopleFilters } from './people-filters';
import { PeopleTable } from './people-table';

const isFiltered = (filter: PeopleFilter) => Object.entries(filter).some(([key, value]) => key !== 'sort' && value);

export function PeoplePage({ filter, onFilter }: { filter: PeopleFilter; onFilter: (filter: PeopleFilter) => void }) {
  const { t } = useTranslation(['people', 'shared']);
  const navigate = useNavigate();
  const mayCreate = useMay('people.create');
  const mayDecide = useMay('merges.decide');
  const [text, setText] = useState('');
  const people = useInfiniteQuery(peopleQuery(useDeferredValue(text.trim()), filter));
  const rows: PersonRow[] = people.data?.pages.flatMap((page) => page.items) ?? [];
  const total = people.data?.pages[0]?.total;
  const searching = text.trim() !== '' || isFiltered(filter);
  const create = mayCreate ? (
    <Link to="/people/new" className="ui-button" data-kind="primary">
      {t('list.create')}
    </Link>
  ) : null;
  return (
    <Page
      title={t('list.title')}
      actions={
        <>
          {mayDecide ? (
            <Link to="/duplicates" className="ui-button">
              {t('list.duplicates')}
            </Link>
          ) : null}
          {create}
        </>
      }
    >
      <PeopleFilters text={text} onText={setText} filter={filter} onFilter={onFilter} />
      {people.error ? <ProblemNotice error={people.error} onRetry={() => void people.refetch()} /> : null}
      <div className="panel" aria-busy={people.isFetching}>
        <div className="panel-head">
          <span role="status">
            {total
              ? t(`list.total.${total.exact ? 'exact' : 'about'}`, {
                  count: total.count,
                  shown: showCount(total.count),
                })
              : t('shared:loading')}
          </span>
        </div>
        {people.isPending ? <SkeletonLines lines={10} label={t('shared:loading')} /> : null}
        {people.data && rows.length === 0 ? (
          <EmptyState title={searching ? t('list.noneFound') : t('list.none')} actions={create}>
            {searching ? t('list.noneFoundHint') : t('list.noneHint')}
          </EmptyState>
        ) : null}
        {rows.length > 0 ? (
          <PeopleTable
            rows={rows}
            onOpen={(row) => void navigate({ to: '/people/$personId', params: { personId: row.id } })}
          />
        ) : null}
      </div>
      {people.hasNextPage ? (
        <div className="row">
          <Button busy={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
            {people.isFetchingNextPage ? t('shared:loading') : t('shared:more')}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}
