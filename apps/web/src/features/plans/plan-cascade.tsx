import type { PlanAnswer, PlanComparison, PlanFollowers } from '@dong-hanh/contract';
import { type DataColumn, DataTable, Notice, Status } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { showFigure, useFindingWords } from './plan-words';
import { comparisonQuery, followersQuery } from './plans.queries';

const tones = { same: 'good', stronger: 'good', weaker: 'danger', 'other-measure': 'warn', missing: 'danger' } as const;

function Words({ finding }: { finding: PlanAnswer['findings'][number] }) {
  const { head, body } = useFindingWords()(finding, () => '');
  return (
    <span className="two-lines">
      <strong>{head}</strong>
      <span>{body}</span>
    </span>
  );
}

type ComparedRow = PlanComparison['targets'][number];

/** The targets of the plan above beside those of this one. */
export function ComparisonView({ planId }: { planId: string }) {
  const { t } = useTranslation('plans');
  const columns: DataColumn<ComparedRow>[] = [
    { key: 'asked', header: t('cascade.asked'), narrow: 'bare', cell: ({ asked }) => <Words finding={asked} /> },
    { key: 'own', header: t('cascade.own'), cell: ({ own }) => (own ? <Words finding={own} /> : '—') },
    {
      key: 'fit',
      header: t('cascade.fit'),
      cell: ({ fit }) => <Status tone={tones[fit]}>{t(`fit.${fit}`)}</Status>,
    },
  ];
  return (
    <div className="panel">
      <QueryBoundary query={useQuery(comparisonQuery(planId))} lines={5}>
        {({ targets }) =>
          targets.length === 0 ? (
            <p className="soft plan-empty">{t('cascade.nothing')}</p>
          ) : (
            <DataTable
              caption={t('cascade.compare')}
              columns={columns}
              rows={targets}
              rowKey={({ asked }) => asked.id}
            />
          )
        }
      </QueryBoundary>
    </div>
  );
}

type FollowerRow = PlanFollowers['items'][number];

/** Who below has a plan that follows this one, and whether quotas add up. */
export function FollowersView({ planId }: { planId: string }) {
  const { t } = useTranslation('plans');
  const wordsOf = useFindingWords();
  const columns: DataColumn<FollowerRow>[] = [
    { key: 'unit', header: t('list.unit'), narrow: 'bare', cell: ({ unit }) => unit.name },
    {
      key: 'plan',
      header: t('list.title'),
      cell: ({ plan }) =>
        plan ? (
          <Link to="/plans/$planId" params={{ planId: plan.id }}>
            {[plan.number, plan.title ?? plan.sourceName].filter(Boolean).join(' · ')}
          </Link>
        ) : null,
    },
    {
      key: 'state',
      header: t('list.state'),
      cell: ({ plan }) => {
        if (!plan) return <Status tone="warn">{t('cascade.none')}</Status>;
        return plan.state === 'confirmed' ? (
          <Status tone="good">{t('list.confirmed')}</Status>
        ) : (
          <Status tone="info">{t('undecided', { count: plan.counts.proposed })}</Status>
        );
      },
    },
  ];
  return (
    <QueryBoundary query={useQuery(followersQuery(planId))} lines={6}>
      {({ items, quotaChecks }) => (
        <div className="stack">
          {quotaChecks
            .filter(({ fits }) => !fits)
            .map(({ target, given, promised }) => (
              <Notice key={target.id} tone="warn" title={t('cascade.quota')}>
                {wordsOf(target, () => '').body}:{' '}
                {t('cascade.sums', { given: showFigure(given), promised: showFigure(promised ?? 0) })}
              </Notice>
            ))}
          <p className="soft">
            {t('cascade.have', { count: items.filter(({ plan }) => plan !== null).length, all: items.length })}
          </p>
          <div className="panel">
            <DataTable
              caption={t('cascade.followers')}
              columns={columns}
              rows={[...items].sort((left, right) => Number(left.plan !== null) - Number(right.plan !== null))}
              rowKey={({ unit }) => unit.code}
            />
          </div>
        </div>
      )}
    </QueryBoundary>
  );
}
