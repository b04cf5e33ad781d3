import { Select } from 'antd';
import { foldText } from '../../shared/format/fold';

/** One of the officers of a unit. */
export function OfficerSelect({
  officers,
  value,
  onChange,
  none,
  ...rest
}: {
  id?: string;
  officers: { accountId: string; name: string }[];
  value: string | null;
  onChange: (accountId: string | null) => void;
  /** Names the choice of nobody, where there is one. */
  none?: string;
  placeholder?: string;
  'aria-label'?: string;
}) {
  return (
    <Select
      {...rest}
      className="full-width"
      showSearch={{
        filterOption: (typed, option) => foldText(String(option?.label ?? '')).includes(foldText(typed)),
      }}
      value={value ?? (none ? '' : null)}
      onChange={(chosen: string) => onChange(chosen === '' ? null : chosen)}
      options={[
        ...(none ? [{ value: '', label: none }] : []),
        ...officers.map((one) => ({ value: one.accountId, label: one.name })),
      ]}
    />
  );
}
