import { z } from 'zod';
import { precisions } from '../plans/tracking.contract';
import { endpoint } from '../shared/endpoint';
import { plainDateSchema, unitCodeSchema, unitReferenceSchema } from '../shared/values';
import { reportPeriodCode } from './reports.contract';

const words = z.object({ vi: z.string(), en: z.string() });
const part = z.number().nullable();
const valueSchema = z.object({ numerator: part, denominator: part, value: part });

export const indicatorSchema = z
  .object({
    code: z.string(),
    name: words,
    numerator: words,
    denominator: words.nullable(),
    unitOfCount: z.enum(['person', 'event', 'place', 'week']),
    measure: z.enum(['stock', 'flow']),
    area: words,
    kind: z.enum(['counted', 'manual']),
    /** Columns of the report behind a counted part, to be opened there. */
    columns: z.array(z.object({ table: z.string(), column: z.string() })),
    value: valueSchema,
    lastYear: valueSchema,
    rows: z.array(z.object({ code: z.string(), label: z.string(), ...valueSchema.shape })),
    /** What the value is made of, such as settings or roles, where its column is divided. */
    parts: z.array(z.object({ group: words, label: words, ...valueSchema.shape })),
    manual: z.object({ precision: z.enum(precisions), source: z.string(), at: z.string(), by: z.string() }).nullable(),
  })
  .meta({ id: 'Indicator' });
export type IndicatorAnswer = z.infer<typeof indicatorSchema>;

export const indicatorClassesSchema = z
  .object({
    code: z.string(),
    period: z.string(),
    dimensions: z.array(
      z.object({
        code: z.string(),
        label: words,
        classes: z.array(z.object({ code: z.string(), label: words, ...valueSchema.shape })),
      }),
    ),
  })
  .meta({ id: 'IndicatorClasses' });
export type IndicatorClasses = z.infer<typeof indicatorClassesSchema>;

const which = z.object({ unitCode: unitCodeSchema, period: reportPeriodCode });

const asked = which.extend({
  asOf: plainDateSchema.optional().describe('What was recorded by the end of this day; absent: today'),
  map: z.enum(['today']).optional().describe('Restated for the units of today; absent: as they were on the last day'),
});

export const indicatorEndpoints = {
  listIndicators: endpoint({
    method: 'GET',
    path: '/api/v1/indicators',
    summary: 'Every indicator with its definition and its value for a unit and period, and for each unit below.',
    query: asked,
    answer: z.object({ unit: unitReferenceSchema, period: z.string(), items: z.array(indicatorSchema) }),
  }),
  indicatorClasses: endpoint({
    method: 'GET',
    path: '/api/v1/indicators/:code/classes',
    summary: 'An indicator counted from people, by sex, age band, ethnicity, substance and form.',
    params: z.object({ code: z.string().max(10) }),
    query: asked,
    answer: indicatorClassesSchema,
  }),
  enterIndicator: endpoint({
    method: 'PUT',
    path: '/api/v1/indicators/:code/figures',
    summary: 'The parts of an indicator whose records are kept elsewhere, with their source.',
    params: z.object({ code: z.string().max(10) }),
    body: which.extend({
      numerator: z.number().min(0),
      denominator: z.number().min(0).nullable(),
      precision: z.enum(precisions).default('exact'),
      source: z.string().trim().min(3).max(500),
    }),
    answer: z.object({}),
  }),
};
