import type { HandOverView } from '@dong-hanh/contract';
import { EmptyState, TabView } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showCount } from '../../shared/format/numbers';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { holdsFiles } from '../../shared/session/holders';
import { useSession } from '../../shared/session/session';
import { HandOverTable } from './hand-over-table';
import { handOversQuery, obstaclesQuery } from './handover.queries';
import './messages';
import { ObstacleTable } from './obstacle-table';

export type HandOverTab = HandOverView | 'obstacles';
export const handOverTabs = ['incoming', 'outgoing', 'overdue', 'done', 'obstacles'] as const;

function List({ view }: { view: HandOverView }) {
  const { t } = useTranslation('handover');
  return (
    <QueryBoundary query={useQuery(handOversQuery(view))}>
      {({ items, more }) => (
        <div className="panel">
          {items.length === 0 ? (
            <EmptyState title={t(`none.${view}`)}>{t(`noneHint.${view}`)}</EmptyState>
          ) : (
            <HandOverTable caption={t(`tab.${view}`)} rows={items} />
          )}
          {more ? <p className="panel-foot soft">{t('list.more')}</p> : null}
        </div>
      )}
    </QueryBoundary>
  );
}

function Obstacles() {
  const { t } = useTranslation('handover');
  return (
    <QueryBoundary query={useQuery(obstaclesQuery())}>
      {({ items }) => (
        <div className="panel">
          {items.length === 0 ? (
            <EmptyState title={t('obstacle.none')}>{t('obstacle.noneHint')}</EmptyState>
          ) : (
            <ObstacleTable rows={items} />
          )}
        </div>
      )}
    </QueryBoundary>
  );
}

/** Files that come, that were sent, that nobody answered for, and those that do not go on. */
export function HandOversPage({ tab, onTab }: { tab: HandOverTab; onTab: (tab: HandOverTab) => void }) {
  const { t } = useTranslation('handover');
  const counts = useQuery(handOversQuery('incoming')).data?.counts;
  const holding = holdsFiles(useSession().membership.role);
  const label = (view: HandOverTab) =>
    counts && view in counts
      ? t('tabCount', { name: t(`tab.${view}`), number: showCount(counts[view as keyof typeof counts]) })
      : t(`tab.${view}`);
  return (
    <Page title={holding ? t('titleHolder') : t('title')} lead={holding ? t('leadHolder') : t('lead')}>
      <TabView
        label={t('title')}
        active={tab}
        onActive={(key) => onTab(key as HandOverTab)}
        items={handOverTabs.map((key) => ({
          key,
          label: label(key),
          content: key === 'obstacles' ? <Obstacles /> : <List view={key} />,
        }))}
      />
    </Page>
  );
}
