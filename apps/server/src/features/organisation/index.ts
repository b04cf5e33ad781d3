export { loadUnits } from './load-units';
export { organisationPolicies } from './organisation.policy';
export { organisationRoutes } from './organisation.routes';
export { ensureOrganisation } from './organisations';
export { findUnit, getUnit, type UnitRow, unitReference } from './units.queries';
