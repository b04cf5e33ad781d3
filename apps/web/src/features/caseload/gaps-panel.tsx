import type { GapAnswer } from '@dong-hanh/contract';
import { type DataColumn, DataTable, EmptyState, Status } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showInstant } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { gapsQuery } from './caseload.queries';
import './messages';

const shown = 12;

function Ranges({ item }: { item: GapAnswer }) {
  const { t } = useTranslation('caseload');
  return (
    <details>
      <summary>{t('gaps.ranges', { number: showCount(item.ranges.length) })}</summary>
      <ul className="plain-list small">
        {item.ranges.slice(0, shown).map((range) => (
          <li key={range.from}>
            {showInstant(range.from)} – {showInstant(range.to)}
            {range.holiday ? ` · ${t('duty.holiday')}` : null}
            {range.clocks > 0 ? <strong> · {t('gaps.clocksIn', { number: showCount(range.clocks) })}</strong> : null}
          </li>
        ))}
        {item.ranges.length > shown ? (
          <li className="soft">{t('gaps.more', { number: showCount(item.ranges.length - shown) })}</li>
        ) : null}
      </ul>
    </details>
  );
}

/** Units with hours in which nobody can be reached, those with running clocks first. */
export function GapsPanel({ unitCode }: { unitCode: string }) {
  const { t } = useTranslation('caseload');
  const columns: DataColumn<GapAnswer>[] = [
    { key: 'unit', header: t('gaps.unit'), narrow: 'bare', cell: (row) => <strong>{row.unit.name}</strong> },
    { key: 'hours', header: t('gaps.hours'), align: 'end', width: '150px', cell: (row) => showCount(row.hours) },
    {
      key: 'clocks',
      header: t('gaps.clocks'),
      width: '210px',
      cell: (row) => (
        <Status tone={row.clocks > 0 ? 'danger' : 'neutral'}>
          {row.clocks > 0 ? t('gaps.clocksIn', { number: showCount(row.clocks) }) : t('gaps.noClocks')}
        </Status>
      ),
    },
    { key: 'ranges', header: t('gaps.when'), narrow: 'bare', cell: (row) => <Ranges item={row} /> },
  ];
  return (
    <QueryBoundary query={useQuery(gapsQuery(unitCode))}>
      {({ items }) => (
        <section className="panel">
          {items.length === 0 ? (
            <EmptyState title={t('gaps.none')}>{t('gaps.noneHint')}</EmptyState>
          ) : (
            <DataTable
              caption={t('tab.gaps')}
              columns={columns}
              rows={[...items].sort((a, b) => b.clocks - a.clocks || b.hours - a.hours)}
              rowKey={(row) => row.unit.code}
            />
          )}
          <p className="panel-foot soft">{t('gaps.lead')}</p>
        </section>
      )}
    </QueryBoundary>
  );
}
