import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { basisSchema, idSchema, instantSchema, plainDateSchema, unitReferenceSchema } from '../shared/values';

export const handOverKinds = ['move', 'send', 'return'] as const;
export const handOverStates = ['offered', 'accepted', 'refused', 'withdrawn'] as const;
export const refusalReasons = [
  'not-resident',
  'wrong-receiver',
  'papers-missing',
  'identity-unclear',
  'other',
] as const;

const paperSchema = z.object({
  title: z.string().trim().min(2).max(200),
  sheets: z.int().min(1).max(10_000).default(1),
});
const papersSchema = z.array(paperSchema).max(100);

const sideSchema = z.object({
  unit: unitReferenceSchema,
  organisation: z.object({ id: idSchema, name: z.string(), kind: z.string() }).nullable(),
});

export const handOverSchema = z
  .object({
    id: idSchema,
    personId: idSchema,
    kind: z.enum(handOverKinds),
    state: z.enum(handOverStates),
    from: sideSchema,
    to: sideSchema,
    /** Null where the reader may not know who it is any more. */
    person: z
      .object({
        fullName: z.string(),
        bornOn: z.string().nullable(),
        sex: z.string(),
        state: z.string().nullable(),
        flags: z.array(z.string()),
        nextDueAt: z.string().nullable(),
      })
      .nullable(),
    happenedAt: z.string(),
    offerDueAt: z.string(),
    offeredAt: z.string(),
    offeredBy: z.string(),
    offeredLate: z.boolean(),
    answerDueAt: z.string(),
    answerOverdue: z.boolean(),
    basis: z.array(basisSchema),
    note: z.string().nullable(),
    papers: z.array(z.object({ title: z.string(), sheets: z.int() })),
    answeredAt: z.string().nullable(),
    answeredBy: z.string().nullable(),
    takesEffectAt: z.string().nullable(),
    reasonCode: z.enum(refusalReasons).nullable(),
    reason: z.string().nullable(),
    climbedAt: z.string().nullable(),
    hearingAt: z.string().nullable(),
    /** What the reader may do with it now. */
    may: z.object({ answer: z.boolean(), withdraw: z.boolean(), again: z.boolean(), open: z.boolean() }),
  })
  .meta({ id: 'HandOver' });
export type HandOverAnswer = z.infer<typeof handOverSchema>;

export const handOverViews = ['incoming', 'outgoing', 'overdue', 'done'] as const;
export type HandOverView = (typeof handOverViews)[number];

const one = z.object({ id: idSchema });
const onPerson = z.object({ id: idSchema });

export const handOverEndpoints = {
  listHandOvers: endpoint({
    method: 'GET',
    path: '/api/v1/hand-overs',
    summary:
      'Hand-overs waiting for an answer of the reader, sent by them, overdue below them, or answered; or those of one person.',
    query: z.object({ view: z.enum(handOverViews).default('incoming'), personId: idSchema.optional() }),
    answer: z.object({
      asOf: z.string(),
      counts: z.object({ incoming: z.int(), outgoing: z.int(), overdue: z.int() }),
      items: z.array(handOverSchema),
      /** More than are listed; the most urgent come first. */
      more: z.boolean(),
    }),
  }),
  getHandOver: endpoint({
    method: 'GET',
    path: '/api/v1/hand-overs/:id',
    summary: 'One hand-over: an offer with its clock, or the minutes of one that was answered.',
    params: one,
    answer: handOverSchema,
  }),
  handOverMinutes: endpoint({
    method: 'GET',
    path: '/api/v1/hand-overs/:id/minutes',
    summary: 'The minutes of an accepted hand-over, to be signed by both sides.',
    params: one,
    query: z.object({ format: z.enum(['pdf', 'docx']) }),
    file: 'download',
  }),
  listReceivers: endpoint({
    method: 'GET',
    path: '/api/v1/people/:id/receivers',
    summary: 'Facilities, courts, procuracies and offices of the province to which the file may be sent.',
    params: onPerson,
    answer: z.object({ items: z.array(z.object({ id: idSchema, name: z.string(), kind: z.string() })) }),
  }),
  offerHandOver: endpoint({
    method: 'POST',
    path: '/api/v1/people/:id/hand-overs',
    summary: 'Sends the file to a facility, court or office. A move is offered by recording the act `move`.',
    params: onPerson,
    body: z.object({
      organisationId: idSchema,
      papers: papersSchema.default([]),
      note: z.string().trim().max(1000).optional(),
      /** Needed where papers of a file for the court are missing. */
      incompleteBecause: z.string().trim().min(3).max(300).optional(),
    }),
    answer: handOverSchema,
  }),
  offerReturn: endpoint({
    method: 'POST',
    path: '/api/v1/people/:id/hand-overs/return',
    summary: 'Gives the file back to the responsible unit.',
    params: onPerson,
    body: z.object({ papers: papersSchema.default([]), note: z.string().trim().max(1000).optional() }),
    answer: handOverSchema,
  }),
  namePapers: endpoint({
    method: 'PUT',
    path: '/api/v1/hand-overs/:id/papers',
    summary: 'Names the papers that go with an open offer. The minutes of an answered one are not changed.',
    params: one,
    body: z.object({ papers: papersSchema }),
    answer: handOverSchema,
  }),
  offerAgain: endpoint({
    method: 'POST',
    path: '/api/v1/hand-overs/:id/again',
    summary: 'Offers anew what was refused or withdrawn, with the papers that were missing.',
    params: one,
    body: z.object({ papers: papersSchema.optional(), note: z.string().trim().max(1000).optional() }),
    answer: handOverSchema,
  }),
  acceptHandOver: endpoint({
    method: 'POST',
    path: '/api/v1/hand-overs/:id/accept',
    summary: 'Takes the file on. From the moment named (now where none is) the receiving side answers for it.',
    params: one,
    body: z.object({ at: instantSchema.optional() }),
    answer: handOverSchema,
  }),
  refuseHandOver: endpoint({
    method: 'POST',
    path: '/api/v1/hand-overs/:id/refuse',
    summary: 'Refuses with a reason; responsibility stays where it is.',
    params: one,
    body: z.object({ reasonCode: z.enum(refusalReasons), reason: z.string().trim().min(3).max(1000) }),
    answer: handOverSchema,
  }),
  withdrawHandOver: endpoint({
    method: 'POST',
    path: '/api/v1/hand-overs/:id/withdraw',
    summary: 'Takes an open offer back.',
    params: one,
    body: z.object({ reason: z.string().trim().min(3).max(1000) }),
    answer: handOverSchema,
  }),
  setHearing: endpoint({
    method: 'PUT',
    path: '/api/v1/hand-overs/:id/hearing',
    summary: 'The court says when it hears the case.',
    params: one,
    body: z.object({ at: z.union([instantSchema, plainDateSchema]).nullable() }),
    answer: handOverSchema,
  }),
};
