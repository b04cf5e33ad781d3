import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, plainDateSchema } from '../shared/values';
import { findingSchema, planSchema, planSummarySchema } from './plans.contract';
import { planTrackingSchema } from './tracking.contract';

export const reviewKinds = ['mid-term', 'final'] as const;

const onPlan = z.object({ id: idSchema });

const reviewHead = {
  id: idSchema,
  planId: idSchema,
  kind: z.enum(reviewKinds),
  heldOn: plainDateSchema,
  words: z.string(),
  recorded: z.object({ at: z.string(), by: z.string() }),
};

export const planVersionsSchema = z
  .object({
    /** The oldest first; the last confirmed one is in force. */
    editions: z.array(
      z.object({
        plan: planSummarySchema,
        changes: z.array(z.object({ before: findingSchema.nullable(), after: findingSchema.nullable() })),
      }),
    ),
    reviews: z.array(z.object(reviewHead)),
    mayChange: z.boolean(),
  })
  .meta({ id: 'PlanVersions' });
export type PlanVersions = z.infer<typeof planVersionsSchema>;

export const planReviewSchema = z.object({ ...reviewHead, tracking: planTrackingSchema }).meta({ id: 'PlanReview' });
export type PlanReview = z.infer<typeof planReviewSchema>;

export const versionEndpoints = {
  amendPlan: endpoint({
    method: 'POST',
    path: '/api/v1/plans/:id/amendments',
    summary: 'Opens the next edition of a confirmed plan: its findings to be changed, then confirmed in its place.',
    params: onPlan,
    body: z.object({ reason: z.string().trim().min(3).max(1000) }),
    answer: planSchema,
  }),
  listPlanVersions: endpoint({
    method: 'GET',
    path: '/api/v1/plans/:id/versions',
    summary: 'Every edition of a plan with what it changed, and its reviews.',
    params: onPlan,
    answer: planVersionsSchema,
  }),
  reviewPlan: endpoint({
    method: 'POST',
    path: '/api/v1/plans/:id/reviews',
    summary: 'A mid-term or final review: freezes how the plan stands, with what was concluded.',
    params: onPlan,
    body: z.object({
      kind: z.enum(reviewKinds),
      heldOn: plainDateSchema,
      words: z.string().trim().min(3).max(10_000),
    }),
    answer: planReviewSchema,
  }),
  getPlanReview: endpoint({
    method: 'GET',
    path: '/api/v1/plans/:id/reviews/:reviewId',
    summary: 'A review with the plan as it stood then.',
    params: z.object({ id: idSchema, reviewId: idSchema }),
    answer: planReviewSchema,
  }),
};
