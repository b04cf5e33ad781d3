import type { Policy } from '../../platform/use-case/actor';
import { administrators } from '../../platform/use-case/roles';

export const calendarPolicies = {
  readCalendar: { action: 'calendar.read', roles: 'signed-in' },
  editCalendar: { action: 'calendar.edit', roles: administrators },
  deriveAnew: { action: 'calendar.derive', roles: ['operator'] },
} as const satisfies Record<string, Policy>;
