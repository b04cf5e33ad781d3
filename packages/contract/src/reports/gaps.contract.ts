import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, unitCodeSchema, unitReferenceSchema } from '../shared/values';

export const missingKinds = ['document', 'birth', 'residence'] as const;

const person = { personId: idSchema, fullName: z.string(), unitCode: z.string(), unitName: z.string() };
/** The first of a list, and how many there are in all. */
const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), count: z.int() });

export const gapsSchema = z
  .object({
    unit: unitReferenceSchema,
    days: z.int(),
    silent: listOf(z.object({ unitCode: z.string(), unitName: z.string(), lastOn: z.string().nullable() })),
    missing: listOf(z.object({ ...person, what: z.array(z.enum(missingKinds)) })),
    unmet: listOf(z.object({ ...person, state: z.string(), lastOn: z.string().nullable() })),
  })
  .meta({ id: 'Gaps' });
export type GapsAnswer = z.infer<typeof gapsSchema>;

export const gapsEndpoints = {
  listGaps: endpoint({
    method: 'GET',
    path: '/api/v1/gaps',
    summary:
      'Units that recorded nothing, files that lack something, people under management without an act for so many days.',
    query: z.object({ unitCode: unitCodeSchema, days: z.coerce.number().int().min(7).max(730).default(60) }),
    answer: gapsSchema,
  }),
};
