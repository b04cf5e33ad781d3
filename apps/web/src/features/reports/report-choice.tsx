import { parsePeriod, periodName, type ReportPeriod } from '@dong-hanh/domain';
import { Field } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../shared/form/date-input';
import { today } from '../../shared/format/dates';
import { useLanguage } from '../../shared/i18n/i18n';
import { OwnUnitSelect } from '../../shared/units/unit-select';
import { periodChoices, sinceNewYear } from './periods';
import type { ReportQuestion } from './reports.queries';
import { templatesQuery } from './templates.queries';

const adHoc = 'ad-hoc';

/** First and last day of an ad-hoc report; days that make no period wait until both fit. */
function DaysAskedFor({ period, onPeriod }: { period: ReportPeriod; onPeriod: (code: string) => void }) {
  const { t } = useTranslation('reports');
  const [days, setDays] = useState<{ from: string | null; to: string | null }>(period);
  const change = (next: Partial<typeof days>) => {
    const changed = { ...days, ...next };
    setDays(changed);
    const code = `${changed.from}..${changed.to}`;
    if (parsePeriod(code)) onPeriod(code);
  };
  const fits = parsePeriod(`${days.from}..${days.to}`) !== null;
  return (
    <>
      <Field label={t('choice.from')}>
        {(control) => (
          <DateInput {...control} today={today()} wholeDay value={days.from} onChange={(from) => change({ from })} />
        )}
      </Field>
      <Field label={t('choice.to')} error={fits ? undefined : t('choice.daysDoNotFit')}>
        {(control) => (
          <DateInput {...control} today={today()} wholeDay value={days.to} onChange={(to) => change({ to })} />
        )}
      </Field>
    </>
  );
}

/** Whose report, of which period, and as it was known on which day. */
export function ReportChoice({
  question,
  onQuestion,
  forms = true,
}: {
  question: ReportQuestion;
  onQuestion: (question: ReportQuestion) => void;
  /** By which form. */
  forms?: boolean;
}) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const { data } = useQuery({ ...templatesQuery, enabled: forms });
  const named = new Map(data?.items.map(({ code, name }) => [code, name[language]]));
  const chosen = parsePeriod(question.period);
  const asked = chosen?.kind === 'ad-hoc' ? chosen : null;
  const nameOf = (code: string) => {
    const period = parsePeriod(code);
    return period ? periodName(period) : code;
  };
  return (
    <div className="report-choice">
      {forms && named.size > 1 ? (
        <Field label={t('choice.form')}>
          {(control) => (
            <Select
              {...control}
              className="full-width"
              value={question.template}
              onChange={(template) => onQuestion({ ...question, template, version: undefined })}
              options={[...named].map(([value, label]) => ({ value, label }))}
            />
          )}
        </Field>
      ) : null}
      <Field label={t('choice.unit')}>
        {(control) => (
          <OwnUnitSelect
            id={control.id}
            value={question.unitCode}
            onChange={(unitCode) => unitCode && onQuestion({ ...question, unitCode })}
          />
        )}
      </Field>
      <Field label={t('choice.period')}>
        {(control) => (
          <Select
            {...control}
            className="full-width"
            value={asked ? adHoc : question.period}
            onChange={(period) =>
              onQuestion({ ...question, period: period === adHoc ? sinceNewYear(today()) : period })
            }
            options={[
              ...periodChoices(today()).map(({ group, codes }) => ({
                label: t(`choice.group.${group}`),
                options: codes.map((code) => ({ value: code, label: nameOf(code) })),
              })),
              { label: t('choice.group.ad-hoc'), options: [{ value: adHoc, label: t('choice.adHoc') }] },
            ]}
          />
        )}
      </Field>
      {asked ? <DaysAskedFor period={asked} onPeriod={(period) => onQuestion({ ...question, period })} /> : null}
      {chosen !== null && chosen.to < today() ? (
        <Field label={t('choice.map')}>
          {(control) => (
            <Select
              {...control}
              className="full-width"
              value={question.map ?? 'period'}
              onChange={(map) => onQuestion({ ...question, map: map === 'today' ? map : undefined })}
              options={(['period', 'today'] as const).map((map) => ({ value: map, label: t(`choice.mapOf.${map}`) }))}
            />
          )}
        </Field>
      ) : null}
      <Field label={t('choice.asOf')} hint={t('choice.asOfHint')}>
        {(control) => (
          <DateInput
            {...control}
            today={today()}
            wholeDay
            value={question.asOf ?? null}
            onChange={(date, fault) => {
              if (fault === null) onQuestion({ ...question, asOf: date ?? undefined });
            }}
          />
        )}
      </Field>
    </div>
  );
}
