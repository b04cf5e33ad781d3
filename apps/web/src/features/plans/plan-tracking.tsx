import type { PlanTracking } from '@dong-hanh/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { BudgetFollowed } from './budget-tracking';
import { MoneyTotals } from './money-totals';
import { trackingQuery } from './plans.queries';
import { TargetFollowed } from './target-tracking';
import { RoadmapFollowed, TasksFollowed } from './task-tracking';

/** How targets, tasks and money stand on a day. */
export function TrackedParts({ planId, tracking }: { planId: string; tracking: PlanTracking }) {
  const { t } = useTranslation('plans');
  const { targets, tasks, budget, totals, mayChange, asOf } = tracking;
  const roadmap = tasks.filter(({ finding }) => finding.kind === 'roadmap');
  const ofAgencies = tasks.filter(({ finding }) => finding.kind !== 'roadmap');
  const choices = [...targets, ...tasks].map(({ finding }) => finding);
  return (
    <div className="stack">
      <p className="soft small">{t('follow.asOf', { day: showDay(asOf) })}</p>
      {targets.length > 0 ? (
        <section className="panel stack" data-padded="true">
          <h2>{t('kind.target')}</h2>
          <ul className="plain-list followed-list">
            {targets.map((item) => (
              <TargetFollowed key={item.finding.id} planId={planId} item={item} mayChange={mayChange} />
            ))}
          </ul>
        </section>
      ) : null}
      {roadmap.length > 0 ? (
        <section className="panel stack" data-padded="true">
          <h2>{t('kind.roadmap')}</h2>
          <RoadmapFollowed planId={planId} items={roadmap} mayChange={mayChange} />
        </section>
      ) : null}
      {ofAgencies.length > 0 ? (
        <section className="panel stack" data-padded="true">
          <h2>{t('follow.tasks')}</h2>
          <TasksFollowed planId={planId} items={ofAgencies} mayChange={mayChange} />
        </section>
      ) : null}
      {budget.length > 0 ? (
        <section className="panel stack" data-padded="true">
          <h2>{t('kind.budget')}</h2>
          <MoneyTotals totals={totals} />
          <ul className="plain-list followed-list">
            {budget.map((item) => (
              <BudgetFollowed
                key={item.finding.id}
                planId={planId}
                item={item}
                choices={choices}
                mayChange={mayChange}
              />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

/** A confirmed plan as it stands today. */
export function PlanTrackingView({ planId }: { planId: string }) {
  return (
    <QueryBoundary query={useQuery(trackingQuery(planId))} lines={8}>
      {(tracking) => <TrackedParts planId={planId} tracking={tracking} />}
    </QueryBoundary>
  );
}
