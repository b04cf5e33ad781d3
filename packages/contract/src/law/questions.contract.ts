import { z } from 'zod';
import { endpoint } from '../shared/endpoint';

const settingsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

export const lawQuestionSchema = z
  .object({
    id: z.string(),
    /** `confirmed`: the answer that ships holds; `otherwise`: another does, in `settings` or, without one, in `note`. */
    outcome: z.enum(['open', 'confirmed', 'otherwise']),
    /** Every setting of the question with the value in force. */
    settings: settingsSchema,
    /** Number, date and issuer of the document that answers. */
    source: z.string(),
    note: z.string(),
    /** The day in Vietnam on which it was entered; null while open. */
    decidedOn: z.string().nullable(),
    /** 0 while open. */
    version: z.int(),
  })
  .meta({ id: 'LawQuestion' });
export type LawQuestion = z.infer<typeof lawQuestionSchema>;

export const lawDecisionSchema = z
  .object({
    outcome: z.enum(['confirmed', 'otherwise']),
    settings: settingsSchema.default({}),
    source: z.string().trim().min(1).max(300),
    note: z.string().trim().max(2000).default(''),
    version: z.int().min(0),
  })
  .meta({ id: 'LawDecision' });
export type LawDecision = z.infer<typeof lawDecisionSchema>;

export const lawQuestionEndpoints = {
  listLawQuestions: endpoint({
    method: 'GET',
    path: '/api/v1/law/questions',
    summary: 'Questions the texts leave open, with the answer in force.',
    answer: z.object({ items: z.array(lawQuestionSchema) }),
  }),
  decideLawQuestion: endpoint({
    method: 'PUT',
    path: '/api/v1/law/questions/:id',
    summary: 'Enters what a competent office answered. Clocks of running files are derived anew within minutes.',
    params: z.object({ id: z.string() }),
    body: lawDecisionSchema,
    answer: lawQuestionSchema,
  }),
};
