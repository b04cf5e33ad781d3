import type { Transaction } from '@dong-hanh/database';
import { sql } from 'kysely';
import { readCaseFacts } from './case-facts';
import { type CaseProjection, projectCase } from './project-case';

/** A projection with the moment from which it is held to be true. */
export interface RecordedProjection {
  projection: CaseProjection;
  recordedAt: Date;
}

/** One call for any number of people, each once. */
export async function storeProjections(transaction: Transaction, recorded: RecordedProjection[]): Promise<void> {
  if (recorded.length === 0) return;
  const each = recorded.map(({ projection, recordedAt }) => ({ ...projection, recordedAt }));
  await sql`select app.store_projections(${JSON.stringify(each)}::jsonb)`.execute(transaction);
}

/** Deadlines only; states and episodes, with their history, stay. One call for any number of people, each once. */
export async function storeDeadlines(
  transaction: Transaction,
  projections: Pick<CaseProjection, 'personId' | 'deadlines' | 'summary'>[],
): Promise<void> {
  if (projections.length === 0) return;
  const each = projections.map(({ personId, deadlines, summary }) => ({ personId, deadlines, summary }));
  await sql`select app.store_deadlines(${JSON.stringify(each)}::jsonb)`.execute(transaction);
}

/** Derives files anew from their acts, after something their acts or facts rest on has changed. */
export async function projectAgain(transaction: Transaction, personIds: string[], recordedAt: Date): Promise<void> {
  const facts = await readCaseFacts(transaction, personIds);
  await storeProjections(
    transaction,
    facts.map((one) => ({ projection: projectCase(one, recordedAt), recordedAt })),
  );
}
