import { waiverGroundCodes } from '@dong-hanh/domain';
import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { basisSchema, idSchema, plainDateSchema, unitCodeSchema, unitReferenceSchema } from '../shared/values';

export const contributionSchema = z
  .object({
    id: idSchema,
    unit: unitReferenceSchema,
    norm: z.object({ code: z.string(), title: z.string(), unit: z.string() }),
    quantity: z.number(),
    beganOn: plainDateSchema,
    normAmount: z.int(),
    ground: z.enum(waiverGroundCodes).nullable(),
    /** Percent of the norm; 100 is an exemption. */
    waived: z.number(),
    document: z.string().nullable(),
    owed: z.int(),
    paid: z.int(),
    balance: z.int(),
    receipts: z.array(
      z.object({ on: plainDateSchema, amount: z.int(), document: z.string(), at: z.string(), by: z.string() }),
    ),
    cancelledBecause: z.string().nullable(),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Contribution' });
export type ContributionAnswer = z.infer<typeof contributionSchema>;

const onPerson = z.object({ id: idSchema });
const one = z.object({ id: idSchema });

const contributionInput = z.object({
  unitCode: unitCodeSchema,
  normCode: z.string().max(40),
  quantity: z.number().positive().max(1000),
  beganOn: plainDateSchema,
  ground: z.enum(waiverGroundCodes).nullable().default(null),
  waived: z.number().min(0).max(100).default(0),
  /** The decision that exempts or reduces. */
  document: z.string().trim().min(3).max(300).nullable().default(null),
});
export type ContributionInput = z.output<typeof contributionInput>;

export const contributionEndpoints = {
  listContributions: endpoint({
    method: 'GET',
    path: '/api/v1/people/:id/contributions',
    summary: 'What a person owes for courses of voluntary rehabilitation, with what was waived and paid.',
    params: onPerson,
    answer: z.object({ items: z.array(contributionSchema), waiverBasis: basisSchema }),
  }),
  addContribution: endpoint({
    method: 'POST',
    path: '/api/v1/people/:id/contributions',
    summary: 'What is owed for a course by norm, less what is waived on a ground.',
    params: onPerson,
    body: contributionInput,
    answer: contributionSchema,
  }),
  receiveContribution: endpoint({
    method: 'POST',
    path: '/api/v1/contributions/:id/receipts',
    summary: 'Notes what was paid in, or below zero given back, with its document.',
    params: one,
    body: z.object({
      on: plainDateSchema,
      amount: z.int().refine((amount) => amount !== 0),
      document: z.string().trim().min(1).max(200),
    }),
    answer: contributionSchema,
  }),
  cancelContribution: endpoint({
    method: 'POST',
    path: '/api/v1/contributions/:id/cancel',
    summary: 'Cancels one of which nothing is paid in, with a reason.',
    params: one,
    body: z.object({ because: z.string().trim().min(3).max(500) }),
    answer: contributionSchema,
  }),
};
