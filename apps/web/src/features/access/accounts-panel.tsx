import { type AccountAnswer, accessEndpoints } from '@dong-hanh/contract';
import { Button, type DataColumn, DataTable, EmptyState, SkeletonLines, Status } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { foldText } from '../../shared/format/fold';
import { AccountDrawer } from './account-drawer';
import { CreateAccount } from './create-account';
import { FirstPassword, type IssuedPassword } from './first-password';
import './messages';

export function AccountState({ account }: { account: AccountAnswer }) {
  const { t } = useTranslation('access');
  if (account.disabled) return <Status tone="neutral">{t('state.disabled')}</Status>;
  if (account.locked) return <Status tone="danger">{t('state.locked')}</Status>;
  return <Status tone="good">{t('state.active')}</Status>;
}

/** The accounts of the units one administers. */
export function AccountsPanel() {
  const { t } = useTranslation(['access', 'shared']);
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => call(accessEndpoints.listAccounts, {}) });
  const [text, setText] = useState('');
  const [creating, setCreating] = useState(false);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [issued, setIssued] = useState<IssuedPassword | null>(null);
  const folded = foldText(text.trim());
  const items = accounts.data?.items ?? [];
  const rows = items.filter(
    (account) => folded === '' || foldText(`${account.displayName} ${account.username}`).includes(folded),
  );
  const columns: DataColumn<AccountAnswer>[] = [
    {
      key: 'name',
      header: t('list.name'),
      narrow: 'bare',
      cell: (row) => (
        <span className="two-lines">
          <button type="button" className="link-button" onClick={() => setOpenedId(row.id)}>
            {row.displayName}
          </button>
          <span className="soft small">{row.username}</span>
        </span>
      ),
    },
    {
      key: 'posts',
      header: t('list.posts'),
      narrow: 'bare',
      cell: (row) => (
        <ul className="plain-list">
          {row.memberships.map((post) => (
            <li key={post.id}>
              {t(`shared:role.${post.role}`)} · <span className="soft">{post.organisationName}</span>
            </li>
          ))}
        </ul>
      ),
    },
    { key: 'state', header: t('list.state'), narrow: 'bare', cell: (row) => <AccountState account={row} /> },
    {
      key: 'factor',
      header: t('list.factor'),
      cell: (row) => (row.hasSecondFactor ? t('list.factorYes') : t('list.factorNo')),
    },
  ];
  return (
    <div className="stack">
      <div className="filters">
        <Input
          className="filter-text"
          allowClear
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button kind="primary" onClick={() => setCreating(true)}>
          {t('create.title')}
        </Button>
      </div>
      {accounts.error ? <ProblemNotice error={accounts.error} onRetry={() => void accounts.refetch()} /> : null}
      <div className="panel">
        {accounts.isPending ? <SkeletonLines label={t('shared:loading')} /> : null}
        {accounts.data && rows.length === 0 ? (
          <EmptyState title={t('list.none')}>{t('list.noneHint')}</EmptyState>
        ) : null}
        {rows.length > 0 ? (
          <DataTable
            caption={t('list.title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            onOpen={(row) => setOpenedId(row.id)}
          />
        ) : null}
      </div>
      {creating ? <CreateAccount onClose={() => setCreating(false)} onIssued={setIssued} /> : null}
      <AccountDrawer
        account={items.find((account) => account.id === openedId) ?? null}
        onClose={() => setOpenedId(null)}
        onIssued={setIssued}
      />
      <FirstPassword issued={issued} onClose={() => setIssued(null)} />
    </div>
  );
}
