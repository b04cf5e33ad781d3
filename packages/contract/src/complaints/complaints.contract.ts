import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { basisSchema, idSchema, plainDateSchema, unitReferenceSchema, versionSchema } from '../shared/values';

export const complaintKinds = ['complaint', 'court-complaint', 'protest'] as const;
export const complainants = ['person', 'family', 'representative', 'procuracy', 'other'] as const;
export const complaintOutcomes = ['upheld', 'partly', 'rejected', 'withdrawn'] as const;

const colleagueSchema = z.object({ accountId: idSchema, name: z.string() });

export const complaintSchema = z
  .object({
    id: idSchema,
    personId: idSchema,
    fullName: z.string(),
    unit: unitReferenceSchema,
    /** The act complained of, and whether another has taken its place since. */
    act: z.object({ id: idSchema, kind: z.string(), at: z.string(), superseded: z.boolean() }),
    kind: z.enum(complaintKinds),
    lodgedBy: z.enum(complainants),
    words: z.string(),
    receivedOn: z.string(),
    dueAt: z.string(),
    overdue: z.boolean(),
    /** Received after the last day on which it may be lodged. */
    lodgedLate: z.boolean(),
    basis: z.array(basisSchema),
    assignedTo: colleagueSchema.nullable(),
    outcome: z.enum(complaintOutcomes).nullable(),
    closedOn: z.string().nullable(),
    closedBy: z.string().nullable(),
    answer: z.string().nullable(),
    paperNumber: z.string().nullable(),
    version: versionSchema,
  })
  .meta({ id: 'Complaint' });
export type ComplaintAnswer = z.infer<typeof complaintSchema>;

export const complaintViews = ['open', 'overdue', 'closed'] as const;
export type ComplaintView = (typeof complaintViews)[number];

const onPerson = z.object({ id: idSchema });
const one = z.object({ id: idSchema });

export const complaintEndpoints = {
  listComplaints: endpoint({
    method: 'GET',
    path: '/api/v1/complaints',
    summary: 'Complaints and protests by urgency, or those of one person.',
    query: z.object({ view: z.enum(complaintViews).default('open'), personId: idSchema.optional() }),
    answer: z.object({
      asOf: z.string(),
      counts: z.object({ open: z.int(), overdue: z.int() }),
      items: z.array(complaintSchema),
      more: z.boolean(),
    }),
  }),
  listAnswerers: endpoint({
    method: 'GET',
    path: '/api/v1/people/:id/complaint-officers',
    summary: 'Officers of the responsible unit to whom a complaint may be given.',
    params: onPerson,
    answer: z.object({ items: z.array(colleagueSchema) }),
  }),
  receiveComplaint: endpoint({
    method: 'POST',
    path: '/api/v1/people/:id/complaints',
    summary: 'Writes down a complaint or protest against an act of the file; its clock follows from its kind.',
    params: onPerson,
    body: z.object({
      actId: idSchema,
      kind: z.enum(complaintKinds),
      lodgedBy: z.enum(complainants),
      receivedOn: plainDateSchema,
      words: z.string().trim().min(3).max(4000),
    }),
    answer: complaintSchema,
  }),
  assignComplaint: endpoint({
    method: 'POST',
    path: '/api/v1/complaints/:id/assign',
    summary: 'Gives it to an officer.',
    params: one,
    body: z.object({ version: versionSchema, accountId: idSchema }),
    answer: complaintSchema,
  }),
  closeComplaint: endpoint({
    method: 'POST',
    path: '/api/v1/complaints/:id/close',
    summary: 'Answers it, or notes that it was withdrawn. The act itself is superseded in the file.',
    params: one,
    body: z.object({
      version: versionSchema,
      outcome: z.enum(complaintOutcomes),
      closedOn: plainDateSchema,
      answer: z.string().trim().min(3).max(4000),
      paperNumber: z.string().trim().max(60).optional(),
    }),
    answer: complaintSchema,
  }),
};
