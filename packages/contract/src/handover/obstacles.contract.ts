import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, unitReferenceSchema } from '../shared/values';

export const obstacleReasons = [
  'papers-missing',
  'identity-unclear',
  'residence-disputed',
  'person-absent',
  'no-place',
  'health',
  'law-unclear',
  'other',
] as const;

export const obstacleSchema = z
  .object({
    id: idSchema,
    personId: idSchema,
    fullName: z.string(),
    unit: unitReferenceSchema,
    state: z.string().nullable(),
    reasonCode: z.enum(obstacleReasons),
    words: z.string(),
    openedAt: z.string(),
    openedBy: z.string(),
    organisation: z.string(),
    closedAt: z.string().nullable(),
    closedBy: z.string().nullable(),
    outcome: z.string().nullable(),
  })
  .meta({ id: 'Obstacle' });
export type ObstacleAnswer = z.infer<typeof obstacleSchema>;

export const obstacleEndpoints = {
  listObstacles: endpoint({
    method: 'GET',
    path: '/api/v1/obstacles',
    summary: 'Files that do not go on, with the reason, the oldest first; or those of one person.',
    query: z.object({ open: z.enum(['yes', 'no']).default('yes'), personId: idSchema.optional() }),
    answer: z.object({ items: z.array(obstacleSchema), more: z.boolean() }),
  }),
  openObstacle: endpoint({
    method: 'POST',
    path: '/api/v1/people/:id/obstacles',
    summary: 'Says why the file does not go on.',
    params: z.object({ id: idSchema }),
    body: z.object({ reasonCode: z.enum(obstacleReasons), words: z.string().trim().min(3).max(1000) }),
    answer: z.object({ id: idSchema }),
  }),
  closeObstacle: endpoint({
    method: 'POST',
    path: '/api/v1/obstacles/:id/close',
    summary: 'Says how it was settled.',
    params: z.object({ id: idSchema }),
    body: z.object({ outcome: z.string().trim().min(3).max(1000) }),
  }),
};
