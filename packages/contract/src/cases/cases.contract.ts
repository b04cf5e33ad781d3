import { z } from 'zod';
import { lawRequestSchema, lawResponseSchema } from '../law/law.contract';
import { endpoint } from '../shared/endpoint';
import {
  basisSchema,
  cursorSchema,
  idSchema,
  instantSchema,
  plainDateSchema,
  unitCodeSchema,
  unitReferenceSchema,
} from '../shared/values';

/** The day, or the instant with zone, at which it happened in law. */
const legalTimeSchema = z.union([plainDateSchema, instantSchema]);

export const actInputSchema = z.object({
  /** Made on the device, so that sending twice records once. */
  id: idSchema.optional(),
  kind: z.string().max(60),
  at: legalTimeSchema,
  actor: z.string().max(10).optional(),
  unitCode: unitCodeSchema.optional(),
  payload: z.record(z.string().max(40), z.union([z.string().max(300), z.number(), z.boolean(), z.null()])).default({}),
  paperNumber: z.string().trim().max(60).optional(),
  /** With the act that sends the file to the court. */
  sending: z
    .object({
      /** The court, where it works with the program: the file is offered to it. */
      organisationId: idSchema.optional(),
      /** Why the file goes although papers are missing; needed where they are. */
      incompleteBecause: z.string().trim().min(3).max(300).optional(),
    })
    .optional(),
});
export type ActInput = z.infer<typeof actInputSchema>;

