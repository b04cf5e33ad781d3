import type { PlanTracking } from '@dong-hanh/contract';
import { type DataColumn, DataTable } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { showFigure } from './plan-words';

type Total = PlanTracking['totals'][number];
const amounts = ['planned', 'allocated', 'spent', 'left', 'settled', 'unsettled'] as const;

/** The money of a plan by year and source, and what is left of it. */
export function MoneyTotals({ totals }: { totals: readonly Total[] }) {
  const { t } = useTranslation('plans');
  if (totals.length === 0) return null;
  const columns: DataColumn<Total>[] = [
    {
      key: 'year',
      header: t('totals.line'),
      narrow: 'bare',
      cell: ({ year, source }) => [year, source].filter(Boolean).join(' · ') || t('totals.unnamed'),
    },
    ...amounts.map(
      (key): DataColumn<Total> => ({
        key,
        header: t(`totals.${key}`),
        align: 'end',
        cell: (total) => {
          const amount = total[key];
          return amount === null ? '…' : showFigure(amount);
        },
      }),
    ),
  ];
  return (
    <DataTable
      caption={t('totals.caption')}
      columns={columns}
      rows={[...totals]}
      rowKey={({ year, source }) => `${year} ${source}`}
    />
  );
}
