import { type DataColumn, DataTable, EmptyState, Status, type Tone } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showInstant } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { importsQuery } from './ledger.queries';
import './ledger.css';
import './messages';

type Item = NonNullable<Awaited<ReturnType<NonNullable<typeof importsQuery.queryFn>>>>['items'][number];

const tones: Record<Item['state'], Tone> = { running: 'info', finished: 'good', failed: 'danger' };

/** Imports so far, newest first. */
export function ImportsPage() {
  const { t } = useTranslation('ledger');
  const navigate = useNavigate();
  const imports = useQuery(importsQuery);
  const start = (
    <Link to="/imports/new" className="ui-button" data-kind="primary">
      {t('list.new')}
    </Link>
  );
  const columns: DataColumn<Item>[] = [
    {
      key: 'at',
      header: t('list.at'),
      narrow: 'bare',
      cell: (row) => (
        <Link to="/imports/$importId" params={{ importId: row.importId }} className="person-name">
          {showInstant(row.recordedAt)}
        </Link>
      ),
    },
    { key: 'kind', header: t('list.kind'), cell: (row) => t(row.dryRun ? 'list.trial' : 'list.real') },
    { key: 'sheet', header: t('list.sheet'), cell: (row) => row.sheet ?? '—' },
    {
      key: 'state',
      header: t('list.state'),
      narrow: 'bare',
      cell: (row) => <Status tone={tones[row.state]}>{t(`list.is.${row.state}`)}</Status>,
    },
    ...(['rows', 'created', 'matched', 'possibleDuplicates', 'refused'] as const).map((key) => ({
      key,
      header: t(`count.${key}`),
      align: 'end' as const,
      cell: (row: Item) => showCount(row[key]),
    })),
  ];
  return (
    <Page title={t('list.title')} lead={t('list.lead')} actions={start}>
      <div className="panel">
        <QueryBoundary query={imports}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('list.none')} actions={start}>
                {t('list.noneHint')}
              </EmptyState>
            ) : (
              <DataTable
                caption={t('list.title')}
                columns={columns}
                rows={items}
                rowKey={(row) => row.importId}
                onOpen={(row) => void navigate({ to: '/imports/$importId', params: { importId: row.importId } })}
              />
            )
          }
        </QueryBoundary>
      </div>
    </Page>
  );
}
