import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../test/world';
import { createContentStore } from '../../platform/files/index';
import { operatorAccountId } from '../access/index';
import { withImportLock } from './import-lock';
import { createImportQueue, type LedgerContext, prepareImport, runImport, startImport } from './index';
import { workbook } from './ledger.test-kit';

const bienHoa = '26068';
const names = ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hà', 'Hải', 'Lan', 'Long', 'Mai'];
const rowCount = 2500;

let world: World;
let context: LedgerContext;
beforeAll(async () => {
  world = await openWorld('2026-07-10T02:00:00Z');
  context = { ...world.program, content: createContentStore(world.dataDir, world.program.keyRing) };
});
afterAll(() => world.close());

let round = 0;
beforeEach(() => {
  round += 1;
});

/** An import of 2,500 rows, three batches, put down but not run. */
async function putDown(accountId = operatorAccountId): Promise<string> {
  const rows = Array.from({ length: rowCount }, (_, i) => [
    i % 100 === 7 ? 'X' : `${names[Math.floor(i / 100) % 10]} ${names[Math.floor(i / 10) % 10]} ${names[i % 10]}`,
    `${1 + (i % 28)}/${1 + (i % 12)}/${1950 + (i % 50)}`,
    `075${round % 2}${String(i % 100).padStart(2, '0')}${String(round * 10_000 + i).padStart(6, '0')}`,
  ]);
  const kept = await context.content.keep(
    (async function* () {
      yield await workbook([['Họ và tên', 'Ngày sinh', 'Số CCCD'], ...rows]);
    })(),
  );
  const opened = await world.program.sessions.open(accountId, 'command', null, null);
  if (!opened) throw new Error('No session.');
  const request = { contentHash: kept.hash, fileName: `sổ ${round}.xlsx`, unitCode: bienHoa, mapping: {} };
  const prepared = await prepareImport(context, opened.actor, request);
  const { importId } = await context.runner.execute(opened.actor, startImport, { ...prepared, bytes: kept.bytes });
  const again = await context.runner.execute(opened.actor, startImport, { ...prepared, bytes: kept.bytes });
  expect(again).toEqual({ importId, resumed: true });
  return importId;
}

const stored = async (importId: string) => {
  const { rows } = await world.owner.query('select * from ledger_import where id = $1', [importId]);
  return rows[0];
};
/** Stops before the second batch. */
const stopAfterOne = () => {
  let batches = 0;
  return {
    onProgress: () => {
      batches += 1;
    },
    isStopped: () => batches >= 1,
  };
};

describe('an import that was stopped', () => {
  it('goes on after its last row, and hands all refused rows back', async () => {
    const importId = await putDown();
    expect(await runImport(context, importId, stopAfterOne())).toBe('stopped');
    expect(await stored(importId)).toMatchObject({ state: 'running', last_row: 1001, rows_done: 1000 });
    expect(await runImport(context, importId)).toBe('finished');
    const after = await stored(importId);
    expect(after).toMatchObject({ state: 'finished', rows_done: rowCount, rows_total: rowCount });
    expect(after.counts).toMatchObject({ rows: rowCount, refused: 25, matched: 0, ignored: 0 });
    const { rows } = await world.owner.query(
      `select count(*)::int as rows, count(distinct person_id)::int as people from ledger_row where import_id = $1`,
      [importId],
    );
    expect(rows[0]).toEqual({ rows: rowCount, people: rowCount - 25 });
    expect(await runImport(context, importId)).toBe('finished');
    expect(await readdir(join(world.dataDir, 'files/plain'))).toEqual([]);
  });

  it('is taken up by a server that starts, and run by one process at a time', async () => {
    const importId = await putDown();
    expect(await withImportLock(context.database, importId, () => runImport(context, importId))).toBe('busy');
    const queue = createImportQueue(context);
    queue.start();
    while ((await stored(importId)).state === 'running') await new Promise((done) => setTimeout(done, 50));
    await queue.stop();
    expect(await stored(importId)).toMatchObject({ state: 'finished', rows_done: rowCount });
  });

  it('fails with a clear code when its account has lost its post, and keeps what was taken on', async () => {
    const organisationId = await world.organisation(bienHoa);
    const accountId = crypto.randomUUID();
    await world.owner.query(`insert into account (id, username, display_name) values ($1, 'nghi-viec', 'Cán bộ')`, [
      accountId,
    ]);
    await world.owner.query(
      `insert into membership (id, account_id, organisation_id, role) values (gen_random_uuid(), $1, $2, 'commune-officer')`,
      [accountId, organisationId],
    );
    const importId = await putDown(accountId);
    let batches = 0;
    const outcome = await runImport(context, importId, {
      onProgress: () => {
        batches += 1;
      },
      isStopped: () => batches >= 1,
    });
    expect(outcome).toBe('stopped');
    await world.owner.query(`update membership set valid = daterange(null, current_date) where account_id = $1`, [
      accountId,
    ]);
    expect(await runImport(context, importId)).toBe('failed');
    expect(await stored(importId)).toMatchObject({ state: 'failed', failure: 'no-membership', rows_done: 1000 });
  });
});
