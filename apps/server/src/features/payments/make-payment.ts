import type { PaymentAnswer, PaymentProposal } from '@dong-hanh/contract';
import { judgePayment, paymentAmount } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import { newId } from '../../platform/ids';
import type { UseCase, WriteContext } from '../../platform/use-case/use-case';
import { getUnit } from '../organisation/index';
import { insertAll } from '../people/index';
import { getBudgetLine, noteLineMoney } from '../plans/index';
import { findNorm } from './norms';
import { paymentsPolicies } from './payments.policy';
import { keepsPaymentsOf, readPayment } from './payments.queries';

export const refuse = (field: string, code: string) => new Problem('refused', code, { faults: [{ field, code }] });

export function checkDay({ today }: WriteContext, field: string, on: string): void {
  if (on > today) throw refuse(field, 'day-ahead');
}

interface Step {
  step: PaymentAnswer['state'];
  on: string;
  document?: string;
  because?: string;
}

/** The step with who and when, and in the audit of the person it is paid to. */
async function insertStep(context: WriteContext, payment: { id: string; personId: string | null }, step: Step) {
  const { transaction, actor, now, audit } = context;
  await insertAll(transaction, 'payment_step', [
    {
      id: newId(),
      payment_id: payment.id,
      step: step.step,
      happened_on: step.on,
      document: step.document ?? null,
      because: step.because ?? null,
      recorded_at: now.toISOString(),
      recorded_by: actor.accountId,
    },
  ]);
  audit({
    action: `payment.${step.step}`,
    subjectKind: payment.personId === null ? 'payment' : 'person',
    subjectId: payment.personId ?? payment.id,
    unitId: actor.unit.id,
    ...(payment.personId !== null && { detail: { paymentId: payment.id } }),
  });
}

/** The norm of the day with what it gives for the quantity. */
export async function priceOf(
  { transaction }: WriteContext,
  provinceCode: string,
  { normCode: code, forDay: on, quantity }: Pick<PaymentProposal, 'normCode' | 'forDay' | 'quantity'>,
  direction: 'paid-out' | 'paid-in',
) {
  const norm = await findNorm(transaction, { provinceCode, code, on });
  const isPaidIn = norm?.purpose === 'contribution';
  if (!norm || norm.purpose === 'base-salary' || isPaidIn !== (direction === 'paid-in'))
    throw refuse('normCode', 'norm-unknown');
  const base = norm.factor === null ? null : await findNorm(transaction, { provinceCode, code: 'base-salary', on });
  const byNorm = paymentAmount(norm, base?.amount ?? null, quantity);
  if (byNorm === null) throw refuse('normCode', 'base-salary-unknown');
  if (byNorm < 1) throw refuse('quantity', 'amount-over-norm');
  return { norm, byNorm };
}

async function checkRecipient({ transaction }: WriteContext, recipient: string, proposal: PaymentProposal) {
  const { personId, recipientName } = proposal;
  const isPerson = recipient === 'person';
  if (isPerson !== (personId !== null) || isPerson !== (recipientName === null))
    throw refuse('normCode', 'recipient-of-norm');
  if (personId === null) return;
  const { rows } = await sql`select 1 from person where id = ${personId}::uuid and merged_into is null`.execute(
    transaction,
  );
  if (rows.length === 0) throw new Problem('not-found');
}

export const proposePayment: UseCase<PaymentProposal, PaymentAnswer> = {
  name: 'propose-payment',
  policy: paymentsPolicies.makePayments,
  async run(context, proposal) {
    const { transaction, actor, today } = context;
    const { personId, recipientName, quantity, belowBecause, forDay, planId, findingId } = proposal;
    const unit = await getUnit(transaction, proposal.unitCode, today);
    const provinceCode = unit.level === 'province' ? unit.code : unit.province_code;
    if (provinceCode === null || !keepsPaymentsOf(actor, { code: unit.code, provinceCode }))
      throw new Problem('not-permitted', 'payment-of-other');
    checkDay(context, 'forDay', forDay);
    const { norm, byNorm } = await priceOf(context, provinceCode, proposal, 'paid-out');
    await checkRecipient(context, norm.recipient, proposal);
    const amount = proposal.amount ?? byNorm;
    const fault = judgePayment(amount, byNorm, belowBecause);
    if (fault) throw refuse(fault === 'amount-over-norm' ? 'amount' : 'belowBecause', fault);
    if ((planId === null) !== (findingId === null)) throw refuse('findingId', 'finding-unknown');
    const line = planId === null || findingId === null ? null : await getBudgetLine(context, { id: planId, findingId });
    const id = newId();
    await insertAll(transaction, 'payment', [
      {
        id,
        unit_id: unit.unit_id,
        province_code: provinceCode,
        recipient: norm.recipient,
        person_id: personId,
        recipient_name: recipientName,
        norm_id: norm.id,
        quantity,
        norm_amount: byNorm,
        amount,
        below_because: amount < byNorm ? belowBecause : null,
        for_day: forDay,
        finding_id: line,
        state: 'proposed',
        version: 1,
      },
    ]);
    await insertStep(context, { id, personId }, { step: 'proposed', on: today });
    return readPayment(transaction, actor, id);
  },
};

