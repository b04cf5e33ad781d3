import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, partialDateSchema, unitCodeSchema, unitReferenceSchema, versionSchema } from '../shared/values';

const words = z.string().trim().min(1).max(4000);
const short = z.string().trim().min(1).max(300);
const figure = z.number().nonnegative();
const place = z.int().nonnegative();

export const comparators = ['=', '>=', '>', '<=', '<', 'reduce', 'increase', 'range', 'directional'] as const;
export const reportingPeriods = [
  'week',
  'month',
  'quarter',
  'half-year',
  'nine-month',
  'year',
  'ad-hoc',
  'periodic',
] as const;

const document = z.object({ text: words, number: short.optional(), date: partialDateSchema.optional() });

/** What a finding of each kind says; the shapes are those of `plan read`. */
export const findingContents = {
  objective: z.object({ text: words }),
  target: z
    .object({
      text: words,
      subject: short.nullable(),
      comparator: z.enum(comparators),
      value: figure.nullable(),
      valueTo: figure.optional(),
      unit: short.nullable(),
      dueOn: partialDateSchema.optional(),
      baseline: short.optional(),
      inherited: z.boolean().optional(),
      scope: short.optional(),
      partOf: place.optional(),
    })
    .refine((target) => target.comparator !== 'range' || target.valueTo !== undefined, {
      path: ['valueTo'],
      error: 'range-needs-two',
    }),
  quota: z.object({
    target: place,
    unitName: short,
    value: figure.nullable(),
    valueTo: figure.optional(),
    condition: short.optional(),
  }),
  deliverable: z.object({ text: words, dueOn: partialDateSchema.optional(), owner: short.optional() }),
  task: z.object({ agency: short.nullable(), with: z.array(short).max(40).optional(), text: words }),
  roadmap: z.object({
    year: z.int().min(1990).max(2100),
    text: words,
    value: figure.optional(),
    unit: short.optional(),
  }),
  report: z.object({
    from: short.optional(),
    to: short.optional(),
    period: z.enum(reportingPeriods),
    dueMonthDay: z
      .string()
      .regex(/^\d{2}-\d{2}$/)
      .optional(),
    due: z.object({ day: z.int().min(1).max(31), month: z.enum(['last-of-period', 'after-period']) }).optional(),
  }),
  budget: z.object({
    year: z.int().min(1990).max(2100).optional(),
    amount: figure,
    purpose: words.optional(),
    source: words.optional(),
    partOf: place.optional(),
  }),
  'legal-basis': document,
  citation: document,
} as const;

export const findingKinds = [
  'target',
  'task',
  'deliverable',
  'roadmap',
  'quota',
  'budget',
  'report',
  'objective',
  'legal-basis',
  'citation',
] as const satisfies readonly (keyof typeof findingContents)[];
export type FindingKind = (typeof findingKinds)[number];

export const findingStates = ['proposed', 'confirmed', 'rejected'] as const;

export const findingSchema = z
  .object({
    id: idSchema,
    kind: z.enum(findingKinds),
    position: z.int(),
    content: z.record(z.string(), z.unknown()),
    span: z.tuple([z.int(), z.int()]).nullable().describe('Place in `text`; null for what a person added'),
    certain: z.boolean().describe('The reader is sure; the others are decided one by one'),
    edited: z.boolean(),
    state: z.enum(findingStates),
  })
  .meta({ id: 'PlanFinding' });
export type PlanFinding = z.infer<typeof findingSchema>;

const head = {
  number: z.string().trim().max(60).nullable(),
  issuedOn: partialDateSchema.nullable(),
  issuer: z.string().trim().max(300).nullable(),
  signer: z.string().trim().max(120).nullable(),
  title: z.string().trim().max(1000).nullable(),
  periodFrom: partialDateSchema.nullable(),
  periodTo: partialDateSchema.nullable(),
};

