import { parsePeriod, periodName } from '@dong-hanh/domain';
import { Field } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../shared/form/date-input';
import { today } from '../../shared/format/dates';
import { useLanguage } from '../../shared/i18n/i18n';
import { OwnUnitSelect } from '../../shared/units/unit-select';
import { periodChoices } from './periods';
import type { ReportQuestion } from './reports.queries';
import { templatesQuery } from './templates.queries';

/** Whose report, of which period, and as it was known on which day. */
export function ReportChoice({
  question,
  onQuestion,
  forms = true,
}: {
  question: ReportQuestion;
  onQuestion: (question: ReportQuestion) => void;
  /** By which form, and as it was known on an earlier day. */
  forms?: boolean;
}) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const { data } = useQuery({ ...templatesQuery, enabled: forms });
  const named = new Map(data?.items.map(({ code, name }) => [code, name[language]]));
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
            value={question.period}
            onChange={(period) => onQuestion({ ...question, period })}
            options={periodChoices(today()).map(({ group, codes }) => ({
              label: t(`choice.group.${group}`),
              options: codes.map((code) => ({ value: code, label: nameOf(code) })),
            }))}
          />
        )}
      </Field>
      {forms ? (
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
      ) : null}
    </div>
  );
}
