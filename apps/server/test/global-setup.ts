import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { ensureOperator } from '../src/features/access/operator';
import { loadUnits } from '../src/features/organisation/index';
import { openEmbeddedDatabase } from '../src/platform/database/embedded/embedded-database';
import { migrate } from '../src/platform/database/migrate';
import { openKeyRing } from '../src/platform/keys/key-ring';
import { createLog } from '../src/platform/log/log';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
    keyRing: string;
  }
}

export const templateName = 'dong_hanh_template';

/** One real PostgreSQL for the run, with a migrated template that each test file copies. */
export default async function setUp(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'dong-hanh-test-'));
  await chmod(folder, 0o755);
  const log = createLog('warn');
  const server = await openEmbeddedDatabase(folder, log);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  // A test run loses nothing of worth in a power cut.
  await client.query('alter system set synchronous_commit = off');
  await client.query('select pg_reload_conf()');
  await client.query(`create database ${templateName}`);
  await client.end();
  const keyRing = join(folder, 'keys');
  const password = openKeyRing(keyRing).derive('database-role', 24).toString('hex');
  await migrate(server.url.replace(/\/postgres$/, `/${templateName}`), password, [loadUnits, ensureOperator], log);
  project.provide('serverUrl', server.url);
  project.provide('keyRing', keyRing);
  return async () => {
    await server.release();
    await rm(folder, { recursive: true, force: true });
  };
}