const before: Record<'approved' | 'paid' | 'settled' | 'cancelled', readonly PaymentAnswer['state'][]> = {
  approved: ['proposed'],
  paid: ['approved'],
  settled: ['paid'],
  cancelled: ['proposed', 'approved', 'paid'],
};

/** The next step of a payment as its reader saw it; answers what it was before. */
async function takeStep(
  context: WriteContext,
  { id, version }: { id: string; version: number },
  step: Step & { step: keyof typeof before },
): Promise<PaymentAnswer> {
  const { transaction, actor } = context;
  const { rows } = await sql<{ provinceCode: string | null; version: number }>`
    select province_code as "provinceCode", version from payment where id = ${id}::uuid for update`.execute(
    transaction,
  );
  const payment = await readPayment(transaction, actor, id);
  if (!rows[0] || !keepsPaymentsOf(actor, { code: payment.unit.code, provinceCode: rows[0].provinceCode }))
    throw new Problem('not-permitted', 'payment-of-other');
  if (payment.version !== version) throw new Problem('conflict', 'stale-version');
  if (!before[step.step].includes(payment.state)) throw new Problem('refused', 'payment-step-not-open');
  checkDay(context, 'on', step.on);
  // Approval is dated by the program; money may have been handed over on an earlier day, but not settled before it was.
  const paidOn = payment.steps.find((one) => one.step === 'paid')?.on;
  if (step.step === 'settled' && paidOn && step.on < paidOn) throw refuse('on', 'payment-step-before-last');
  await sql`update payment set state = ${step.step}, version = version + 1 where id = ${id}::uuid`.execute(transaction);
  await insertStep(context, payment, step);
  return payment;
}

interface WithDocument {
  id: string;
  version: number;
  on: string;
  document: string;
}

export const approvePayments: UseCase<{ payments: { id: string; version: number }[] }, { items: PaymentAnswer[] }> = {
  name: 'approve-payments',
  policy: paymentsPolicies.approvePayments,
  async run(context, { payments }) {
    const { transaction, actor, today } = context;
    // In one order for everybody, so that two batches cannot wait for each other.
    for (const payment of [...payments].sort((left, right) => (left.id < right.id ? -1 : 1)))
      await takeStep(context, payment, { step: 'approved', on: today });
    const items: PaymentAnswer[] = [];
    for (const { id } of payments) items.push(await readPayment(transaction, actor, id));
    return { items };
  },
};

/** A step with its document, which moves the money of the budget line too. */
const withMoney = (
  name: string,
  step: 'paid' | 'settled',
  moves: 'spent' | 'settled',
  documentIs: string,
): UseCase<WithDocument, PaymentAnswer> => ({
  name,
  policy: paymentsPolicies.makePayments,
  async run(context, { on, document, ...at }) {
    const { amount, line } = await takeStep(context, at, { step, on, document });
    if (line) {
      const { findingId } = line;
      const money = { findingId, paymentId: at.id, step: moves, on, amount, document: `${documentIs} ${document}` };
      await noteLineMoney(context, money);
    }
    return readPayment(context.transaction, context.actor, at.id);
  },
});

export const payPayment = withMoney('pay-payment', 'paid', 'spent', 'Chứng từ');
export const settlePayment = withMoney('settle-payment', 'settled', 'settled', 'Quyết toán');

export const cancelPayment: UseCase<{ id: string; version: number; because: string }, PaymentAnswer> = {
  name: 'cancel-payment',
  policy: paymentsPolicies.cancelPayments,
  async run(context, { because, ...at }) {
    const on = context.today;
    const { state, amount, line, steps } = await takeStep(context, at, { step: 'cancelled', on, because });
    if (line && state === 'paid') {
      const voucher = steps.find(({ step }) => step === 'paid')?.document ?? '';
      const { findingId } = line;
      await noteLineMoney(context, {
        findingId,
        paymentId: at.id,
        step: 'spent',
        on,
        amount: -amount,
        document: `Hủy chứng từ ${voucher}`,
      });
    }
    return readPayment(context.transaction, context.actor, at.id);
  },
};
