import { type CellField, figurePrecisions } from '@dong-hanh/domain';
import type { FieldControlProps } from '@dong-hanh/ui';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../shared/form/date-input';
import { today } from '../../shared/format/dates';
import { unreadable } from './entry-draft';

interface CellInputProps {
  control: FieldControlProps;
  name: string;
  field: CellField;
  value: string;
  precision: string;
  onChange: (value: string) => void;
  onPrecision: (precision: string) => void;
}

/** The control of one cell, by what it holds. */
export function CellInput({ control, name, field, value, precision, onChange, onPrecision }: CellInputProps) {
  const { t } = useTranslation('registers');
  switch (field.kind) {
    case 'choice':
      return (
        <Select
          {...control}
          status={control['aria-invalid'] ? 'error' : ''}
          className="full-width"
          allowClear={!field.required}
          value={value === '' ? null : value}
          onChange={(next) => onChange(next ?? '')}
          options={field.choices.map((choice) => ({ value: choice, label: t(`choice.${name}.${choice}`) }))}
          popupMatchSelectWidth={false}
        />
      );
    case 'day':
      return (
        <DateInput
          {...control}
          today={today()}
          wholeDay
          futureAllowed={field.ahead ?? false}
          value={value === '' || value === unreadable ? null : value}
          onChange={(day, fault) => onChange(day ?? (fault ? unreadable : ''))}
        />
      );
    case 'words':
      return (
        <textarea
          {...control}
          className="ui-input"
          rows={2}
          maxLength={4000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'figure':
      return (
        <div className="figure-input">
          <Select
            aria-label={t('precision')}
            value={precision}
            onChange={onPrecision}
            options={figurePrecisions.map((one) => ({ value: one, label: t(`precisions.${one}`) }))}
          />
          <input
            {...control}
            className="ui-input"
            inputMode="numeric"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      );
    default:
      return (
        <input
          {...control}
          className="ui-input"
          inputMode={
            field.kind === 'count' || field.kind === 'amount' ? 'numeric' : field.kind === 'link' ? 'url' : 'text'
          }
          placeholder={field.kind === 'amount' ? t('dong') : undefined}
          maxLength={field.kind === 'link' ? 500 : 300}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}
