import type { Reader, Transaction } from '@dong-hanh/database';
import type { LedgerIssue, LedgerLanguage } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { localDay } from '../../platform/clock/clock';
import type { projectCase } from '../cases/index';
import { insertAll } from '../people/index';
import type { DecidedRow, RowOutcome } from './decide-rows';
import type { ImportPlan, ImportProgress, ImportState } from './ledger-import';

type CaseProjection = ReturnType<typeof projectCase>;

/** An import as stored. */
export interface StoredImport {
  plan: ImportPlan;
  progress: ImportProgress;
  state: ImportState;
  failure: string | null;
  accountId: string;
  membershipId: string;
  resultId: string | null;
  resultHash: Buffer | null;
  format: 'xlsx' | 'csv';
  recordedAt: Date;
  finishedAt: Date | null;
}

interface ImportRow {
  id: string;
  unit_id: number;
  unit_code: string;
  content_hash: Buffer;
  language: LedgerLanguage;
  source_name: string;
  mapping: ImportPlan['mapping'];
  recognition: ImportPlan['recognised'];
  state: ImportState;
  failure: string | null;
  rows_done: number;
  rows_total: number;
  last_row: number;
  counts: ImportProgress['counts'];
  problems: ImportProgress['problems'];
  recorded_at: Date;
  recorded_by: string;
  membership_id: string;
  result_id: string | null;
  result_hash: Buffer | null;
  result_type: string | null;
  finished_at: Date | null;
}

const columns = sql`i.id, i.unit_id, i.content_hash, i.language, i.source_name, i.mapping, i.recognition, i.state, i.failure, i.rows_done, i.rows_total, i.last_row,
  i.counts, i.problems, i.recorded_at, i.recorded_by, i.membership_id, i.result_id, r.content_hash as result_hash, r.media_type as result_type, i.finished_at,
  (select u.code from administrative_unit u where u.unit_id = i.unit_id order by upper(u.valid) desc nulls first limit 1) as unit_code`;
const tables = sql`ledger_import i left join attachment r on r.id = i.result_id`;

function storedImport(row: ImportRow): StoredImport {
  return {
    plan: {
      importId: row.id,
      unitId: row.unit_id,
      unitCode: row.unit_code,
      contentHash: row.content_hash,
      day: localDay(row.recorded_at),
      language: row.language,
      sourceName: row.source_name,
      mapping: row.mapping,
      recognised: row.recognition,
      rowsTotal: row.rows_total,
    },
    progress: { lastRow: row.last_row, rowsDone: row.rows_done, counts: row.counts, problems: row.problems },
    state: row.state,
    failure: row.failure,
    accountId: row.recorded_by,
    membershipId: row.membership_id,
    resultId: row.result_id,
    resultHash: row.result_hash,
    format: row.result_type?.startsWith('text/csv') ? 'csv' : 'xlsx',
    recordedAt: row.recorded_at,
    finishedAt: row.finished_at,
  };
}

export async function findImport(reader: Reader, importId: string): Promise<StoredImport | null> {
  const { rows } = await sql<ImportRow>`select ${columns} from ${tables} where i.id = ${importId}::uuid`.execute(
    reader,
  );
  return rows[0] ? storedImport(rows[0]) : null;
}

export async function listStoredImports(reader: Reader, most: number): Promise<StoredImport[]> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from ${tables} order by i.recorded_at desc, i.id desc limit ${most}`.execute(reader);
  return rows.map(storedImport);
}

export async function findUnfinishedImports(reader: Reader): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ledger_import where state = 'running' order by recorded_at`.execute(reader);
  return rows.map((row) => row.id);
}

