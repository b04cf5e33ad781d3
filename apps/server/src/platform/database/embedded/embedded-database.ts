import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import lockfile from 'proper-lockfile';
import type { Log } from '../../log/log';
import { chooseRunAs, locateBinaries, type RunAs } from './binaries';

export interface EmbeddedDatabase {
  /** Connection of the owner of the database. */
  url: string;
  /** Leaves the database; stops it when no other program of ours uses it. */
  release(): Promise<void>;
}

interface Paths {
  folder: string;
  password: string;
  log: string;
}

const presenceName = 'dong-hanh presence';
const startTimeoutMs = 30_000;

async function withLock<T>(dataDir: string, action: () => Promise<T>): Promise<T> {
  const release = await lockfile.lock(dataDir, {
    lockfilePath: join(dataDir, 'postgres.lock'),
    stale: 10_000,
    retries: { retries: 120, minTimeout: 100, maxTimeout: 500 },
  });
  try {
    return await action();
  } finally {
    await release();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

const urlAt = (port: number, password: string) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

/** A connection kept open for as long as this process uses the database; the server itself drops it when the process dies. */
async function joinDatabase(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: presenceName });
  client.on('error', () => {});
  await client.connect();
  return client;
}

function readPostmaster(paths: Paths): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(join(paths.folder, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 && port > 0 ? { pid, port } : null;
  } catch {
    return null;
  }
}

/** A database left running by a killed process is used on, never started twice. */
async function adopt(paths: Paths, password: string): Promise<{ url: string; presence: pg.Client } | null> {
  const running = readPostmaster(paths);
  if (!running) return null;
  const url = urlAt(running.port, password);
  try {
    const presence = await joinDatabase(url);
    const { rows } = await presence.query<{ data_directory: string }>('show data_directory');
    if (rows[0]?.data_directory === paths.folder) return { url, presence };
    await presence.end();
    return null;
  } catch {
    return null;
  }
}

async function initialise(paths: Paths, initdb: string, runAs: RunAs): Promise<void> {
  await mkdir(paths.folder, { recursive: true, mode: 0o700 });
  const passwordCopy = join(paths.folder, '..', 'postgres.initdb');
  await writeFile(passwordCopy, await readFile(paths.password), { mode: 0o600 });
  runAs.own(paths.folder);
  runAs.own(passwordCopy);
  const { file, args, options } = runAs.command(initdb, [
    ...['-D', paths.folder, '-U', 'postgres', `--pwfile=${passwordCopy}`],
    ...['--auth=scram-sha-256', '-E', 'UTF8', '--no-locale', '--no-sync'],
  ]);
  const done = spawnSync(file, args, { ...options, cwd: '/', encoding: 'utf8' });
  await rm(passwordCopy);
  if (done.status !== 0) throw new Error(`initdb: ${done.stderr || done.error?.message}`);
}

function launch(paths: Paths, postgres: string, runAs: RunAs, port: number): void {
  const megabytes = Math.min(1024, Math.max(64, Math.floor(totalmem() / 1024 ** 2 / 8)));
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: `${megabytes}MB`,
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '4GB',
    max_connections: '120',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
  };
  const { file, args, options } = runAs.command(postgres, [
    ...['-D', paths.folder, '-p', String(port)],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const log = openSync(paths.log, 'a', 0o600);
  // Detached: Ctrl-C in the terminal must reach the program first, which then stops the database.
  spawn(file, args, { ...options, cwd: '/', detached: true, stdio: ['ignore', log, log] }).unref();
  closeSync(log);
}

async function start(paths: Paths, password: string): Promise<{ url: string; presence: pg.Client }> {
  const binaries = locateBinaries();
  const runAs = chooseRunAs(binaries, paths.folder);
  if (!existsSync(join(paths.folder, 'PG_VERSION'))) await initialise(paths, binaries.initdb, runAs);
  else runAs.own(paths.folder);

  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    const port = await freePort();
    launch(paths, binaries.postgres, runAs, port);
    // A database killed a moment ago may still hold its lock file: the launch then fails and is repeated.
    for (let attempt = 0; attempt < 100; attempt++) {
      await sleep(50);
      const adopted = await adopt(paths, password);
      if (adopted) return adopted;
      if (attempt > 20 && readPostmaster(paths)?.port !== port) break;
    }
  }
  throw new Error(`PostgreSQL không khởi động được, xem ${paths.log}. / PostgreSQL did not start, see the log.`);
}

async function stop(paths: Paths): Promise<void> {
  const running = readPostmaster(paths);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  for (let waited = 0; waited < 10_000 && existsSync(join(paths.folder, 'postmaster.pid')); waited += 20)
    await sleep(20);
}

/** Starts, shares or adopts the PostgreSQL under `dataDir`. */
export async function openEmbeddedDatabase(dataDir: string, log: Log): Promise<EmbeddedDatabase> {
  await mkdir(dataDir, { recursive: true });
  const paths: Paths = {
    folder: join(dataDir, 'postgres'),
    password: join(dataDir, 'postgres.password'),
    log: join(dataDir, 'postgres.log'),
  };
  const { url, presence } = await withLock(dataDir, async () => {
    if (!existsSync(paths.password)) {
      await writeFile(paths.password, randomBytes(24).toString('hex'), { mode: 0o600 });
      await chmod(paths.password, 0o600);
    }
    const password = await readFile(paths.password, 'utf8');
    return (await adopt(paths, password)) ?? (await start(paths, password));
  });
  log.debug('database.joined');
  return {
    url,
    release: () =>
      withLock(dataDir, async () => {
        const { rows } = await presence.query<{ others: number }>(
          'select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
          [presenceName],
        );
        await presence.end();
        if (rows[0]?.others === 0) await stop(paths);
      }),
  };
}
