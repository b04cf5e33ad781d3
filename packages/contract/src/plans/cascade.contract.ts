import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, unitCodeSchema, unitReferenceSchema } from '../shared/values';
import { findingSchema, planSchema, planSummarySchema } from './plans.contract';

const onPlan = z.object({ id: idSchema });

export const planComparisonSchema = z
  .object({
    parent: planSummarySchema.nullable(),
    targets: z.array(
      z.object({
        asked: findingSchema,
        own: findingSchema.nullable(),
        fit: z.enum(['same', 'stronger', 'weaker', 'other-measure', 'missing']),
      }),
    ),
  })
  .meta({ id: 'PlanComparison' });
export type PlanComparison = z.infer<typeof planComparisonSchema>;

export const planFollowersSchema = z
  .object({
    items: z.array(z.object({ unit: unitReferenceSchema, plan: planSummarySchema.nullable() })),
    quotaChecks: z.array(
      z.object({
        target: findingSchema,
        /** Sum of what is given to units, and what was promised. */
        given: z.number(),
        promised: z.number().nullable(),
        fits: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'PlanFollowers' });
export type PlanFollowers = z.infer<typeof planFollowersSchema>;

export const cascadeEndpoints = {
  comparePlan: endpoint({
    method: 'GET',
    path: '/api/v1/plans/:id/comparison',
    summary: 'The targets of the plan this one follows, each with its own and how the two stand.',
    params: onPlan,
    answer: planComparisonSchema,
  }),
  listFollowers: endpoint({
    method: 'GET',
    path: '/api/v1/plans/:id/followers',
    summary: 'Units below with the plan that follows this one, or none; and whether quotas add up.',
    params: onPlan,
    answer: planFollowersSchema,
  }),
  draftLowerPlan: endpoint({
    method: 'POST',
    path: '/api/v1/plans/:id/drafts',
    summary: 'Drafts the plan of a lower unit: targets, quotas given to it, tasks, roadmap and reports carried down.',
    params: onPlan,
    body: z.object({ unitCode: unitCodeSchema }),
    answer: planSchema,
  }),
  planPaper: endpoint({
    method: 'GET',
    path: '/api/v1/plans/:id/paper',
    summary: 'The plan as a paper of its unit (docx, pdf), from what is not rejected.',
    params: onPlan,
    query: z.object({ format: z.enum(['docx', 'pdf']) }),
    file: 'download',
  }),
};
