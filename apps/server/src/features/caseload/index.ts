export { caseloadPolicies } from './caseload.policy';
export { caseloadRoutes } from './caseload.routes';
