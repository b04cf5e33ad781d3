import { type PaymentFilters, paymentStates } from '@dong-hanh/contract';
import { Button, Field, TabView } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showCount } from '../../shared/format/numbers';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import './messages';
import { NormList } from './norm-list';
import { PaymentForm } from './payment-form';
import { PaymentList } from './payment-list';
import { paymentsQuery } from './payments.queries';

function Payments() {
  const { t } = useTranslation('payments');
  const mayMake = useMay('payments.make');
  const [filters, setFilters] = useState<PaymentFilters>({});
  const [open, setOpen] = useState(false);
  // What can be chosen is what there is, whatever is chosen now.
  const all = useQuery(paymentsQuery({})).data;
  const months = [...new Set(all?.months.map(({ month }) => month))];
  const showMonth = (month: string) => month.split('-').reverse().join('/');
  const money = (amount: number) => t('money', { amount: showCount(amount) });
  const choice = (key: 'state' | 'month' | 'findingId', options: { value: string; label: string }[]) => (
    <Field label={t(`filter.${key}`)}>
      {(control) => (
        <Select
          {...control}
          className="full-width"
          allowClear
          placeholder={t('filter.all')}
          value={filters[key] ?? null}
          onChange={(value: string | undefined) => setFilters({ ...filters, [key]: value ?? undefined })}
          options={options}
        />
      )}
    </Field>
  );
  return (
    <div className="stack">
      {mayMake && open ? <PaymentForm onDone={() => setOpen(false)} /> : null}
      {mayMake && !open ? (
        <div className="row">
          <Button kind="primary" onClick={() => setOpen(true)}>
            {t('propose.open')}
          </Button>
        </div>
      ) : null}
      <div className="form-grid">
        {choice(
          'state',
          paymentStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
        )}
        {choice(
          'month',
          months.map((month) => ({ value: month, label: showMonth(month) })),
        )}
        {choice(
          'findingId',
          (all?.lines ?? []).map(({ findingId, title }) => ({ value: findingId, label: title })),
        )}
      </div>
      <QueryBoundary query={useQuery(paymentsQuery(filters))}>
        {({ items, more, months: sums, lines }) => (
          <>
            <PaymentList items={items} />
            {more ? <p className="soft">{t('more')}</p> : null}
            {sums.length > 0 ? (
              <section className="panel stack" data-padded="true">
                <h2>{t('sums')}</h2>
                <ul className="plain-list">
                  {sums.map(({ month, state, count, amount }) => (
                    <li key={`${month} ${state}`}>
                      {t('sumOf', {
                        what: `${showMonth(month)}, ${t(`state.${state}`)}`,
                        count,
                        amount: money(amount),
                      })}
                    </li>
                  ))}
                  {lines.map(({ findingId, title, count, amount }) => (
                    <li key={findingId}>{t('sumOf', { what: title, count, amount: money(amount) })}</li>
                  ))}
                </ul>
              </section>
            ) : null}
          </>
        )}
      </QueryBoundary>
    </div>
  );
}

/** Payments by norm of the own unit and those below, and the norms themselves. */
export function PaymentsPage() {
  const { t } = useTranslation('payments');
  const [tab, setTab] = useState('payments');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <TabView
        label={t('title')}
        active={tab}
        onActive={setTab}
        items={[
          { key: 'payments', label: t('payments'), content: <Payments /> },
          { key: 'norms', label: t('norms'), content: <NormList /> },
        ]}
      />
    </Page>
  );
}
