import type { OutsideSummary } from '@dong-hanh/contract';
import { parsePeriod, periodName } from '@dong-hanh/domain';
import { Button, type DataColumn, DataTable, EmptyState, Status } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import './messages';
import { outsideReportsQuery } from './outside.queries';
import { OutsideForm } from './outside-form';
import { ReportPlaces } from './report-places';
import './reports.css';

/** Published and received reports, keyed in as they stand, and whether their figures hold. */
export function OutsidePage() {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const mayKeep = useMay('figures.enter');
  const [keying, setKeying] = useState(false);
  const open = (id: string) => void navigate({ to: '/outside-reports/$id', params: { id } });
  const columns: DataColumn<OutsideSummary>[] = [
    {
      key: 'title',
      header: t('outside.titleOf'),
      narrow: 'bare',
      width: '40%',
      cell: ({ id, title, number, issuedOn, source }) => (
        <span className="two-lines">
          <Link to="/outside-reports/$id" params={{ id }} className="person-name">
            {title}
          </Link>
          <span className="soft small">
            {[number, issuedOn ? showDay(issuedOn) : null, source].filter(Boolean).join(' · ')}
          </span>
        </span>
      ),
    },
    { key: 'unit', header: t('choice.unit'), cell: ({ unit }) => unit.name },
    {
      key: 'period',
      header: t('choice.period'),
      cell: ({ period }) => {
        const read = period === null ? null : parsePeriod(period);
        return read ? periodName(read) : '';
      },
    },
    {
      key: 'holds',
      header: t('outside.holds'),
      cell: ({ mismatches }) =>
        mismatches === 0 ? (
          <Status tone="good">{t('outside.allHold')}</Status>
        ) : (
          <Status tone="warn">{t('outside.mismatches', { count: mismatches })}</Status>
        ),
    },
  ];
  return (
    <Page
      title={t('outside.title')}
      lead={t('outside.lead')}
      actions={
        mayKeep && !keying ? (
          <Button kind="primary" onClick={() => setKeying(true)}>
            {t('outside.new')}
          </Button>
        ) : null
      }
    >
      <ReportPlaces />
      {keying ? <OutsideForm onKept={({ id }) => open(id)} onCancel={() => setKeying(false)} /> : null}
      <div className="panel">
        <QueryBoundary query={useQuery(outsideReportsQuery)}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('outside.none')}>{t('outside.noneHint')}</EmptyState>
            ) : (
              <DataTable
                caption={t('outside.title')}
                columns={columns}
                rows={items}
                rowKey={({ id }) => id}
                onOpen={({ id }) => open(id)}
              />
            )
          }
        </QueryBoundary>
      </div>
    </Page>
  );
}
