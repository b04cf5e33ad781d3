import type { Policy } from '../../platform/use-case/actor';
import { fileWriters, reporters } from '../../platform/use-case/roles';

export const paymentsPolicies = {
  readNorms: { action: 'payment-norms.read', roles: [...reporters, 'auditor'] },
  addNorms: { action: 'payment-norms.add', roles: ['province-manager', 'operator'] },
  readPayments: { action: 'payments.read', roles: reporters },
  /** To propose, to pay and to settle. */
  makePayments: { action: 'payments.make', roles: fileWriters },
  cancelPayments: { action: 'payments.cancel', roles: [...fileWriters, 'commune-chair'] },
  approvePayments: {
    action: 'payments.approve',
    roles: ['commune-chair', 'commune-police-chief', 'province-manager', 'operator'],
  },
} as const satisfies Record<string, Policy>;
