import { parsePeriod, periodName } from '@dong-hanh/domain';
import { Field } from '@dong-hanh/ui';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../shared/form/date-input';
import { today } from '../../shared/format/dates';
import { OwnUnitSelect } from '../../shared/units/unit-select';
import { periodChoices } from './periods';
import type { ReportQuestion } from './reports.queries';

/** Whose report, of which period, and as it was known on which day. */
export function ReportChoice({
  question,
  onQuestion,
  withDay = true,
}: {
  question: ReportQuestion;
  onQuestion: (question: ReportQuestion) => void;
  /** Figures as they were known on an earlier day. */
  withDay?: boolean;
}) {
  const { t } = useTranslation('reports');
  const nameOf = (code: string) => {
    const period = parsePeriod(code);
    return period ? periodName(period) : code;
  };
  return (
    <div className="report-choice">
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
      {withDay ? (
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
