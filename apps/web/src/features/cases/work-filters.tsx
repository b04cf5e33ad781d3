import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../shared/format/fold';
import { showCount } from '../../shared/format/numbers';
import { useLawWords } from '../../shared/law/labels';
import { useMay, useSession } from '../../shared/session/session';
import { OwnUnitSelect } from '../../shared/units/unit-select';
import type { WorkFilter } from './case.queries';

export function WorkFilters({
  filter,
  kinds,
  onFilter,
}: {
  filter: WorkFilter;
  kinds: { act: string; count: number }[];
  onFilter: (filter: WorkFilter) => void;
}) {
  const { t } = useTranslation('cases');
  const words = useLawWords();
  const { unit } = useSession().membership;
  const mayHold = useMay('caseload.read');
  return (
    <search className="filters">
      {mayHold ? (
        <Select
          className="filter-hands"
          aria-label={t('work.hands')}
          value={filter.hands ?? 'all'}
          onChange={(hands: 'all' | 'own' | 'cover') =>
            onFilter({ ...filter, hands: hands === 'all' ? undefined : hands })
          }
          options={(['all', 'own', 'cover'] as const).map((value) => ({ value, label: t(`work.hand.${value}`) }))}
        />
      ) : null}
      {unit.level === 'commune' ? null : (
        <div className="filter-unit">
          <OwnUnitSelect
            allowClear
            communesOnly
            aria-label={t('work.unit')}
            placeholder={t('work.unit')}
            value={filter.unitCode ?? null}
            onChange={(unitCode) => onFilter({ ...filter, unitCode: unitCode ?? undefined })}
          />
        </div>
      )}
      <Select
        className="filter-act"
        allowClear
        aria-label={t('work.kind')}
        placeholder={t('work.kind')}
        value={filter.act ?? null}
        onChange={(act: string | null) => onFilter({ ...filter, act: act ?? undefined })}
        showSearch={{
          filterOption: (typed, option) => foldText(String(option?.label ?? '')).includes(foldText(typed)),
        }}
        options={kinds.map((kind) => ({
          value: kind.act,
          label: `${words.act(kind.act)} (${showCount(kind.count)})`,
        }))}
        popupMatchSelectWidth={false}
      />
    </search>
  );
}
