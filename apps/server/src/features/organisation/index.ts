export { loadUnits } from './load-units';
export { organisationPolicies } from './organisation.policy';
export { organisationRoutes } from './organisation.routes';
export { createOrganisation, ensureOrganisation } from './organisations';
export { findUnit, getUnit, listUnits, type UnitRow, unitReference } from './units.queries';