const summaryShape = {
  id: idSchema,
  unit: unitReferenceSchema,
  parentId: idSchema.nullable(),
  /** 1 is the plan as issued, each amendment is the next. */
  edition: z.int(),
  amendsId: idSchema.nullable(),
  amendment: z.string().nullable().describe('Why, and by which document, an edition takes the place of the one before'),
  supersededById: idSchema.nullable(),
  ...head,
  sourceName: z.string(),
  state: z.enum(['read', 'confirmed']),
  read: z.object({ at: z.string(), by: z.string() }),
  confirmed: z.object({ at: z.string(), by: z.string() }).nullable(),
  counts: z.object({ proposed: z.int(), confirmed: z.int(), rejected: z.int() }),
  version: versionSchema,
};

export const planSummarySchema = z.object(summaryShape).meta({ id: 'PlanSummary' });
export type PlanSummary = z.infer<typeof planSummarySchema>;

export const planSchema = z
  .object({
    ...summaryShape,
    text: z.string(),
    notices: z.array(z.object({ code: z.string(), message: z.string(), span: z.tuple([z.int(), z.int()]).nullable() })),
    findings: z.array(findingSchema),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Plan' });
export type PlanAnswer = z.infer<typeof planSchema>;

const onPlan = z.object({ id: idSchema });

export const planEndpoints = {
  listPlans: endpoint({
    method: 'GET',
    path: '/api/v1/plans',
    summary:
      'Plans the reader may see in their edition in force, the newest first; those of one unit where one is named.',
    query: z.object({ unitCode: unitCodeSchema.optional() }),
    answer: z.object({ items: z.array(planSummarySchema) }),
  }),
  readPlan: endpoint({
    method: 'POST',
    path: '/api/v1/plans',
    summary:
      'Takes a file (multipart field `file`, with `unitCode`), reads it, and keeps what it found for a person to decide.',
    file: 'upload',
    answer: planSchema,
  }),
  getPlan: endpoint({
    method: 'GET',
    path: '/api/v1/plans/:id',
    summary: 'A plan with its text and every finding.',
    params: onPlan,
    answer: planSchema,
  }),
  changePlan: endpoint({
    method: 'PATCH',
    path: '/api/v1/plans/:id',
    summary: 'The head of a plan: number, day, issuer, title, period, and the plan it follows.',
    params: onPlan,
    body: z.object({ version: versionSchema, ...head, parentId: idSchema.nullable() }).partial({
      number: true,
      issuedOn: true,
      issuer: true,
      signer: true,
      title: true,
      periodFrom: true,
      periodTo: true,
      parentId: true,
    }),
    answer: planSchema,
  }),
  decideFindings: endpoint({
    method: 'POST',
    path: '/api/v1/plans/:id/findings/decide',
    summary: 'Confirms, edits or rejects findings; with a content the finding is edited.',
    params: onPlan,
    body: z.object({
      decisions: z
        .array(
          z.object({
            id: idSchema,
            state: z.enum(['confirmed', 'rejected']),
            content: z.record(z.string(), z.unknown()).optional(),
          }),
        )
        .min(1)
        .max(2000),
    }),
    answer: planSchema,
  }),
  addFinding: endpoint({
    method: 'POST',
    path: '/api/v1/plans/:id/findings',
    summary: 'Adds what the reader did not find.',
    params: onPlan,
    body: z.object({ kind: z.enum(findingKinds), content: z.record(z.string(), z.unknown()) }),
    answer: planSchema,
  }),
  confirmPlan: endpoint({
    method: 'POST',
    path: '/api/v1/plans/:id/confirm',
    summary: 'Makes the plan live once every finding is decided.',
    params: onPlan,
    body: z.object({ version: versionSchema }),
    answer: planSchema,
  }),
  planSource: endpoint({
    method: 'GET',
    path: '/api/v1/plans/:id/source',
    summary: 'The file as it came.',
    params: onPlan,
    file: 'download',
  }),
};
