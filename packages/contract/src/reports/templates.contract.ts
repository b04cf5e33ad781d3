import {
  preparedParts,
  REPORT_TABLES,
  reportPeriodKinds,
  reportUnitsOfCount,
  type TemplateContent,
} from '@dong-hanh/domain';
import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { plainDateSchema, versionSchema } from '../shared/values';

/** Addresses under `/reports/` that name no form. */
const reserved = ['submissions', 'due', 'templates', 'external', 'tables', 'gaps'];

export const templateCodeSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/)
  .refine((code) => !reserved.includes(code), { error: 'template-code-reserved' })
  .meta({ id: 'ReportTemplateCode', examples: ['six-month'] });

const words = z.object({ vi: z.string().trim().min(1).max(300), en: z.string().trim().min(1).max(300).optional() });
const tableCode = z.string().regex(/^[A-Z][\w-]{0,9}$/, { error: 'code-unreadable' });
const partCode = z.string().regex(/^[\w][\w.-]{0,39}$/, { error: 'code-unreadable' });
/** Stands between dots in the name of a cell, so it holds none. */
const lineCode = z.string().regex(/^[\w][\w-]{0,19}$/, { error: 'code-unreadable' });
const formula = z.string().trim().min(1).max(500);

const cellShape = {
  from: z.string().max(60).optional(),
  indicator: z.string().max(10).optional(),
  part: z.enum(['value', 'numerator', 'denominator']).optional(),
  formula: formula.optional(),
  unitOfCount: z.enum(reportUnitsOfCount).optional(),
  measure: z.enum(['stock', 'flow']).optional(),
};

const columnSchema = z.union([
  z.strictObject({ all: z.enum(REPORT_TABLES.map(({ code }) => code)) }),
  z.strictObject({
    code: partCode,
    ...cellShape,
    label: words.optional(),
    group: z.object({ code: partCode, label: words }).optional(),
    definition: z.string().trim().max(500).optional(),
  }),
]);

const tableSchema = z.strictObject({
  code: tableCode,
  title: words,
  lines: z.union([
    z.literal('units'),
    z
      .array(
        z.strictObject({
          code: lineCode,
          label: z.string().trim().min(1).max(300),
          cells: z.record(z.string(), z.strictObject(cellShape)).optional(),
        }),
      )
      .min(1)
      .max(200),
  ]),
  columns: z.array(columnSchema).min(1).max(80),
  rules: z
    .array(z.strictObject({ code: partCode, level: z.enum(['refuse', 'warn']), rule: formula }))
    .max(60)
    .optional(),
});

export const templateContentSchema = z
  .strictObject({
    code: templateCodeSchema,
    name: words,
    instrument: z.string().trim().min(3).max(500),
    validFrom: plainDateSchema,
    validTo: plainDateSchema.nullable().optional(),
    levels: z.array(z.enum(['commune', 'province', 'country'])).min(1),
    periodKinds: z.array(z.enum(reportPeriodKinds)).min(1),
    subject: z.string().trim().min(3).max(300),
    tables: z.array(tableSchema).min(1).max(40),
    narrative: z
      .array(
        z.strictObject({
          code: partCode,
          title: words,
          level: z.enum(['section', 'clause']).optional(),
          prepared: z.enum(preparedParts).optional(),
          sentences: z.array(z.string().trim().min(1).max(1000)).max(20).optional(),
          written: z.boolean().optional(),
        }),
      )
      .max(40),
  })
  .meta({ id: 'ReportTemplateContent', description: 'A report form as data' }) satisfies z.ZodType<TemplateContent>;

const states = ['shipped', 'draft', 'published'] as const;

export const templateSummarySchema = z
  .object({
    code: z.string(),
    version: versionSchema,
    name: z.object({ vi: z.string(), en: z.string() }),
    instrument: z.string(),
    validFrom: z.string(),
    validTo: z.string().nullable(),
    levels: z.array(z.string()),
    periodKinds: z.array(z.string()),
    state: z.enum(states),
    at: z.string().nullable().describe('When it was published, or last changed'),
    by: z.string().nullable(),
  })
  .meta({ id: 'ReportTemplateSummary' });
export type TemplateSummary = z.infer<typeof templateSummarySchema>;

export const templateSchema = templateSummarySchema
  .extend({
    content: templateContentSchema,
    faults: z.array(z.object({ at: z.string(), code: z.string(), what: z.string().optional() })),
    may: z.object({ change: z.boolean(), publish: z.boolean() }),
  })
  .meta({ id: 'ReportTemplate' });
export type TemplateAnswer = z.infer<typeof templateSchema>;

const onTemplate = z.object({ code: templateCodeSchema });

export const templateEndpoints = {
  listTemplates: endpoint({
    method: 'GET',
    path: '/api/v1/report-templates',
    summary: 'The report forms: those that ship, those published, and drafts of whoever may change them.',
    answer: z.object({ items: z.array(templateSummarySchema) }),
  }),
  getTemplate: endpoint({
    method: 'GET',
    path: '/api/v1/report-templates/:code',
    summary: 'One form as data; without a version the newest that is published, else its draft.',
    params: onTemplate,
    query: z.object({ version: z.coerce.number().int().min(1).optional() }),
    answer: templateSchema,
  }),
  putTemplate: endpoint({
    method: 'PUT',
    path: '/api/v1/report-templates/:code',
    summary: 'Keeps the draft of the next version of a form, with what is wrong in it. A published version stays.',
    params: onTemplate,
    body: z.object({ content: templateContentSchema }),
    answer: templateSchema,
  }),
  publishTemplate: endpoint({
    method: 'POST',
    path: '/api/v1/report-templates/:code/publish',
    summary: 'Publishes the draft; from then on this version is never changed. Refused while something is wrong in it.',
    params: onTemplate,
    body: z.object({ version: versionSchema }),
    answer: templateSchema,
  }),
};
