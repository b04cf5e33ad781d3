import type { UnitAnswer } from '@dong-hanh/contract';
import { Button, type DataColumn, DataTable, EmptyState, Field, SkeletonLines } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import { showDay, today } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { type UnitQuestion, unitsQuery } from '../../shared/units/units';
import './messages';
import './organisation.css';
import { UnitDrawer } from './unit-drawer';

type Crumb = Pick<UnitAnswer, 'code' | 'name'>;

function questionOf(on: string, text: string, parent: Crumb | undefined): UnitQuestion {
  if (text.length >= 2) return { on, text };
  return parent ? { on, parent: parent.code } : { on, level: 'province' };
}

/** Units as they stood on a day, from the country down, or found by name. */
export function UnitsPanel() {
  const { t } = useTranslation(['organisation', 'shared']);
  const [on, setOn] = useState<string | null>(today());
  const [text, setText] = useState('');
  const [path, setPath] = useState<Crumb[]>([]);
  const [opened, setOpened] = useState<UnitAnswer | null>(null);
  const asked = useDeferredValue(text.trim());
  const day = on ?? today();
  const units = useQuery(unitsQuery(questionOf(day, asked, path.at(-1))));
  const items = units.data?.items ?? [];
  const columns: DataColumn<UnitAnswer>[] = [
    { key: 'code', header: t('unit.code'), cell: (row) => row.code, width: '90px' },
    {
      key: 'name',
      header: t('unit.name'),
      narrow: 'bare',
      cell: (row) =>
        row.level === 'commune' ? (
          <strong>{row.name}</strong>
        ) : (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              setText('');
              setPath([...(asked.length >= 2 ? [] : path), { code: row.code, name: row.name }]);
            }}
          >
            {row.name}
          </button>
        ),
    },
    { key: 'parent', header: t('unit.parent'), cell: (row) => row.parent?.name ?? '—' },
    {
      key: 'valid',
      header: t('unit.valid'),
      cell: (row) =>
        [
          row.validFrom ? t('unit.from', { day: showDay(row.validFrom) }) : null,
          row.validTo ? t('unit.to', { day: showDay(row.validTo) }) : null,
        ]
          .filter(Boolean)
          .join(' ') || '—',
    },
    {
      key: 'more',
      header: <span className="visually-hidden">{t('unit.history')}</span>,
      align: 'end',
      narrow: 'bare',
      cell: (row) => (
        <Button
          size="small"
          kind="quiet"
          onClick={() => setOpened(row)}
          aria-label={t('unit.historyOf', { name: row.name })}
        >
          {t('unit.history')}
        </Button>
      ),
    },
  ];
  return (
    <div className="stack">
      <search className="filters">
        <Input
          className="filter-text"
          allowClear
          aria-label={t('unit.search')}
          placeholder={t('unit.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Field label={t('unit.on')} className="inline-field">
          {(control) => <DateInput {...control} today={today()} wholeDay value={on} onChange={setOn} />}
        </Field>
      </search>
      <nav className="crumbs" aria-label={t('unit.path')}>
        <button type="button" className="link-button" onClick={() => setPath([])}>
          {t('unit.country')}
        </button>
        {path.map((crumb, index) => (
          <span key={crumb.code}>
            <span aria-hidden="true"> › </span>
            <button type="button" className="link-button" onClick={() => setPath(path.slice(0, index + 1))}>
              {crumb.name}
            </button>
          </span>
        ))}
      </nav>
      {units.error ? <ProblemNotice error={units.error} onRetry={() => void units.refetch()} /> : null}
      <div className="panel">
        <div className="panel-head">
          <span role="status">
            {units.data
              ? t('unit.count', { count: items.length, shown: showCount(items.length), day: showDay(units.data.on) })
              : t('shared:loading')}
          </span>
        </div>
        {units.isPending ? <SkeletonLines label={t('shared:loading')} /> : null}
        {units.data && items.length === 0 ? <EmptyState title={t('unit.none')}>{t('unit.noneHint')}</EmptyState> : null}
        {items.length > 0 ? (
          <DataTable
            caption={t('unit.title')}
            columns={columns}
            rows={items}
            rowKey={(row) => `${row.id}-${row.code}`}
            onOpen={setOpened}
          />
        ) : null}
      </div>
      <UnitDrawer unit={opened} on={day} onClose={() => setOpened(null)} />
    </div>
  );
}
