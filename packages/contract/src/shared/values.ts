import { z } from 'zod';

export const idSchema = z.uuid();
export const plainDateSchema = z.iso.date();
export const instantSchema = z.iso.datetime({ offset: true });
/** `1985`, `1985-06` or `1985-06-05`: as precise as it is known. */
export const partialDateSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
export const unitCodeSchema = z.string().regex(/^\d{2,5}$/);
export const sexSchema = z.enum(['male', 'female', 'unknown']);
export const versionSchema = z.int().min(1);
export const cursorSchema = z.string().max(500);
export const basisSchema = z.object({ instrument: z.string(), article: z.string(), confidence: z.string() });

/** A unit as named on the day the answer speaks for. */
export const unitReferenceSchema = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['country', 'province', 'district', 'commune']),
});

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string(),
    faults: z.array(z.object({ field: z.string(), code: z.string(), message: z.string().optional() })).optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemAnswer = z.infer<typeof problemSchema>;
