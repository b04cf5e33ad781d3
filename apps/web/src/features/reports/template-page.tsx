import { type TemplateAnswer, templateEndpoints } from '@dong-hanh/contract';
import { Button, Notice } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { useLanguage } from '../../shared/i18n/i18n';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import './messages';
import './reports.css';
import { TemplateEditor } from './template-editor';
import { TemplateTables } from './template-tables';
import { TemplateState, useTemplateWords } from './template-words';
import { takeOnTemplate, templateQuery } from './templates.queries';

type Content = TemplateAnswer['content'];

/** Where a form begins that nobody has entered yet: small, whole, and ready to be changed. */
const blank: Content = {
  code: 'mau-moi',
  name: { vi: 'Mẫu mới' },
  instrument: 'Văn bản ban hành mẫu',
  validFrom: `${new Date().getFullYear()}-01-01`,
  levels: ['commune', 'province'],
  periodKinds: ['half-year', 'year'],
  subject: 'công tác cai nghiện ma túy',
  tables: [
    {
      code: 'B1',
      title: { vi: 'Biểu 1' },
      lines: 'units',
      columns: [
        { code: 'nghien', from: 'R1.addicts' },
        { code: 'moi', from: 'R1.new' },
        { code: 'tyle', label: { vi: 'Tỷ lệ phát hiện mới' }, formula: '[moi] ÷ [nghien] × 100' },
      ],
      rules: [{ code: 'B1.moi', level: 'warn', rule: '[moi] <= [nghien]' }],
    },
  ],
  narrative: [{ code: 'ket-qua', title: { vi: 'Kết quả thực hiện' }, written: true }],
};

function Faults({ faults }: { faults: TemplateAnswer['faults'] }) {
  const { t } = useTranslation('reports');
  return (
    <Notice tone="danger" title={t('form.faults')}>
      <ul>
        {faults.map(({ at, code, what }) => (
          <li key={`${at}-${code}-${what}`}>
            <code>{at}</code>: {t(`form.fault.${code}`)}
            {what ? <code> {what}</code> : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Versions({ template, onEdit }: { template: TemplateAnswer; onEdit: (content: Content) => void }) {
  const { t } = useTranslation('reports');
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayChange = useMay('report-templates.change');
  const mayCompute = useMay('reports.compute');
  const { code, version, state, content, may, faults } = template;
  const publish = useMutation({
    mutationFn: () => call(templateEndpoints.publishTemplate, { params: { code }, body: { version } }),
    onSuccess: (answer) => {
      takeOnTemplate(client, answer);
      message.success(t('form.published'));
    },
  });
  return (
    <>
      {publish.error ? <ProblemNotice error={publish.error} /> : null}
      <div className="row">
        {may.change ? (
          <Button onClick={() => onEdit(content)}>{t(state === 'draft' ? 'form.edit' : 'form.nextVersion')}</Button>
        ) : null}
        {mayCompute && faults.length === 0 ? (
          <Link
            to="/reports"
            search={state === 'draft' ? { template: code, version } : { template: code }}
            className="ui-button"
          >
            {t(state === 'draft' ? 'form.try' : 'form.use')}
          </Link>
        ) : null}
        {mayChange ? (
          <Button kind="quiet" onClick={() => onEdit({ ...content, code: 'mau-moi' })}>
            {t('form.copy')}
          </Button>
        ) : null}
        {may.publish ? (
          <Button kind="primary" busy={publish.isPending} onClick={() => publish.mutate()}>
            {t('form.publish')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function Template({ template }: { template: TemplateAnswer }) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const words = useTemplateWords();
  const [edited, setEdited] = useState<Content | null>(null);
  if (edited)
    return (
      <TemplateEditor
        content={edited}
        onKept={({ code, version }) => {
          setEdited(null);
          void navigate({ to: '/report-templates/$code', params: { code }, search: { version } });
        }}
        onCancel={() => setEdited(null)}
      />
    );
  return (
    <>
      <section className="panel stack" data-padded="true">
        <div className="row spread">
          <span className="soft">
            {template.code} · {t('form.version', { version: template.version })}
          </span>
          <TemplateState state={template.state} />
        </div>
        <dl className="template-facts">
          <dt>{t('form.instrument')}</dt>
          <dd>{template.instrument}</dd>
          <dt>{t('form.valid')}</dt>
          <dd>{words.validity(template)}</dd>
          <dt>{t('form.for')}</dt>
          <dd>{words.usedFor(template)}</dd>
        </dl>
        {template.faults.length > 0 ? <Faults faults={template.faults} /> : null}
        <Versions template={template} onEdit={setEdited} />
      </section>
      <TemplateTables content={template.content} />
    </>
  );
}

/** One report form: what it asks for, what is wrong in a draft, and its next step. */
export function TemplatePage({ code, version }: { code: string; version: number | undefined }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const navigate = useNavigate();
  const isNew = code === 'new';
  const query = useQuery({ ...templateQuery(code, version), enabled: !isNew });
  return (
    <Page title={isNew ? t('form.new') : (query.data?.name[language] ?? t('form.title'))}>
      {isNew ? (
        <TemplateEditor
          content={blank}
          onKept={(kept) =>
            void navigate({
              to: '/report-templates/$code',
              params: { code: kept.code },
              search: { version: kept.version },
            })
          }
          onCancel={() => void navigate({ to: '/report-templates' })}
        />
      ) : (
        <QueryBoundary query={query} lines={10}>
          {(template) => <Template key={`${template.code} ${template.version}`} template={template} />}
        </QueryBoundary>
      )}
    </Page>
  );
}
