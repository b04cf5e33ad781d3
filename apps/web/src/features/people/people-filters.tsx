import { states } from '@dong-hanh/domain';
import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../shared/format/fold';
import { useLawWords } from '../../shared/law/labels';
import { useSession } from '../../shared/session/session';
import { OwnUnitSelect } from '../../shared/units/unit-select';
import type { PeopleFilter } from './people.queries';

export function PeopleFilters({
  text,
  onText,
  filter,
  onFilter,
}: {
  text: string;
  onText: (text: string) => void;
  filter: PeopleFilter;
  onFilter: (filter: PeopleFilter) => void;
}) {
  const { t } = useTranslation('people');
  const words = useLawWords();
  const { unit } = useSession().membership;
  return (
    <search className="filters">
      <Input
        className="filter-text"
        allowClear
        aria-label={t('list.searchLabel')}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      {unit.level === 'commune' ? null : (
        <div className="filter-unit">
          <OwnUnitSelect
            allowClear
            communesOnly
            aria-label={t('list.unit')}
            placeholder={t('list.unit')}
            value={filter.unitCode ?? null}
            onChange={(unitCode) => onFilter({ ...filter, unitCode: unitCode ?? undefined })}
          />
        </div>
      )}
      <Select
        className="filter-states"
        mode="multiple"
        maxTagCount={1}
        allowClear
        aria-label={t('list.state')}
        placeholder={t('list.state')}
        value={filter.states ?? []}
        onChange={(chosen: string[]) => onFilter({ ...filter, states: chosen.length > 0 ? chosen : undefined })}
        showSearch={{
          filterOption: (typed, option) => foldText(String(option?.label ?? '')).includes(foldText(typed)),
        }}
        options={states.map((state) => ({ value: state, label: words.state(state) }))}
        popupMatchSelectWidth={false}
      />
      <Checkbox
        checked={filter.incomplete ?? false}
        onChange={(event) => onFilter({ ...filter, incomplete: event.target.checked || undefined })}
      >
        {t('list.incomplete')}
      </Checkbox>
      <Checkbox
        checked={filter.awaitingDecision ?? false}
        onChange={(event) => onFilter({ ...filter, awaitingDecision: event.target.checked || undefined })}
      >
        {t('list.awaiting')}
      </Checkbox>
      <Select
        className="filter-sort"
        aria-label={t('list.sort')}
        value={filter.sort ?? 'name'}
        onChange={(sort: 'name' | 'due') => onFilter({ ...filter, sort: sort === 'name' ? undefined : sort })}
        options={[
          { value: 'name', label: t('list.sortName') },
          { value: 'due', label: t('list.sortDue') },
        ]}
      />
    </search>
  );
}
