/** What a norm gives for one unit: an amount in đồng, or a share of the base salary. */
export interface NormRate {
  readonly amount: number | null;
  readonly factor: number | null;
}

/** Whole đồng for the quantity; null where the norm is a share and no base salary holds. */
export function paymentAmount(
  { amount, factor }: NormRate,
  baseSalary: number | null,
  quantity: number,
): number | null {
  const unit = amount ?? (factor === null || baseSalary === null ? null : factor * baseSalary);
  return unit === null ? null : Math.round(Number((unit * quantity).toPrecision(15)));
}

export type PaymentFault = 'amount-over-norm' | 'below-norm-without-reason';

/** A norm is the most that may be paid; paying less has a reason. */
export function judgePayment(amount: number, byNorm: number, belowBecause: string | null): PaymentFault | null {
  if (amount > byNorm) return 'amount-over-norm';
  return amount < byNorm && belowBecause === null ? 'below-norm-without-reason' : null;
}
