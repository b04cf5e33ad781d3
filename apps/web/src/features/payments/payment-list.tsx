import { type PaymentAnswer, paymentEndpoints } from '@dong-hanh/contract';
import { Button, type DataColumn, DataTable, EmptyState, Status } from '@dong-hanh/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showDay } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { useMay } from '../../shared/session/session';
import './messages';
import { usePaymentChange } from './payments.queries';
import { type NextStep, StepForm } from './step-form';

const tones = { proposed: 'info', approved: 'warn', paid: 'good', settled: 'good', cancelled: 'neutral' } as const;
const next: Partial<Record<PaymentAnswer['state'], NextStep>> = { approved: 'pay', paid: 'settle' };

/** Payments with what may be done next; several proposed ones are approved at once. */
export function PaymentList({ items, ofPerson = false }: { items: PaymentAnswer[]; ofPerson?: boolean }) {
  const { t } = useTranslation('payments');
  const mayMake = useMay('payments.make');
  const mayApprove = useMay('payments.approve');
  const [acting, setActing] = useState<{ payment: PaymentAnswer; step: NextStep } | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const money = (amount: number) => t('money', { amount: showCount(amount) });
  const waiting = mayApprove ? items.filter(({ state, mayChange }) => state === 'proposed' && mayChange) : [];
  const chosen = waiting.filter(({ id }) => picked.has(id));
  const approve = usePaymentChange(
    () =>
      call(paymentEndpoints.approvePayments, {
        body: { payments: chosen.map(({ id, version }) => ({ id, version })) },
      }),
    () => setPicked(new Set()),
  );
  const toggle = (id: string) => {
    const changed = new Set(picked);
    if (!changed.delete(id)) changed.add(id);
    setPicked(changed);
  };
  const columns: DataColumn<PaymentAnswer>[] = [
    {
      key: 'recipient',
      header: t('field.recipientName'),
      narrow: 'bare',
      width: '22%',
      cell: ({ id, personId, recipientName, unit }) => (
        <span className="row">
          {waiting.some((one) => one.id === id) ? (
            <input
              type="checkbox"
              aria-label={t('approve.choose', { name: recipientName })}
              checked={picked.has(id)}
              onChange={() => toggle(id)}
            />
          ) : null}
          <span className="two-lines">
            {personId !== null && !ofPerson ? (
              <Link to="/people/$personId" params={{ personId }} className="person-name">
                {recipientName}
              </Link>
            ) : (
              <span>{recipientName}</span>
            )}
            <span className="soft small">{unit.name}</span>
          </span>
        </span>
      ),
    },
    {
      key: 'norm',
      header: t('field.norm'),
      cell: ({ norm, quantity, line, belowBecause }) => (
        <span className="two-lines">
          <span>{t('ofNorm', { title: norm.title, quantity: showCount(quantity), unit: t(`unit.${norm.unit}`) })}</span>
          <span className="soft small">{[line?.title, belowBecause].filter(Boolean).join(' · ')}</span>
        </span>
      ),
    },
    { key: 'day', header: t('field.forDay'), cell: ({ forDay }) => showDay(forDay) },
    { key: 'amount', header: t('field.amount'), align: 'end', cell: ({ amount }) => money(amount) },
    {
      key: 'state',
      header: t('field.state'),
      cell: ({ state, steps, notices }) => {
        const last = steps.at(-1);
        return (
          <span className="two-lines">
            <Status tone={tones[state]}>{t(`state.${state}`)}</Status>
            <span className="soft small">
              {[last?.document, last?.because, last ? `${last.by}, ${showDay(last.on)}` : null]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {notices.map((notice) => (
              <Status key={notice} tone="danger">
                {t(`notice.${notice}`)}
              </Status>
            ))}
          </span>
        );
      },
    },
    {
      key: 'do',
      header: t('field.do'),
      align: 'end',
      narrow: 'bare',
      cell: (payment) => {
        const step = next[payment.state];
        if (!payment.mayChange || payment.state === 'settled' || payment.state === 'cancelled') return null;
        return (
          <span className="row">
            {step && mayMake ? (
              <Button size="small" onClick={() => setActing({ payment, step })}>
                {t(`step.${step}`)}
              </Button>
            ) : null}
            <Button size="small" kind="quiet" onClick={() => setActing({ payment, step: 'cancel' })}>
              {t('step.cancel')}
            </Button>
          </span>
        );
      },
    },
  ];
  return (
    <div className="stack">
      {acting ? (
        <StepForm key={`${acting.payment.id} ${acting.step}`} {...acting} onDone={() => setActing(null)} />
      ) : null}
      {waiting.length > 0 ? (
        <div className="row">
          <Button
            kind="primary"
            disabled={chosen.length === 0}
            busy={approve.isPending}
            onClick={() => approve.mutate(undefined)}
          >
            {t('approve.do', {
              count: chosen.length,
              amount: money(chosen.reduce((sum, { amount }) => sum + amount, 0)),
            })}
          </Button>
          <Button
            kind="quiet"
            onClick={() => setPicked(new Set(chosen.length < waiting.length ? waiting.map(({ id }) => id) : []))}
          >
            {t(chosen.length < waiting.length ? 'approve.all' : 'approve.none')}
          </Button>
        </div>
      ) : null}
      {approve.error ? <ProblemNotice error={approve.error} /> : null}
      <div className="panel">
        {items.length === 0 ? (
          <EmptyState title={t('none')}>{t(ofPerson ? 'noneOfPerson' : 'noneHint')}</EmptyState>
        ) : (
          <DataTable caption={t('title')} columns={columns} rows={items} rowKey={({ id }) => id} />
        )}
      </div>
    </div>
  );
}
