import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { KeyRing } from '../keys/key-ring';
import { createEncryption } from './envelope';
import { writeRecord } from './records';
import { findMigrations, findTables, quoted } from './tables';

export interface Contents {
  tables: { name: string; rows: number; sha256: string }[];
  files: { name: string; bytes: number; sha256: string }[];
  auditHead: { sequence: number; hash: string } | null;
}

export interface BackupSource {
  ownerUrl: string;
  filesFolder: string;
  keyRing: KeyRing;
  now: Date;
}

/** Content kept under its hash; work in progress beside it (plain for a moment) never enters a backup. */
async function* listFiles(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name)) yield* listFiles(path);
    else if (entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name)) yield path;
  }
}

/** Bytes as they pass, with their hash and number. */
function measured(source: AsyncIterable<Buffer>): {
  body: AsyncGenerator<Buffer>;
  done: () => { sha256: string; bytes: number };
} {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* pass() {
    for await (const piece of source) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  return { body: pass(), done: () => ({ sha256: hash.digest('hex'), bytes }) };
}

async function* contentsOf(client: pg.Client, source: BackupSource, contents: Contents): AsyncGenerator<Buffer> {
  const tables = await findTables(client);
  yield* writeRecord({
    kind: 'manifest',
    name: 'dong-hanh',
    migrations: await findMigrations(client),
    tables,
    keyIds: source.keyRing.keyIds(),
  });
  for (const table of tables) {
    const columns = table.columns.map(quoted).join(', ');
    const stream = client.query(copyTo(`copy (select ${columns} from ${quoted(table.name)}) to stdout`));
    const { body, done } = measured(stream as AsyncIterable<Buffer>);
    yield* writeRecord({ kind: 'table', name: table.name, columns: table.columns }, body);
    contents.tables.push({ name: table.name, rows: stream.rowCount, sha256: done().sha256 });
  }
  // Files are content under their hash and never change, so those the snapshot refers to are all there.
  for await (const path of listFiles(source.filesFolder)) {
    const name = relative(source.filesFolder, path).split(sep).join('/');
    const { body, done } = measured(createReadStream(path) as AsyncIterable<Buffer>);
    yield* writeRecord({ kind: 'file', name }, body);
    contents.files.push({ name, ...done() });
  }
  const { rows } = await client.query<{ sequence: number; hash: string }>(
    `select sequence::int, encode(hash, 'hex') as hash from audit_seal order by sequence desc limit 1`,
  );
  contents.auditHead = rows[0] ?? null;
  yield* writeRecord({ kind: 'end', name: 'contents', contents });
}

/** One snapshot of everything, encrypted; written beside its name and renamed when whole. */
export async function writeBackup(source: BackupSource, file: string): Promise<Contents> {
  const client = new pg.Client({ connectionString: source.ownerUrl, application_name: 'dong-hanh backup' });
  await client.connect();
  const draft = join(dirname(file), `.${process.pid}.backup-draft`);
  const contents: Contents = { tables: [], files: [], auditHead: null };
  try {
    await mkdir(dirname(file), { recursive: true });
    await client.query('begin isolation level repeatable read read only');
    await pipeline(
      Readable.from(contentsOf(client, source, contents), { objectMode: false }),
      createGzip({ level: 4 }),
      createEncryption(source.keyRing, source.now),
      createWriteStream(draft, { mode: 0o600, flush: true }),
    );
    await client.query('commit');
    await rename(draft, file);
    return contents;
  } finally {
    await rm(draft, { force: true });
    await client.end();
  }
}
