import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, unitCodeSchema, unitReferenceSchema, versionSchema } from '../shared/values';
import { reportAnswer, reportPeriodCode } from './reports.contract';
import { templateCodeSchema } from './templates.contract';

export const submissionStates = ['drafted', 'signed', 'sent', 'accepted', 'returned'] as const;

const paragraphs = z.array(z.string().trim().min(1).max(4000)).max(40);

/** The officer's own words; the sentences that quote figures are made from the figures. */
export const reportNarrativeSchema = z
  .record(z.string().max(40), paragraphs)
  .meta({ id: 'ReportNarrative', description: 'Paragraphs by the part of the form that asks for words' });
export type ReportNarrativeInput = z.infer<typeof reportNarrativeSchema>;

const step = z.object({ at: z.string(), by: z.string() }).nullable();

const summaryShape = {
  id: idSchema,
  template: z.string(),
  templateVersion: versionSchema,
  unit: unitReferenceSchema,
  period: z.string(),
  number: z.int().describe('1 is the first report of the period, each correction is the next'),
  state: z.enum(submissionStates),
  drafted: step,
  signed: step,
  sent: step,
  answered: step,
  remark: z.string().nullable(),
  late: z.boolean().describe('Sent after its day, or not sent and the day is over'),
  version: versionSchema,
};

export const submissionSummarySchema = z.object(summaryShape).meta({ id: 'ReportSubmissionSummary' });
export type SubmissionSummary = z.infer<typeof submissionSummarySchema>;

export const recipientSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    /** It works with the program and answers itself; of any other the sender notes the answer. */
    answersItself: z.boolean(),
    state: z.enum(['waiting', 'accepted', 'returned']),
    remark: z.string().nullable(),
    answered: step,
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'ReportRecipient' });
export type ReportRecipient = z.infer<typeof recipientSchema>;

const summaryReference = z.object({ id: idSchema, number: z.int(), state: z.enum(submissionStates) });

export const submissionSchema = z
  .object({
    ...summaryShape,
    narrative: reportNarrativeSchema,
    figures: reportAnswer.nullable().describe('As signed; a draft is computed anew each time'),
    recipients: z.array(recipientSchema).describe('Beside the unit above'),
    may: z.object({
      write: z.boolean(),
      sign: z.boolean(),
      send: z.boolean(),
      answer: z.boolean(),
      address: z.boolean(),
    }),
  })
  .meta({ id: 'ReportSubmission' });
export type SubmissionAnswer = z.infer<typeof submissionSchema>;

export const driftSchema = z
  .object({
    table: z.string(),
    id: z.string(),
    kind: z.string(),
    what: z.string().nullable(),
    change: z.enum(['added', 'removed', 'moved']),
    /** What it adds to each figure, or takes from it. */
    effects: z.array(z.object({ column: z.string(), by: z.int() })),
    personId: idSchema.nullable(),
    fullName: z.string().nullable(),
    on: z.string().nullable(),
  })
  .meta({ id: 'ReportDrift' });
export type ReportDrift = z.infer<typeof driftSchema>;

/** What the unit above finds when it lays the reports of the units below beside its own. */
export const consolidationSchema = z
  .object({
    units: z.array(
      z.object({
        unit: unitReferenceSchema,
        submission: summaryReference,
        /** Figures of the sent report that the records no longer give. */
        differences: z.array(
          z.object({
            table: z.string(),
            column: z.string(),
            label: z.string(),
            sent: z.number().nullable(),
            now: z.number().nullable(),
          }),
        ),
      }),
    ),
    waitingFor: z.int().describe('Units whose report is not there yet'),
  })
  .meta({ id: 'ReportConsolidation' });
export type ReportConsolidation = z.infer<typeof consolidationSchema>;

const which = z.object({
  template: templateCodeSchema.default('six-month'),
  unitCode: unitCodeSchema,
  period: reportPeriodCode,
});
const onSubmission = z.object({ id: idSchema });
const withVersion = z.object({ version: versionSchema });

