import { accessPolicies } from '../features/access/index';
import { auditPolicies } from '../features/audit/index';
import { calendarPolicies } from '../features/calendar/index';
import { caseloadPolicies } from '../features/caseload/index';
import { casesPolicies } from '../features/cases/index';
import { complaintsPolicies } from '../features/complaints/index';
import { documentsPolicies } from '../features/documents/index';
import { handOverPolicies } from '../features/handover/index';
import { lawPolicies } from '../features/law/index';
import { ledgerPolicies } from '../features/ledger/index';
import { organisationPolicies } from '../features/organisation/index';
import { papersPolicies } from '../features/papers/index';
import { paymentsPolicies } from '../features/payments/index';
import { peoplePolicies } from '../features/people/index';
import { plansPolicies } from '../features/plans/index';
import { registersPolicies } from '../features/registers/index';
import { reportsPolicies } from '../features/reports/index';
import type { Policy } from '../platform/use-case/actor';

/** Every named action of the program with the roles that may do it. */
export const allPolicies: Policy[] = [
  accessPolicies,
  organisationPolicies,
  auditPolicies,
  calendarPolicies,
  lawPolicies,
  documentsPolicies,
  papersPolicies,
  peoplePolicies,
  casesPolicies,
  plansPolicies,
  paymentsPolicies,
  registersPolicies,
  reportsPolicies,
  ledgerPolicies,
  handOverPolicies,
  caseloadPolicies,
  complaintsPolicies,
].flatMap((policies) => Object.values(policies) as Policy[]);

export function actionsOf(role: string): string[] {
  return allPolicies
    .filter(
      (policy) => policy.roles === 'signed-in' || (typeof policy.roles !== 'string' && policy.roles.includes(role)),
    )
    .map((policy) => policy.action);
}
