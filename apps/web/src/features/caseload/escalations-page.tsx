import type { EscalationAnswer } from '@dong-hanh/contract';
import { Button, type DataColumn, DataTable, EmptyState, SkeletonLines, Status } from '@dong-hanh/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showInstant } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { Article } from '../../shared/law/article';
import { useLawWords } from '../../shared/law/labels';
import { Page } from '../../shared/page/page';
import { TimeLeftMark } from '../../shared/time/time-left-mark';
import { useNow } from '../../shared/time/use-now';
import './caseload.css';
import { escalationsQuery } from './caseload.queries';
import './messages';

const unitsShown = 12;

function EscalationTable({ rows }: { rows: EscalationAnswer[] }) {
  const { t } = useTranslation('caseload');
  const words = useLawWords();
  const navigate = useNavigate();
  const now = useNow();
  const columns: DataColumn<EscalationAnswer>[] = [
    {
      key: 'person',
      header: t('escalation.person'),
      narrow: 'bare',
      width: '20%',
      cell: (row) => (
        <span className="two-lines">
          <Link to="/people/$personId" params={{ personId: row.personId }} className="person-name">
            {row.fullName}
          </Link>
          <span className="soft small">{row.unit.name}</span>
        </span>
      ),
    },
    {
      key: 'act',
      header: t('escalation.act'),
      narrow: 'bare',
      cell: (row) => (
        <span className="two-lines">
          <span>
            {words.act(row.act)}
            {words.step(row.step)}
          </span>
          <span className="soft small">
            {[row.actor ? words.actor(row.actor) : null, row.officer].filter(Boolean).join(' · ')}
          </span>
          {row.obstacle ? <Status tone="warn">{t('escalation.stuck')}</Status> : null}
        </span>
      ),
    },
    {
      key: 'due',
      header: t('escalation.due'),
      narrow: 'bare',
      width: '170px',
      cell: (row) => <TimeLeftMark dueAt={row.dueAt} dueIsDay={row.dueIsDay} now={now} />,
    },
    {
      key: 'article',
      header: t('escalation.article'),
      narrow: 'hide',
      width: '22%',
      cell: (row) => <Article basis={row.basis} short />,
    },
    { key: 'climbed', header: t('escalation.climbed'), width: '150px', cell: (row) => showInstant(row.climbedAt) },
  ];
  return (
    <DataTable
      caption={t('escalation.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.personId}-${row.act}-${row.step}-${row.dueAt}`}
      onOpen={(row) => void navigate({ to: '/people/$personId', params: { personId: row.personId } })}
    />
  );
}

/** Clocks that ran out in the units below, for the level above: which units, then which files. */
export function EscalationsPage() {
  const { t } = useTranslation(['caseload', 'shared']);
  const [unitCode, setUnitCode] = useState<string | null>(null);
  const query = useInfiniteQuery(escalationsQuery(unitCode));
  const units = query.data?.pages[0]?.units ?? [];
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('escalation.title')} lead={t('escalation.lead')}>
      {query.error ? <ProblemNotice error={query.error} onRetry={() => void query.refetch()} /> : null}
      {units.length > 0 ? (
        <fieldset className="plain-fieldset escalation-units">
          <legend className="visually-hidden">{t('escalation.units')}</legend>
          {units.slice(0, unitsShown).map(({ unit, count }) => (
            <Button
              key={unit.code}
              size="small"
              aria-pressed={unit.code === unitCode}
              onClick={() => setUnitCode(unit.code === unitCode ? null : unit.code)}
            >
              {unit.name} · {showCount(count)}
            </Button>
          ))}
          {units.length > unitsShown ? (
            <span className="soft small">
              {t('escalation.moreUnits', { number: showCount(units.length - unitsShown) })}
            </span>
          ) : null}
        </fieldset>
      ) : null}
      <section className="panel">
        {query.isPending ? <SkeletonLines lines={8} label={t('shared:loading')} /> : null}
        {query.data && items.length === 0 ? (
          <EmptyState title={t('escalation.none')}>{t('escalation.noneHint')}</EmptyState>
        ) : null}
        {items.length > 0 ? <EscalationTable rows={items} /> : null}
      </section>
      {query.hasNextPage ? (
        <div className="row">
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('shared:more')}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}