export const submissionEndpoints = {
  listSubmissions: endpoint({
    method: 'GET',
    path: '/api/v1/reports/submissions',
    summary: 'The reports of a unit for a period, newest first, and where each unit below it stands.',
    query: which,
    answer: z.object({
      own: z.array(submissionSummarySchema),
      lower: z.array(
        z.object({
          unit: unitReferenceSchema,
          submission: submissionSummarySchema.nullable(),
          late: z.boolean(),
          remindedAt: z.string().nullable(),
        }),
      ),
      dueOn: z.string().nullable(),
    }),
  }),
  listDueReports: endpoint({
    method: 'GET',
    path: '/api/v1/reports/due',
    summary: 'Reports the reader’s unit owes and has not sent, near their last day or past it.',
    answer: z.object({
      items: z.array(
        z.object({
          period: z.string(),
          dueOn: z.string(),
          stage: z.enum(['soon', 'last-day', 'overdue']),
          state: z.enum(['drafted', 'signed', 'returned']).nullable(),
          remindedAt: z.string().nullable(),
        }),
      ),
    }),
  }),
  draftSubmission: endpoint({
    method: 'POST',
    path: '/api/v1/reports/submissions',
    summary: 'Begins the report of a period, or its correction; the words of the last one are taken over.',
    body: which,
    answer: submissionSchema,
  }),
  getSubmission: endpoint({
    method: 'GET',
    path: '/api/v1/reports/submissions/:id',
    summary: 'One report with its words, and its figures as signed.',
    params: onSubmission,
    answer: submissionSchema,
  }),
  writeNarrative: endpoint({
    method: 'PUT',
    path: '/api/v1/reports/submissions/:id/narrative',
    summary: 'The words of a draft.',
    params: onSubmission,
    body: withVersion.extend({ narrative: reportNarrativeSchema }),
    answer: submissionSchema,
  }),
  signSubmission: endpoint({
    method: 'POST',
    path: '/api/v1/reports/submissions/:id/sign',
    summary: 'Freezes figures and evidence. Refused while a check refuses.',
    params: onSubmission,
    body: withVersion,
    answer: submissionSchema,
  }),
  sendSubmission: endpoint({
    method: 'POST',
    path: '/api/v1/reports/submissions/:id/send',
    summary: 'Sends the signed report to the unit above.',
    params: onSubmission,
    body: withVersion,
    answer: submissionSchema,
  }),
  acceptSubmission: endpoint({
    method: 'POST',
    path: '/api/v1/reports/submissions/:id/accept',
    summary: 'The unit above takes the report.',
    params: onSubmission,
    body: withVersion,
    answer: submissionSchema,
  }),
  returnSubmission: endpoint({
    method: 'POST',
    path: '/api/v1/reports/submissions/:id/return',
    summary: 'The unit above gives the report back with remarks; a correction is a new number.',
    params: onSubmission,
    body: withVersion.extend({ remark: z.string().trim().min(3).max(2000) }),
    answer: submissionSchema,
  }),
  addressSubmission: endpoint({
    method: 'PUT',
    path: '/api/v1/reports/submissions/:id/recipients',
    summary: 'Whom the report goes to beside the unit above, by name; said before it is sent.',
    params: onSubmission,
    body: withVersion.extend({ names: z.array(z.string().trim().min(2).max(200)).max(20) }),
    answer: submissionSchema,
  }),
  answerAsRecipient: endpoint({
    method: 'POST',
    path: '/api/v1/reports/submissions/:id/recipients/:recipientId/answer',
    summary: 'A recipient takes the report or returns it; of one outside the program the sender notes the answer.',
    params: z.object({ id: idSchema, recipientId: idSchema }),
    body: z.object({
      state: z.enum(['accepted', 'returned']),
      remark: z.string().trim().min(3).max(2000).optional(),
    }),
    answer: submissionSchema,
  }),
  submissionFile: endpoint({
    method: 'GET',
    path: '/api/v1/reports/submissions/:id/file',
    summary:
      'The report with its words as a paper (pdf, docx) or workbook (xlsx); once signed, with the figures as signed.',
    params: onSubmission,
    query: z.object({ format: z.enum(['pdf', 'docx', 'xlsx']) }),
    file: 'download',
  }),
  consolidateReports: endpoint({
    method: 'GET',
    path: '/api/v1/reports/submissions/consolidation',
    summary: 'The sent reports of the units below, each compared with what the records give now.',
    query: which,
    answer: consolidationSchema,
  }),
  listDrift: endpoint({
    method: 'GET',
    path: '/api/v1/reports/submissions/:id/drift',
    summary: 'What was recorded since the signature changes of its figures, record by record.',
    params: onSubmission,
    answer: z.object({ items: z.array(driftSchema), more: z.boolean() }),
  }),
};
