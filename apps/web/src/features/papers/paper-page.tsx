import { type PaperAnswer, type PaperValues, papersEndpoints } from '@dong-hanh/contract';
import { type FormDefinition, findForm } from '@dong-hanh/print-templates/forms';
import { Button, EmptyState, Notice } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, fileAddress } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showDay } from '../../shared/format/dates';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import './messages';
import { PaperFields, type PaperFieldsProps } from './paper-fields';
import { PaperPreview } from './paper-preview';
import { PaperState } from './paper-state';
import { PaperSteps } from './paper-steps';
import './papers.css';
import { paperQuery, takeOnPaper } from './papers.queries';

/** Number, day and signature come with the steps of the paper, not by typing. */
const isTyped = ({ source }: FormDefinition['fields'][number]) => source !== 'issue';

function Downloads({ paper }: { paper: PaperAnswer }) {
  const { t } = useTranslation('papers');
  return (
    <>
      {(['pdf', 'docx'] as const).map((format) => (
        <a
          key={format}
          className="ui-button"
          data-size="small"
          href={fileAddress(papersEndpoints.paperFile, { params: { id: paper.id }, query: { format } })}
          download
        >
          {t(`paper.download.${format}`)}
        </a>
      ))}
    </>
  );
}

/** What has to be asked stands first; what the file knows is there to be looked at and changed. */
function FieldGroups({ asked, fields, ...rest }: PaperFieldsProps & { asked: ReadonlySet<string> }) {
  const { t } = useTranslation('papers');
  const open = fields.filter((field) => asked.has(field.key));
  const known = fields.filter((field) => !asked.has(field.key));
  return (
    <div className="stack">
      <h2>{t('paper.asked')}</h2>
      {open.length === 0 ? <p className="soft">{t('paper.nothingAsked')}</p> : <PaperFields fields={open} {...rest} />}
      {known.length > 0 ? (
        <details>
          <summary>{t('paper.known', { count: known.length })}</summary>
          <PaperFields fields={known} {...rest} />
        </details>
      ) : null}
    </div>
  );
}

function PaperWork({ paper, form }: { paper: PaperAnswer; form: FormDefinition }) {
  const { t } = useTranslation('papers');
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayMake = useMay('papers.make');
  const [typed, setTyped] = useState<PaperValues>(() =>
    Object.fromEntries(paper.typed.flatMap((key) => (key in paper.values ? [[key, paper.values[key]!]] : []))),
  );
  const [dirty, setDirty] = useState(false);
  // Fixed while one types: a field does not move away from under the hand.
  const [asked] = useState<ReadonlySet<string>>(
    () =>
      new Set([
        ...paper.missing,
        ...paper.typed,
        ...form.fields.filter(({ key, source }) => source === 'input' && !(key in paper.values)).map(({ key }) => key),
      ]),
  );
  const editable = mayMake && paper.state === 'drafted';
  const values = editable ? { ...paper.values, ...typed } : paper.values;
  const save = useMutation({
    mutationFn: () =>
      call(papersEndpoints.savePaper, { params: { id: paper.id }, body: { version: paper.version, values: typed } }),
    onSuccess: (saved) => {
      setDirty(false);
      takeOnPaper(client, saved);
      message.success(t('paper.saved'));
    },
  });
  return (
    <div className="paper-work">
      <div className="stack">
        <div className="panel stack" data-padded="true">
          <div className="row">
            <PaperState state={paper.state} received={paper.received} />
            {paper.fullNumber === null ? null : <strong>{paper.fullNumber}</strong>}
            <Downloads paper={paper} />
            <a className="ui-button paper-jump" data-size="small" href="#paper-preview">
              {t('paper.toPreview')}
            </a>
          </div>
          {paper.remark ? (
            <Notice tone="warn" title={t('paper.returned')}>
              {paper.remark}
            </Notice>
          ) : null}
          {paper.cancelReason ? (
            <Notice tone="danger" title={t('state.cancelled')}>
              {paper.cancelReason}
            </Notice>
          ) : null}
          {save.error ? <ProblemNotice error={save.error} /> : null}
          {editable ? (
            <div className="row">
              <Button
                kind={dirty ? 'primary' : 'default'}
                busy={save.isPending}
                disabled={!dirty}
                onClick={() => save.mutate()}
              >
                {t('paper.save')}
              </Button>
            </div>
          ) : null}
          <PaperSteps paper={paper} unsaved={dirty} />
        </div>
        {editable ? (
          <div className="panel" data-padded="true">
            <FieldGroups
              asked={asked}
              fields={form.fields.filter(isTyped)}
              values={values}
              missing={paper.missing.filter((key) => !(key in typed))}
              onChange={(key, value) => {
                const next = { ...typed };
                if (value === null) delete next[key];
                else next[key] = value;
                setTyped(next);
                setDirty(true);
              }}
            />
          </div>
        ) : null}
      </div>
      <PaperPreview form={form} values={values} />
    </div>
  );
}

/** Of a paper made elsewhere there is its number, its day and its scan. */
function ReceivedPaper({ paper }: { paper: PaperAnswer }) {
  const { t } = useTranslation('papers');
  return (
    <div className="panel stack" data-padded="true">
      <div className="row">
        <PaperState state={paper.state} received={paper.received} />
        {paper.fullNumber === null ? null : <strong>{paper.fullNumber}</strong>}
        {paper.issuedOn === null ? null : <span>{showDay(paper.issuedOn)}</span>}
      </div>
      <p className="soft">{t('received.only')}</p>
      <PaperSteps paper={paper} unsaved={false} />
    </div>
  );
}

/** One paper: what is asked at the left, the paper as it will be printed at the right. */
export function PaperPage() {
  const { t } = useTranslation('papers');
  const { paperId } = useParams({ from: '/frame/papers/$paperId' });
  const query = useQuery(paperQuery(paperId));
  return (
    <QueryBoundary query={query}>
      {(paper) => {
        const form = findForm(paper.formCode);
        return (
          <Page
            title={paper.title}
            lead={
              <Link to="/people/$personId" params={{ personId: paper.personId }} search={{ tab: 'papers' }}>
                {t('paper.back')}
              </Link>
            }
          >
            {paper.received ? (
              <ReceivedPaper paper={paper} />
            ) : form === undefined ? (
              <EmptyState title={t('paper.unknownForm')}>{paper.formCode}</EmptyState>
            ) : (
              <PaperWork key={`${paper.id} ${paper.state}`} paper={paper} form={form} />
            )}
          </Page>
        );
      }}
    </QueryBoundary>
  );
}
