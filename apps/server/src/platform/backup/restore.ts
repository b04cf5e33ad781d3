import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { KeyRing } from '../keys/key-ring';
import type { Contents } from './backup';
import { BackupDamaged, createDecryption } from './envelope';
import { type RecordReader, readRecords } from './records';
import { findMigrations, findTables, quoted, type TableShape } from './tables';

export interface RestoreTarget {
  ownerUrl: string;
  filesFolder: string;
  keyRing: KeyRing;
}

export class RestoreRefused extends Error {}

function measured(source: AsyncIterable<Buffer>): { body: Readable; sha256: () => string } {
  const hash = createHash('sha256');
  async function* pass() {
    for await (const piece of source) {
      hash.update(piece);
      yield piece;
    }
  }
  return { body: Readable.from(pass(), { objectMode: false }), sha256: () => hash.digest('hex') };
}

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>(
    `select exists (select 1 from person) or exists (select 1 from account where kind = 'person') as used`,
  );
  if (rows[0]?.used) {
    throw new RestoreRefused(
      'Cơ sở dữ liệu đích đã có dữ liệu: chỉ khôi phục vào nơi trống (DATA_DIR hoặc DATABASE_URL mới). / The target already holds data: restore into an empty one.',
    );
  }
}

async function checkManifest(client: pg.Client, reader: RecordReader, keyRing: KeyRing): Promise<TableShape[]> {
  const head = await reader.next();
  if (head?.kind !== 'manifest') throw new BackupDamaged('manifest');
  for await (const _ of reader.body());
  const missing = (head.keyIds as string[]).filter((id) => !keyRing.keyIds().includes(id));
  if (missing.length > 0) {
    throw new RestoreRefused(
      `Thiếu khóa ${missing.join(', ')}: hãy đặt KEY_RING là vòng khóa của hệ thống đã sao lưu. / Keys ${missing.join(', ')} are missing: point KEY_RING at the ring of the backed-up system.`,
    );
  }
  const here = await findMigrations(client);
  if (JSON.stringify(here) !== JSON.stringify(head.migrations)) {
    throw new RestoreRefused(
      'Bản sao lưu thuộc một phiên bản khác của chương trình; hãy khôi phục bằng đúng phiên bản đó rồi nâng cấp. / The backup is of another version; restore with that version, then upgrade.',
    );
  }
  return head.tables as TableShape[];
}

async function readTables(
  client: pg.Client,
  reader: RecordReader,
  target: RestoreTarget,
): Promise<{ seen: Contents; promised: Contents }> {
  const seen: Contents = { tables: [], files: [], auditHead: null };
  for (;;) {
    const head = await reader.next();
    if (!head) throw new BackupDamaged('end');
    if (head.kind === 'end') {
      for await (const _ of reader.body());
      return { seen, promised: head.contents as Contents };
    }
    const { body, sha256 } = measured(reader.body());
    if (head.kind === 'table') {
      const columns = (head.columns as string[]).map(quoted).join(', ');
      const copy = client.query(copyFrom(`copy ${quoted(head.name)} (${columns}) from stdin`));
      await pipeline(body, copy);
      seen.tables.push({ name: head.name, rows: copy.rowCount, sha256: sha256() });
    } else {
      const path = join(target.filesFolder, normalize(`/${head.name}`));
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await pipeline(body, createWriteStream(`${path}.restoring`, { mode: 0o600, flush: true }));
      await rename(`${path}.restoring`, path);
      seen.files.push({ name: head.name, bytes: 0, sha256: sha256() });
    }
  }
}

function compare(seen: Contents, promised: Contents): void {
  const wrongTables = promised.tables.filter(
    (table) =>
      !seen.tables.some((one) => one.name === table.name && one.rows === table.rows && one.sha256 === table.sha256),
  );
  const wrongFiles = promised.files.filter(
    (file) => !seen.files.some((one) => one.name === file.name && one.sha256 === file.sha256),
  );
  if (
    wrongTables.length > 0 ||
    wrongFiles.length > 0 ||
    seen.tables.length !== promised.tables.length ||
    seen.files.length !== promised.files.length
  ) {
    throw new BackupDamaged([...wrongTables, ...wrongFiles].map((one) => one.name).join(', ') || 'contents');
  }
}

/** Sequences go on after the largest number in use; transactions are counted anew, so the audit begins a new era. */
async function goOn(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(`
    select c.relname as "table", a.attname as "column" from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`);
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence('${quoted(table)}', '${column}'), coalesce((select max(${quoted(column)}) from ${quoted(table)}), 0) + 1, false)`,
    );
  }
  const { rows: era } = await client.query<{ next: number }>(
    'select greatest(coalesce((select max(era) from audit_entry), 0), coalesce((select max(era) from audit_seal), 0)) + 1 as next',
  );
  await client.query(`alter table audit_entry alter column era set default ${Number(era[0]?.next ?? 1)}`);
}

/** Puts a backup into an empty database, all or nothing: counts, hashes and the audit chain must be those of the backup. */
export async function restoreBackup(target: RestoreTarget, file: string): Promise<Contents> {
  const client = new pg.Client({ connectionString: target.ownerUrl, application_name: 'dong-hanh restore' });
  await client.connect();
  try {
    await refuseUnlessEmpty(client);
    const decryption = createDecryption(target.keyRing);
    const plain = createGunzip();
    const feeding = pipeline(createReadStream(file), decryption, plain);
    // A fault shows where the records are read; here it must only not go unheard.
    feeding.catch(() => {});
    const reader = readRecords(plain);
    await client.query('begin');
    const tables = await checkManifest(client, reader, target.keyRing);
    const here = await findTables(client);
    await client.query(`truncate ${[...here.map((table) => table.name), 'session'].map(quoted).join(', ')} cascade`);
    if (tables.length !== here.length) throw new BackupDamaged('tables');
    const { seen, promised } = await readTables(client, reader, target);
    await feeding;
    compare(seen, promised);
    await goOn(client);
    const { rows } = await client.query<{ first_broken: number | null; sealed: number }>(
      'select * from app.verify_audit()',
    );
    if (rows[0]?.first_broken != null) throw new BackupDamaged('audit chain');
    await client.query('commit');
    return promised;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    await rm(`${target.filesFolder}/.restoring`, { force: true });
    await client.end();
  }
}
