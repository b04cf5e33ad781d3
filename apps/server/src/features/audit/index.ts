export { type AuditVerification, startAuditSealer, verifyAudit } from './seal';
