import { type IndicatorAnswer, indicatorEndpoints, precisions } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { readFigure } from '../../shared/form/read-figure';
import { showInstant } from '../../shared/format/dates';
import { useLanguage } from '../../shared/i18n/i18n';
import { useMay } from '../../shared/session/session';
import { showShare } from './indicator-value';
import { classesQuery, type IndicatorQuestion } from './indicators.queries';

function EnterForm({ indicator, question }: { indicator: IndicatorAnswer; question: IndicatorQuestion }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [numerator, setNumerator] = useState('');
  const [denominator, setDenominator] = useState('');
  const [precision, setPrecision] = useState<(typeof precisions)[number]>('exact');
  const [source, setSource] = useState('');
  const [checked, setChecked] = useState(false);
  const parts = { numerator: readFigure(numerator), denominator: readFigure(denominator) };
  const share = indicator.denominator !== null;
  const whole = parts.numerator !== null && (!share || parts.denominator !== null) && source.trim().length >= 3;
  const enter = useMutation({
    mutationFn: () =>
      call(indicatorEndpoints.enterIndicator, {
        params: { code: indicator.code },
        body: {
          unitCode: question.unitCode,
          period: question.period,
          numerator: parts.numerator ?? 0,
          denominator: share ? parts.denominator : null,
          precision,
          source: source.trim(),
        },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['indicators'] });
      message.success(t('manual.saved'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (whole) enter.mutate();
  };
  const fault = (value: number | null) => (checked && value === null ? t('indicator.cannotRead') : undefined);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h3>{t('manual.title')}</h3>
      <Field label={indicator.numerator[language]} required error={fault(parts.numerator)}>
        {(control) => (
          <input
            {...control}
            className="ui-input"
            inputMode="decimal"
            value={numerator}
            onChange={(event) => setNumerator(event.target.value)}
          />
        )}
      </Field>
      {indicator.denominator ? (
        <Field label={indicator.denominator[language]} required error={fault(parts.denominator)}>
          {(control) => (
            <input
              {...control}
              className="ui-input"
              inputMode="decimal"
              value={denominator}
              onChange={(event) => setDenominator(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <Field label={t('indicator.precision')}>
        {(control) => (
          <Select
            {...control}
            className="full-width"
            value={precision}
            onChange={setPrecision}
            options={precisions.map((value) => ({ value, label: t(`indicator.is.${value}`) }))}
          />
        )}
      </Field>
      <Field
        label={t('manual.source')}
        required
        hint={t('manual.sourceHint')}
        error={checked && source.trim().length < 3 ? t('manual.sourceNeeded') : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="ui-input"
            maxLength={500}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        )}
      </Field>
      {enter.error ? <ProblemNotice error={enter.error} /> : null}
      <div className="row">
        <Button kind="primary" type="submit" busy={enter.isPending}>
          {t('indicator.save')}
        </Button>
      </div>
    </form>
  );
}

/** The indicator told apart by what its people are; asked for only when opened. */
function Classes({ code, question }: { code: string; question: IndicatorQuestion }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const query = useQuery({ ...classesQuery(code, question), enabled: open });
  if (query.error) return <ProblemNotice error={query.error} />;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="indicator-units">{t('indicator.byClass')}</summary>
      {query.data?.dimensions.map(({ code: dimension, label, classes }) => (
        <div key={dimension} className="indicator-class">
          <h3>{label[language]}</h3>
          <ul className="plain-list">
            {classes
              .filter(({ numerator, denominator }) => numerator !== 0 || (denominator ?? 0) !== 0)
              .map((one) => (
                <li key={one.code} className="row spread">
                  <span>{one.label[language]}</span>
                  <span>{showShare(one, one.denominator !== null)}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** How an indicator is defined, what it is for every unit below, and where its figure is from. */
export function IndicatorDetail({ indicator, question }: { indicator: IndicatorAnswer; question: IndicatorQuestion }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const mayEnter = useMay('figures.enter');
  const { numerator, denominator, area, unitOfCount, measure, kind, manual, rows, columns, parts } = indicator;
  // Staff are people of the registers: nothing is kept of them but their office.
  const ofPeople = kind === 'counted' && unitOfCount === 'person' && columns.every(({ table }) => table !== 'R8');
  const known = rows.filter(({ value }) => value !== null);
  const present = parts.filter((part) => (part.denominator ?? part.numerator ?? 0) > 0);
  const groups = [...new Set(present.map(({ group }) => group[language]))];
  return (
    <div className="stack">
      <dl className="facts">
        <dt>{t('indicator.numerator')}</dt>
        <dd>{numerator[language]}</dd>
        {denominator ? (
          <>
            <dt>{t('indicator.denominator')}</dt>
            <dd>{denominator[language]}</dd>
          </>
        ) : null}
        <dt>{t('indicator.counts')}</dt>
        <dd>
          {t(`indicator.unit.${unitOfCount}`)}, {t(`indicator.measure.${measure}`)}
        </dd>
        <dt>{t('indicator.area')}</dt>
        <dd>{area[language]}</dd>
        <dt>{t('indicator.from')}</dt>
        <dd>
          {kind === 'counted'
            ? t('indicator.counted')
            : manual
              ? `${manual.source} (${showInstant(manual.at)}, ${manual.by})`
              : t('indicator.manual')}
        </dd>
      </dl>
      {kind === 'manual' && mayEnter ? <EnterForm indicator={indicator} question={question} /> : null}
      {ofPeople ? <Classes code={indicator.code} question={question} /> : null}
      {groups.map((group) => (
        <div key={group}>
          <h3>{group}</h3>
          <ul className="plain-list">
            {present
              .filter((part) => part.group[language] === group)
              .map((part) => (
                <li key={part.label[language]} className="row spread">
                  <span>{part.label[language]}</span>
                  <span>{showShare(part, denominator !== null)}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {known.length > 0 ? (
        <details open>
          <summary className="indicator-units">{t('indicator.byUnit')}</summary>
          <ul className="plain-list">
            {known.map((row) => (
              <li key={row.code} className="row spread">
                <span>{row.label}</span>
                <span>{showShare(row, denominator !== null)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
