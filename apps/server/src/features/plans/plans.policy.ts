import type { Policy } from '../../platform/use-case/actor';
import { fileHolders, reporters } from '../../platform/use-case/roles';

export const plansPolicies = {
  readPlans: { action: 'plans.read', roles: [...reporters, ...fileHolders, 'auditor'] },
  /** An office reports on what a plan gives it to do. */
  reportTasks: { action: 'plans.report-tasks', roles: [...reporters, ...fileHolders] },
  changePlans: { action: 'plans.change', roles: reporters },
} as const satisfies Record<string, Policy>;
