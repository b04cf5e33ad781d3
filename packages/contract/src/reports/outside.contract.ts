import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, plainDateSchema, unitCodeSchema, unitReferenceSchema } from '../shared/values';
import { reportPeriodCode } from './reports.contract';

const code = z.string().regex(/^[\w][\w-]{0,19}$/, { error: 'code-unreadable' });
const words = z.string().trim().min(1).max(300);
const formula = z.string().trim().min(1).max(300);

export const outsideTableSchema = z
  .strictObject({
    code,
    title: words,
    columns: z
      .array(
        z.strictObject({
          code,
          label: words,
          equals: formula.optional().describe('How the document says it came about: [a] ÷ [b] × 100'),
          same: z.string().max(60).optional().describe('The column of the dictionary that counts the same: R1.addicts'),
        }),
      )
      .min(1)
      .max(60),
    rows: z
      .array(
        z.strictObject({
          label: words,
          unitCode: unitCodeSchema.optional(),
          total: z.boolean().optional(),
          part: z.boolean().optional().describe('Within another row, so that it is not added a second time'),
          values: z.array(z.number().nullable()),
        }),
      )
      .min(1)
      .max(400),
    rules: z.array(formula).max(30).optional(),
  })
  .meta({ id: 'OutsideTable' });

const input = z.object({
  unitCode: unitCodeSchema,
  title: words,
  source: z.string().trim().min(3).max(500),
  number: words.nullable().default(null),
  issuedOn: plainDateSchema.nullable().default(null),
  period: reportPeriodCode.nullable().default(null),
  replaces: idSchema.optional().describe('One that was keyed in wrongly; it stays, and is no longer listed'),
  tables: z.array(outsideTableSchema).min(1).max(20),
});
export const outsideReportInputSchema = input;
export type OutsideReportInput = z.infer<typeof input>;

export const outsideSummarySchema = z
  .object({
    id: idSchema,
    unit: unitReferenceSchema,
    title: z.string(),
    source: z.string(),
    number: z.string().nullable(),
    issuedOn: z.string().nullable(),
    period: z.string().nullable(),
    at: z.string(),
    by: z.string(),
    mismatches: z.int().describe('Figures of the document that its own other figures do not bear out'),
  })
  .meta({ id: 'OutsideReportSummary' });
export type OutsideSummary = z.infer<typeof outsideSummarySchema>;

const place = { table: z.string(), row: z.int(), column: z.string(), stated: z.number() };

export const outsideReportSchema = outsideSummarySchema
  .extend({
    replacedBy: idSchema.nullable(),
    tables: z.array(outsideTableSchema),
    found: z.array(
      z.object({
        ...place,
        rule: z.enum(['sum-of-rows', 'formula', 'rule']),
        computed: z.number(),
        words: z.string(),
      }),
    ),
    /** Beside our own figures of the period, where the document counts the same. */
    compared: z.array(z.object({ ...place, ours: z.number().nullable() })),
  })
  .meta({ id: 'OutsideReport' });
export type OutsideReportAnswer = z.infer<typeof outsideReportSchema>;

const onReport = z.object({ id: idSchema });

export const outsideEndpoints = {
  listOutsideReports: endpoint({
    method: 'GET',
    path: '/api/v1/outside-reports',
    summary: 'Reports of other offices keyed in as they stand, newest first.',
    query: z.object({ unitCode: unitCodeSchema.optional() }),
    answer: z.object({ items: z.array(outsideSummarySchema) }),
  }),
  keepOutsideReport: endpoint({
    method: 'POST',
    path: '/api/v1/outside-reports',
    summary: 'Keeps a published or received report as it stands. Its figures are recomputed, never changed.',
    body: input,
    answer: outsideReportSchema,
  }),
  getOutsideReport: endpoint({
    method: 'GET',
    path: '/api/v1/outside-reports/:id',
    summary: 'One of them, with what does not hold in it and where it parts from our own figures.',
    params: onReport,
    answer: outsideReportSchema,
  }),
};
