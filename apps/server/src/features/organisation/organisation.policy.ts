import type { Policy } from '../../platform/use-case/actor';
import { administrators } from '../../platform/use-case/roles';

export const organisationPolicies = {
  readUnits: { action: 'units.read', roles: 'signed-in' },
  manageOrganisations: { action: 'organisations.manage', roles: administrators },
} as const satisfies Record<string, Policy>;
