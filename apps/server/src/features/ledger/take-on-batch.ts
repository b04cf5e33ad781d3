import type { Reader } from '@dong-hanh/database';
import type { LedgerReading } from '@dong-hanh/domain';
import { sql } from 'kysely';
import { Problem } from '../../platform/http/errors';
import type { KeyRing } from '../../platform/keys/key-ring';
import type { Query, UseCase, WriteContext } from '../../platform/use-case/use-case';
import { findKnownPeople, insertCandidates, insertInTurn, insertPeople } from '../people/index';
import { type DecidedRow, decideOther, decidePeople, type Knowledge, type PersonRow } from './decide-rows';
import {
  findTakenOn,
  insertRows,
  lockProgress,
  rememberRows,
  saveProgress,
  storeFirstProjections,
} from './import.repository';
import { ledgerPolicies } from './ledger.policy';
import type { ImportCounts, ImportPlan, ImportProgress } from './ledger-import';
import type { OwnRows } from './own-rows';
import { type TakenOnBy, takeOn } from './taken-on';

/** Rows read and made ready to be decided, in order. */
export interface PreparedBatch {
  plan: ImportPlan;
  own: OwnRows;
  readings: readonly Exclude<LedgerReading, { kind: 'person' }>[];
  people: readonly PersonRow[];
  before: ImportProgress;
  lastRow: number;
}

export interface BatchResult {
  rows: DecidedRow[];
  progress: ImportProgress;
}

/** Somebody else has moved the import on: it is to be read anew from where it stands. */
export class ImportMovedOn extends Error {}

const countOf: Record<DecidedRow['outcome'], keyof ImportCounts> = {
  created: 'created',
  matched: 'matched',
  'possible-duplicate': 'possibleDuplicates',
  refused: 'refused',
  ignored: 'ignored',
};

function advance({ before, lastRow }: PreparedBatch, rows: readonly DecidedRow[]): ImportProgress {
  const counts = { ...before.counts };
  const problems = structuredClone(before.problems);
  const note = (code: string, level: 'error' | 'warning') => {
    problems[code] = { level, count: (problems[code]?.count ?? 0) + 1 };
  };
  for (const row of rows) {
    counts[countOf[row.outcome]] += 1;
    if (row.outcome !== 'ignored') counts.rows += 1;
    for (const { code } of row.errors) note(code, 'error');
    for (const { code } of row.warnings) note(code, 'warning');
  }
  return { lastRow, rowsDone: before.rowsDone + rows.length, counts, problems };
}

async function learn(reader: Reader, keyRing: KeyRing, people: readonly PersonRow[]): Promise<Knowledge> {
  const takenOnAs = await findTakenOn(reader, people);
  const unknown = people.flatMap((row, place) => (takenOnAs[place] === undefined ? [{ row, place }] : []));
  const found = await findKnownPeople(
    reader,
    keyRing,
    unknown.map(({ row }) => row.sought),
  );
  const known: Knowledge = { takenOnAs, people: people.map(() => []) };
  unknown.forEach(({ place }, index) => {
    known.people[place] = found[index] ?? [];
  });
  return known;
}

function decide(batch: PreparedBatch, known: Knowledge): DecidedRow[] {
  return [...batch.readings.map(decideOther), ...decidePeople(batch.people, known, batch.own)].sort(
    (a, b) => a.row - b.row,
  );
}

/** The same decisions as an import makes; nothing is written. */
export const tryBatch = (keyRing: KeyRing): Query<PreparedBatch, BatchResult> => ({
  name: 'try-ledger-batch',
  policy: ledgerPolicies.importLedgers,
  async run({ reader }, batch) {
    const rows = decide(batch, await learn(reader, keyRing, batch.people));
    return { rows, progress: advance(batch, rows) };
  },
});

/** One batch, whole or not at all: people, their acts and what follows, how each row ended, and where the import stands. */
export const takeOnBatch = (keyRing: KeyRing): UseCase<PreparedBatch, BatchResult> => ({
  name: 'take-on-ledger-batch',
  policy: ledgerPolicies.importLedgers,
  async run(context, batch) {
    const { transaction, actor, now } = context;
    const { plan } = batch;
    const standing = await lockProgress(transaction, plan.importId);
    if (!standing) throw new Problem('not-found');
    if (standing.state !== 'running' || standing.lastRow !== batch.before.lastRow) throw new ImportMovedOn();
    // Two imports that bring the same people into a province wait for each other, so that the second sees them.
    await sql`select pg_advisory_xact_lock(hashtext('ledger-batch'), hashtext(p.province_code)) from ledger_import p where p.id = ${plan.importId}::uuid`.execute(
      transaction,
    );
    const rows = decide(batch, await learn(transaction, keyRing, batch.people));
    await writeNew(context, keyRing, rows, {
      importId: plan.importId,
      sourceName: plan.sourceName,
      day: plan.day,
      accountId: actor.accountId,
      now,
    });
    await rememberRows(transaction, rows);
    await insertRows(transaction, plan.importId, rows);
    const progress = advance(batch, rows);
    await saveProgress(transaction, plan.importId, progress);
    context.audit({
      action: 'ledger.batch',
      subjectKind: 'ledger-import',
      subjectId: plan.importId,
      unitId: plan.unitId,
      detail: {
        afterRow: batch.before.lastRow,
        lastRow: batch.lastRow,
        rows: rows.length,
        personIds: rows.flatMap(({ outcome, personId }) =>
          personId && (outcome === 'created' || outcome === 'possible-duplicate') ? [personId] : [],
        ),
      },
    });
    return { rows, progress };
  },
});

async function writeNew(
  { transaction }: WriteContext,
  keyRing: KeyRing,
  rows: readonly DecidedRow[],
  by: TakenOnBy,
): Promise<void> {
  const taken = rows.flatMap(({ outcome, source, personId, duplicates }) =>
    source && personId && (outcome === 'created' || outcome === 'possible-duplicate')
      ? [{ ...takeOn(source, personId, duplicates.length > 0, by), duplicates }]
      : [],
  );
  await insertPeople(
    transaction,
    keyRing,
    taken.map(({ person }) => person),
    by.accountId,
    by.now,
  );
  await insertInTurn(transaction, [['act', () => taken.flatMap(({ act }) => (act ? [act] : []))]]);
  await storeFirstProjections(
    transaction,
    taken.flatMap(({ projection }) => (projection ? [{ ...projection, recordedAt: by.now }] : [])),
  );
  const pairs = taken.flatMap(({ person, duplicates }) =>
    duplicates.map((found) => ({
      personId: person.id,
      otherPersonId: found.person.personId,
      likeness: found.likeness,
    })),
  );
  if (pairs.length > 0) await insertCandidates(transaction, pairs);
}
