import { type HandOverAnswer, handOverEndpoints, type refusalReasons } from '@dong-hanh/contract';
import { Button, Field, Notice } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { InstantInput } from '../../shared/form/instant-input';
import type { DateFieldFault } from '../../shared/form/read-date';
import { handOverQuery, takeOnHandOver } from './handover.queries';
import './messages';

type RefusalReason = (typeof refusalReasons)[number];
const reasonCodes: RefusalReason[] = ['not-resident', 'wrong-receiver', 'papers-missing', 'identity-unclear', 'other'];

type Said = 'accepted' | 'refused' | 'withdrawn' | 'again' | 'hearing';

function useAnswer(said: Said, send: () => Promise<HandOverAnswer>) {
  const { t } = useTranslation('handover');
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      client.setQueryData(handOverQuery(answer.id).queryKey, answer);
      takeOnHandOver(client);
      message.success(t(`said.${said}`));
    },
  });
}

function Form({
  answer,
  ready,
  word,
  children,
}: {
  answer: ReturnType<typeof useAnswer>;
  ready: boolean;
  word: string;
  children: ReactNode;
}) {
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        answer.mutate();
      }}
    >
      {children}
      {answer.error ? <ProblemNotice error={answer.error} /> : null}
      <div className="row">
        <Button kind="primary" type="submit" disabled={!ready} busy={answer.isPending}>
          {word}
        </Button>
      </div>
    </form>
  );
}

function Accept({ item }: { item: HandOverAnswer }) {
  const { t } = useTranslation(['handover', 'shared']);
  const [at, setAt] = useState<string | null>(null);
  const [fault, setFault] = useState<DateFieldFault | null>(null);
  const [typed, setTyped] = useState(false);
  const answer = useAnswer('accepted', () =>
    call(handOverEndpoints.acceptHandOver, { params: { id: item.id }, body: at && at.length > 10 ? { at } : {} }),
  );
  const incomplete = typed && (fault !== null || at === null || at.length === 10);
  return (
    <Form answer={answer} ready={!incomplete} word={t('accept.do')}>
      <p>{t(`accept.effect.${item.kind}`)}</p>
      <Field
        label={t('accept.at')}
        hint={t('accept.atHint')}
        error={fault ? t(`shared:dateFault.${fault}`) : incomplete ? t('accept.atTime') : undefined}
      >
        {(field) => (
          <InstantInput
            {...field}
            label={t('accept.at')}
            value={at}
            onChange={(value, problem) => {
              setTyped(value !== null || problem !== null);
              setAt(value);
              setFault(problem);
            }}
          />
        )}
      </Field>
    </Form>
  );
}

function Refuse({ item }: { item: HandOverAnswer }) {
  const { t } = useTranslation('handover');
  const [reasonCode, setReasonCode] = useState<RefusalReason | null>(null);
  const [reason, setReason] = useState('');
  const answer = useAnswer('refused', () =>
    call(handOverEndpoints.refuseHandOver, {
      params: { id: item.id },
      body: { reasonCode: reasonCode ?? 'other', reason },
    }),
  );
  return (
    <Form answer={answer} ready={reasonCode !== null && reason.trim().length >= 3} word={t('refuse.do')}>
      <p>{t('refuse.effect')}</p>
      <Field label={t('refuse.code')} required>
        {(field) => (
          <Select
            {...field}
            value={reasonCode}
            onChange={setReasonCode}
            options={reasonCodes.map((code) => ({ value: code, label: t(`reason.${code}`) }))}
          />
        )}
      </Field>
      <Field label={t('refuse.words')} hint={t('refuse.wordsHint')} required>
        {(field) => (
          <textarea
            {...field}
            className="ui-input"
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Form>
  );
}

function Withdraw({ item }: { item: HandOverAnswer }) {
  const { t } = useTranslation('handover');
  const [reason, setReason] = useState('');
  const answer = useAnswer('withdrawn', () =>
    call(handOverEndpoints.withdrawHandOver, { params: { id: item.id }, body: { reason } }),
  );
  return (
    <Form answer={answer} ready={reason.trim().length >= 3} word={t('withdraw.do')}>
      <p>{t('withdraw.effect')}</p>
      <Field label={t('withdraw.words')} required>
        {(field) => (
          <input {...field} className="ui-input" value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
    </Form>
  );
}

function Again({ item }: { item: HandOverAnswer }) {
  const { t } = useTranslation('handover');
  const [note, setNote] = useState('');
  const answer = useAnswer('again', () =>
    call(handOverEndpoints.offerAgain, { params: { id: item.id }, body: note.trim() === '' ? {} : { note } }),
  );
  return (
    <Form answer={answer} ready word={t('again.do')}>
      <p>{t('again.effect')}</p>
      <Field label={t('again.note')}>
        {(field) => (
          <input {...field} className="ui-input" value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
    </Form>
  );
}

export function Hearing({ item }: { item: HandOverAnswer }) {
  const { t } = useTranslation(['handover', 'shared']);
  const [at, setAt] = useState<string | null>(item.hearingAt);
  const [fault, setFault] = useState<DateFieldFault | null>(null);
  const answer = useAnswer('hearing', () =>
    call(handOverEndpoints.setHearing, { params: { id: item.id }, body: { at } }),
  );
  return (
    <Form answer={answer} ready={fault === null && at !== null} word={t('hearing.do')}>
      <Field label={t('hearing.at')} error={fault ? t(`shared:dateFault.${fault}`) : undefined}>
        {(field) => (
          <InstantInput
            {...field}
            label={t('hearing.at')}
            value={at}
            futureAllowed
            onChange={(value, problem) => {
              setAt(value);
              setFault(problem);
            }}
          />
        )}
      </Field>
    </Form>
  );
}

type Choice = 'accept' | 'refuse' | 'withdraw' | 'again';
const forms: Record<Choice, (props: { item: HandOverAnswer }) => ReactNode> = {
  accept: Accept,
  refuse: Refuse,
  withdraw: Withdraw,
  again: Again,
};

/** What may be done with the hand-over; the legal effect stands in the form. */
export function AnswerHandOver({ item }: { item: HandOverAnswer }) {
  const { t } = useTranslation('handover');
  const choices: Choice[] = [
    ...(item.may.answer ? (['accept', 'refuse'] as const) : []),
    ...(item.may.withdraw ? (['withdraw'] as const) : []),
    ...(item.may.again ? (['again'] as const) : []),
  ];
  const [chosen, setChosen] = useState<Choice | null>(null);
  if (choices.length === 0) return item.state === 'offered' ? <Notice tone="info">{t('waiting')}</Notice> : null;
  const choice = chosen && choices.includes(chosen) ? chosen : choices[0]!;
  const Chosen = forms[choice];
  return (
    <section className="panel stack" data-padded="true">
      <h2>{t('answer.title')}</h2>
      {choices.length > 1 ? (
        <fieldset className="plain-fieldset answer-choices">
          <legend className="visually-hidden">{t('answer.title')}</legend>
          {choices.map((one) => (
            <Button key={one} size="small" aria-pressed={one === choice} onClick={() => setChosen(one)}>
              {t(`answer.${one}`)}
            </Button>
          ))}
        </fieldset>
      ) : null}
      <Chosen item={item} />
    </section>
  );
}
