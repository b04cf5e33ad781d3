import { papersEndpoints } from '@dong-hanh/contract';
import { Button, EmptyState } from '@dong-hanh/ui';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showInstant } from '../../shared/format/dates';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import './messages';
import './papers.css';
import { queueQuery } from './papers.queries';

/** Papers laid before the reader's office: opened one by one, signed together. */
export function SigningQueuePage() {
  const { t } = useTranslation(['papers', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const queue = useInfiniteQuery(queueQuery);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const picked = rows.filter((row) => chosen.has(row.id));
  const sign = useMutation({
    mutationFn: () =>
      call(papersEndpoints.signPapers, { body: { papers: picked.map(({ id, version }) => ({ id, version })) } }),
    onSuccess: ({ items }) => {
      setChosen(new Set());
      void client.invalidateQueries({ queryKey: ['signing-queue'] });
      message.success(t('queue.signed', { count: items.length }));
    },
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')}>
      <QueryBoundary query={queue}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title={t('queue.none')}>{t('queue.noneHint')}</EmptyState>
          ) : (
            <div className="stack">
              <div className="row">
                <Button
                  kind="primary"
                  busy={sign.isPending}
                  disabled={picked.length === 0}
                  onClick={() => sign.mutate()}
                >
                  {t('queue.sign', { count: picked.length })}
                </Button>
                <Button
                  onClick={() =>
                    setChosen(picked.length === rows.length ? new Set() : new Set(rows.map((row) => row.id)))
                  }
                >
                  {t(picked.length === rows.length ? 'queue.chooseNone' : 'queue.chooseAll')}
                </Button>
              </div>
              {sign.error ? <ProblemNotice error={sign.error} /> : null}
              <div className="panel table-scroll">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">
                        <span className="visually-hidden">{t('queue.choose')}</span>
                      </th>
                      <th scope="col">{t('list.title')}</th>
                      <th scope="col">{t('queue.person')}</th>
                      <th scope="col">{t('queue.unit')}</th>
                      <th scope="col">{t('queue.since')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => (
                      <tr key={row.id}>
                        <td>
                          <Checkbox
                            aria-label={t('queue.chooseOne', { title: row.title, name: row.fullName })}
                            checked={chosen.has(row.id)}
                            onChange={() => toggle(row.id)}
                          />
                        </td>
                        <td>
                          <Link to="/papers/$paperId" params={{ paperId: row.id }}>
                            {row.title}
                          </Link>
                          <div className="soft small">{row.formCode}</div>
                        </td>
                        <td>{row.fullName}</td>
                        <td>{row.unitName}</td>
                        <td className="nowrap">{showInstant(row.submittedAt)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {queue.hasNextPage ? (
                <Button busy={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
                  {t('shared:more')}
                </Button>
              ) : null}
            </div>
          )
        }
      </QueryBoundary>
    </Page>
  );
}
