import { z } from 'zod';
import { reportPeriodCode } from '../reports/reports.contract';
import { endpoint } from '../shared/endpoint';
import { idSchema, versionSchema } from '../shared/values';
import { findingSchema } from './plans.contract';
import { taskStates } from './tracking.contract';

const onPlan = z.object({ id: idSchema });
const onReport = z.object({ id: idSchema, reportId: idSchema });
const agency = z.string().trim().min(1).max(300);

const itemSchema = z.object({
  findingId: idSchema,
  state: z.enum(taskStates),
  percent: z.int().min(0).max(100).nullable(),
  note: z.string().trim().max(1000),
});

export const taskReportSchema = z
  .object({
    id: idSchema,
    planId: idSchema,
    agency: z.string(),
    period: z.string(),
    organisation: z.string(),
    state: z.enum(['drafted', 'sent', 'accepted', 'returned']),
    items: z.array(itemSchema),
    words: z.string(),
    remark: z.string().nullable(),
    drafted: z.object({ at: z.string(), by: z.string() }),
    sentAt: z.string().nullable(),
    answered: z.object({ at: z.string(), by: z.string() }).nullable(),
    version: versionSchema,
    may: z.object({ write: z.boolean(), answer: z.boolean() }),
  })
  .meta({ id: 'TaskReport' });
export type TaskReport = z.infer<typeof taskReportSchema>;

export const taskReportsSchema = z
  .object({
    period: z.string(),
    agencies: z.array(
      z.object({
        agency: z.string(),
        tasks: z.array(findingSchema),
        /** The newest of each office, the newest first; none: silent. */
        reports: z.array(taskReportSchema),
        /** Whether the reader may report for it. */
        mayReport: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'TaskReports' });
export type TaskReports = z.infer<typeof taskReportsSchema>;

const step = z.object({ version: versionSchema });

export const taskReportEndpoints = {
  listTaskReports: endpoint({
    method: 'GET',
    path: '/api/v1/plans/:id/task-reports',
    summary: 'The agencies of a plan with their tasks, what each reported for a period, and who is silent.',
    params: onPlan,
    query: z.object({ period: reportPeriodCode }),
    answer: taskReportsSchema,
  }),
  draftTaskReport: endpoint({
    method: 'POST',
    path: '/api/v1/plans/:id/task-reports',
    summary: 'Opens the report of an agency on its tasks, filled with what was last noted of them.',
    params: onPlan,
    body: z.object({ agency, period: reportPeriodCode }),
    answer: taskReportSchema,
  }),
  writeTaskReport: endpoint({
    method: 'PUT',
    path: '/api/v1/plans/:id/task-reports/:reportId',
    summary: 'How far each task is, and the words of the agency.',
    params: onReport,
    body: step.extend({ items: z.array(itemSchema).max(500), words: z.string().trim().max(10_000) }),
    answer: taskReportSchema,
  }),
  sendTaskReport: endpoint({
    method: 'POST',
    path: '/api/v1/plans/:id/task-reports/:reportId/send',
    summary: 'Sends it to the unit that keeps the plan.',
    params: onReport,
    body: step,
    answer: taskReportSchema,
  }),
  acceptTaskReport: endpoint({
    method: 'POST',
    path: '/api/v1/plans/:id/task-reports/:reportId/accept',
    summary: 'Takes it as the progress of each task.',
    params: onReport,
    body: step,
    answer: taskReportSchema,
  }),
  returnTaskReport: endpoint({
    method: 'POST',
    path: '/api/v1/plans/:id/task-reports/:reportId/return',
    summary: 'Gives it back with a remark.',
    params: onReport,
    body: step.extend({ remark: z.string().trim().min(3).max(1000) }),
    answer: taskReportSchema,
  }),
};
