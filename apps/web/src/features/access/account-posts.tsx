import { type AccountAnswer, accessEndpoints } from '@dong-hanh/contract';
import { Button } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showDay } from '../../shared/format/dates';
import { emptyPost, type PostDraft, PostFields } from './post-fields';

/** The posts of an account: given from today, ended today. */
export function AccountPosts({ account }: { account: AccountAnswer }) {
  const { t } = useTranslation(['access', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [added, setAdded] = useState<PostDraft | null>(null);
  const [checked, setChecked] = useState(false);
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['accounts'] });
    message.success(t('change.done'));
  };
  const end = useMutation({
    mutationFn: (id: string) => call(accessEndpoints.endMembership, { params: { id } }),
    onSuccess: refresh,
  });
  const add = useMutation({
    mutationFn: (post: PostDraft) =>
      call(accessEndpoints.addMembership, {
        params: { id: account.id },
        body: { organisationId: post.organisationId ?? '', role: post.role },
      }),
    onSuccess: () => {
      setAdded(null);
      refresh();
    },
  });
  return (
    <section className="stack">
      <h3>{t('list.posts')}</h3>
      <ul className="plain-list">
        {account.memberships.map((post) => (
          <li key={post.id} className="row">
            <span>
              {t(`shared:role.${post.role}`)} · {post.organisationName}
              <span className="soft small">
                {post.from ? ` ${t('post.from', { day: showDay(post.from) })}` : null}
                {post.to ? ` ${t('post.to', { day: showDay(post.to) })}` : null}
              </span>
            </span>
            {post.to === null ? (
              <Button
                size="small"
                kind="danger"
                busy={end.isPending && end.variables === post.id}
                aria-label={t('post.endOf', { role: t(`shared:role.${post.role}`) })}
                onClick={() => end.mutate(post.id)}
              >
                {t('post.end')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {end.error ? <ProblemNotice error={end.error} /> : null}
      {added ? (
        <div className="stack">
          <PostFields value={added} checked={checked} onChange={setAdded} />
          {add.error ? <ProblemNotice error={add.error} /> : null}
          <div className="row">
            <Button
              kind="primary"
              busy={add.isPending}
              onClick={() => {
                setChecked(true);
                if (added.organisationId !== null) add.mutate(added);
              }}
            >
              {t('post.give')}
            </Button>
            <Button onClick={() => setAdded(null)}>{t('shared:cancel')}</Button>
          </div>
        </div>
      ) : (
        <div className="row">
          <Button size="small" onClick={() => setAdded(emptyPost)}>
            {t('post.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
