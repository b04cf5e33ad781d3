import type { Policy } from '../../platform/use-case/actor';
import { reporters } from '../../platform/use-case/roles';

export const reportsPolicies = {
  computeReports: { action: 'reports.compute', roles: reporters },
  enterFigures: { action: 'figures.enter', roles: reporters },
} as const satisfies Record<string, Policy>;
