import { type BudgetTracking, budgetSteps, type PlanFinding, trackingEndpoints } from '@dong-hanh/contract';
import { Button, Field, Status } from '@dong-hanh/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
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
  choices,
  mayChange,
}: {
  planId: string;
  item: BudgetTracking;
  /** Findings that the money may be for. */
  choices: readonly PlanFinding[];
  mayChange: boolean;
}) {
  const { t } = useTranslation('plans');
  const [noting, setNoting] = useState(false);
  const [step, setStep] = useState<Step>('allocated');
  const { head, body, more } = useFindingWords()(item.finding, () => '');
  const wordsOf = useFindingWords();
  const nameOf = (finding: PlanFinding) => {
    const words = wordsOf(finding, () => '');
    return `${t(`kind.${finding.kind}`)}: ${[words.head, words.body].filter(Boolean).join(' ')}`;
  };
  const link = useFollow(
    (findingIds: string[]) =>
      call(trackingEndpoints.linkBudget, { params: { id: planId, findingId: item.finding.id }, body: { findingIds } }),
    () => {},
  );
  const served = choices.filter(({ id }) => item.serves.includes(id));
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
      {served.length > 0 && !mayChange ? (
        <div className="soft small">{t('follow.serves', { for: served.map(nameOf).join('; ') })}</div>
      ) : null}
      {mayChange && choices.length > 0 ? (
        <Select
          aria-label={t('follow.servesLabel')}
          className="full-width"
          mode="multiple"
          allowClear
          showSearch
          optionFilterProp="label"
          placeholder={t('follow.servesLabel')}
          value={served.map(({ id }) => id)}
          onChange={(ids: string[]) => link.mutate(ids)}
          options={choices.map((finding) => ({ value: finding.id, label: nameOf(finding) }))}
        />
      ) : null}
      {link.error ? <ProblemNotice error={link.error} /> : null}
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
