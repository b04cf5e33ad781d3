import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { basisSchema, cursorSchema, idSchema, unitCodeSchema, unitReferenceSchema } from '../shared/values';

export const escalationSchema = z
  .object({
    personId: idSchema,
    fullName: z.string(),
    unit: unitReferenceSchema,
    officer: z.string().nullable(),
    act: z.string(),
    step: z.string().nullable(),
    actor: z.string().nullable(),
    dueAt: z.string(),
    dueIsDay: z.boolean(),
    basis: z.array(basisSchema),
    arithmetic: z.string(),
    climbedAt: z.string(),
    /** What holds the file up, where somebody said so. */
    obstacle: z.string().nullable(),
  })
  .meta({ id: 'Escalation' });
export type EscalationAnswer = z.infer<typeof escalationSchema>;

export const escalationEndpoints = {
  listEscalations: endpoint({
    method: 'GET',
    path: '/api/v1/escalations',
    summary: 'Clocks that ran out in the units below and are still open, the oldest first, and how many each unit has.',
    query: z.object({
      unitCode: unitCodeSchema.optional(),
      cursor: cursorSchema.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({
      asOf: z.string(),
      units: z.array(z.object({ unit: unitReferenceSchema, count: z.int(), oldestDueAt: z.string() })),
      items: z.array(escalationSchema),
      nextCursor: z.string().nullable(),
    }),
  }),
};
