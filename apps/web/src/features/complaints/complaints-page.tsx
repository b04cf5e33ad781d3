import type { ComplaintView } from '@dong-hanh/contract';
import { EmptyState, TabView } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showCount } from '../../shared/format/numbers';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useNow } from '../../shared/time/use-now';
import { ComplaintCard } from './complaint-card';
import { complaintsQuery } from './complaints.queries';
import './messages';

const views: ComplaintView[] = ['open', 'overdue', 'closed'];

function List({ view }: { view: ComplaintView }) {
  const { t } = useTranslation('complaints');
  const now = useNow();
  return (
    <QueryBoundary query={useQuery(complaintsQuery(view))}>
      {({ items, more }) => (
        <div className="stack">
          {items.length === 0 ? (
            <div className="panel">
              <EmptyState title={t(`none.${view}`)}>{t('noneHint')}</EmptyState>
            </div>
          ) : (
            items.map((item) => <ComplaintCard key={item.id} item={item} now={now} />)
          )}
          {more ? <p className="soft">{t('more')}</p> : null}
        </div>
      )}
    </QueryBoundary>
  );
}

/** Complaints and protests, most urgent first. */
export function ComplaintsPage() {
  const { t } = useTranslation('complaints');
  const [view, setView] = useState<string>('open');
  const counts = useQuery(complaintsQuery('open')).data?.counts;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <TabView
        label={t('title')}
        active={view}
        onActive={setView}
        items={views.map((key) => ({
          key,
          label:
            counts && key !== 'closed'
              ? t('tabCount', { name: t(`tab.${key}`), number: showCount(counts[key]) })
              : t(`tab.${key}`),
          content: <List view={key} />,
        }))}
      />
    </Page>
  );
}
