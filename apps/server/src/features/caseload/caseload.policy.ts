import type { Policy } from '../../platform/use-case/actor';
import { fileWriters } from '../../platform/use-case/roles';

export const caseloadPolicies = {
  readCaseload: { action: 'caseload.read', roles: [...fileWriters, 'commune-chair'] },
  readEscalations: { action: 'escalations.read', roles: ['province-manager', 'operator'] },
  changeCaseload: { action: 'caseload.change', roles: fileWriters },
} as const satisfies Record<string, Policy>;
