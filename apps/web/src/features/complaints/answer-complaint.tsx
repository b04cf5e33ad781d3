import { type ComplaintAnswer, complaintEndpoints } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import type { DateFieldFault } from '../../shared/form/read-date';
import { today } from '../../shared/format/dates';
import { answerersQuery } from './complaints.queries';
import './messages';

type Outcome = NonNullable<ComplaintAnswer['outcome']>;
const outcomes: Outcome[] = ['upheld', 'partly', 'rejected', 'withdrawn'];

function useHandled(said: 'assigned' | 'closed') {
  const { t } = useTranslation('complaints');
  const client = useQueryClient();
  const { message } = App.useApp();
  return () => {
    message.success(t(`said.${said}`));
    void client.invalidateQueries({ queryKey: ['complaints'] });
  };
}

function Assign({ item }: { item: ComplaintAnswer }) {
  const { t } = useTranslation('complaints');
  const answerers = useQuery(answerersQuery(item.personId)).data?.items ?? [];
  const handled = useHandled('assigned');
  const assign = useMutation({
    mutationFn: (accountId: string) =>
      call(complaintEndpoints.assignComplaint, { params: { id: item.id }, body: { version: item.version, accountId } }),
    onSuccess: handled,
  });
  return (
    <>
      <Field label={t('assign')}>
        {(field) => (
          <Select
            {...field}
            className="full-width"
            value={item.assignedTo?.accountId ?? null}
            placeholder={t('chooseOfficer')}
            loading={assign.isPending}
            onChange={(accountId: string) => assign.mutate(accountId)}
            options={answerers.map((one) => ({ value: one.accountId, label: one.name }))}
          />
        )}
      </Field>
      {assign.error ? <ProblemNotice error={assign.error} /> : null}
    </>
  );
}

/** Gives the complaint to an officer, or says how it ended. */
export function AnswerComplaint({ item, onCancel }: { item: ComplaintAnswer; onCancel: () => void }) {
  const { t } = useTranslation(['complaints', 'shared']);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [closedOn, setClosedOn] = useState<string | null>(today());
  const [fault, setFault] = useState<DateFieldFault | null>(null);
  const [answer, setAnswer] = useState('');
  const [paperNumber, setPaperNumber] = useState('');
  const handled = useHandled('closed');
  const close = useMutation({
    mutationFn: () =>
      call(complaintEndpoints.closeComplaint, {
        params: { id: item.id },
        body: {
          version: item.version,
          outcome: outcome ?? 'rejected',
          closedOn: closedOn ?? today(),
          answer,
          ...(paperNumber.trim() === '' ? {} : { paperNumber }),
        },
      }),
    onSuccess: handled,
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        close.mutate();
      }}
    >
      <div className="form-grid">
        <Assign item={item} />
        <Field label={t('answer.outcome')} required>
          {(field) => (
            <Select
              {...field}
              className="full-width"
              value={outcome}
              onChange={setOutcome}
              options={outcomes.map((one) => ({ value: one, label: t(`outcome.${one}`) }))}
            />
          )}
        </Field>
        <Field label={t('answer.on')} required error={fault ? t(`shared:dateFault.${fault}`) : undefined}>
          {(field) => (
            <DateInput
              {...field}
              today={today()}
              wholeDay
              value={closedOn}
              onChange={(date, problem) => {
                setClosedOn(date);
                setFault(problem);
              }}
            />
          )}
        </Field>
        <Field label={t('answer.paper')}>
          {(field) => (
            <input
              {...field}
              className="ui-input"
              maxLength={60}
              value={paperNumber}
              onChange={(event) => setPaperNumber(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('answer.words')} hint={t('answer.effect')} required className="wide">
          {(field) => (
            <textarea
              {...field}
              className="ui-input"
              rows={3}
              maxLength={4000}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
            />
          )}
        </Field>
      </div>
      {close.error ? <ProblemNotice error={close.error} /> : null}
      <div className="row">
        <Button
          kind="primary"
          type="submit"
          disabled={outcome === null || closedOn === null || fault !== null || answer.trim().length < 3}
          busy={close.isPending}
        >
          {t('answer.do')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}
