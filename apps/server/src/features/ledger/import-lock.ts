import type { Database } from '../../platform/database/connection';

/** One process at a time has an import in hand; a killed one lets go when the server sees its connection gone. */
export async function withImportLock<T>(
  database: Database,
  importId: string,
  work: () => Promise<T>,
): Promise<T | 'busy'> {
  const client = await database.pool.connect();
  const lock = `hashtextextended('ledger-import ' || $1::text, 0)`;
  try {
    const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${lock}) as taken`, [
      importId,
    ]);
    if (!rows[0]?.taken) return 'busy';
    try {
      return await work();
    } finally {
      await client.query(`select pg_advisory_unlock(${lock})`, [importId]);
    }
  } finally {
    client.release();
  }
}
