import { type PaymentAnswer, paymentEndpoints } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import { today } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { usePaymentChange } from './payments.queries';

export type NextStep = 'pay' | 'settle' | 'cancel';

/** Voucher and day of a payment or its settlement, or why it is cancelled. */
export function StepForm({ payment, step, onDone }: { payment: PaymentAnswer; step: NextStep; onDone: () => void }) {
  const { t } = useTranslation(['payments', 'shared']);
  const [on, setOn] = useState<string | null>(today());
  const [words, setWords] = useState('');
  const { id, version, amount, recipientName } = payment;
  const change = usePaymentChange(() => {
    const at = { params: { id } };
    if (step === 'cancel')
      return call(paymentEndpoints.cancelPayment, { ...at, body: { version, because: words.trim() } });
    const body = { version, on: on ?? today(), document: words.trim() };
    return step === 'pay'
      ? call(paymentEndpoints.payPayment, { ...at, body })
      : call(paymentEndpoints.settlePayment, { ...at, body });
  }, onDone);
  const tooShort = words.trim().length < (step === 'cancel' ? 3 : 1);
  return (
    <form
      className="panel stack"
      data-padded="true"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(undefined);
      }}
      noValidate
    >
      <h2>{t(`stepForm.${step}`, { name: recipientName, amount: t('money', { amount: showCount(amount) }) })}</h2>
      <div className="form-grid">
        {step === 'cancel' ? null : (
          <Field label={t('field.on')} required>
            {(control) => <DateInput {...control} today={today()} wholeDay value={on} onChange={setOn} />}
          </Field>
        )}
        <Field label={t(step === 'cancel' ? 'field.because' : 'field.document')} required>
          {(control) => (
            <input
              {...control}
              className="ui-input"
              maxLength={step === 'cancel' ? 500 : 200}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
      </div>
      {change.error ? <ProblemNotice error={change.error} /> : null}
      <div className="row">
        <Button kind="primary" type="submit" disabled={tooShort || on === null} busy={change.isPending}>
          {t(`step.${step}`)}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('close')}
        </Button>
      </div>
    </form>
  );
}
