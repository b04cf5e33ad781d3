import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../format/fold';
import { type UnitChoice, unitsQuery, useOwnUnits } from './units';

interface UnitSelectProps {
  id?: string;
  value: string | null;
  onChange: (code: string | null) => void;
  placeholder?: string;
  allowClear?: boolean;
  /** Leaves out the unit of the post itself where it is not a commune. */
  communesOnly?: boolean;
  'aria-label'?: string;
  'aria-invalid'?: true | undefined;
  'aria-describedby'?: string | undefined;
}

/** One of the units a person works on, found by any part of the name, with or without marks. */
export function OwnUnitSelect({ value, onChange, communesOnly = false, allowClear = false, ...rest }: UnitSelectProps) {
  const units = useOwnUnits();
  const options = communesOnly && units.length > 1 ? units.slice(1) : units;
  return (
    <Select
      {...rest}
      showSearch={{
        filterOption: (text, option) => foldText(String(option?.label ?? '')).includes(foldText(text)),
      }}
      allowClear={allowClear}
      value={value}
      onChange={(code) => onChange(code ?? null)}
      options={options.map((unit) => ({ value: unit.code, label: unit.name }))}
      className="full-width"
      popupMatchSelectWidth={false}
    />
  );
}

/** Any commune of the country; the name of the present choice is given, because only its code is kept. */
export function CommuneSelect({
  value,
  known,
  onChange,
  ...rest
}: UnitSelectProps & { known?: UnitChoice | null | undefined }) {
  const { t } = useTranslation('shared');
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const found = useQuery({ ...unitsQuery({ level: 'commune', text: asked }), enabled: asked.length >= 2 });
  const options = (found.data?.items ?? []).slice(0, 50).map((unit) => ({
    value: unit.code,
    label: unit.parent ? `${unit.name}, ${unit.parent.name}` : unit.name,
  }));
  if (known && !options.some((option) => option.value === known.code)) {
    options.unshift({ value: known.code, label: known.name });
  }
  return (
    <Select
      {...rest}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      loading={found.isFetching}
      value={value}
      onChange={(code) => onChange(code ?? null)}
      options={options}
      notFoundContent={asked.length < 2 ? t('units.type') : t('units.none')}
      className="full-width"
      popupMatchSelectWidth={false}
    />
  );
}
