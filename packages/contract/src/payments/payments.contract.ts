import { z } from 'zod';
import { endpoint } from '../shared/endpoint';
import { idSchema, plainDateSchema, unitCodeSchema, unitReferenceSchema, versionSchema } from '../shared/values';

export const paymentPurposes = [
  'base-salary',
  'support-once',
  'monthly-support',
  'food',
  'medicine',
  'volunteer-allowance',
  'officer-allowance',
  'service-fee',
  'contribution',
  'other',
] as const;
export const paymentRecipients = ['person', 'worker', 'facility'] as const;
export const paymentUnits = ['person', 'month', 'day', 'turn', 'session'] as const;
export const paymentStates = ['proposed', 'approved', 'paid', 'settled', 'cancelled'] as const;
export type PaymentState = (typeof paymentStates)[number];

const norm = {
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  purpose: z.enum(paymentPurposes),
  title: z.string().trim().min(3).max(200),
  recipient: z.enum(paymentRecipients),
  unit: z.enum(paymentUnits),
  /** In đồng; one of amount and factor. */
  amount: z.int().positive().max(1e12).nullable(),
  /** Share of the base salary that holds on the day. */
  factor: z.number().positive().max(1000).nullable(),
  from: plainDateSchema,
  /** Last day; null while nothing follows. */
  to: plainDateSchema.nullable(),
  document: z.string().trim().min(3).max(300),
};

export const normSchema = z.object({ id: idSchema, provinceCode: unitCodeSchema, ...norm }).meta({ id: 'PaymentNorm' });
export type NormAnswer = z.infer<typeof normSchema>;

const normInput = z.object({
  provinceCode: unitCodeSchema,
  ...norm,
  to: norm.to.default(null),
  amount: norm.amount.default(null),
  factor: norm.factor.default(null),
});
export type NormInput = z.output<typeof normInput>;

const lineSchema = z.object({
  findingId: idSchema,
  planId: idSchema,
  title: z.string(),
  allocated: z.number().nullable(),
  spent: z.number(),
});

export const paymentSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    unit: unitReferenceSchema,
    recipient: z.enum(paymentRecipients),
    personId: idSchema.nullable(),
    recipientName: z.string(),
    norm: normSchema.pick({ id: true, code: true, title: true, unit: true, purpose: true }),
    quantity: z.number(),
    normAmount: z.int(),
    amount: z.int(),
    belowBecause: z.string().nullable(),
    forDay: plainDateSchema,
    line: lineSchema.nullable(),
    state: z.enum(paymentStates),
    steps: z.array(
      z.object({
        step: z.enum(paymentStates),
        on: plainDateSchema,
        document: z.string().nullable(),
        because: z.string().nullable(),
        at: z.string(),
        by: z.string(),
      }),
    ),
    /** With this payment more is spent of its line than was allocated to it. */
    notices: z.array(z.enum(['spent-over-allocated'])),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Payment' });
export type PaymentAnswer = z.infer<typeof paymentSchema>;

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const sumSchema = z.object({ count: z.int(), amount: z.number() });

const proposal = z.object({
  unitCode: unitCodeSchema,
  personId: idSchema.nullable().default(null),
  recipientName: z.string().trim().min(2).max(200).nullable().default(null),
  normCode: norm.code,
  quantity: z.number().positive().max(100_000),
  /** What the norm gives, unless said. */
  amount: z.int().positive().nullable().default(null),
  belowBecause: z.string().trim().min(3).max(500).nullable().default(null),
  forDay: plainDateSchema,
  planId: idSchema.nullable().default(null),
  findingId: idSchema.nullable().default(null),
});
export type PaymentProposal = z.output<typeof proposal>;

const filters = z.object({
  state: z.enum(paymentStates).optional(),
  month: month.optional(),
  findingId: idSchema.optional(),
  personId: idSchema.optional(),
});
export type PaymentFilters = z.output<typeof filters>;

const one = z.object({ id: idSchema });
const withDocument = z.object({
  version: versionSchema,
  on: plainDateSchema,
  document: z.string().trim().min(1).max(200),
});

export const paymentEndpoints = {
  listNorms: endpoint({
    method: 'GET',
    path: '/api/v1/payment-norms',
    summary: 'What the province pays for what, with the days each norm holds.',
    query: z.object({ on: plainDateSchema.optional() }),
    answer: z.object({ items: z.array(normSchema), mayChange: z.boolean() }),
  }),
  addNorm: endpoint({
    method: 'POST',
    path: '/api/v1/payment-norms',
    summary: 'A new norm; it ends the one of the same code that was open, on the day before.',
    body: normInput,
    answer: normSchema,
  }),
  listBudgetLines: endpoint({
    method: 'GET',
    path: '/api/v1/payment-lines',
    summary: 'Budget lines of the confirmed plans of the own unit that speak of today, with what is left.',
    answer: z.object({ items: z.array(lineSchema.extend({ planTitle: z.string() })) }),
  }),
  listPayments: endpoint({
    method: 'GET',
    path: '/api/v1/payments',
    summary: 'Payments in scope with their sums; those of a person for whoever may read the file.',
    query: filters,
    answer: z.object({
      items: z.array(paymentSchema),
      more: z.boolean(),
      /** Of all that fit the filters, cancelled ones left out. */
      months: z.array(sumSchema.extend({ month, state: z.enum(paymentStates) })),
      lines: z.array(lineSchema.extend(sumSchema.shape)),
    }),
  }),
  proposePayment: endpoint({
    method: 'POST',
    path: '/api/v1/payments',
    summary: 'Proposes a payment by the norm that holds on its day.',
    body: proposal,
    answer: paymentSchema,
  }),
  approvePayments: endpoint({
    method: 'POST',
    path: '/api/v1/payments/approve',
    summary: 'Approves proposed payments, all of them or none.',
    body: z.object({
      payments: z
        .array(one.extend({ version: versionSchema }))
        .min(1)
        .max(200),
    }),
    answer: z.object({ items: z.array(paymentSchema) }),
  }),
  payPayment: endpoint({
    method: 'POST',
    path: '/api/v1/payments/:id/pay',
    summary: 'Notes that it was paid, with its voucher; its budget line has then spent it.',
    params: one,
    body: withDocument,
    answer: paymentSchema,
  }),
  settlePayment: endpoint({
    method: 'POST',
    path: '/api/v1/payments/:id/settle',
    summary: 'Notes that a paid one was settled, with its document.',
    params: one,
    body: withDocument,
    answer: paymentSchema,
  }),
  cancelPayment: endpoint({
    method: 'POST',
    path: '/api/v1/payments/:id/cancel',
    summary: 'Cancels one that is not settled, with a reason; what its line had spent comes back.',
    params: one,
    body: z.object({ version: versionSchema, because: z.string().trim().min(3).max(500) }),
    answer: paymentSchema,
  }),
};
