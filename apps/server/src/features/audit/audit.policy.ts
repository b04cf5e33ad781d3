import type { Policy } from '../../platform/use-case/actor';
import { auditors } from '../../platform/use-case/roles';

export const auditPolicies = {
  readAudit: { action: 'audit.read', roles: auditors },
} as const satisfies Record<string, Policy>;
