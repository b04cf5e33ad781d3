import type { Database } from '../../platform/database/connection';
import type { Log } from '../../platform/log/log';

export interface AuditVerification {
  ok: boolean;
  seals: number;
  sealedEntries: number;
  unsealedEntries: number;
  firstBroken: number | null;
}

/** Links finished entries into the chain every second; several processes may run it, one at a time does the work. */
export function startAuditSealer(database: Database, log: Log): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(async () => {
      try {
        await database.pool.query('select app.seal_audit()');
      } catch (error) {
        log.warn('audit.seal-failed', { code: (error as { code?: string }).code ?? null });
      }
    });
  }, 1000);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Recomputes every batch; the first whose hash differs is named. */
export async function verifyAudit(database: Database): Promise<AuditVerification> {
  const { rows } = await database.pool.query<{
    seals: number;
    sealed: number;
    unsealed: number;
    first_broken: number | null;
  }>('select * from app.verify_audit()');
  const row = rows[0];
  if (!row) throw new Error('No answer from the audit.');
  return {
    ok: row.first_broken === null,
    seals: row.seals,
    sealedEntries: row.sealed,
    unsealedEntries: row.unsealed,
    firstBroken: row.first_broken,
  };
}
