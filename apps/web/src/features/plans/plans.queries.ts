import {
  cascadeEndpoints,
  type PlanAnswer,
  planEndpoints,
  taskReportEndpoints,
  trackingEndpoints,
  versionEndpoints,
} from '@dong-hanh/contract';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/client';

export const plansQuery = queryOptions({
  queryKey: ['plans', 'list'],
  queryFn: ({ signal }) => call(planEndpoints.listPlans, { query: {}, signal }),
});

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', 'one', id],
    queryFn: ({ signal }) => call(planEndpoints.getPlan, { params: { id }, signal }),
  });

/** Every change answers with the whole plan. */
export function takeOnPlan(client: QueryClient, plan: PlanAnswer): void {
  client.setQueryData(planQuery(plan.id).queryKey, plan);
  void client.invalidateQueries({ queryKey: ['plans', 'list'] });
}

export const trackingQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', 'tracking', id],
    queryFn: ({ signal }) => call(trackingEndpoints.trackPlan, { params: { id }, signal }),
  });

export const comparisonQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', 'comparison', id],
    queryFn: ({ signal }) => call(cascadeEndpoints.comparePlan, { params: { id }, signal }),
  });

export const taskReportsQuery = (id: string, period: string) =>
  queryOptions({
    queryKey: ['plans', 'task-reports', id, period],
    queryFn: ({ signal }) => call(taskReportEndpoints.listTaskReports, { params: { id }, query: { period }, signal }),
  });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', 'versions', id],
    queryFn: ({ signal }) => call(versionEndpoints.listPlanVersions, { params: { id }, signal }),
  });

export const reviewQuery = (id: string, reviewId: string) =>
  queryOptions({
    queryKey: ['plans', 'review', reviewId],
    queryFn: ({ signal }) => call(versionEndpoints.getPlanReview, { params: { id, reviewId }, signal }),
  });

export const followersQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', 'followers', id],
    queryFn: ({ signal }) => call(cascadeEndpoints.listFollowers, { params: { id }, signal }),
  });
