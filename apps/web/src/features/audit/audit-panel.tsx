import { auditEndpoints } from '@dong-hanh/contract';
import { Button, type DataColumn, DataTable, EmptyState, SkeletonLines } from '@dong-hanh/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { useAuditWord } from '../../shared/format/audit-word';
import { showInstant } from '../../shared/format/dates';
import './messages';
import { VerifyTrail } from './verify-trail';

type Entry = Answer<typeof auditEndpoints.listAudit>['items'][number];

const subjectKinds = ['person', 'people', 'work', 'account', 'session', 'organisation', 'report', 'ledger'] as const;

/** The trail of changes and views, newest first. */
export function AuditPanel() {
  const { t, i18n } = useTranslation(['audit', 'shared']);
  const auditWord = useAuditWord();
  const [subjectKind, setSubjectKind] = useState<string | null>(null);
  const trail = useInfiniteQuery({
    queryKey: ['audit', subjectKind],
    queryFn: ({ pageParam, signal }) =>
      call(auditEndpoints.listAudit, {
        query: { ...(subjectKind ? { subjectKind } : {}), ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
  });
  const subject = (kind: string) => (i18n.exists(`audit:subject.${kind}`) ? t(`subject.${kind}`) : kind);
  const rows = trail.data?.pages.flatMap((page) => page.items) ?? [];
  const columns: DataColumn<Entry>[] = [
    { key: 'at', header: t('list.at'), cell: (row) => <span className="nowrap">{showInstant(row.at)}</span> },
    { key: 'who', header: t('list.who'), narrow: 'bare', cell: (row) => row.account ?? t('list.system') },
    { key: 'organisation', header: t('list.organisation'), cell: (row) => row.organisation ?? '—' },
    {
      key: 'action',
      header: t('list.action'),
      narrow: 'bare',
      cell: (row) => <strong>{auditWord(row.action)}</strong>,
    },
    {
      key: 'subject',
      header: t('list.subject'),
      cell: (row) => (
        <span className="two-lines">
          {subject(row.subjectKind)}
          {row.subjectId ? <span className="soft small">{row.subjectId}</span> : null}
        </span>
      ),
    },
  ];
  return (
    <div className="stack">
      <VerifyTrail />
      <div className="filters">
        <Select
          className="filter-states"
          allowClear
          aria-label={t('list.subject')}
          placeholder={t('list.subject')}
          value={subjectKind}
          onChange={(kind) => setSubjectKind(kind ?? null)}
          options={subjectKinds.map((kind) => ({ value: kind, label: subject(kind) }))}
        />
      </div>
      {trail.error ? <ProblemNotice error={trail.error} onRetry={() => void trail.refetch()} /> : null}
      <div className="panel">
        {trail.isPending ? <SkeletonLines label={t('shared:loading')} /> : null}
        {trail.data && rows.length === 0 ? <EmptyState title={t('list.none')}>{t('list.noneHint')}</EmptyState> : null}
        {rows.length > 0 ? (
          <DataTable caption={t('list.title')} columns={columns} rows={rows} rowKey={(row) => String(row.id)} />
        ) : null}
      </div>
      {trail.hasNextPage ? (
        <div className="row">
          <Button busy={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
            {t('shared:more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