export const actSchema = z
  .object({
    id: idSchema,
    kind: z.string(),
    at: z.string(),
    precision: z.enum(['day', 'instant']),
    actor: z.string().nullable(),
    unit: unitReferenceSchema.nullable(),
    payload: z.record(z.string(), z.unknown()),
    paperNumber: z.string().nullable(),
    /** Numbered papers issued for it here. */
    papers: z.array(z.object({ id: idSchema, number: z.string() })),
    basis: z.array(basisSchema),
    late: z.boolean(),
    stateAfter: z.string().nullable(),
    recordedAt: z.string(),
    recordedBy: z.string(),
    supersededBy: idSchema.nullable(),
    supersedes: idSchema.nullable(),
    annuls: z.boolean(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Act' });
export type ActAnswer = z.infer<typeof actSchema>;

export const deadlineSchema = z
  .object({
    act: z.string(),
    step: z.string().nullable(),
    /** A local date where the law counts days, an instant where it counts hours. */
    dueAt: z.string(),
    metAt: z.string().nullable(),
    status: z.enum(['open', 'met', 'late', 'cancelled']),
    /** The process ended on this day with the clock unmet: nothing is to be done any more. */
    closedOn: z.string().optional(),
    actor: z.string().nullable(),
    basis: z.array(basisSchema),
    arithmetic: z.string(),
  })
  .meta({ id: 'Deadline' });

const noteSchema = z.object({ code: z.string(), message: z.string() });

export const stationSchema = z.object({
  key: z.string(),
  label: z.object({ vi: z.string(), en: z.string() }),
  status: z.enum(['done', 'now', 'next']),
  on: z.string().nullable(),
  dueAt: z.string().nullable(),
});

export const caseSchema = z
  .object({
    personId: idSchema,
    asOf: z.string(),
    regime: z.string(),
    state: z.string().nullable(),
    flags: z.array(z.string()),
    since: z.string().nullable(),
    rehabCount: z.int(),
    episodes: z.array(
      z.object({
        kind: z.string(),
        regime: z.string(),
        form: z.string().nullable(),
        from: z.string(),
        to: z.string().nullable(),
        endedOn: z.string().nullable(),
        outcome: z.string().nullable(),
      }),
    ),
    deadlines: z.array(deadlineSchema),
    allowed: z.array(z.string()),
    notes: z.array(noteSchema),
    pathway: z.array(stationSchema),
    acts: z.array(actSchema),
    /** What `simulate` of the domain takes: the browser runs the same rules for the form and for "what if". */
    lawInput: z.record(z.string(), z.unknown()),
    mayRecord: z.boolean(),
    /** The offices whose acts the reader records; null: those of every office. */
    offices: z.array(z.string()).nullable(),
  })
  .meta({ id: 'Case' });
export type CaseAnswer = z.infer<typeof caseSchema>;

export const workItemSchema = z
  .object({
    personId: idSchema,
    fullName: z.string(),
    bornOn: z.string().nullable(),
    unit: unitReferenceSchema,
    village: z.string().nullable(),
    state: z.string().nullable(),
    act: z.string(),
    step: z.string().nullable(),
    dueAt: z.string(),
    dueIsDay: z.boolean(),
    urgency: z.enum(['overdue', 'today', 'week', 'later']),
    actor: z.string().nullable(),
    officer: z.string().nullable(),
    basis: z.array(basisSchema),
    arithmetic: z.string(),
    /** The reader's office records this act. */
    mayRecord: z.boolean(),
  })
  .meta({ id: 'WorkItem' });
export type WorkItem = z.infer<typeof workItemSchema>;

const personId = z.object({ id: idSchema });

export const casesEndpoints = {
  getCase: endpoint({
    method: 'GET',
    path: '/api/v1/people/:id/case',
    summary: 'State, clocks, allowed next acts, pathway and acts of a file.',
    params: personId,
    answer: caseSchema,
  }),
  recordAct: endpoint({
    method: 'POST',
    path: '/api/v1/people/:id/acts',
    summary: 'Records an act. A refusal carries its code, the article and the field at fault.',
    params: personId,
    body: actInputSchema,
    answer: caseSchema,
  }),
  previewAct: endpoint({
    method: 'POST',
    path: '/api/v1/people/:id/acts/preview',
    summary: 'What the act would change, recording nothing.',
    params: personId,
    body: actInputSchema,
    answer: z.object({
      refused: z.object({ code: z.string(), message: z.string(), basis: z.array(basisSchema) }).nullable(),
      stateBefore: z.string().nullable(),
      stateAfter: z.string().nullable(),
      late: z.boolean(),
      deadlines: z.array(deadlineSchema),
      notes: z.array(noteSchema),
    }),
  }),
  supersedeAct: endpoint({
    method: 'POST',
    path: '/api/v1/people/:id/acts/:actId/supersede',
    summary:
      'Puts a right act in the place of a wrong one, or annuls it, with a reason. Refused with the list of acts that rest on it, unless these are named to be annulled with it.',
    params: personId.extend({ actId: idSchema }),
    body: z.object({
      reason: z.string().trim().min(3).max(500),
      act: actInputSchema.nullable(),
      /** Acts that rest on it, as the refusal `later-acts-rest-on-it` named them: annulled with it, all or nothing. */
      alsoAnnul: z.array(idSchema).max(200).default([]),
    }),
    answer: caseSchema,
  }),
  simulateLaw: endpoint({
    method: 'POST',
    path: '/api/v1/law/simulate',
    summary: 'What the law says of a file, or of several in the same order; records nothing.',
    body: lawRequestSchema,
    answer: lawResponseSchema,
  }),
  listWork: endpoint({
    method: 'GET',
    path: '/api/v1/work',
    summary: 'What is due: overdue, today, within seven days, later.',
    query: z.object({
      urgency: z.enum(['overdue', 'today', 'week', 'later']).optional(),
      unitCode: unitCodeSchema.optional(),
      act: z.string().max(60).optional(),
      /** Files of the reader, or those they look after for somebody who is away or because they are on duty. */
      hands: z.enum(['own', 'cover']).optional(),
      cursor: cursorSchema.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({
      asOf: z.string(),
      counts: z.object({ overdue: z.int(), today: z.int(), week: z.int(), later: z.int() }),
      kinds: z.array(z.object({ act: z.string(), count: z.int() })),
      items: z.array(workItemSchema),
      nextCursor: z.string().nullable(),
    }),
  }),
};
