import type { PayloadField } from '@dong-hanh/domain';
import { Field, type FieldControlProps } from '@dong-hanh/ui';
import { Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../shared/form/date-input';
import { InstantInput } from '../../shared/form/instant-input';
import { today } from '../../shared/format/dates';
import { useLanguage } from '../../shared/i18n/i18n';
import { CommuneSelect } from '../../shared/units/unit-select';
import type { PayloadValue } from './act-draft';
import { OpenChoice } from './open-choice';
import type { ActForm } from './use-act-form';

/** The control for one thing an act carries, by its type in the law. */
export function PayloadControl({ field, form }: { field: PayloadField; form: ActForm }) {
  const { t } = useTranslation(['cases', 'shared']);
  const language = useLanguage();
  const fault = form.payloadFault(field.name);
  const value: PayloadValue | undefined = form.draft.payload[field.name];
  const label = field.label[language];
  const set = form.setPayload;

  if (field.type === 'boolean') {
    return (
      <fieldset className="ui-field plain-fieldset" data-field={field.name}>
        <legend className="ui-field-label">
          {label}
          {field.required ? <span className="ui-field-required"> *</span> : null}
        </legend>
        <Radio.Group
          value={value}
          onChange={(event) => set(field.name, event.target.value)}
          options={[
            { value: true, label: t('answer.true') },
            { value: false, label: t('answer.false') },
          ]}
        />
        {fault ? <span className="ui-field-error">{t(`shared:dateFault.${fault}`)}</span> : null}
      </fieldset>
    );
  }

  const isNoticeOfMove = form.draft.kind === 'move' && field.name === 'noticeSentAt';

  const control = (props: FieldControlProps) => {
    switch (field.type) {
      case 'date':
        return (
          <DateInput
            {...props}
            today={today()}
            futureAllowed
            wholeDay
            value={typeof value === 'string' ? value : null}
            onChange={(date, dateFault) => set(field.name, date, dateFault)}
          />
        );
      case 'instant':
        return (
          <InstantInput
            {...props}
            label={label}
            value={typeof value === 'string' ? value : null}
            onChange={(instant, dateFault) => set(field.name, instant, dateFault)}
          />
        );
      case 'enum':
        return field.open ? (
          <OpenChoice {...props} field={field} value={value} onChange={(next) => set(field.name, next)} />
        ) : (
          <Select
            {...props}
            className="full-width"
            allowClear={!field.required}
            value={value ?? null}
            onChange={(next) => set(field.name, next ?? null)}
            options={(field.options ?? []).map((option) => ({ value: option.value, label: option.label[language] }))}
            popupMatchSelectWidth={false}
          />
        );
      case 'unit':
        return (
          <CommuneSelect
            {...props}
            placeholder={t('form.unitHint')}
            value={typeof value === 'string' ? value : null}
            onChange={(code) => set(field.name, code)}
          />
        );
      case 'integer':
        return (
          <Input
            {...props}
            inputMode="numeric"
            value={value === undefined ? '' : String(value)}
            onChange={(event) => {
              const digits = event.target.value.replace(/\D/g, '');
              set(field.name, digits === '' ? null : Number(digits));
            }}
          />
        );
      default:
        return (
          <Input
            {...props}
            value={value === undefined ? '' : String(value)}
            onChange={(event) => set(field.name, event.target.value === '' ? null : event.target.value)}
          />
        );
    }
  };
  return (
    <Field
      label={label}
      required={field.required}
      hint={isNoticeOfMove ? t('form.moveNoticeHint') : undefined}
      error={fault ? t(`shared:dateFault.${fault}`) : undefined}
      name={field.name}
    >
      {control}
    </Field>
  );
}
