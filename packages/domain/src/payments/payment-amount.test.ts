import { describe, expect, it } from 'vitest';
import { judgePayment, paymentAmount } from './payment-amount';
import { owedAfterWaiver } from './waiver-grounds';

describe('the amount of a payment', () => {
  it.each([
    ['an amount for each unit', { amount: 65_000, factor: null }, null, 12, 780_000],
    ['a share of the base salary', { amount: null, factor: 0.6 }, 2_340_000, 3, 4_212_000],
    ['half a month, in whole đồng', { amount: 333_333, factor: null }, null, 0.5, 166_667],
    ['no fraction from binary arithmetic', { amount: null, factor: 1.1 }, 2_340_000, 1, 2_574_000],
    ['unknown without a base salary', { amount: null, factor: 0.6 }, null, 1, null],
  ])('%s', (_, norm, baseSalary, quantity, amount) => {
    expect(paymentAmount(norm, baseSalary, quantity)).toBe(amount);
  });

  it.each([
    [100, null, null],
    [101, null, 'amount-over-norm'],
    [101, 'Thỏa thuận', 'amount-over-norm'],
    [99, null, 'below-norm-without-reason'],
    [99, 'Nghỉ hai ngày', null],
  ])('%d of 100 by the norm, reason %s: %s', (amount, because, fault) => {
    expect(judgePayment(amount, 100, because)).toBe(fault);
  });

  it.each([
    [4_000_000, 0, 4_000_000],
    [4_000_000, 70, 1_200_000],
    [333_333, 50, 166_667],
    [4_000_000, 100, 0],
  ])('%d owed with %d per cent waived: %d', (byNorm, waived, owed) => {
    expect(owedAfterWaiver(byNorm, waived)).toBe(owed);
  });
});
