import type { Policy } from '../../platform/use-case/actor';
import { reporters } from '../../platform/use-case/roles';

export const registersPolicies = {
  readRegisters: { action: 'register-entries.read', roles: [...reporters, 'auditor'] },
  writeRegisters: { action: 'register-entries.write', roles: reporters },
} as const satisfies Record<string, Policy>;
