export { loadUnits } from './load-units';
export { organisationPolicies } from './organisation.policy';
export { organisationRoutes } from './organisation.routes';
export { type Contact, createOrganisation, ensureOrganisation, findContact, findLegalAid } from './organisations';
export { findUnit, getUnit, listUnits, type UnitRow, unitReference } from './units.queries';
