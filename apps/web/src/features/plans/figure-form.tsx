import { precisions } from '@dong-hanh/contract';
import { Button, Field } from '@dong-hanh/ui';
import { Select } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import { readFigure } from '../../shared/form/read-figure';
import { today } from '../../shared/format/dates';

export interface Figure {
  on: string;
  value: number;
  precision: (typeof precisions)[number];
  source: string;
}

/** A figure with its day and its source: a measured value, or an amount of money with its document. */
export function FigureForm({
  valueLabel,
  sourceLabel,
  withPrecision = false,
  choice,
  busy,
  error,
  onSave,
  onCancel,
}: {
  valueLabel: string;
  sourceLabel: string;
  withPrecision?: boolean;
  /** What the figure is of, where there is a choice. */
  choice?: ReactNode;
  busy: boolean;
  error: unknown;
  onSave: (figure: Figure) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation(['plans', 'shared']);
  const [value, setValue] = useState('');
  const [on, setOn] = useState<string | null>(today());
  const [precision, setPrecision] = useState<Figure['precision']>('exact');
  const [source, setSource] = useState('');
  const [checked, setChecked] = useState(false);
  const read = readFigure(value);
  const sourceShort = source.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (read !== null && on !== null && !sourceShort) onSave({ on, value: read, precision, source: source.trim() });
  };
  return (
    <form className="stack follow-form" onSubmit={submit} noValidate>
      {choice}
      <div className="follow-fields">
        <Field label={valueLabel} required error={checked && read === null ? t('cannotRead') : undefined}>
          {(control) => (
            <input
              {...control}
              className="ui-input"
              inputMode="decimal"
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('follow.on')} required error={checked && on === null ? t('shared:required') : undefined}>
          {(control) => <DateInput {...control} today={today()} wholeDay value={on} onChange={setOn} />}
        </Field>
        {withPrecision ? (
          <Field label={t('follow.precision')}>
            {(control) => (
              <Select
                {...control}
                className="full-width"
                value={precision}
                onChange={setPrecision}
                options={precisions.map((one) => ({ value: one, label: t(`precision.${one}`) }))}
              />
            )}
          </Field>
        ) : null}
      </div>
      <Field label={sourceLabel} required error={checked && sourceShort ? t('follow.sourceNeeded') : undefined}>
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
      {error ? <ProblemNotice error={error} /> : null}
      <div className="row">
        <Button kind="primary" size="small" type="submit" busy={busy}>
          {t('save')}
        </Button>
        <Button kind="quiet" size="small" onClick={onCancel}>
          {t('shared:cancel')}
        </Button>
      </div>
    </form>
  );
}
