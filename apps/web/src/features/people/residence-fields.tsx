import { Field } from '@dong-hanh/ui';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { CommuneSelect } from '../../shared/units/unit-select';
import type { UnitChoice } from '../../shared/units/units';
import type { ResidenceDraft } from './identity-draft';

export function ResidenceFields({
  title,
  value,
  known,
  onChange,
}: {
  title: string;
  value: ResidenceDraft;
  known?: UnitChoice | null | undefined;
  onChange: (value: ResidenceDraft) => void;
}) {
  const { t } = useTranslation('people');
  return (
    <fieldset className="plain-fieldset stack">
      <legend>
        <h3>{title}</h3>
      </legend>
      <div className="form-grid">
        <Field label={t('field.commune')}>
          {(control) => (
            <CommuneSelect
              id={control.id}
              aria-describedby={control['aria-describedby']}
              placeholder={t('hint.commune')}
              value={value.unitCode}
              known={known}
              onChange={(unitCode) => onChange({ ...value, unitCode })}
            />
          )}
        </Field>
        <Field label={t('field.village')}>
          {(control) => (
            <Input
              {...control}
              value={value.village}
              onChange={(event) => onChange({ ...value, village: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('field.address')}>
          {(control) => (
            <Input
              {...control}
              value={value.address}
              onChange={(event) => onChange({ ...value, address: event.target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
