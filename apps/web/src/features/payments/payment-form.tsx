import { paymentEndpoints } from '@dong-hanh/contract';
import { judgePayment, paymentAmount } from '@dong-hanh/domain';
import { Button, Field } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import { readFigure } from '../../shared/form/read-figure';
import { today } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { useSession } from '../../shared/session/session';
import './messages';
import { budgetLinesQuery, normsQuery, usePaymentChange } from './payments.queries';

/** A payment by norm, its amount computed while one types: to the person of a file, else to a worker or facility by name. */
export function PaymentForm({ personId = null, onDone }: { personId?: string | null; onDone: () => void }) {
  const { t } = useTranslation(['payments', 'shared']);
  const { unit } = useSession().membership;
  const norms = useQuery(normsQuery).data?.items ?? [];
  const lines = useQuery(budgetLinesQuery).data?.items ?? [];
  const [normCode, setNormCode] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [quantity, setQuantity] = useState('1');
  const [amount, setAmount] = useState('');
  const [because, setBecause] = useState('');
  const [forDay, setForDay] = useState<string | null>(today());
  const [lineId, setLineId] = useState<string | null>(null);
  const day = forDay ?? '';
  const ofDay = norms.filter(({ from, to }) => from <= day && (to === null || day <= to));
  const offered = ofDay.filter(
    ({ recipient, purpose }) =>
      (recipient === 'person') === (personId !== null) && purpose !== 'base-salary' && purpose !== 'contribution',
  );
  const norm = offered.find(({ code }) => code === normCode);
  const base = ofDay.find(({ code }) => code === 'base-salary')?.amount ?? null;
  const count = readFigure(quantity);
  const byNorm = norm && count !== null ? paymentAmount(norm, base, count) : null;
  const asked = amount.trim() === '' ? byNorm : readFigure(amount);
  const reason = because.trim().length < 3 ? null : because.trim();
  const fault = byNorm === null || asked === null ? null : judgePayment(asked, byNorm, reason);
  const line = lines.find(({ findingId }) => findingId === lineId);
  const leavesLine = line && asked !== null && line.spent + asked > (line.allocated ?? 0);
  const money = (value: number) => t('money', { amount: showCount(value) });
  const propose = usePaymentChange(
    () =>
      call(paymentEndpoints.proposePayment, {
        body: {
          ...{ unitCode: unit.code, personId, recipientName: personId === null ? name.trim() : null },
          ...{ normCode: normCode ?? '', quantity: count ?? 0, amount: asked, belowBecause: reason, forDay: day },
          ...{ planId: line?.planId ?? null, findingId: line?.findingId ?? null },
        },
      }),
    onDone,
  );
  const complete =
    norm !== undefined && byNorm !== null && asked !== null && (personId !== null || name.trim().length > 1);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    propose.mutate(undefined);
  };
  return (
    <form className="panel stack" data-padded="true" onSubmit={submit} noValidate>
      <h2>{t('propose.title')}</h2>
      {personId === null ? <p className="soft small">{t('propose.peopleHint')}</p> : null}
      <div className="form-grid">
        <Field label={t('field.norm')} required>
          {(control) => (
            <Select
              {...control}
              className="full-width"
              value={normCode}
              onChange={setNormCode}
              placeholder={t('propose.chooseNorm')}
              notFoundContent={t('propose.noNorm')}
              options={offered.map(({ code, title }) => ({ value: code, label: title }))}
            />
          )}
        </Field>
        {personId === null ? (
          <Field label={t('field.recipientName')} required>
            {(control) => (
              <input
                {...control}
                className="ui-input"
                maxLength={200}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        <Field
          label={norm ? t('field.quantityOf', { unit: t(`unit.${norm.unit}`) }) : t('field.quantity')}
          required
          error={count === null ? t('cannotRead') : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="ui-input"
              inputMode="decimal"
              value={quantity}
              onChange={(event) => setQuantity(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('field.forDay')} required>
          {(control) => <DateInput {...control} today={today()} wholeDay value={forDay} onChange={setForDay} />}
        </Field>
        <Field
          label={t('field.amount')}
          hint={
            byNorm === null
              ? norm && count !== null
                ? t('propose.noBase')
                : undefined
              : t('propose.byNorm', { amount: money(byNorm) })
          }
          error={fault === 'amount-over-norm' ? t('propose.over') : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="ui-input"
              inputMode="numeric"
              placeholder={byNorm === null ? undefined : showCount(byNorm)}
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('field.line')} warning={leavesLine ? t('notice.spent-over-allocated') : undefined}>
          {(control) => (
            <Select
              {...control}
              className="full-width"
              allowClear
              value={lineId}
              onChange={(next: string | undefined) => setLineId(next ?? null)}
              options={lines.map(({ findingId, title, allocated, spent }) => ({
                value: findingId,
                label: t('propose.lineLeft', { title, left: money((allocated ?? 0) - spent) }),
              }))}
            />
          )}
        </Field>
        {byNorm !== null && asked !== null && asked < byNorm ? (
          <Field label={t('field.belowBecause')} required className="wide">
            {(control) => (
              <input
                {...control}
                className="ui-input"
                maxLength={500}
                value={because}
                onChange={(event) => setBecause(event.target.value)}
              />
            )}
          </Field>
        ) : null}
      </div>
      {propose.error ? <ProblemNotice error={propose.error} /> : null}
      <div className="row">
        <Button kind="primary" type="submit" disabled={!complete || fault !== null} busy={propose.isPending}>
          {t('propose.do')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}
