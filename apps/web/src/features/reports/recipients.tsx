import { type ReportRecipient, type SubmissionAnswer, submissionEndpoints } from '@dong-hanh/contract';
import { Button, Field, Status } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showInstant } from '../../shared/format/dates';
import { takeOnSubmission } from './submissions.queries';

const tones = { waiting: 'info', accepted: 'good', returned: 'danger' } as const;

function AnswerRow({ id, recipient }: { id: string; recipient: ReportRecipient }) {
  const { t } = useTranslation(['reports', 'shared']);
  const client = useQueryClient();
  const [remark, setRemark] = useState<string | null>(null);
  const answer = useMutation({
    mutationFn: (body: { state: 'accepted' | 'returned'; remark?: string }) =>
      call(submissionEndpoints.answerAsRecipient, { params: { id, recipientId: recipient.id }, body }),
    onSuccess: (submission) => takeOnSubmission(client, submission),
  });
  if (remark === null) {
    return (
      <div className="row">
        <Button size="small" busy={answer.isPending} onClick={() => answer.mutate({ state: 'accepted' })}>
          {t('recipients.accepted')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => setRemark('')}>
          {t('recipients.returned')}
        </Button>
        {answer.error ? <ProblemNotice error={answer.error} /> : null}
      </div>
    );
  }
  return (
    <div className="stack">
      <Field label={t('road.remark')} required>
        {(control) => (
          <input
            {...control}
            className="ui-input"
            maxLength={2000}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
        )}
      </Field>
      {answer.error ? <ProblemNotice error={answer.error} /> : null}
      <div className="row">
        <Button
          size="small"
          busy={answer.isPending}
          disabled={remark.trim().length < 3}
          onClick={() => answer.mutate({ state: 'returned', remark: remark.trim() })}
        >
          {t('road.do.return')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => setRemark(null)}>
          {t('shared:cancel')}
        </Button>
      </div>
    </div>
  );
}

/** One name a line; whoever is named already keeps the place. */
function AddressForm({ submission, onDone }: { submission: SubmissionAnswer; onDone: () => void }) {
  const { t } = useTranslation(['reports', 'shared']);
  const client = useQueryClient();
  const [names, setNames] = useState(submission.recipients.map(({ name }) => name).join('\n'));
  const address = useMutation({
    mutationFn: () =>
      call(submissionEndpoints.addressSubmission, {
        params: { id: submission.id },
        body: {
          version: submission.version,
          names: names
            .split('\n')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
        },
      }),
    onSuccess: (answer) => {
      takeOnSubmission(client, answer);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    address.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field label={t('recipients.names')} hint={t('recipients.namesHint')}>
        {(control) => (
          <textarea
            {...control}
            className="ui-input"
            rows={4}
            maxLength={4000}
            value={names}
            onChange={(event) => setNames(event.target.value)}
          />
        )}
      </Field>
      {address.error ? <ProblemNotice error={address.error} /> : null}
      <div className="row">
        <Button kind="primary" size="small" type="submit" busy={address.isPending}>
          {t('recipients.save')}
        </Button>
        <Button kind="quiet" size="small" onClick={onDone}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Whom the report goes to beside the unit above, each with its own answer. */
export function Recipients({ submission }: { submission: SubmissionAnswer }) {
  const { t } = useTranslation('reports');
  const [writing, setWriting] = useState(false);
  const { recipients, may, sent } = submission;
  if (recipients.length === 0 && !may.address) return null;
  return (
    <div className="stack">
      <h3>{t('recipients.title')}</h3>
      {recipients.length > 0 && !writing ? (
        <ul className="plain-list small">
          {recipients.map((recipient) => (
            <li key={recipient.id} className="stack">
              <div className="row">
                <span>{recipient.name}</span>
                {sent ? (
                  <Status tone={tones[recipient.state]}>{t(`recipients.state.${recipient.state}`)}</Status>
                ) : null}
                {recipient.answered ? (
                  <span className="soft">
                    {showInstant(recipient.answered.at)}, {recipient.answered.by}
                  </span>
                ) : null}
              </div>
              {recipient.remark ? <div className="soft">{recipient.remark}</div> : null}
              {recipient.mayAnswer ? <AnswerRow id={submission.id} recipient={recipient} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {writing ? <AddressForm submission={submission} onDone={() => setWriting(false)} /> : null}
      {may.address && !writing ? (
        <div className="row">
          <Button size="small" kind="quiet" onClick={() => setWriting(true)}>
            {t(recipients.length > 0 ? 'recipients.edit' : 'recipients.add')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
