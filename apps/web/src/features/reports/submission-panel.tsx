import { type SubmissionAnswer, type SubmissionSummary, submissionEndpoints } from '@dong-hanh/contract';
import { Button, Field, Notice, Status } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Drawer } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, fileAddress } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showInstant } from '../../shared/format/dates';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay, useSession } from '../../shared/session/session';
import { DriftList } from './drift-list';
import { NarrativeForm } from './narrative-form';
import { Recipients } from './recipients';
import { SubmissionState } from './submission-state';
import {
  driftQuery,
  type RoadQuestion,
  submissionQuery,
  submissionsQuery,
  takeOnSubmission,
} from './submissions.queries';

const formats = ['docx', 'pdf', 'xlsx'] as const;
const stepEndpoints = {
  sign: submissionEndpoints.signSubmission,
  send: submissionEndpoints.sendSubmission,
  accept: submissionEndpoints.acceptSubmission,
};

function Steps({ submission }: { submission: SubmissionSummary }) {
  const { t } = useTranslation('reports');
  const { state, drafted, signed, sent, answered } = submission;
  const steps = [
    ['drafted', drafted],
    ['signed', signed],
    ['sent', sent],
    [state === 'returned' ? 'returned' : 'accepted', answered],
  ] as const;
  return (
    <ol className="road">
      {steps.map(([name, step]) => (
        <li key={name} data-done={step !== null}>
          <strong>{t(`road.step.${name}`)}</strong>
          {step ? (
            <span className="soft small">
              {showInstant(step.at)}, {step.by}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** The unit above gives it back, and says what is to be put right. */
function ReturnForm({ submission, onDone }: { submission: SubmissionAnswer; onDone: () => void }) {
  const { t } = useTranslation(['reports', 'shared']);
  const client = useQueryClient();
  const [remark, setRemark] = useState('');
  const [checked, setChecked] = useState(false);
  const short = remark.trim().length < 3;
  const giveBack = useMutation({
    mutationFn: () =>
      call(submissionEndpoints.returnSubmission, {
        params: { id: submission.id },
        body: { version: submission.version, remark: remark.trim() },
      }),
    onSuccess: (answer) => {
      takeOnSubmission(client, answer);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!short) giveBack.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field label={t('road.remark')} required error={checked && short ? t('road.remarkNeeded') : undefined}>
        {(control) => (
          <textarea
            {...control}
            className="ui-input"
            rows={3}
            maxLength={2000}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
        )}
      </Field>
      {giveBack.error ? <ProblemNotice error={giveBack.error} /> : null}
      <div className="row">
        <Button kind="danger" type="submit" busy={giveBack.isPending}>
          {t('road.do.return')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}

function Drift({ submission, onOpen }: { submission: SubmissionAnswer; onOpen: () => void }) {
  const { t } = useTranslation('reports');
  const items = useQuery(driftQuery(submission.id)).data?.items;
  if (!items) return null;
  if (items.length === 0) return <Status tone="good">{t('drift.none')}</Status>;
  return (
    <Button size="small" onClick={onOpen}>
      {t('drift.count', { count: items.length })}
    </Button>
  );
}

function Submission({ id }: { id: string }) {
  const { t } = useTranslation('reports');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState<'narrative' | 'drift' | 'return' | null>(null);
  const query = useQuery(submissionQuery(id));
  const take = useMutation({
    mutationFn: ({ step, version }: { step: keyof typeof stepEndpoints; version: number }) =>
      call(stepEndpoints[step], { params: { id }, body: { version } }),
    onSuccess: (answer) => {
      takeOnSubmission(client, answer);
      message.success(t(`road.said.${answer.state}`));
    },
  });
  const close = () => setOpen(null);
  return (
    <QueryBoundary query={query} lines={4}>
      {(submission) => (
        <div className="stack">
          {submission.state === 'returned' && submission.remark ? (
            <Notice tone="warn" title={t('road.returnedWith')}>
              {submission.remark}
            </Notice>
          ) : null}
          <Steps submission={submission} />
          {submission.late ? <Status tone="danger">{t('road.late')}</Status> : null}
          {submission.figures ? <Drift submission={submission} onOpen={() => setOpen('drift')} /> : null}
          {take.error ? <ProblemNotice error={take.error} /> : null}
          <div className="row">
            {submission.may.write ? <Button onClick={() => setOpen('narrative')}>{t('road.do.write')}</Button> : null}
            {(['sign', 'send'] as const).map((step) =>
              submission.may[step] ? (
                <Button
                  key={step}
                  kind="primary"
                  busy={take.isPending}
                  onClick={() => take.mutate({ step, version: submission.version })}
                >
                  {t(`road.do.${step}`)}
                </Button>
              ) : null,
            )}
            {submission.may.answer && open !== 'return' ? (
              <>
                <Button
                  kind="primary"
                  busy={take.isPending}
                  onClick={() => take.mutate({ step: 'accept', version: submission.version })}
                >
                  {t('road.do.accept')}
                </Button>
                <Button onClick={() => setOpen('return')}>{t('road.do.return')}</Button>
              </>
            ) : null}
          </div>
          {submission.may.sign ? <p className="soft small">{t('road.signHint')}</p> : null}
          <Recipients submission={submission} />
          {open === 'return' ? <ReturnForm submission={submission} onDone={close} /> : null}
          <p className="small">
            {t('road.paper')}{' '}
            {formats.map((format) => (
              <a
                key={format}
                className="road-file"
                href={fileAddress(submissionEndpoints.submissionFile, { params: { id }, query: { format } })}
                download
              >
                {t(`export.${format}`)}
              </a>
            ))}
          </p>
          <Drawer open={open === 'narrative'} onClose={close} size={640} title={t('narrative.title')} destroyOnHidden>
            <NarrativeForm submission={submission} onDone={close} />
          </Drawer>
          <Drawer open={open === 'drift'} onClose={close} size={480} title={t('drift.title')} destroyOnHidden>
            {submission.figures ? <DriftList id={id} figures={submission.figures} /> : null}
          </Drawer>
        </div>
      )}
    </QueryBoundary>
  );
}

function Begin({ question, again }: { question: RoadQuestion; again: boolean }) {
  const { t } = useTranslation('reports');
  const client = useQueryClient();
  const begin = useMutation({
    mutationFn: () => call(submissionEndpoints.draftSubmission, { body: question }),
    onSuccess: (answer) => takeOnSubmission(client, answer),
  });
  return (
    <>
      {begin.error ? <ProblemNotice error={begin.error} /> : null}
      <div className="row">
        <Button kind={again ? 'default' : 'primary'} busy={begin.isPending} onClick={() => begin.mutate()}>
          {t(again ? 'road.do.again' : 'road.do.begin')}
        </Button>
      </div>
    </>
  );
}

/** The road of the report up the hierarchy, and the next step of whoever looks at it. */
export function SubmissionPanel({ question }: { question: RoadQuestion }) {
  const { t } = useTranslation('reports');
  const { unit } = useSession().membership;
  const mayWrite = useMay('reports.write') && unit.code === question.unitCode;
  return (
    <section className="panel stack" data-padded="true" aria-label={t('road.title')}>
      <QueryBoundary query={useQuery(submissionsQuery(question))} lines={4}>
        {({ own }) => {
          const [last, ...earlier] = own;
          const ended = last?.state === 'accepted' || last?.state === 'returned';
          return (
            <>
              <div className="row spread">
                <h2>{t('road.title')}</h2>
                <SubmissionState state={last?.state ?? null} />
              </div>
              {last && last.number > 1 ? <p className="soft">{t('road.number', { number: last.number })}</p> : null}
              {last ? <Submission key={last.id} id={last.id} /> : null}
              {last ? null : <p className="soft">{t(mayWrite ? 'road.none' : 'road.noneHere')}</p>}
              {mayWrite && (!last || ended) ? <Begin question={question} again={last !== undefined} /> : null}
              {earlier.length > 0 ? (
                <details>
                  <summary>{t('road.earlier', { count: earlier.length })}</summary>
                  <ul className="plain-list small">
                    {earlier.map((one) => (
                      <li key={one.id}>
                        {t('road.number', { number: one.number })}: <SubmissionState state={one.state} />{' '}
                        {one.answered ? showInstant(one.answered.at) : null}
                        {one.remark ? <div className="soft">{one.remark}</div> : null}
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </>
          );
        }}
      </QueryBoundary>
    </section>
  );
}
