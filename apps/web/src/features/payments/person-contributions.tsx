import { type ContributionAnswer, contributionEndpoints } from '@dong-hanh/contract';
import { owedAfterWaiver, paymentAmount, type WaiverGround, waiverBasis, waiverGroundCodes } from '@dong-hanh/domain';
import { Button, Field, Status } from '@dong-hanh/ui';
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
import { Article } from '../../shared/law/article';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay, useSession } from '../../shared/session/session';
import './messages';
import { contributionsQuery, normsQuery, usePaymentChange } from './payments.queries';

function TextField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <Field label={label} required>
      {(control) => (
        <input
          {...control}
          className="ui-input"
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** What is owed for a course, computed while one types: the norm, less what is waived on a ground. */
function ContributionForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const { t } = useTranslation(['payments', 'shared']);
  const { unit } = useSession().membership;
  const norms = useQuery(normsQuery).data?.items ?? [];
  const [normCode, setNormCode] = useState<string | null>(null);
  const [quantity, setQuantity] = useState('6');
  const [beganOn, setBeganOn] = useState<string | null>(today());
  const [ground, setGround] = useState<WaiverGround | null>(null);
  const [waived, setWaived] = useState('100');
  const [document, setDocument] = useState('');
  const day = beganOn ?? '';
  const ofDay = norms.filter(({ from, to }) => from <= day && (to === null || day <= to));
  const offered = ofDay.filter(({ purpose }) => purpose === 'contribution');
  const norm = offered.find(({ code }) => code === normCode);
  const base = ofDay.find(({ code }) => code === 'base-salary')?.amount ?? null;
  const count = readFigure(quantity);
  const share = ground === null ? 0 : readFigure(waived);
  const byNorm = norm && count !== null ? paymentAmount(norm, base, count) : null;
  const owed = byNorm === null || share === null ? null : owedAfterWaiver(byNorm, share);
  const add = usePaymentChange(
    () =>
      call(contributionEndpoints.addContribution, {
        params: { id: personId },
        body: {
          ...{ unitCode: unit.code, normCode: normCode ?? '', quantity: count ?? 0, beganOn: day },
          ...{ ground, waived: share ?? 0, document: ground === null ? null : document.trim() },
        },
      }),
    onDone,
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
      <h2>{t('owed.add')}</h2>
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
        <TextField
          label={norm ? t('field.quantityOf', { unit: t(`unit.${norm.unit}`) }) : t('field.quantity')}
          value={quantity}
          onChange={setQuantity}
        />
        <Field label={t('owed.beganOn')} required>
          {(control) => <DateInput {...control} today={today()} wholeDay value={beganOn} onChange={setBeganOn} />}
        </Field>
        <Field label={t('owed.ground')} hint={<Article basis={[waiverBasis]} />}>
          {(control) => (
            <Select
              {...control}
              className="full-width"
              allowClear
              value={ground}
              onChange={(next: WaiverGround | undefined) => setGround(next ?? null)}
              placeholder={t('owed.noGround')}
              options={waiverGroundCodes.map((one) => ({ value: one, label: t(`ground.${one}`) }))}
            />
          )}
        </Field>
        {ground === null ? null : (
          <>
            <TextField label={t('owed.waived')} value={waived} onChange={setWaived} />
            <TextField label={t('owed.document')} value={document} onChange={setDocument} />
          </>
        )}
      </div>
      {owed === null ? null : <p>{t('owed.result', { amount: t('money', { amount: showCount(owed) }) })}</p>}
      {add.error ? <ProblemNotice error={add.error} /> : null}
      <div className="row">
        <Button kind="primary" type="submit" disabled={owed === null} busy={add.isPending}>
          {t('owed.save')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}

type Change = 'receive' | 'giveBack' | 'cancel';

function ChangeForm({ id, change, onDone }: { id: string; change: Change; onDone: () => void }) {
  const { t } = useTranslation(['payments', 'shared']);
  const [amount, setAmount] = useState('');
  const [words, setWords] = useState('');
  const figure = readFigure(amount);
  const send = usePaymentChange(() => {
    const params = { id };
    if (change === 'cancel')
      return call(contributionEndpoints.cancelContribution, { params, body: { because: words.trim() } });
    const signed = change === 'receive' ? (figure ?? 0) : -(figure ?? 0);
    const body = { on: today(), amount: signed, document: words.trim() };
    return call(contributionEndpoints.receiveContribution, { params, body });
  }, onDone);
  const isCancel = change === 'cancel';
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(undefined);
      }}
      noValidate
    >
      <div className="form-grid">
        {isCancel ? null : <TextField label={t('field.amount')} value={amount} onChange={setAmount} />}
        <TextField label={isCancel ? t('field.because') : t('field.document')} value={words} onChange={setWords} />
      </div>
      {send.error ? <ProblemNotice error={send.error} /> : null}
      <div className="row">
        <Button
          kind="primary"
          size="small"
          type="submit"
          disabled={words.trim() === '' || (!isCancel && figure === null)}
          busy={send.isPending}
        >
          {t(`owed.${change}`)}
        </Button>
        <Button kind="quiet" size="small" onClick={onDone}>
          {t('close')}
        </Button>
      </div>
    </form>
  );
}

