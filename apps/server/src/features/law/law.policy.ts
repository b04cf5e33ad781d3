import type { Policy } from '../../platform/use-case/actor';
import { administrators } from '../../platform/use-case/roles';

export const lawPolicies = {
  readQuestions: { action: 'law.read', roles: 'signed-in' },
  decideQuestion: { action: 'law.decide', roles: administrators },
  deriveAnew: { action: 'law.derive', roles: ['operator'] },
} as const satisfies Record<string, Policy>;
