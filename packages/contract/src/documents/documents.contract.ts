import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { cursorSchema, idSchema, instantSchema, plainDateSchema } from '../shared/values';

export const registerSchema = z
  .object({
    id: idSchema,
    organisation: z.string(),
    year: z.int(),
    symbol: z.string(),
    nextNumber: z.int(),
    given: z.int(),
    cancelled: z.int(),
    blocks: z.array(
      z.object({
        id: idSchema,
        first: z.int(),
        last: z.int(),
        next: z.int(),
        holder: z.string(),
        reservedAt: instantSchema,
        returnedAt: instantSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'NumberRegister' });
export type NumberRegister = z.infer<typeof registerSchema>;

const registerId = z.object({ id: idSchema });

export const documentsEndpoints = {
  listRegisters: endpoint({
    method: 'GET',
    path: '/api/v1/number-registers',
    summary: 'Number registers of the offices within scope, with the blocks set apart.',
    query: z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() }),
    answer: z.object({ items: z.array(registerSchema) }),
  }),
  listNumbers: endpoint({
    method: 'GET',
    path: '/api/v1/number-registers/:id/numbers',
    summary: 'The numbers of a register, newest first: what was issued, and what was cancelled.',
    params: registerId,
    query: z.object({ cursor: cursorSchema.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answer: z.object({
      items: z.array(
        z.object({
          number: z.int(),
          issuedOn: plainDateSchema,
          subject: z.string(),
          cancelledAt: instantSchema.nullable(),
          fromBlock: z.boolean(),
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
  }),
  reserveNumbers: endpoint({
    method: 'POST',
    path: '/api/v1/number-registers/blocks',
    summary: 'Sets numbers of the own office apart for a place that works without connection.',
    body: z.object({
      symbol: z.string().trim().min(1).max(40),
      year: z.int().min(2000).max(2200),
      size: z.int().min(1).max(500),
      holder: z.string().trim().min(2).max(120),
    }),
    answer: registerSchema,
  }),
  returnNumbers: endpoint({
    method: 'POST',
    path: '/api/v1/number-registers/blocks/:id/return',
    summary: 'Gives a block back; numbers not used stay unused.',
    params: registerId,
    answer: registerSchema,
  }),
};
