import type { Policy } from '../../platform/use-case/actor';
import { reporters } from '../../platform/use-case/roles';

export const plansPolicies = {
  readPlans: { action: 'plans.read', roles: [...reporters, 'auditor'] },
  changePlans: { action: 'plans.change', roles: reporters },
} as const satisfies Record<string, Policy>;
