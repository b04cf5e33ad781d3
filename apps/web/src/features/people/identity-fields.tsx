import { ethnicGroups, substances } from 'virtual:reference-codes';
import { Field } from '@dong-hanh/ui';
import { Checkbox, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../shared/form/date-input';
import { today } from '../../shared/format/dates';
import { foldText } from '../../shared/format/fold';
import { useLanguage } from '../../shared/i18n/i18n';
import type { UnitChoice } from '../../shared/units/units';
import { nationalIdWarnings } from './identity-draft';
import { ResidenceFields } from './residence-fields';
import type { IdentityForm } from './use-identity-form';

const search = {
  filterOption: (typed: string, option?: { label?: unknown }) =>
    foldText(String(option?.label ?? '')).includes(foldText(typed)),
};

export function IdentityFields({
  form,
  keptNumber,
  knownUnits,
}: {
  form: IdentityForm;
  /** The number already kept, masked. */
  keptNumber?: string | undefined;
  knownUnits?: { permanent: UnitChoice | null; stay: UnitChoice | null };
}) {
  const { t } = useTranslation(['people', 'shared']);
  const language = useLanguage();
  const { draft, set, setDate, faults } = form;
  const faultOf = (name: keyof typeof faults) => (faults[name] ? t(`fault.${faults[name]}`) : undefined);
  const warnings = nationalIdWarnings(draft).filter((code) => code !== 'id-malformed');
  return (
    <>
      <div className="form-grid">
        <Field
          label={t('field.fullName')}
          required
          error={faultOf('fullName')}
          hint={t('hint.fullName')}
          name="fullName"
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              value={draft.fullName}
              onChange={(event) => set('fullName', event.target.value)}
            />
          )}
        </Field>
        <Field label={t('field.otherName')} error={faultOf('otherName')} name="otherName">
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              value={draft.otherName}
              onChange={(event) => set('otherName', event.target.value)}
            />
          )}
        </Field>
        <Field label={t('field.bornOn')} error={faultOf('bornOn')} hint={t('hint.partialDate')} name="bornOn">
          {(control) => (
            <DateInput
              {...control}
              today={today()}
              value={draft.bornOn}
              onChange={(date, fault) => setDate('bornOn', date, fault)}
            />
          )}
        </Field>
        <fieldset className="ui-field plain-fieldset">
          <legend className="ui-field-label">{t('field.sex')}</legend>
          <Radio.Group value={draft.sex} onChange={(event) => set('sex', event.target.value)}>
            <Radio value="male">{t('sex.male')}</Radio>
            <Radio value="female">{t('sex.female')}</Radio>
            <Radio value="unknown">{t('sex.unknown')}</Radio>
          </Radio.Group>
        </fieldset>
        <Field
          label={t('field.nationalId')}
          error={faultOf('nationalId')}
          hint={keptNumber ? t('hint.numberKept', { number: keptNumber }) : t('hint.nationalId')}
          warning={
            warnings.length > 0 ? warnings.map((code) => <span key={code}>{t(`doubt.${code}`)} </span>) : undefined
          }
          name="nationalId"
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              value={draft.nationalId}
              onChange={(event) => set('nationalId', event.target.value)}
            />
          )}
        </Field>
        <Field label={t('field.ethnicity')} error={faultOf('ethnicityCode')} name="ethnicityCode">
          {(control) => (
            <Select
              {...control}
              allowClear
              showSearch={search}
              className="full-width"
              value={draft.ethnicityCode}
              onChange={(code) => set('ethnicityCode', code ?? null)}
              options={ethnicGroups.map((group) => ({ value: group.code, label: group.name }))}
            />
          )}
        </Field>
        <Field label={t('field.occupation')}>
          {(control) => (
            <Input {...control} value={draft.occupation} onChange={(event) => set('occupation', event.target.value)} />
          )}
        </Field>
        <Field label={t('field.education')}>
          {(control) => (
            <Input {...control} value={draft.education} onChange={(event) => set('education', event.target.value)} />
          )}
        </Field>
        <Field label={t('field.substances')} hint={t('hint.substances')}>
          {(control) => (
            <Select
              {...control}
              mode="multiple"
              showSearch={search}
              className="full-width"
              value={draft.substances}
              onChange={(codes: string[]) => set('substances', codes)}
              options={substances.map((item) => ({ value: item.code, label: item.name[language] }))}
              popupMatchSelectWidth={false}
            />
          )}
        </Field>
        <Field label={t('field.firstUsedOn')} error={faultOf('firstUsedOn')} name="firstUsedOn">
          {(control) => (
            <DateInput
              {...control}
              today={today()}
              value={draft.firstUsedOn}
              onChange={(date, fault) => setDate('firstUsedOn', date, fault)}
            />
          )}
        </Field>
      </div>
      <ResidenceFields
        title={t('field.permanent')}
        value={draft.permanent}
        known={knownUnits?.permanent}
        onChange={(value) => set('permanent', value)}
      />
      <ResidenceFields
        title={t('field.stay')}
        value={draft.stay}
        known={knownUnits?.stay}
        onChange={(value) => set('stay', value)}
      />
      <Checkbox checked={draft.stableResidence} onChange={(event) => set('stableResidence', event.target.checked)}>
        {t('field.stableResidence')}
        <span className="soft small"> · {t('hint.stableResidence')}</span>
      </Checkbox>
      <Field label={t('field.note')}>
        {(control) => (
          <textarea
            {...control}
            className="ui-input ui-textarea"
            rows={2}
            value={draft.note}
            onChange={(event) => set('note', event.target.value)}
          />
        )}
      </Field>
    </>
  );
}
