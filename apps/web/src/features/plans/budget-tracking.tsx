import { type BudgetTracking, budgetSteps, trackingEndpoints } from '@dong-hanh/contract';
import { Button, Field, Status } from '@dong-hanh/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { showDay } from '../../shared/format/dates';
import { Bullet } from './bullet';
import { FigureForm } from './figure-form';
import { showFigure, useFindingWords } from './plan-words';
import { useFollow } from './use-follow';

type Step = (typeof budgetSteps)[number];

/** A budget line: what was planned, and its money step by step from estimate to settlement. */
export function BudgetFollowed({
  planId,
  item,
  mayChange,
}: {
  planId: string;
  item: BudgetTracking;
  mayChange: boolean;
}) {
  const { t } = useTranslation('plans');
  const [noting, setNoting] = useState(false);
  const [step, setStep] = useState<Step>('allocated');
  const { head, body, more } = useFindingWords()(item.finding, () => '');
  const planned = Number(item.finding.content.amount);
  const note = useFollow(
    ({ on, value, source }: { on: string; value: number; source: string }) =>
      call(trackingEndpoints.noteBudgetStep, {
        params: { id: planId, findingId: item.finding.id },
        body: { step, on, amount: value, document: source },
      }),
    () => setNoting(false),
  );
  return (
    <li className="followed">
      <div>
        <strong>{head}</strong> {body}
        {more.length > 0 ? <div className="soft small">{more.join(' · ')}</div> : null}
      </div>
      <dl className="money-steps">
        {budgetSteps.map((one) => {
          const amount = item.amounts[one] ?? null;
          if (amount === null) return null;
          return (
            <div key={one} className="money-step">
              <dt>{t(`step.${one}`)}</dt>
              <dd>
                <Bullet
                  value={amount}
                  threshold={planned}
                  forecast={null}
                  most={planned}
                  light={amount > planned ? 'danger' : 'good'}
                  label={t('money', { amount: showFigure(amount) })}
                />
                {t('money', { amount: showFigure(amount) })}
              </dd>
            </div>
          );
        })}
      </dl>
      {item.notices.map((notice) => (
        <Status key={notice} tone="danger">
          {t(`moneyNotice.${notice}`)}
        </Status>
      ))}
      {item.steps.length > 0 ? (
        <details className="small">
          <summary>{t('moneySteps', { count: item.steps.length })}</summary>
          <ul className="plain-list">
            {item.steps.map((one) => (
              <li key={`${one.step}-${one.on}-${one.amount}-${one.at}`}>
                {showDay(one.on)} {t(`step.${one.step}`)}: {t('money', { amount: showFigure(one.amount) })},{' '}
                {one.document}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {mayChange && !noting ? (
        <div className="row">
          <Button size="small" onClick={() => setNoting(true)}>
            {t('follow.money')}
          </Button>
        </div>
      ) : null}
      {noting ? (
        <FigureForm
          valueLabel={t('field.amount')}
          sourceLabel={t('follow.document')}
          choice={
            <Field label={t('follow.step')}>
              {(control) => (
                <Select
                  {...control}
                  className="full-width"
                  value={step}
                  onChange={setStep}
                  options={budgetSteps.map((one) => ({ value: one, label: t(`step.${one}`) }))}
                />
              )}
            </Field>
          }
          busy={note.isPending}
          error={note.error}
          onSave={(figure) => note.mutate(figure)}
          onCancel={() => setNoting(false)}
        />
      ) : null}
    </li>
  );
}
