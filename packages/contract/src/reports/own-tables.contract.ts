import { classesOf, tableDimensions } from '@dong-hanh/domain';
import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, unitCodeSchema, unitReferenceSchema } from '../shared/values';

const dimension = z.enum(tableDimensions);
/** Codes between commas: `male,female`. */
const classes = (of: (typeof tableDimensions)[number]) =>
  z
    .string()
    .max(1000)
    .refine(
      (text) => {
        const known = classesOf(of);
        return text
          .split(',')
          .every((code) => (known ? known.some(([one]) => one === code) : /^\d{4}-\d{2}$/.test(code)));
      },
      { error: 'class-unknown' },
    )
    .optional();

export const ownTableQuestionSchema = z
  .object({
    unitCode: unitCodeSchema,
    rows: dimension,
    columns: dimension,
    list: classes('list'),
    state: classes('state'),
    place: classes('place'),
    sex: classes('sex'),
    age: classes('age'),
    ethnicity: classes('ethnicity'),
    substance: classes('substance'),
    month: classes('month'),
    outside: z.literal('true').optional().describe('To be given away: small cells are hidden'),
  })
  .refine(({ rows, columns }) => rows !== columns, { path: ['columns'], error: 'rows-and-columns-alike' });
export type OwnTableQuestion = z.infer<typeof ownTableQuestionSchema>;

const line = z.object({ code: z.string(), label: z.object({ vi: z.string(), en: z.string() }) });

export const ownTableSchema = z
  .object({
    unit: unitReferenceSchema,
    on: z.string(),
    rows: z.array(line),
    columns: z.array(line),
    /** A row more and a column more than the classes: the totals. */
    counts: z.array(z.array(z.int().nullable().describe('null: hidden'))),
    hidden: z.boolean().describe('Small cells are hidden from this reader, or because it is to be given away'),
  })
  .meta({ id: 'OwnTable' });
export type OwnTableAnswer = z.infer<typeof ownTableSchema>;

const shares = ['self', 'unit', 'province'] as const;

export const savedTableSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    shared: z.enum(shares),
    question: ownTableQuestionSchema,
    by: z.string(),
    at: z.string(),
    mine: z.boolean(),
  })
  .meta({ id: 'SavedTable' });
export type SavedTable = z.infer<typeof savedTableSchema>;

export const ownTableEndpoints = {
  countOwnTable: endpoint({
    method: 'GET',
    path: '/api/v1/own-tables/counts',
    summary:
      'Counts of the people managed today by two dimensions. Persons only; no name, and outside the agency no small cell.',
    query: ownTableQuestionSchema,
    answer: ownTableSchema,
  }),
  ownTableFile: endpoint({
    method: 'GET',
    path: '/api/v1/own-tables/file',
    summary: 'The same as a workbook.',
    query: ownTableQuestionSchema,
    file: 'download',
  }),
  listOwnTables: endpoint({
    method: 'GET',
    path: '/api/v1/own-tables',
    summary: 'Tables kept by the reader, and those shared with the unit or province.',
    answer: z.object({ items: z.array(savedTableSchema) }),
  }),
  keepOwnTable: endpoint({
    method: 'POST',
    path: '/api/v1/own-tables',
    summary: 'Keeps how a table is made, never its counts.',
    body: z.object({
      name: z.string().trim().min(1).max(200),
      shared: z.enum(shares),
      question: ownTableQuestionSchema,
    }),
    answer: savedTableSchema,
  }),
  removeOwnTable: endpoint({
    method: 'DELETE',
    path: '/api/v1/own-tables/:id',
    summary: 'Takes a table of one’s own off the lists.',
    params: z.object({ id: idSchema }),
    answer: z.object({}),
  }),
};