/** The unfinished import of the same content with the same columns into the same unit. */
export async function findUnfinishedTwin(
  reader: Reader,
  plan: Pick<ImportPlan, 'unitId' | 'contentHash' | 'mapping'>,
): Promise<StoredImport | null> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from ${tables}
     where i.unit_id = ${plan.unitId} and i.content_hash = ${plan.contentHash} and i.state = 'running' and i.mapping = ${JSON.stringify(plan.mapping)}::jsonb
     order by i.recorded_at limit 1`.execute(reader);
  return rows[0] ? storedImport(rows[0]) : null;
}

/** Where the import stands, held until the transaction ends: a killed process may still be committing its last batch. */
export async function lockProgress(
  transaction: Transaction,
  importId: string,
): Promise<{ lastRow: number; state: ImportState } | null> {
  const { rows } = await sql<{ lastRow: number; state: ImportState }>`
    select last_row as "lastRow", state from ledger_import where id = ${importId}::uuid for update`.execute(
    transaction,
  );
  return rows[0] ?? null;
}

export async function saveProgress(
  transaction: Transaction,
  importId: string,
  progress: ImportProgress,
): Promise<void> {
  await transaction
    .updateTable('ledger_import')
    .set({
      last_row: progress.lastRow,
      rows_done: progress.rowsDone,
      counts: JSON.stringify(progress.counts),
      problems: JSON.stringify(progress.problems),
    })
    .where('id', '=', importId)
    .execute();
}

const hex = (bytes: Buffer | undefined) => (bytes ? `\\x${bytes.toString('hex')}` : null);

export async function insertRows(
  transaction: Transaction,
  importId: string,
  rows: readonly DecidedRow[],
): Promise<void> {
  await insertAll(
    transaction,
    'ledger_row',
    rows.map((row) => ({
      import_id: importId,
      row_number: row.row,
      fingerprint: hex(row.source?.fingerprint),
      outcome: row.outcome,
      person_id: row.personId ?? null,
      other_person_id: row.otherPersonId ?? null,
      other_row: row.otherRow ?? null,
      errors: row.errors,
      warnings: row.warnings,
    })),
  );
}

/** Remembers as whom a row was taken on; the first time counts. */
export async function rememberRows(transaction: Transaction, rows: readonly DecidedRow[]): Promise<void> {
  const known = rows.flatMap(({ source, personId }) => (source && personId ? [{ source, personId }] : []));
  if (known.length === 0) return;
  await sql`
    insert into ledger_known_row (unit_id, fingerprint, person_id)
    select * from unnest(${known.map(({ source }) => source.unit.id)}::int[], ${known.map(({ source }) => source.fingerprint)}::bytea[], ${known.map(({ personId }) => personId)}::uuid[])
    on conflict do nothing`.execute(transaction);
}

export async function findTakenOn(
  reader: Reader,
  rows: readonly { unit: { id: number }; fingerprint: Buffer }[],
): Promise<(string | undefined)[]> {
  const takenOn: (string | undefined)[] = rows.map(() => undefined);
  if (rows.length === 0) return takenOn;
  const { rows: found } = await sql<{ wanted: number; person_id: string }>`
    select * from app.find_known_ledger_rows(${rows.map((row) => row.unit.id)}::int[], ${rows.map((row) => row.fingerprint)}::bytea[])`.execute(
    reader,
  );
  for (const one of found) takenOn[one.wanted - 1] = one.person_id;
  return takenOn;
}

export interface StoredRow {
  row: number;
  outcome: RowOutcome;
  personId: string | null;
  otherPersonId: string | null;
  otherRow: number | null;
  errors: LedgerIssue[];
  warnings: LedgerIssue[];
}

export type RowChoice = 'all' | 'with-issues' | 'with-errors' | 'with-warnings';

/** Rows of an import in order: all of them, or those with something to say. */
export async function readRows(
  reader: Reader,
  importId: string,
  which: RowChoice,
  most = Number.MAX_SAFE_INTEGER,
): Promise<StoredRow[]> {
  const condition = {
    all: sql`true`,
    'with-errors': sql`errors <> '[]'`,
    'with-warnings': sql`warnings <> '[]'`,
    'with-issues': sql`(errors <> '[]' or warnings <> '[]')`,
  }[which];
  const { rows } = await sql<StoredRow>`
    select row_number as row, outcome, person_id as "personId", other_person_id as "otherPersonId", other_row as "otherRow", errors, warnings
      from ledger_row where import_id = ${importId}::uuid and ${condition} order by row_number limit ${most}`.execute(
    reader,
  );
  return rows;
}

/** What follows from the acts that people came with; one statement for a batch. */
export async function storeFirstProjections(
  transaction: Transaction,
  projections: readonly (CaseProjection & { recordedAt: Date })[],
): Promise<void> {
  if (projections.length === 0) return;
  await sql`select app.store_first_projections(${JSON.stringify(projections)}::jsonb)`.execute(transaction);
}
