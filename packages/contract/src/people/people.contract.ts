import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import {
  cursorSchema,
  idSchema,
  partialDateSchema,
  sexSchema,
  unitCodeSchema,
  unitReferenceSchema,
  versionSchema,
} from '../shared/values';

const documentKindSchema = z.enum(['cccd', 'cmnd', 'passport', 'other']);

const residenceInputSchema = z.object({
  unitCode: unitCodeSchema.nullable().default(null),
  village: z.string().trim().max(200).nullable().default(null),
  address: z.string().trim().max(300).nullable().default(null),
});

/** What is known of who the person is. A thing unknown is null, never made up. */
export const identityInputSchema = z.object({
  fullName: z.string().trim().min(1).max(400),
  otherName: z.string().trim().max(120).nullable().default(null),
  bornOn: partialDateSchema.nullable().default(null),
  sex: sexSchema.default('unknown'),
  ethnicityCode: z.string().max(5).nullable().default(null),
  occupation: z.string().trim().max(200).nullable().default(null),
  education: z.string().trim().max(200).nullable().default(null),
  substances: z.array(z.string().max(10)).max(10).default([]),
  firstUsedOn: partialDateSchema.nullable().default(null),
  nationalId: z.string().trim().max(40).nullable().optional(),
  /** Lives where registered, or has lived in one place for 30 days (D163/2026 art 58). */
  stableResidence: z.boolean().default(true),
  permanentResidence: residenceInputSchema.optional(),
  presentStay: residenceInputSchema.optional(),
  note: z.string().trim().max(2000).nullable().default(null),
});
export type IdentityInput = z.infer<typeof identityInputSchema>;

export const personRowSchema = z
  .object({
    id: idSchema,
    fullName: z.string(),
    bornOn: z.string().nullable(),
    sex: sexSchema,
    unit: unitReferenceSchema,
    state: z.string().nullable(),
    flags: z.array(z.string()),
    stateSince: z.string().nullable(),
    nextDueAt: z.string().nullable(),
    nextAct: z.string().nullable(),
    rehabCount: z.int(),
    incomplete: z.boolean(),
    awaitingDecision: z.boolean(),
    /** Search only: 1 is the same name. */
    score: z.number().optional(),
  })
  .meta({ id: 'PersonRow' });
export type PersonRow = z.infer<typeof personRowSchema>;

/** A possible duplicate. Outside the reader's scope only the fact, the unit to ask and the reasons are told. */
export const duplicateSchema = z
  .object({
    id: idSchema.nullable(),
    visible: z.boolean(),
    fullName: z.string().nullable(),
    bornOn: z.string().nullable(),
    unit: unitReferenceSchema,
    score: z.number(),
    reasons: z.array(z.enum(['national-id', 'name', 'name-and-birth', 'similar-name-and-birth'])),
  })
  .meta({ id: 'PossibleDuplicate' });
export type DuplicateAnswer = z.infer<typeof duplicateSchema>;

const warningSchema = z.object({ code: z.string(), message: z.string() });
const residenceSchema = z.object({
  kind: z.enum(['permanent', 'stay']),
  unit: unitReferenceSchema.nullable(),
  village: z.string().nullable(),
  address: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

export const personSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    fullName: z.string(),
    otherName: z.string().nullable(),
    bornOn: z.string().nullable(),
    sex: sexSchema,
    ethnicityCode: z.string().nullable(),
    occupation: z.string().nullable(),
    education: z.string().nullable(),
    substances: z.array(z.string()),
    firstUsedOn: z.string().nullable(),
    stableResidence: z.boolean(),
    note: z.string().nullable(),
    documents: z.array(z.object({ id: idSchema, kind: documentKindSchema, masked: z.string() })),
    residences: z.array(residenceSchema),
    responsibility: z.array(z.object({ unit: unitReferenceSchema, from: z.string(), cause: z.string() })),
    unit: unitReferenceSchema,
    toComplete: z.array(z.string()),
    source: z.record(z.string(), z.unknown()),
    duplicates: z.array(duplicateSchema.extend({ candidateId: idSchema })),
    merges: z.array(
      z.object({
        id: idSchema,
        mergedPersonId: idSchema,
        fullName: z.string(),
        mergedAt: z.string(),
        reason: z.string(),
      }),
    ),
    mergedInto: idSchema.nullable(),
  })
  .meta({ id: 'Person' });
export type PersonAnswer = z.infer<typeof personSchema>;

const personId = z.object({ id: idSchema });

