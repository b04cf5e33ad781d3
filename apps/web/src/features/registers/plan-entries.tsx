import { EmptyState } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { EntryDrawer } from './entry-drawer';
import { EntryTable } from './entry-table';
import './messages';
import { planEntriesQuery } from './registers.queries';
import './registers.css';

/** What was done for a plan, as the registers tell it. */
export function PlanEntries({ planId }: { planId: string }) {
  const { t } = useTranslation('registers');
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <div className="panel">
      <QueryBoundary query={useQuery(planEntriesQuery(planId))}>
        {({ items, asOf }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneOfPlan')}</EmptyState>
          ) : (
            <EntryTable items={items} asOf={asOf} withRegister onOpen={setOpened} />
          )
        }
      </QueryBoundary>
      <EntryDrawer id={opened} onClose={() => setOpened(null)} />
    </div>
  );
}
