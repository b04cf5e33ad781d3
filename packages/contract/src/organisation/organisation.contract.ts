import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, plainDateSchema, unitCodeSchema, unitReferenceSchema, versionSchema } from '../shared/values';

export const organisationKinds = [
  'commune-police',
  'commune-committee',
  'province-police',
  'province-committee',
  'facility-public',
  'facility-private',
  'social-protection-facility',
  'health-facility',
  'substitution-clinic',
  'court',
  'procuracy',
  'justice-office',
  'legal-aid-centre',
  'labour-office',
  'union',
  'other',
] as const;
export const organisationKindSchema = z.enum(organisationKinds);

export const unitSchema = unitReferenceSchema
  .extend({
    id: z.int(),
    type: z.string(),
    shortName: z.string(),
    validFrom: z.string().nullable(),
    /** Exclusive. */
    validTo: z.string().nullable(),
    parent: unitReferenceSchema.nullable(),
    provinceCode: z.string().nullable(),
  })
  .meta({ id: 'Unit' });
export type UnitAnswer = z.infer<typeof unitSchema>;

const successionSchema = z.object({
  unit: unitReferenceSchema,
  on: plainDateSchema,
  relation: z.enum(['whole', 'part']),
  source: z.string(),
});

export const organisationSchema = z
  .object({
    id: idSchema,
    kind: organisationKindSchema,
    name: z.string(),
    unit: unitReferenceSchema,
    capacity: z.int().nullable(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    version: versionSchema,
  })
  .meta({ id: 'Organisation' });
export type OrganisationAnswer = z.infer<typeof organisationSchema>;

/** Of the office, as printed on papers for the person. Left out: unchanged. */
const contactShape = {
  address: z.string().trim().min(3).max(200).nullable().optional(),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+ .()-]{3,30}$/)
    .nullable()
    .optional(),
};

const organisationInputSchema = z.object({
  kind: organisationKindSchema,
  name: z.string().trim().min(3).max(200),
  unitCode: unitCodeSchema,
  capacity: z.int().min(0).max(100_000).nullable().default(null),
  ...contactShape,
});

export const organisationEndpoints = {
  listUnits: endpoint({
    method: 'GET',
    path: '/api/v1/units',
    summary: 'Units as they stood on a day (today where none is given), by parent, level or part of the name.',
    query: z.object({
      on: plainDateSchema.optional(),
      parent: unitCodeSchema.optional(),
      level: z.enum(['province', 'district', 'commune']).optional(),
      text: z.string().max(100).optional(),
    }),
    answer: z.object({ on: z.string(), items: z.array(unitSchema) }),
  }),
  getUnit: endpoint({
    method: 'GET',
    path: '/api/v1/units/:code',
    summary: 'One unit on a day, with what it came from and what came of it. A unit divided has several successors.',
    params: z.object({ code: unitCodeSchema }),
    query: z.object({ on: plainDateSchema.optional() }),
    answer: z.object({
      on: z.string(),
      unit: unitSchema,
      predecessors: z.array(successionSchema),
      successors: z.array(successionSchema),
    }),
  }),
  listOrganisations: endpoint({
    method: 'GET',
    path: '/api/v1/organisations',
    summary: 'Organisations of a unit and those below it.',
    query: z.object({ unitCode: unitCodeSchema.optional(), kind: organisationKindSchema.optional() }),
    answer: z.object({ items: z.array(organisationSchema) }),
  }),
  createOrganisation: endpoint({
    method: 'POST',
    path: '/api/v1/organisations',
    summary: 'Adds an organisation.',
    body: organisationInputSchema,
    answer: organisationSchema,
  }),
  changeOrganisation: endpoint({
    method: 'PUT',
    path: '/api/v1/organisations/:id',
    summary: 'Changes name, capacity, address or telephone.',
    params: z.object({ id: idSchema }),
    body: z.object({
      name: z.string().trim().min(3).max(200),
      capacity: z.int().min(0).max(100_000).nullable(),
      ...contactShape,
      version: versionSchema,
    }),
    answer: organisationSchema,
  }),
};
