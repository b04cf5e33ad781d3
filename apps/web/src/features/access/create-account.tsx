import { accessEndpoints } from '@dong-hanh/contract';
import { Button, Field, focusFirstFault } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import type { IssuedPassword } from './first-password';
import { emptyPost, type PostDraft, PostFields } from './post-fields';
import { isUsername } from './username';

export function CreateAccount({
  onClose,
  onIssued,
}: {
  onClose: () => void;
  onIssued: (issued: IssuedPassword) => void;
}) {
  const { t } = useTranslation(['access', 'shared']);
  const client = useQueryClient();
  const root = useRef<HTMLFormElement>(null);
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [post, setPost] = useState<PostDraft>(emptyPost);
  const [checked, setChecked] = useState(false);
  const create = useMutation({
    mutationFn: () =>
      call(accessEndpoints.createAccount, {
        body: {
          username: username.trim().toLowerCase(),
          displayName: displayName.trim(),
          membership: { organisationId: post.organisationId ?? '', role: post.role },
        },
      }),
    onSuccess: ({ account, firstPassword }) => {
      void client.invalidateQueries({ queryKey: ['accounts'] });
      onIssued({ username: account.username, password: firstPassword });
      onClose();
    },
  });
  const usernameFault = !isUsername(username);
  const nameFault = displayName.trim().length < 2;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!usernameFault && !nameFault && post.organisationId !== null && !create.isPending) create.mutate();
    else setTimeout(() => focusFirstFault(root.current));
  };
  return (
    <Modal open onCancel={onClose} footer={null} title={t('create.title')}>
      <form ref={root} className="stack" onSubmit={submit} noValidate>
        <Field label={t('create.name')} required error={checked && nameFault ? t('shared:required') : undefined}>
          {(control) => (
            <Input {...control} value={displayName} onChange={(event) => setDisplayName(event.target.value)} />
          )}
        </Field>
        <Field
          label={t('create.username')}
          required
          hint={t('create.usernameHint')}
          error={checked && usernameFault ? t('create.usernameFault') : undefined}
        >
          {(control) => (
            <Input
              {...control}
              autoCapitalize="none"
              autoComplete="off"
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
          )}
        </Field>
        <PostFields value={post} checked={checked} onChange={setPost} />
        {create.error ? <ProblemNotice error={create.error} /> : null}
        <div className="form-foot">
          <Button kind="primary" type="submit" busy={create.isPending}>
            {t('create.submit')}
          </Button>
          <Button onClick={onClose}>{t('shared:cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
