import type { TemplateSummary } from '@dong-hanh/contract';
import { type DataColumn, DataTable } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/i18n/i18n';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import './messages';
import './reports.css';
import { ReportPlaces } from './report-places';
import { TemplateState, useTemplateWords } from './template-words';
import { templatesQuery } from './templates.queries';

/** The report forms, each version a line. */
export function TemplatesPage() {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const navigate = useNavigate();
  const words = useTemplateWords();
  const mayChange = useMay('report-templates.change');
  const columns: DataColumn<TemplateSummary>[] = [
    {
      key: 'name',
      header: t('form.name'),
      narrow: 'bare',
      width: '38%',
      cell: ({ code, version, name }) => (
        <span className="two-lines">
          <Link to="/report-templates/$code" params={{ code }} search={{ version }} className="person-name">
            {name[language]}
          </Link>
          <span className="soft small">
            {code} · {t('form.version', { version })}
          </span>
        </span>
      ),
    },
    { key: 'valid', header: t('form.valid'), cell: words.validity },
    { key: 'for', header: t('form.for'), narrow: 'hide', cell: words.usedFor },
    { key: 'state', header: t('form.stateHead'), cell: ({ state }) => <TemplateState state={state} /> },
  ];
  return (
    <Page
      title={t('form.title')}
      lead={t('form.lead')}
      actions={
        mayChange ? (
          <Link to="/report-templates/$code" params={{ code: 'new' }} className="ui-button" data-kind="primary">
            {t('form.new')}
          </Link>
        ) : null
      }
    >
      <ReportPlaces />
      <div className="panel">
        <QueryBoundary query={useQuery(templatesQuery)}>
          {({ items }) => (
            <DataTable
              caption={t('form.title')}
              columns={columns}
              rows={items}
              rowKey={({ code, version }) => `${code} ${version}`}
              onOpen={({ code, version }) =>
                void navigate({ to: '/report-templates/$code', params: { code }, search: { version } })
              }
            />
          )}
        </QueryBoundary>
      </div>
    </Page>
  );
}
