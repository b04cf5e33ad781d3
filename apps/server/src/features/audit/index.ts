export { auditPolicies } from './audit.policy';
export { auditRoutes } from './audit.routes';
export { type AuditVerification, startAuditSealer, verifyAudit } from './seal';
