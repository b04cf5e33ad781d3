import { type OrganisationAnswer, organisationKinds } from '@dong-hanh/contract';
import { Button, type DataColumn, DataTable, EmptyState, SkeletonLines } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { foldText } from '../../shared/format/fold';
import { showCount } from '../../shared/format/numbers';
import { useMay } from '../../shared/session/session';
import { organisationsQuery } from '../../shared/units/organisations';
import './messages';
import { OrganisationForm } from './organisation-form';
import './organisation.css';

type Kind = OrganisationAnswer['kind'];

/** Agencies and facilities of the units below the post in force. */
export function OrganisationsPanel() {
  const { t } = useTranslation(['organisation', 'shared']);
  const mayManage = useMay('organisations.manage');
  const [kind, setKind] = useState<Kind | null>(null);
  const [text, setText] = useState('');
  const [edited, setEdited] = useState<OrganisationAnswer | 'new' | null>(null);
  const organisations = useQuery(organisationsQuery(kind ? { kind } : {}));
  const folded = foldText(text.trim());
  const rows = (organisations.data?.items ?? []).filter(
    (item) => folded === '' || foldText(`${item.name} ${item.unit.name}`).includes(folded),
  );
  const columns: DataColumn<OrganisationAnswer>[] = [
    { key: 'name', header: t('organisation.name'), narrow: 'bare', cell: (row) => <strong>{row.name}</strong> },
    { key: 'kind', header: t('organisation.kind'), cell: (row) => t(`kind.${row.kind}`) },
    { key: 'unit', header: t('organisation.unit'), cell: (row) => row.unit.name },
    {
      key: 'capacity',
      header: t('organisation.capacity'),
      align: 'end',
      cell: (row) => (row.capacity === null ? '—' : showCount(row.capacity)),
    },
    ...(mayManage
      ? [
          {
            key: 'edit',
            header: <span className="visually-hidden">{t('organisation.edit')}</span>,
            align: 'end' as const,
            narrow: 'bare' as const,
            cell: (row: OrganisationAnswer) => (
              <Button
                size="small"
                aria-label={t('organisation.editOf', { name: row.name })}
                onClick={() => setEdited(row)}
              >
                {t('organisation.edit')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <div className="stack">
      <div className="filters">
        <Input
          className="filter-text"
          allowClear
          aria-label={t('organisation.search')}
          placeholder={t('organisation.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          className="filter-states"
          allowClear
          aria-label={t('organisation.kind')}
          placeholder={t('organisation.kind')}
          value={kind}
          onChange={(value) => setKind(value ?? null)}
          options={organisationKinds.map((item) => ({ value: item, label: t(`kind.${item}`) }))}
          popupMatchSelectWidth={false}
        />
        {mayManage ? (
          <Button kind="primary" onClick={() => setEdited('new')}>
            {t('organisation.add')}
          </Button>
        ) : null}
      </div>
      {organisations.error ? (
        <ProblemNotice error={organisations.error} onRetry={() => void organisations.refetch()} />
      ) : null}
      <div className="panel">
        {organisations.isPending ? <SkeletonLines label={t('shared:loading')} /> : null}
        {organisations.data && rows.length === 0 ? (
          <EmptyState title={t('organisation.none')}>{t('organisation.noneHint')}</EmptyState>
        ) : null}
        {rows.length > 0 ? (
          <DataTable caption={t('organisation.title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
        ) : null}
      </div>
      {edited ? (
        <OrganisationForm organisation={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      ) : null}
    </div>
  );
}
