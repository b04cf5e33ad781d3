import { type TargetTracking, trackingEndpoints } from '@dong-hanh/contract';
import { findIndicator, indicators } from '@dong-hanh/domain';
import { Button, Status } from '@dong-hanh/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showDay } from '../../shared/format/dates';
import { useLanguage } from '../../shared/i18n/i18n';
import { Bullet } from './bullet';
import { FigureForm } from './figure-form';
import { showFigure, useFindingWords } from './plan-words';
import { useFollow } from './use-follow';

const tones = { good: 'good', warn: 'warn', danger: 'danger', none: 'neutral' } as const;

/** A target as it stands: the value against what is promised, where it goes, by which reading, and what holds it back. */
export function TargetFollowed({
  planId,
  item,
  mayChange,
}: {
  planId: string;
  item: TargetTracking;
  mayChange: boolean;
}) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const wordsOf = useFindingWords();
  const { finding, judgement, values, baseline, behind, indicatorCode } = item;
  const [adding, setAdding] = useState<'measured' | 'baseline' | null>(null);
  const params = { id: planId, findingId: finding.id };
  const close = () => setAdding(null);
  const bind = useFollow(
    (code: string | null) => call(trackingEndpoints.bindTarget, { params, body: { indicatorCode: code } }),
    close,
  );
  const measure = useFollow(
    (body: Parameters<Parameters<typeof FigureForm>[0]['onSave']>[0] & { role: 'measured' | 'baseline' }) =>
      call(trackingEndpoints.measureTarget, { params, body }),
    close,
  );
  const { head, body, more } = wordsOf(finding, () => '');
  const last = values.at(-1);
  const unit = typeof finding.content.unit === 'string' ? finding.content.unit : '';
  const changes = finding.content.comparator === 'reduce' || finding.content.comparator === 'increase';
  return (
    <li className="followed">
      <div>
        <strong>{head}</strong> {body}
        {more.length > 0 ? <div className="soft small">{more.join(' · ')}</div> : null}
      </div>
      <div className="row">
        <Status tone={tones[judgement.light]}>{t(`status.${judgement.status}`)}</Status>
        {last ? (
          <>
            <Bullet
              value={last.value}
              threshold={judgement.threshold}
              forecast={judgement.forecast}
              most={unit === '%' ? 100 : null}
              light={judgement.light}
              label={t('follow.valueOf', { value: showFigure(last.value), unit })}
            />
            <span>
              {last.precision === 'exact' ? null : `${t(`precision.${last.precision}`)} `}
              <strong>
                {showFigure(last.value)} {unit}
              </strong>{' '}
              <span className="soft small">{t('follow.at', { day: showDay(last.on) })}</span>
            </span>
          </>
        ) : null}
      </div>
      <div className="soft small">
        {t(`rule.${judgement.rule}`, {
          threshold: judgement.threshold === null ? '' : showFigure(judgement.threshold),
          forecast: judgement.forecast === null ? '' : showFigure(judgement.forecast),
        })}
        {baseline
          ? ` ${t('follow.baselineIs', { value: showFigure(baseline.value), day: showDay(baseline.on) })}`
          : null}
      </div>
      {behind.length > 0 ? (
        <details className="small">
          <summary>{t('follow.behind', { count: behind.length })}</summary>
          <ul className="plain-list">
            {behind.map((unitBehind) => (
              <li key={unitBehind.code}>
                {unitBehind.label}: {showFigure(unitBehind.value)} {unit}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {indicatorCode === null && values.length > 0 ? (
        <details className="small">
          <summary>{t('follow.values', { count: values.length })}</summary>
          <ul className="plain-list">
            {values.map((one) => (
              <li key={one.on}>
                {showDay(one.on)}: {showFigure(one.value)} {unit}, {one.source}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {mayChange ? (
        <div className="row">
          <Select
            aria-label={t('follow.indicator')}
            className="follow-indicator"
            allowClear
            showSearch
            optionFilterProp="label"
            placeholder={t('follow.byHand')}
            value={indicatorCode}
            onChange={(code: string | undefined) => bind.mutate(code ?? null)}
            options={indicators.map(({ code, name }) => ({ value: code, label: `${code} ${name[language]}` }))}
          />
          {indicatorCode === null && adding === null ? (
            <Button size="small" onClick={() => setAdding('measured')}>
              {t('follow.measure')}
            </Button>
          ) : null}
          {changes && adding === null ? (
            <Button size="small" kind="quiet" onClick={() => setAdding('baseline')}>
              {t('follow.baseline')}
            </Button>
          ) : null}
        </div>
      ) : indicatorCode ? (
        <div className="soft small">
          {indicatorCode} {findIndicator(indicatorCode)?.name[language]}
        </div>
      ) : null}
      {bind.error ? <ProblemNotice error={bind.error} /> : null}
      {adding ? (
        <FigureForm
          key={adding}
          valueLabel={adding === 'baseline' ? t('follow.baselineValue', { unit }) : t('follow.value', { unit })}
          sourceLabel={t('follow.source')}
          withPrecision
          busy={measure.isPending}
          error={measure.error}
          onSave={(figure) => measure.mutate({ role: adding, ...figure })}
          onCancel={close}
        />
      ) : null}
    </li>
  );
}
