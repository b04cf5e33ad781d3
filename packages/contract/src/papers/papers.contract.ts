import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { cursorSchema, idSchema, instantSchema, plainDateSchema, versionSchema } from '../shared/values';

export const paperStates = ['drafted', 'submitted', 'signed', 'issued', 'cancelled'] as const;

/** A value of a field: text, number, yes or no; lines of a list; rows of a table by the keys of its columns. */
const scalarSchema = z.union([z.string().max(4000), z.number(), z.boolean()]);
const valueSchema = z.union([
  scalarSchema,
  z.array(z.string().max(1000)).max(200),
  z.array(z.record(z.string().max(60), scalarSchema)).max(200),
]);
export const paperValuesSchema = z.record(z.string().max(60), valueSchema);
export type PaperValues = z.infer<typeof paperValuesSchema>;

export const paperRowSchema = z
  .object({
    id: idSchema,
    personId: idSchema,
    actId: idSchema.nullable(),
    formCode: z.string(),
    title: z.string(),
    state: z.enum(paperStates),
    signerRole: z.string(),
    /** Made outside the program; the number its issuer gave it is in `symbol`. */
    received: z.boolean(),
    number: z.int().nullable(),
    symbol: z.string().nullable(),
    /** As it stands on the paper. */
    fullNumber: z.string().nullable(),
    issuedOn: plainDateSchema.nullable(),
    remark: z.string().nullable(),
    cancelReason: z.string().nullable(),
    scanned: z.boolean(),
    /** The scan is the sheet found in a photograph; that too is kept. */
    straightened: z.boolean(),
    digitallySigned: z.boolean(),
    version: versionSchema,
    recordedAt: instantSchema,
  })
  .meta({ id: 'Paper' });
export type PaperRow = z.infer<typeof paperRowSchema>;

const paperSchema = paperRowSchema.extend({
  /** Filled from the file, from what was asked before, and typed for this paper, in that order. */
  values: paperValuesSchema,
  /** Of `values`, those typed for this paper. */
  typed: z.array(z.string()),
  missing: z.array(z.string()),
  /** The day of issue; before it is issued, the day proposed: that of the act it is made for, else today. */
  issueOn: plainDateSchema,
  /** Present once a certificate is issued: what its code leads to. */
  verifyUrl: z.string().nullable(),
});
export type PaperAnswer = z.infer<typeof paperSchema>;

const personId = z.object({ id: idSchema });
const paperId = z.object({ id: idSchema });
const withVersion = z.object({ version: versionSchema });

