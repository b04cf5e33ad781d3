import type { IndicatorAnswer } from '@dong-hanh/contract';
import { type DataColumn, DataTable } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/i18n/i18n';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { IndicatorDetail } from './indicator-drawer';
import { showShare } from './indicator-value';
import { indicatorsQuery } from './indicators.queries';
import './messages';
import { ReportChoice } from './report-choice';
import { ReportPlaces } from './report-places';
import './reports.css';
import type { ReportQuestion } from './reports.queries';

/** Every indicator of a unit and period, with its definition behind it. */
export function IndicatorsPage({
  question,
  onQuestion,
}: {
  question: ReportQuestion;
  onQuestion: (question: ReportQuestion) => void;
}) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const query = useQuery(indicatorsQuery(question));
  const [open, setOpen] = useState<string | null>(null);
  const shown = query.data?.items.find(({ code }) => code === open);
  const columns: DataColumn<IndicatorAnswer>[] = [
    { key: 'code', header: t('indicator.code'), width: '72px', cell: ({ code }) => code },
    {
      key: 'name',
      header: t('indicator.name'),
      narrow: 'bare',
      cell: ({ code, name }) => (
        <button type="button" className="link-button" onClick={() => setOpen(code)}>
          {name[language]}
        </button>
      ),
    },
    {
      key: 'value',
      header: t('cell.span.period'),
      align: 'end',
      cell: ({ value, denominator, manual }) =>
        `${manual && manual.precision !== 'exact' ? `${t(`indicator.is.${manual.precision}`)} ` : ''}${showShare(value, denominator !== null)}`,
    },
    {
      key: 'lastYear',
      header: t('cell.span.lastYear'),
      align: 'end',
      cell: ({ lastYear, denominator }) => showShare(lastYear, denominator !== null),
    },
    {
      key: 'kind',
      header: t('indicator.from'),
      narrow: 'hide',
      cell: ({ kind }) => t(kind === 'counted' ? 'indicator.counted' : 'indicator.manual'),
    },
  ];
  return (
    <Page title={t('indicator.title')} lead={t('indicator.lead')}>
      <ReportPlaces />
      <ReportChoice question={question} onQuestion={onQuestion} forms={false} />
      <div className="panel">
        <QueryBoundary query={query} lines={10}>
          {({ items }) => (
            <DataTable
              caption={t('indicator.title')}
              columns={columns}
              rows={items}
              rowKey={({ code }) => code}
              onOpen={({ code }) => setOpen(code)}
            />
          )}
        </QueryBoundary>
      </div>
      <Drawer open={shown !== undefined} onClose={() => setOpen(null)} size={520} title={shown?.name[language]}>
        {shown ? <IndicatorDetail key={shown.code} indicator={shown} question={question} /> : null}
      </Drawer>
    </Page>
  );
}
