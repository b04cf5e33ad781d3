import { type PlanSummary, planEndpoints } from '@dong-hanh/contract';
import { type DataColumn, DataTable, EmptyState, Status } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { upload } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DropZone } from '../../shared/form/drop-zone';
import { showDay } from '../../shared/format/dates';
import { showCount } from '../../shared/format/numbers';
import { Page } from '../../shared/page/page';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay, useSession } from '../../shared/session/session';
import './messages';
import { periodOf } from './plan-words';
import './plans.css';
import { plansQuery, takeOnPlan } from './plans.queries';

/** Plans of the province, and a place to drop one that is to be read. */
export function PlansPage() {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { unit } = useSession().membership;
  const mayChange = useMay('plans.change');
  const read = useMutation({
    mutationFn: (file: File) => upload(planEndpoints.readPlan, file, { unitCode: unit.code }),
    onSuccess: (plan) => {
      takeOnPlan(client, plan);
      void navigate({ to: '/plans/$planId', params: { planId: plan.id } });
    },
  });
  const columns: DataColumn<PlanSummary>[] = [
    {
      key: 'title',
      header: t('list.title'),
      narrow: 'bare',
      width: '40%',
      cell: (plan) => (
        <span className="two-lines">
          <Link to="/plans/$planId" params={{ planId: plan.id }} className="person-name">
            {plan.title ?? plan.sourceName}
          </Link>
          <span className="soft small">
            {[plan.number, plan.issuedOn ? showDay(plan.issuedOn) : null, plan.issuer].filter(Boolean).join(' · ')}
          </span>
        </span>
      ),
    },
    { key: 'unit', header: t('list.unit'), cell: (plan) => plan.unit.name },
    { key: 'period', header: t('head.period'), cell: (plan) => periodOf(plan) },
    {
      key: 'state',
      header: t('list.state'),
      cell: (plan) =>
        plan.state === 'confirmed' ? (
          <Status tone="good">{t('list.confirmed')}</Status>
        ) : (
          <Status tone="info">{t('undecided', { count: plan.counts.proposed })}</Status>
        ),
    },
    {
      key: 'findings',
      header: t('list.findings'),
      align: 'end',
      narrow: 'hide',
      cell: (plan) => showCount(plan.counts.confirmed + plan.counts.proposed),
    },
  ];
  return (
    <Page title={t('title')} lead={t('lead')}>
      {mayChange ? (
        <div className="panel" data-padded="true">
          <DropZone
            accept=".docx,.pdf,.txt,.md"
            title={t(read.isPending ? 'drop.busy' : 'drop.title')}
            hint={t('drop.hint', { unit: unit.name })}
            busy={read.isPending}
            onFile={(file) => read.mutate(file)}
          />
          {read.error ? <ProblemNotice error={read.error} /> : null}
        </div>
      ) : null}
      <div className="panel">
        <QueryBoundary query={useQuery(plansQuery)}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('list.none')}>{t('list.noneHint')}</EmptyState>
            ) : (
              <DataTable
                caption={t('title')}
                columns={columns}
                rows={items}
                rowKey={(plan) => plan.id}
                onOpen={(plan) => void navigate({ to: '/plans/$planId', params: { planId: plan.id } })}
              />
            )
          }
        </QueryBoundary>
      </div>
    </Page>
  );
}
