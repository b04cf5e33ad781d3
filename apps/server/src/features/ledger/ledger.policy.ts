import type { Policy } from '../../platform/use-case/actor';
import { fileWriters } from '../../platform/use-case/roles';

export const ledgerPolicies = {
  importLedgers: { action: 'ledger.import', roles: fileWriters },
} as const satisfies Record<string, Policy>;