function Contribution({ item }: { item: ContributionAnswer }) {
  const { t } = useTranslation('payments');
  const [change, setChange] = useState<Change | null>(null);
  const money = (amount: number) => t('money', { amount: showCount(amount) });
  const { norm, quantity, ground, waived, document, owed, paid, balance, receipts, cancelledBecause } = item;
  const open: Change[] = [...(balance > 0 ? ['receive' as const] : []), paid > 0 ? 'giveBack' : 'cancel'];
  return (
    <section className="panel stack" data-padded="true">
      <div>
        <strong>
          {t('ofNorm', { title: norm.title, quantity: showCount(quantity), unit: t(`unit.${norm.unit}`) })}
        </strong>
        <div className="soft small">
          {[
            t('owed.from', { day: showDay(item.beganOn) }),
            ground ? t('owed.less', { percent: showCount(waived), ground: t(`ground.${ground}`), document }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      <p>{t('owed.stands', { owed: money(owed), paid: money(paid), balance: money(balance) })}</p>
      {cancelledBecause === null ? (
        <Status tone={balance > 0 ? 'warn' : 'good'}>{t(balance > 0 ? 'owed.open' : 'owed.done')}</Status>
      ) : (
        <Status tone="neutral">{t('owed.cancelled', { because: cancelledBecause })}</Status>
      )}
      {receipts.length > 0 ? (
        <ul className="plain-list small">
          {receipts.map((receipt) => (
            <li key={`${receipt.at} ${receipt.document} ${receipt.amount}`}>
              {[showDay(receipt.on), money(receipt.amount), receipt.document, receipt.by].join(' · ')}
            </li>
          ))}
        </ul>
      ) : null}
      {change ? <ChangeForm key={change} id={item.id} change={change} onDone={() => setChange(null)} /> : null}
      {item.mayChange && !change ? (
        <div className="row">
          {open.map((one) => (
            <Button key={one} size="small" onClick={() => setChange(one)}>
              {t(`owed.${one}`)}
            </Button>
          ))}
        </div>
      ) : null}
    </section>
  );
}

/** What the person of a file owes for courses of voluntary rehabilitation. */
export function PersonContributions({ personId, closed }: { personId: string; closed: boolean }) {
  const { t } = useTranslation('payments');
  const mayMake = useMay('payments.make') && !closed;
  const [open, setOpen] = useState(false);
  return (
    <section className="stack">
      <h2>{t('owed.title')}</h2>
      <QueryBoundary query={useQuery(contributionsQuery(personId))} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('owed.none')}</p>
          ) : (
            items.map((item) => <Contribution key={item.id} item={item} />)
          )
        }
      </QueryBoundary>
      {mayMake && open ? <ContributionForm personId={personId} onDone={() => setOpen(false)} /> : null}
      {mayMake && !open ? (
        <div className="row">
          <Button onClick={() => setOpen(true)}>{t('owed.add')}</Button>
        </div>
      ) : null}
    </section>
  );
}
