import type { Policy } from '../../platform/use-case/actor';
import { administrators } from '../../platform/use-case/roles';

export const accessPolicies = {
  public: { action: 'public', roles: 'public' },
  ownSession: { action: 'session.own', roles: 'signed-in' },
  manageAccounts: { action: 'accounts.manage', roles: administrators },
} as const satisfies Record<string, Policy>;
