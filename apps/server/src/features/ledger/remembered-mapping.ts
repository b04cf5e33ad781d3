import type { Reader, Transaction } from '@dong-hanh/database';
import { type LedgerField, ledgerLayoutKey } from '@dong-hanh/domain';
import { sql } from 'kysely';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { LedgerFile } from './ledger-file';

export type ColumnFields = Record<string, LedgerField>;

/** Ledgers with the same headings in the same order are read alike; headings may hold names, so only their hash is kept. */
export const layoutHash = (keyRing: KeyRing, headings: LedgerFile['header']['headings']): Buffer =>
  keyRing.lookupHash('ledger-layout', ledgerLayoutKey(headings));

export async function findRememberedMapping(
  reader: Reader,
  unitId: number,
  layout: Buffer,
): Promise<ColumnFields | null> {
  const row = await reader
    .selectFrom('ledger_mapping')
    .select('mapping')
    .where('unit_id', '=', unitId)
    .where('headings_hash', '=', layout)
    .executeTakeFirst();
  return row ? (row.mapping as ColumnFields) : null;
}

export async function rememberMapping(
  transaction: Transaction,
  unitId: number,
  layout: Buffer,
  columns: ColumnFields,
  by: { accountId: string; now: Date },
): Promise<void> {
  await sql`
    insert into ledger_mapping (unit_id, headings_hash, mapping, confirmed_at, confirmed_by)
    values (${unitId}, ${layout}, ${JSON.stringify(columns)}::jsonb, ${by.now}, ${by.accountId}::uuid)
    on conflict (unit_id, headings_hash) do update set mapping = excluded.mapping, confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by`.execute(
    transaction,
  );
}
