import { type CellField, figurePrecisions, getRegister, type RegisterCode, registerCodes } from '@dong-hanh/domain';
import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, plainDateSchema, unitCodeSchema, unitReferenceSchema, versionSchema } from '../shared/values';

function cellSchema(field: CellField): z.ZodType {
  switch (field.kind) {
    case 'choice':
      return z.enum(field.choices);
    case 'count':
      return z.int().min(0).max(10_000_000);
    case 'amount':
      return z.int().min(0).max(1_000_000_000_000_000);
    case 'figure':
      return z.object({ value: z.int().min(0).max(100_000_000), precision: z.enum(figurePrecisions) });
    case 'day':
      return plainDateSchema;
    case 'staff':
      return idSchema;
    case 'link':
      return z.url({ protocol: /^https?$/ }).max(500);
    case 'text':
      return z.string().trim().min(2).max(300);
    case 'words':
      return z.string().trim().min(2).max(4000);
  }
}

const optional = (field: CellField) => (field.required ? cellSchema(field) : cellSchema(field).optional());
const cells = (fields: Readonly<Record<string, CellField>>) =>
  z.object(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, optional(field)])));

const contentOf = (code: RegisterCode) =>
  z.object(
    Object.fromEntries(
      Object.entries(getRegister(code).fields).map(([name, field]) => [
        name,
        field.kind === 'rows' ? z.array(cells(field.fields)).max(500).optional() : optional(field),
      ]),
    ),
  );

/** What an entry of each register holds, made from the definition of the register. */
export const registerContents = Object.fromEntries(registerCodes.map((code) => [code, contentOf(code)])) as Record<
  RegisterCode,
  ReturnType<typeof contentOf>
>;

const register = z.enum(registerCodes);
const content = z.record(z.string().max(40), z.unknown());

const entryInput = {
  on: plainDateSchema.describe('The day, or the first of a span'),
  until: plainDateSchema.nullable().default(null),
  planId: idSchema.nullable().default(null),
  aboutUnitCode: unitCodeSchema.nullable().default(null).describe('The unit an inspection looked at'),
  content: content.describe('As the register defines it'),
};

/** A field of a register as other systems read it; a table inside an entry has fields of its own. */
const cellDefinition = z.object({
  name: z.string(),
  kind: z.string(),
  required: z.boolean(),
  choices: z.array(z.string()).optional(),
});
const registerDefinition = z.object({
  code: register,
  time: z.enum(['day', 'days', 'standing']),
  servesPlan: z.boolean(),
  aboutUnit: z.boolean(),
  fields: z.array(cellDefinition.extend({ fields: z.array(cellDefinition).optional() })),
});
export type RegisterDefinitionAnswer = z.infer<typeof registerDefinition>;

const recorded = { at: z.string(), by: z.string() };

export const registerEntrySchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    register,
    unit: unitReferenceSchema,
    aboutUnit: unitReferenceSchema.nullable(),
    on: z.string(),
    until: z.string().nullable(),
    plan: z.object({ id: idSchema, title: z.string() }).nullable(),
    content,
    removedBecause: z.string().nullable(),
    recorded: z.object(recorded),
    mayChange: z.boolean(),
  })
  .meta({ id: 'RegisterEntry' });
export type RegisterEntry = z.infer<typeof registerEntrySchema>;

const one = z.object({ id: idSchema });
const entryList = z.object({ asOf: plainDateSchema, items: z.array(registerEntrySchema), more: z.boolean() });

export const registerEndpoints = {
  listRegisters: endpoint({
    method: 'GET',
    path: '/api/v1/registers',
    summary: 'What an entry of each register holds, for whoever writes entries from elsewhere.',
    answer: z.object({ items: z.array(registerDefinition) }),
  }),
  listEntries: endpoint({
    method: 'GET',
    path: '/api/v1/registers/:register/entries',
    summary: 'Entries of a register, the newest first: of a unit, or of a time.',
    params: z.object({ register }),
    query: z.object({
      unitCode: unitCodeSchema.optional(),
      from: plainDateSchema.optional(),
      to: plainDateSchema.optional(),
    }),
    answer: entryList,
  }),
  listOverdueCorrections: endpoint({
    method: 'GET',
    path: '/api/v1/registers/inspection/overdue',
    summary: 'Inspections whose correction is past its day and was not found made, the oldest first.',
    answer: entryList,
  }),
  listPlanEntries: endpoint({
    method: 'GET',
    path: '/api/v1/plans/:id/entries',
    summary: 'What was done for a plan, of every register.',
    params: one,
    answer: entryList,
  }),
  getEntry: endpoint({
    method: 'GET',
    path: '/api/v1/register-entries/:id',
    summary: 'An entry with every version of it, the newest first; a removed one keeps its reason.',
    params: one,
    answer: z.object({ versions: z.array(registerEntrySchema) }),
  }),
  keepEntry: endpoint({
    method: 'POST',
    path: '/api/v1/registers/:register/entries',
    summary: 'Writes an entry.',
    params: z.object({ register }),
    body: z.object({ unitCode: unitCodeSchema, ...entryInput }),
    answer: registerEntrySchema,
  }),
  correctEntry: endpoint({
    method: 'POST',
    path: '/api/v1/register-entries/:id/correct',
    summary: 'A new version takes the place of the last one, which is kept.',
    params: one,
    body: z.object({ version: versionSchema, ...entryInput }),
    answer: registerEntrySchema,
  }),
  removeEntry: endpoint({
    method: 'POST',
    path: '/api/v1/register-entries/:id/remove',
    summary: 'Takes an entry out of the register, with the reason; its versions are kept.',
    params: one,
    body: z.object({ version: versionSchema, because: z.string().trim().min(3).max(500) }),
    answer: registerEntrySchema,
  }),
};
