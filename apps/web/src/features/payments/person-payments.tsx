import { Button } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showCount } from '../../shared/format/numbers';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import './messages';
import { PaymentForm } from './payment-form';
import { PaymentList } from './payment-list';
import { paymentsQuery } from './payments.queries';
import { PersonContributions } from './person-contributions';

/** What was and is to be paid to the person of a file, and what the person owes. */
export function PersonPayments({ personId, closed }: { personId: string; closed: boolean }) {
  const { t } = useTranslation('payments');
  const mayMake = useMay('payments.make') && !closed;
  const [open, setOpen] = useState(false);
  return (
    <div className="stack">
      <QueryBoundary query={useQuery(paymentsQuery({ personId }))} lines={4}>
        {({ items, months }) => {
          const paid = months.filter(({ state }) => state === 'paid' || state === 'settled');
          const amount = paid.reduce((sum, month) => sum + month.amount, 0);
          return (
            <>
              <p>{t('paidToPerson', { amount: t('money', { amount: showCount(amount) }) })}</p>
              <PaymentList items={items} ofPerson />
            </>
          );
        }}
      </QueryBoundary>
      {mayMake && open ? <PaymentForm personId={personId} onDone={() => setOpen(false)} /> : null}
      {mayMake && !open ? (
        <div className="row">
          <Button onClick={() => setOpen(true)}>{t('propose.open')}</Button>
        </div>
      ) : null}
      <PersonContributions personId={personId} closed={closed} />
    </div>
  );
}
