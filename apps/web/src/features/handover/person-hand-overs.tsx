import { handOverEndpoints, type ObstacleAnswer, obstacleEndpoints } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { isProblem } from '../../shared/api/problem';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { holdsFiles } from '../../shared/session/holders';
import { useMay, useSession } from '../../shared/session/session';
import { HandOverTable } from './hand-over-table';
import './handover.css';
import { handOversOfPersonQuery, obstaclesQuery, receiversQuery, takeOnHandOver } from './handover.queries';
import './messages';
import { ObstacleTable } from './obstacle-table';
import { type PaperDraft, PaperList, papersOf } from './paper-list';

const obstacleCodes: ObstacleAnswer['reasonCode'][] = [
  'papers-missing',
  'identity-unclear',
  'residence-disputed',
  'person-absent',
  'no-place',
  'health',
  'law-unclear',
  'other',
];

function Disclosure({ word, children }: { word: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  if (open) return children;
  return (
    <div className="row">
      <Button onClick={() => setOpen(true)}>{word}</Button>
    </div>
  );
}

function MissingPapers({ titles }: { titles: string[] }) {
  const { t } = useTranslation('handover');
  if (titles.length === 0) return null;
  return (
    <div>
      <p className="ui-field-label">{t('send.missing', { count: titles.length })}</p>
      <ul>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </div>
  );
}

/** A commune sends the file to a facility, court or office; who holds it gives it back. */
function SendFile({ personId }: { personId: string }) {
  const { t } = useTranslation('handover');
  const client = useQueryClient();
  const { message } = App.useApp();
  const returning = holdsFiles(useSession().membership.role);
  const receivers = useQuery({ ...receiversQuery(personId), enabled: !returning }).data?.items ?? [];
  const [organisationId, setOrganisationId] = useState<string | null>(null);
  const [papers, setPapers] = useState<PaperDraft[]>([{ title: '', sheets: '1' }]);
  const [note, setNote] = useState('');
  const [because, setBecause] = useState('');
  const send = useMutation({
    mutationFn: () => {
      const body = { papers: papersOf(papers), ...(note.trim() === '' ? {} : { note }) };
      const params = { id: personId };
      return returning
        ? call(handOverEndpoints.offerReturn, { params, body })
        : call(handOverEndpoints.offerHandOver, {
            params,
            body: {
              ...body,
              organisationId: organisationId ?? '',
              ...(because.trim() === '' ? {} : { incompleteBecause: because }),
            },
          });
    },
    onSuccess: () => {
      takeOnHandOver(client);
      message.success(t('said.offered'));
    },
  });
  const missing = isProblem(send.error, 'file-incomplete') ? (send.error.details.missing as string[]) : [];
  const kinds = [...new Set(receivers.map((one) => one.kind))];
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <h3>{returning ? t('send.returnTitle') : t('send.title')}</h3>
      <p className="soft">{returning ? t('send.returnLead') : t('send.lead')}</p>
      {returning ? null : (
        <Field label={t('send.to')} required>
          {(field) => (
            <Select
              {...field}
              value={organisationId}
              onChange={setOrganisationId}
              placeholder={t('send.choose')}
              options={kinds.map((kind) => ({
                label: t(`receiver.${kind}`),
                options: receivers
                  .filter((one) => one.kind === kind)
                  .map((one) => ({ value: one.id, label: one.name })),
              }))}
            />
          )}
        </Field>
      )}
      <PaperList value={papers} onChange={setPapers} />
      <Field label={t('send.note')}>
        {(field) => (
          <input {...field} className="ui-input" value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
      {send.error ? <ProblemNotice error={send.error} /> : null}
      {missing.length > 0 || because !== '' ? (
        <>
          <MissingPapers titles={missing} />
          <Field label={t('send.because')} hint={t('send.becauseHint')}>
            {(field) => (
              <input
                {...field}
                className="ui-input"
                maxLength={300}
                value={because}
                onChange={(event) => setBecause(event.target.value)}
              />
            )}
          </Field>
        </>
      ) : null}
      <div className="row">
        <Button kind="primary" type="submit" disabled={!returning && organisationId === null} busy={send.isPending}>
          {returning ? t('send.return') : t('send.do')}
        </Button>
      </div>
    </form>
  );
}

function OpenObstacle({ personId }: { personId: string }) {
  const { t } = useTranslation('handover');
  const client = useQueryClient();
  const [reasonCode, setReasonCode] = useState<ObstacleAnswer['reasonCode'] | null>(null);
  const [words, setWords] = useState('');
  const open = useMutation({
    mutationFn: () =>
      call(obstacleEndpoints.openObstacle, {
        params: { id: personId },
        body: { reasonCode: reasonCode ?? 'other', words },
      }),
    onSuccess: () => {
      setReasonCode(null);
      setWords('');
      void client.invalidateQueries({ queryKey: ['obstacles'] });
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate();
      }}
    >
      <div className="form-grid">
        <Field label={t('obstacle.reason')} required>
          {(field) => (
            <Select
              {...field}
              value={reasonCode}
              onChange={setReasonCode}
              options={obstacleCodes.map((code) => ({ value: code, label: t(`obstacle.code.${code}`) }))}
            />
          )}
        </Field>
        <Field label={t('obstacle.words')} hint={t('obstacle.wordsHint')} required className="wide">
          {(field) => (
            <textarea
              {...field}
              className="ui-input"
              rows={2}
              maxLength={1000}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
      </div>
      {open.error ? <ProblemNotice error={open.error} /> : null}
      <div className="row">
        <Button
          kind="primary"
          type="submit"
          disabled={reasonCode === null || words.trim().length < 3}
          busy={open.isPending}
        >
          {t('obstacle.do')}
        </Button>
      </div>
    </form>
  );
}

/** Where the file went and goes, and what holds it up. */
export function PersonHandOvers({ personId, closed }: { personId: string; closed: boolean }) {
  const { t } = useTranslation('handover');
  const mayOffer = useMay('hand-overs.offer') && !closed;
  const mayChange = useMay('obstacles.change') && !closed;
  return (
    <div className="stack">
      <section className="panel stack" data-padded="true">
        <h2>{t('title')}</h2>
        <QueryBoundary query={useQuery(handOversOfPersonQuery(personId))} lines={3}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="soft">{t('none.person')}</p>
            ) : (
              <HandOverTable caption={t('title')} rows={items} ofPerson />
            )
          }
        </QueryBoundary>
        {mayOffer ? (
          <Disclosure word={t('send.open')}>
            <SendFile personId={personId} />
          </Disclosure>
        ) : null}
      </section>
      <section className="panel stack" data-padded="true">
        <h2>{t('tab.obstacles')}</h2>
        <QueryBoundary query={useQuery(obstaclesQuery(personId))} lines={2}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="soft">{t('obstacle.nonePerson')}</p>
            ) : (
              <ObstacleTable rows={items} ofPerson />
            )
          }
        </QueryBoundary>
        {mayChange ? (
          <Disclosure word={t('obstacle.add')}>
            <OpenObstacle personId={personId} />
          </Disclosure>
        ) : null}
      </section>
    </div>
  );
}