export const peopleEndpoints = {
  searchPeople: endpoint({
    method: 'POST',
    path: '/api/v1/people/search',
    summary:
      'List or search. Text may be a name without diacritics, in any order, with a birth year, or a national ID; it never stands in an address.',
    body: z.object({
      text: z.string().trim().max(200).optional(),
      unitCode: unitCodeSchema.optional(),
      states: z.array(z.string().max(40)).max(30).optional(),
      flags: z.array(z.string().max(40)).max(10).optional(),
      incomplete: z.boolean().optional(),
      awaitingDecision: z.boolean().optional(),
      sort: z.enum(['name', 'due']).default('name'),
      cursor: cursorSchema.optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
    answer: z.object({
      items: z.array(personRowSchema),
      nextCursor: z.string().nullable(),
      total: z.object({ count: z.int(), exact: z.boolean() }),
    }),
  }),
  findDuplicates: endpoint({
    method: 'POST',
    path: '/api/v1/people/duplicates',
    summary: 'Whether somebody like this is already known anywhere.',
    body: z.object({
      fullName: z.string().trim().min(1).max(400),
      bornOn: partialDateSchema.nullable().default(null),
      sex: sexSchema.default('unknown'),
      nationalId: z.string().max(40).nullable().default(null),
    }),
    answer: z.object({ items: z.array(duplicateSchema), warnings: z.array(warningSchema) }),
  }),
  createPerson: endpoint({
    method: 'POST',
    path: '/api/v1/people',
    summary:
      'Opens a file. Code `possible-duplicates` lists who it may be; `notDuplicate` says that a person has looked.',
    body: identityInputSchema.extend({
      id: idSchema.optional(),
      unitCode: unitCodeSchema.optional(),
      notDuplicate: z.boolean().default(false),
    }),
    answer: z.object({ person: personSchema, warnings: z.array(warningSchema) }),
  }),
  getPerson: endpoint({
    method: 'GET',
    path: '/api/v1/people/:id',
    summary: 'Identity, residence and links of a file. The read is written to the audit.',
    params: personId,
    answer: personSchema,
  }),
  editPerson: endpoint({
    method: 'PUT',
    path: '/api/v1/people/:id',
    summary: 'Changes identity. A stale version is refused with what was saved meanwhile.',
    params: personId,
    body: identityInputSchema.extend({ version: versionSchema }),
    answer: z.object({ person: personSchema, warnings: z.array(warningSchema) }),
  }),
  revealDocument: endpoint({
    method: 'POST',
    path: '/api/v1/people/:id/documents/:documentId/reveal',
    summary: 'Shows a number in full; reason and reader go to the audit.',
    params: personId.extend({ documentId: idSchema }),
    body: z.object({ reason: z.string().trim().min(3).max(300) }),
    answer: z.object({ value: z.string() }),
  }),
  accessLog: endpoint({
    method: 'GET',
    path: '/api/v1/people/:id/access-log',
    summary: 'Who opened or changed the file: organisation, role and time.',
    params: personId,
    answer: z.object({
      items: z.array(
        z.object({ at: z.string(), action: z.string(), organisation: z.string().nullable(), own: z.boolean() }),
      ),
    }),
  }),
  listAssignments: endpoint({
    method: 'GET',
    path: '/api/v1/people/:id/assignments',
    summary: 'Mentors and facilities that follow the file, and those it could be given to.',
    params: personId,
    answer: z.object({
      items: z.array(
        z.object({
          id: idSchema,
          kind: z.enum(['account', 'organisation']),
          name: z.string(),
          reason: z.enum(['mentor', 'stay', 'hand-over']),
          from: z.string().nullable(),
          /** Last day; null while none is set. */
          to: z.string().nullable(),
        }),
      ),
      mentors: z.array(z.object({ accountId: idSchema, name: z.string(), organisation: z.string() })),
      facilities: z.array(z.object({ organisationId: idSchema, name: z.string() })),
    }),
  }),
  assignPerson: endpoint({
    method: 'POST',
    path: '/api/v1/people/:id/assignments',
    summary: 'Gives the file to a mentor of the commune or to a facility for a stay, from today.',
    params: personId,
    body: z
      .object({ accountId: idSchema.optional(), organisationId: idSchema.optional(), until: z.iso.date().optional() })
      .refine((body) => (body.accountId === undefined) !== (body.organisationId === undefined), {
        error: 'one-receiver',
      }),
    answer: z.object({ assignmentId: idSchema }),
  }),
  endAssignment: endpoint({
    method: 'DELETE',
    path: '/api/v1/people/:id/assignments/:assignmentId',
    summary: 'Takes the file back today.',
    params: personId.extend({ assignmentId: idSchema }),
  }),
  mergePeople: endpoint({
    method: 'POST',
    path: '/api/v1/people/:id/merge',
    summary: 'Merges another file into this one; neither history is lost and it can be undone.',
    params: personId,
    body: z.object({ otherId: idSchema, reason: z.string().trim().min(3).max(300) }),
    answer: z.object({ mergeId: idSchema }),
  }),
  undoMerge: endpoint({
    method: 'POST',
    path: '/api/v1/merges/:id/undo',
    summary: 'Takes a merge back.',
    params: personId,
    body: z.object({ reason: z.string().trim().min(3).max(300) }),
    answer: z.object({ keptId: idSchema, restoredId: idSchema }),
  }),
  listDuplicates: endpoint({
    method: 'GET',
    path: '/api/v1/duplicates',
    summary: 'Possible duplicates that await a decision.',
    query: z.object({ cursor: cursorSchema.optional() }),
    answer: z.object({
      items: z.array(
        z.object({ candidateId: idSchema, person: duplicateSchema, other: duplicateSchema, recordedAt: z.string() }),
      ),
      nextCursor: z.string().nullable(),
    }),
  }),
  decideDuplicate: endpoint({
    method: 'POST',
    path: '/api/v1/duplicates/:id',
    summary: 'Says whether two files are of one person. `same` merges, keeping the file named.',
    params: personId,
    body: z.object({
      decision: z.enum(['same', 'different']),
      keepId: idSchema.optional(),
      reason: z.string().trim().max(300).default(''),
    }),
    answer: z.object({ mergeId: idSchema.nullable() }),
  }),
};
