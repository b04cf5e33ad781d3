import { type AccountAnswer, accessEndpoints } from '@dong-hanh/contract';
import { Button, Field, Notice } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { AccountPosts } from './account-posts';
import type { IssuedPassword } from './first-password';

type Change = Partial<{
  displayName: string;
  disabled: boolean;
  unlock: true;
  resetPassword: true;
  resetSecondFactor: true;
}>;

function AccountContent({ account, onIssued }: { account: AccountAnswer; onIssued: (issued: IssuedPassword) => void }) {
  const { t } = useTranslation(['access', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [name, setName] = useState(account.displayName);
  const change = useMutation({
    mutationFn: (changes: Change) =>
      call(accessEndpoints.changeAccount, {
        params: { id: account.id },
        body: { version: account.version, ...changes },
      }),
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: ['accounts'] });
      if (answer.firstPassword) onIssued({ username: account.username, password: answer.firstPassword });
      else message.success(t('change.done'));
    },
  });
  const busy = change.isPending;
  return (
    <div className="stack">
      {account.locked ? (
        <Notice tone="danger" title={t('state.locked')}>
          <Button size="small" busy={busy} onClick={() => change.mutate({ unlock: true })}>
            {t('change.unlock')}
          </Button>
        </Notice>
      ) : null}
      {change.error ? <ProblemNotice error={change.error} /> : null}
      <Field label={t('create.name')}>
        {(control) => <Input {...control} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      {name.trim() === account.displayName ? null : (
        <div className="row">
          <Button kind="primary" busy={busy} onClick={() => change.mutate({ displayName: name.trim() })}>
            {t('shared:save')}
          </Button>
        </div>
      )}
      <AccountPosts account={account} />
      <h3>{t('change.safety')}</h3>
      <div className="row">
        <Button busy={busy} onClick={() => change.mutate({ resetPassword: true })}>
          {t('change.resetPassword')}
        </Button>
        {account.hasSecondFactor ? (
          <Button busy={busy} onClick={() => change.mutate({ resetSecondFactor: true })}>
            {t('change.resetFactor')}
          </Button>
        ) : null}
        <Button
          kind={account.disabled ? 'default' : 'danger'}
          busy={busy}
          onClick={() => change.mutate({ disabled: !account.disabled })}
        >
          {account.disabled ? t('change.enable') : t('change.disable')}
        </Button>
      </div>
      <p className="soft small">{t('change.effect')}</p>
    </div>
  );
}

export function AccountDrawer({
  account,
  onClose,
  onIssued,
}: {
  account: AccountAnswer | null;
  onClose: () => void;
  onIssued: (issued: IssuedPassword) => void;
}) {
  return (
    <Drawer
      open={account !== null}
      onClose={onClose}
      size={480}
      title={account ? `${account.displayName} (${account.username})` : ''}
    >
      {account ? (
        <AccountContent key={`${account.id}-${account.version}`} account={account} onIssued={onIssued} />
      ) : null}
    </Drawer>
  );
}
