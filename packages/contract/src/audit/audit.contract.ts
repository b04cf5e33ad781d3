import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { cursorSchema, idSchema } from '../shared/values';

export const auditEndpoints = {
  listAudit: endpoint({
    method: 'GET',
    path: '/api/v1/audit',
    summary: 'The trail of changes and views of the units one audits, newest first.',
    query: z.object({
      subjectKind: z.string().max(40).optional(),
      subjectId: z.string().max(60).optional(),
      cursor: cursorSchema.optional(),
    }),
    answer: z.object({
      items: z.array(
        z.object({
          id: z.int(),
          at: z.string(),
          accountId: idSchema.nullable(),
          account: z.string().nullable(),
          organisation: z.string().nullable(),
          action: z.string(),
          subjectKind: z.string(),
          subjectId: z.string().nullable(),
          detail: z.record(z.string(), z.unknown()),
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
  }),
  verifyAudit: endpoint({
    method: 'POST',
    path: '/api/v1/audit/verification',
    summary: 'Recomputes the chain and reports the first break and the unsealed tail.',
    answer: z.object({
      ok: z.boolean(),
      seals: z.int(),
      sealedEntries: z.int(),
      unsealedEntries: z.int(),
      firstBroken: z.int().nullable(),
    }),
  }),
};
