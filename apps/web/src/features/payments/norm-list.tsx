import {
  type NormAnswer,
  paymentEndpoints,
  paymentPurposes,
  paymentRecipients,
  paymentUnits,
} from '@dong-hanh/contract';
import { Button, type DataColumn, DataTable, EmptyState, Field, Status } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import { readFigure } from '../../shared/form/read-figure';
import { showDay, today } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useSession } from '../../shared/session/session';
import { normsQuery, usePaymentChange } from './payments.queries';

const figureKinds = ['amount', 'factor'] as const;
type Part = 'code' | 'title' | 'figure' | 'document';
const parts: Part[] = ['code', 'title', 'figure', 'document'];

function NormForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['payments', 'shared']);
  const { unit } = useSession().membership;
  const [words, setWords] = useState<Record<Part, string>>({ code: '', title: '', figure: '', document: '' });
  const [purpose, setPurpose] = useState<NormAnswer['purpose']>('support-once');
  const [recipient, setRecipient] = useState<NormAnswer['recipient']>('person');
  const [per, setPer] = useState<NormAnswer['unit']>('person');
  const [kind, setKind] = useState<(typeof figureKinds)[number]>('amount');
  const [from, setFrom] = useState<string | null>(today());
  const figure = readFigure(words.figure);
  const add = usePaymentChange(
    () =>
      call(paymentEndpoints.addNorm, {
        body: {
          ...{ provinceCode: unit.code, purpose, recipient, unit: per, from: from ?? today(), to: null },
          ...{ code: words.code.trim(), title: words.title.trim(), document: words.document.trim() },
          ...{ amount: kind === 'amount' ? figure : null, factor: kind === 'factor' ? figure : null },
        },
      }),
    onDone,
  );
  const choice = <T extends string>(
    label: string,
    value: T,
    options: { value: T; label: string }[],
    onChange: (value: T) => void,
  ) => (
    <Field label={label} required>
      {(control) => <Select {...control} className="full-width" value={value} onChange={onChange} options={options} />}
    </Field>
  );
  return (
    <form
      className="panel stack"
      data-padded="true"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined);
      }}
      noValidate
    >
      <h2>{t('norm.add')}</h2>
      <p className="soft small">{t('norm.follows')}</p>
      <div className="form-grid">
        {choice(
          t('norm.purpose'),
          purpose,
          paymentPurposes.map((value) => ({ value, label: t(`purpose.${value}`) })),
          setPurpose,
        )}
        {choice(
          t('norm.recipient'),
          recipient,
          paymentRecipients.map((value) => ({ value, label: t(`recipient.${value}`) })),
          setRecipient,
        )}
        {choice(
          t('norm.unit'),
          per,
          paymentUnits.map((value) => ({ value, label: t(`unit.${value}`) })),
          setPer,
        )}
        {choice(
          t('norm.figureKind'),
          kind,
          figureKinds.map((value) => ({ value, label: t(`figureKind.${value}`) })),
          setKind,
        )}
        {parts.map((part) => (
          <Field key={part} label={t(`norm.${part}`)} hint={part === 'code' ? t('norm.codeHint') : undefined} required>
            {(control) => (
              <input
                {...control}
                className="ui-input"
                maxLength={part === 'code' ? 40 : 200}
                value={words[part]}
                onChange={(event) => setWords({ ...words, [part]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Field label={t('norm.from')} required>
          {(control) => <DateInput {...control} today="9999-12-31" wholeDay value={from} onChange={setFrom} />}
        </Field>
      </div>
      {add.error ? <ProblemNotice error={add.error} /> : null}
      <div className="row">
        <Button kind="primary" type="submit" disabled={figure === null || from === null} busy={add.isPending}>
          {t('norm.save')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What is paid for what, with the days each norm holds. */
export function NormList() {
  const { t } = useTranslation('payments');
  const [adding, setAdding] = useState(false);
  const now = today();
  const rate = ({ amount, factor, unit }: NormAnswer) =>
    t('norm.rate', {
      rate:
        amount === null
          ? t('norm.share', { factor: showCount(factor ?? 0) })
          : t('money', { amount: showCount(amount) }),
      unit: t(`unit.${unit}`),
    });
  const columns: DataColumn<NormAnswer>[] = [
    {
      key: 'title',
      header: t('norm.title'),
      narrow: 'bare',
      width: '40%',
      cell: ({ title, code, document }) => (
        <span className="two-lines">
          <span>{title}</span>
          <span className="soft small">{`${code} · ${document}`}</span>
        </span>
      ),
    },
    { key: 'purpose', header: t('norm.purpose'), cell: ({ purpose }) => t(`purpose.${purpose}`) },
    { key: 'recipient', header: t('norm.recipient'), cell: ({ recipient }) => t(`recipient.${recipient}`) },
    { key: 'rate', header: t('norm.figure'), align: 'end', cell: rate },
    {
      key: 'days',
      header: t('norm.days'),
      cell: ({ from, to }) => (
        <span className="two-lines">
          <span>{to === null ? t('norm.since', { from: showDay(from) }) : `${showDay(from)} – ${showDay(to)}`}</span>
          {from <= now && (to === null || now <= to) ? <Status tone="good">{t('norm.holds')}</Status> : null}
        </span>
      ),
    },
  ];
  return (
    <QueryBoundary query={useQuery(normsQuery)}>
      {({ items, mayChange }) => (
        <div className="stack">
          {mayChange && adding ? <NormForm onDone={() => setAdding(false)} /> : null}
          {mayChange && !adding ? (
            <div className="row">
              <Button onClick={() => setAdding(true)}>{t('norm.add')}</Button>
            </div>
          ) : null}
          <div className="panel">
            {items.length === 0 ? (
              <EmptyState title={t('norm.none')}>{t('norm.noneHint')}</EmptyState>
            ) : (
              <DataTable caption={t('norms')} columns={columns} rows={items} rowKey={({ id }) => id} />
            )}
          </div>
        </div>
      )}
    </QueryBoundary>
  );
}
