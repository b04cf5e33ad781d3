import type { PaperValues } from '@dong-hanh/contract';
import type { FieldColumn, FormField } from '@dong-hanh/print-templates/forms';
import { Button, Field } from '@dong-hanh/ui';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../shared/form/date-input';
import { InstantInput } from '../../shared/form/instant-input';
import type { DateFieldFault } from '../../shared/form/read-date';
import { today } from '../../shared/format/dates';
import { useLanguage } from '../../shared/i18n/i18n';

type Value = PaperValues[string];
type Row = Record<string, string | number | boolean>;

export interface PaperFieldsProps {
  fields: readonly FormField[];
  values: PaperValues;
  missing: readonly string[];
  onChange: (key: string, value: Value | null) => void;
}

/** The fields of a form in the order in which the paper prints them; what is missing is marked. */
export function PaperFields({ fields, ...rest }: PaperFieldsProps) {
  return (
    <div className="stack">
      {fields.map((field) => (
        <PaperField key={field.key} field={field} {...rest} />
      ))}
    </div>
  );
}

function PaperField({ field, values, missing, onChange }: Omit<PaperFieldsProps, 'fields'> & { field: FormField }) {
  const { t } = useTranslation(['papers', 'shared']);
  const language = useLanguage();
  const [fault, setFault] = useState<DateFieldFault | null>(null);
  return (
    <Field
      name={field.key}
      label={field.label[language]}
      required={field.required === 'yes'}
      error={fault ? t(`shared:dateFault.${fault}`) : undefined}
      warning={missing.includes(field.key) ? t('field.missing') : undefined}
      hint={field.required === 'conditional' ? t('field.conditional') : undefined}
    >
      {(control) => (
        <FieldControl
          control={control}
          field={field}
          value={values[field.key]}
          onChange={(value, dateFault = null) => {
            setFault(dateFault);
            onChange(field.key, value);
          }}
        />
      )}
    </Field>
  );
}

/** A day without its time is no moment yet. */
const dayLength = 10;

interface ControlProps {
  control: Parameters<Parameters<typeof Field>[0]['children']>[0];
  field: FormField;
  value: Value | undefined;
  onChange: (value: Value | null, fault?: DateFieldFault | null) => void;
}

function FieldControl({ control, field, value, onChange }: ControlProps) {
  const language = useLanguage();
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'choice':
      return (
        <Select
          {...control}
          className="full-width"
          allowClear
          value={text === '' ? null : text}
          onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
          options={(field.options ?? [])
            .filter((option) => !option.notOffered)
            .map((option) => ({ value: option.value, label: option.label[language] }))}
        />
      );
    case 'boolean':
      return <Checkbox {...control} checked={value === true} onChange={(event) => onChange(event.target.checked)} />;
    case 'integer':
    case 'decimal':
      return (
        <Input
          {...control}
          inputMode="numeric"
          value={value === undefined ? '' : String(value)}
          onChange={(event) => {
            const typed = event.target.value.trim();
            const number = Number(typed.replace(',', '.'));
            if (typed === '') onChange(null);
            else if (Number.isFinite(number)) onChange(number);
          }}
        />
      );
    case 'date':
      return (
        <DateInput
          {...control}
          today={today()}
          futureAllowed
          wholeDay={field.partial !== true}
          value={text || null}
          onChange={onChange}
        />
      );
    case 'instant':
      return (
        <InstantInput
          {...control}
          label={field.label[language]}
          value={text || null}
          onChange={(instant, fault) =>
            onChange(instant !== null && instant.length > dayLength ? instant : null, fault)
          }
        />
      );
    case 'longText':
      return (
        <textarea
          {...control}
          className="ui-input"
          rows={3}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'list':
      return (
        <textarea
          {...control}
          className="ui-input"
          rows={4}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value.split('\n'))}
        />
      );
    case 'table':
      return <RowsControl field={field} rows={Array.isArray(value) ? (value as Row[]) : []} onChange={onChange} />;
    default:
      return <Input {...control} value={text} onChange={(event) => onChange(event.target.value)} />;
  }
}

function RowsControl({ field, rows, onChange }: { field: FormField; rows: Row[]; onChange: (rows: Row[]) => void }) {
  const { t } = useTranslation('papers');
  const language = useLanguage();
  const columns = field.columns ?? [];
  const put = (index: number, { key, type }: FieldColumn, typed: string) => {
    const value = type === 'integer' && /^\d+$/.test(typed) ? Number(typed) : typed;
    onChange(rows.map((row, at) => (at === index ? { ...row, [key]: value } : row)));
  };
  return (
    <div className="stack">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
        <div key={index} className="row">
          {columns.map((column) => (
            <Input
              key={column.key}
              className="paper-cell"
              aria-label={column.label[language]}
              placeholder={column.label[language]}
              value={String(row[column.key] ?? '')}
              onChange={(event) => put(index, column, event.target.value)}
            />
          ))}
          <Button size="small" onClick={() => onChange(rows.filter((_, at) => at !== index))}>
            {t('field.dropRow')}
          </Button>
        </div>
      ))}
      <span>
        <Button size="small" onClick={() => onChange([...rows, {}])}>
          {t('field.addRow')}
        </Button>
      </span>
    </div>
  );
}
