import type { PayloadField } from '@dong-hanh/domain';
import type { FieldControlProps } from '@dong-hanh/ui';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/i18n/i18n';
import type { PayloadValue } from './act-draft';

const other = '__other';

/** A list the law does not close: one of it, or words of one's own. */
export function OpenChoice({
  field,
  value,
  onChange,
  ...control
}: FieldControlProps & {
  field: PayloadField;
  value: PayloadValue | undefined;
  onChange: (value: string | null) => void;
}) {
  const { t } = useTranslation('cases');
  const language = useLanguage();
  const listed = (field.options ?? []).some((option) => option.value === value);
  const [own, setOwn] = useState(value !== undefined && !listed);
  return (
    <>
      <Select
        {...control}
        className="full-width"
        value={own ? other : (value ?? null)}
        onChange={(next) => {
          setOwn(next === other);
          onChange(next === other || next === undefined ? null : String(next));
        }}
        options={[
          ...(field.options ?? []).map((option) => ({ value: option.value, label: option.label[language] })),
          { value: other, label: t('form.other') },
        ]}
        popupMatchSelectWidth={false}
      />
      {own ? (
        <Input
          aria-label={t('form.otherOf', { field: field.label[language] })}
          value={value === undefined ? '' : String(value)}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      ) : null}
    </>
  );
}
