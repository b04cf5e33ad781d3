import { auditEndpoints } from '@dong-hanh/contract';
import type { Database } from '../../platform/database/connection';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { auditPolicies } from './audit.policy';
import { listAudit } from './audit.queries';
import { verifyAudit } from './seal';

export function auditRoutes(routes: Routes, runner: Runner, database: Database): void {
  routes.add(auditEndpoints.listAudit, auditPolicies.readAudit, (actor, { query }) =>
    runner.ask(actor, listAudit, query),
  );
  routes.add(auditEndpoints.verifyAudit, auditPolicies.readAudit, () => verifyAudit(database));
}