export const papersEndpoints = {
  listPapers: endpoint({
    method: 'GET',
    path: '/api/v1/people/:id/papers',
    summary: 'The papers of a file, newest first, and the forms that the next acts and those recorded call for.',
    params: personId,
    answer: z.object({
      items: z.array(paperRowSchema),
      prepared: z.array(
        z.object({
          formCode: z.string(),
          title: z.string(),
          act: z.string(),
          actId: idSchema.nullable(),
          /** The act itself makes it; others it only needs to be there before. */
          produced: z.boolean(),
        }),
      ),
      /** Of the file for the court; null where none was begun. */
      compulsoryFile: z.object({ papers: z.int(), missing: z.array(z.string()) }).nullable(),
    }),
  }),
  bindCompulsoryFile: endpoint({
    method: 'GET',
    path: '/api/v1/people/:id/compulsory-file',
    summary:
      'The file for the court whole: cover, index and every paper, the sheets numbered. Refused with the list while papers are missing, unless asked for incomplete.',
    params: personId,
    query: z.object({ set: z.enum(['1', '2']), incomplete: z.literal('1').optional() }),
    file: 'download',
  }),
  draftPaper: endpoint({
    method: 'POST',
    path: '/api/v1/people/:id/papers',
    summary: 'Begins a paper, filled from the file.',
    params: personId,
    body: z.object({
      id: idSchema.optional(),
      formCode: z.string().max(30),
      actId: idSchema.optional(),
      values: paperValuesSchema.default({}),
    }),
    answer: paperSchema,
  }),
  receivePaper: endpoint({
    method: 'POST',
    path: '/api/v1/people/:id/received-papers',
    summary: 'Takes a paper made outside the program into the file; its scan is sent afterwards.',
    params: personId,
    body: z.object({
      id: idSchema.optional(),
      code: z.string().max(40),
      number: z.string().trim().min(1).max(60).optional(),
      issuedOn: plainDateSchema,
    }),
    answer: paperSchema,
  }),
  getPaper: endpoint({
    method: 'GET',
    path: '/api/v1/papers/:id',
    summary: 'A paper with its values; from the signature on as it was signed.',
    params: paperId,
    answer: paperSchema,
  }),
  savePaper: endpoint({
    method: 'PUT',
    path: '/api/v1/papers/:id',
    summary: 'Keeps what was typed. What holds of the person is offered in the next paper.',
    params: paperId,
    body: withVersion.extend({ values: paperValuesSchema }),
    answer: paperSchema,
  }),
  submitPaper: endpoint({
    method: 'POST',
    path: '/api/v1/papers/:id/submit',
    summary: 'Lays a paper before its signer. Refused while required fields are empty.',
    params: paperId,
    body: withVersion,
    answer: paperSchema,
  }),
  returnPaper: endpoint({
    method: 'POST',
    path: '/api/v1/papers/:id/return',
    summary: 'Gives a submitted paper back with a remark.',
    params: paperId,
    body: withVersion.extend({ remark: z.string().trim().min(3).max(500) }),
    answer: paperSchema,
  }),
  signPapers: endpoint({
    method: 'POST',
    path: '/api/v1/papers/sign',
    summary: 'Signs papers laid before the own office, all or none; their content is frozen.',
    body: z.object({
      papers: z
        .array(z.object({ id: idSchema, version: versionSchema }))
        .min(1)
        .max(100),
    }),
    answer: z.object({ items: z.array(paperRowSchema) }),
  }),
  issuePaper: endpoint({
    method: 'POST',
    path: '/api/v1/papers/:id/issue',
    summary: 'Issues a signed paper with the next number of the office, one of a block, or one given by hand.',
    params: paperId,
    body: withVersion.extend({
      issuedOn: plainDateSchema.optional(),
      number: z.int().min(1).max(999_999).optional(),
      blockId: idSchema.optional(),
    }),
    answer: paperSchema,
  }),
  cancelPaper: endpoint({
    method: 'POST',
    path: '/api/v1/papers/:id/cancel',
    summary: 'Cancels a paper with a reason; its number stays used.',
    params: paperId,
    body: withVersion.extend({ reason: z.string().trim().min(3).max(500) }),
    answer: paperSchema,
  }),
  paperFile: endpoint({
    method: 'GET',
    path: '/api/v1/papers/:id/file',
    summary: 'The paper as PDF or DOCX. The PDF of a signed paper is the same to the byte every time.',
    params: paperId,
    query: z.object({ format: z.enum(['pdf', 'docx']) }),
    file: 'download',
  }),
  blankForm: endpoint({
    method: 'GET',
    path: '/api/v1/forms/:code/file',
    summary: 'An empty form to be filled by hand.',
    params: z.object({ code: z.string().max(30) }),
    query: z.object({ format: z.enum(['pdf', 'docx']) }),
    file: 'download',
  }),
  putScan: endpoint({
    method: 'POST',
    path: '/api/v1/papers/:id/scan',
    summary:
      'Keeps a scan or photograph of the signed paper (PDF, JPEG or PNG); the sheet in a photograph is straightened.',
    params: paperId,
    answer: paperSchema,
    file: 'upload',
  }),
  getScan: endpoint({
    method: 'GET',
    path: '/api/v1/papers/:id/scan',
    summary: 'The scan of the signed paper; of a photograph the sheet in it, or the photograph as it was sent.',
    params: paperId,
    query: z.object({ original: z.literal('1').optional() }),
    file: 'download',
  }),
  putSignedFile: endpoint({
    method: 'POST',
    path: '/api/v1/papers/:id/signed-file',
    summary:
      'Keeps the PDF of an issued paper as it came back with a digital signature; refused unless it is that very file.',
    params: paperId,
    answer: paperSchema,
    file: 'upload',
  }),
  getSignedFile: endpoint({
    method: 'GET',
    path: '/api/v1/papers/:id/signed-file',
    summary: 'The digitally signed PDF.',
    params: paperId,
    file: 'download',
  }),
  signingQueue: endpoint({
    method: 'GET',
    path: '/api/v1/papers/queue',
    summary: 'Papers laid before the own office, oldest first, and those signed and not yet issued.',
    query: z.object({ cursor: cursorSchema.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    answer: z.object({
      items: z.array(paperRowSchema.extend({ fullName: z.string(), unitName: z.string(), submittedAt: instantSchema })),
      nextCursor: z.string().nullable(),
    }),
  }),
  verifyPaper: endpoint({
    method: 'GET',
    path: '/api/v1/verify/:token',
    summary: 'Whether a certificate is genuine: kind, number, day and issuer, nothing of the person.',
    params: z.object({ token: z.string().max(60) }),
    answer: z.object({
      known: z.boolean(),
      title: z.string().nullable(),
      number: z.string().nullable(),
      issuedOn: plainDateSchema.nullable(),
      issuer: z.string().nullable(),
      cancelledOn: plainDateSchema.nullable(),
    }),
  }),
};

export type PaperList = z.infer<(typeof papersEndpoints)['listPapers']['answer']>;
