import { figurePrecisions } from '@dong-hanh/domain';
import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, plainDateSchema } from '../shared/values';
import { findingSchema } from './plans.contract';

export const precisions = figurePrecisions;
export const taskStates = ['not-begun', 'under-way', 'done', 'given-up'] as const;
export const budgetSteps = ['estimated', 'appraised', 'approved', 'allocated', 'spent', 'settled'] as const;

const source = z.string().trim().min(3).max(500);
const entered = { at: z.string(), by: z.string() };

const measuredSchema = z.object({
  on: plainDateSchema,
  value: z.number(),
  precision: z.enum(precisions),
  source: z.string().describe('Where it is from; an indicator names its code'),
});

export const targetTrackingSchema = z
  .object({
    finding: findingSchema,
    indicatorCode: z.string().nullable(),
    baseline: measuredSchema.nullable(),
    values: z.array(measuredSchema),
    judgement: z.object({
      status: z.enum(['met', 'running', 'missed', 'no-value', 'not-measurable']),
      light: z.enum(['good', 'warn', 'danger', 'none']),
      threshold: z.number().nullable(),
      forecast: z.number().nullable(),
      rule: z.enum([
        'reached',
        'forecast-reaches',
        'forecast-falls-short',
        'too-few-values',
        'last-day-over',
        'nothing-to-judge',
      ]),
    }),
    /** Units below that are under the threshold, the furthest first; only where an indicator tells them apart. */
    behind: z.array(z.object({ code: z.string(), label: z.string(), value: z.number() })),
  })
  .meta({ id: 'TargetTracking' });
export type TargetTracking = z.infer<typeof targetTrackingSchema>;

export const taskTrackingSchema = z
  .object({
    finding: findingSchema,
    progress: z
      .object({
        state: z.enum(taskStates),
        percent: z.int().nullable(),
        dueOn: plainDateSchema.nullable(),
        note: z.string(),
        ...entered,
      })
      .nullable(),
    late: z.boolean(),
  })
  .meta({ id: 'TaskTracking' });
export type TaskTracking = z.infer<typeof taskTrackingSchema>;

export const budgetTrackingSchema = z
  .object({
    finding: findingSchema,
    /** The newest amount of each step; of spending the sum. */
    amounts: z.record(z.enum(budgetSteps), z.number().nullable()),
    steps: z.array(
      z.object({
        step: z.enum(budgetSteps),
        on: plainDateSchema,
        amount: z.number(),
        document: z.string(),
        ...entered,
      }),
    ),
    /** What does not fit: spent beyond what was allocated, settled beyond what was spent, approved beyond the plan. */
    notices: z.array(
      z.enum([
        'spent-over-allocated',
        'settled-over-spent',
        'allocated-over-approved',
        'approved-over-plan',
        'parts-over-line',
      ]),
    ),
    /** Targets, tasks and others of the plan that the money is for. */
    serves: z.array(idSchema),
  })
  .meta({ id: 'BudgetTracking' });
export type BudgetTracking = z.infer<typeof budgetTrackingSchema>;

export const planTrackingSchema = z
  .object({
    asOf: plainDateSchema,
    /** The period the indicators were read for. */
    period: z.string(),
    targets: z.array(targetTrackingSchema),
    tasks: z.array(taskTrackingSchema),
    budget: z.array(budgetTrackingSchema),
    /** By year and source, parts of a line left out; null: nothing noted. */
    totals: z.array(
      z.object({
        year: z.int().nullable(),
        source: z.string().nullable(),
        planned: z.number(),
        allocated: z.number().nullable(),
        spent: z.number().nullable(),
        settled: z.number().nullable(),
        left: z.number().nullable().describe('Allocated and not spent'),
        unsettled: z.number().nullable().describe('Spent and not settled'),
      }),
    ),
    mayChange: z.boolean(),
  })
  .meta({ id: 'PlanTracking' });
export type PlanTracking = z.infer<typeof planTrackingSchema>;

const onFinding = z.object({ id: idSchema, findingId: idSchema });
const done = z.object({});

export const trackingEndpoints = {
  trackPlan: endpoint({
    method: 'GET',
    path: '/api/v1/plans/:id/tracking',
    summary: 'A confirmed plan as it stands: targets with value, forecast and light, tasks, money.',
    params: z.object({ id: idSchema }),
    answer: planTrackingSchema,
  }),
  bindTarget: endpoint({
    method: 'PUT',
    path: '/api/v1/plans/:id/targets/:findingId/indicator',
    summary: 'Lets an indicator measure a target; null: it is measured by hand.',
    params: onFinding,
    body: z.object({ indicatorCode: z.string().max(10).nullable() }),
    answer: done,
  }),
  measureTarget: endpoint({
    method: 'POST',
    path: '/api/v1/plans/:id/targets/:findingId/figures',
    summary: 'A value measured by hand, or the baseline a change is measured against, with its source.',
    params: onFinding,
    body: z.object({
      role: z.enum(['measured', 'baseline']),
      on: plainDateSchema,
      value: z.number().min(0),
      precision: z.enum(precisions).default('exact'),
      source,
    }),
    answer: done,
  }),
  noteProgress: endpoint({
    method: 'POST',
    path: '/api/v1/plans/:id/tasks/:findingId/progress',
    summary: 'How far a task, deliverable or step of the roadmap is.',
    params: onFinding,
    body: z.object({
      state: z.enum(taskStates),
      percent: z.int().min(0).max(100).nullable().default(null),
      dueOn: plainDateSchema.nullable().default(null),
      note: z.string().trim().max(1000).default(''),
    }),
    answer: done,
  }),
  linkBudget: endpoint({
    method: 'PUT',
    path: '/api/v1/plans/:id/budget/:findingId/serves',
    summary: 'The targets, tasks, deliverables and steps that the money of a budget line is for.',
    params: onFinding,
    body: z.object({ findingIds: z.array(idSchema).max(100) }),
    answer: done,
  }),
  noteBudgetStep: endpoint({
    method: 'POST',
    path: '/api/v1/plans/:id/budget/:findingId/steps',
    summary: 'Money of a budget line: estimated, appraised, approved, allocated, spent, settled, with its document.',
    params: onFinding,
    body: z.object({ step: z.enum(budgetSteps), on: plainDateSchema, amount: z.number().min(0), document: source }),
    answer: done,
  }),
};
