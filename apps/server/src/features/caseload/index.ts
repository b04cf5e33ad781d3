export { caseloadPolicies } from './caseload.policy';
export { caseloadRoutes } from './caseload.routes';
export { addAbsence, addDuty, transferCaseload } from './change-caseload';
