import type { Transaction } from '@dong-hanh/database';
import { sql } from 'kysely';
import { readCaseFacts } from './case-facts';
import { type CaseProjection, projectCase } from './project-case';

export async function storeProjections(
  transaction: Transaction,
  projections: CaseProjection[],
  recordedAt: Date,
): Promise<void> {
  if (projections.length === 0) return;
  await sql`select app.store_projections(${JSON.stringify(projections)}::jsonb, ${recordedAt})`.execute(transaction);
}

/** Derives files anew from their acts, after something their acts or facts rest on has changed. */
export async function projectAgain(transaction: Transaction, personIds: string[], recordedAt: Date): Promise<void> {
  const facts = await readCaseFacts(transaction, personIds);
  await storeProjections(
    transaction,
    facts.map((one) => projectCase(one, recordedAt)),
    recordedAt,
  );
}
