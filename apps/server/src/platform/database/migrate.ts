import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import type { Log } from '../log/log';
import { migrationsFolder, viewsFolder } from '../paths';

async function sqlFiles(folder: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

/** A step that must have run before requests are answered, done after the migrations by the owner. */
export type PreparationStep = (owner: Kysely<unknown>, log: Log) => Promise<void>;

/** Brings the database of `url` (an owner that may create roles and extensions) to the present structure. */
export async function migrate(url: string, appPassword: string, steps: PreparationStep[], log: Log): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'dong-hanh migrate' });
  pool.on('error', () => {});
  const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const files = await sqlFiles(migrationsFolder);
    const migrator = new Migrator({
      db: owner,
      provider: {
        getMigrations: async () =>
          Object.fromEntries(
            files.map(({ name, text }) => [
              name.replace(/\.sql$/, ''),
              {
                up: (db) =>
                  sql
                    .raw(text)
                    .execute(db)
                    .then(() => {}),
              },
            ]),
          ),
      },
    });
    const { error, results } = await migrator.migrateToLatest();
    for (const result of results ?? []) {
      if (result.status === 'Success') log.info('migration.done', { name: result.migrationName });
    }
    if (error) throw error;
    await owner.connection().execute(async (connection) => {
      await sql`select pg_advisory_lock(hashtext('dong-hanh-prepare'))`.execute(connection);
      try {
        await applyViews(connection, log);
        await sql.raw(`alter role dong_hanh_app password '${appPassword}'`).execute(connection);
        for (const step of steps) await step(connection, log);
      } finally {
        await sql`select pg_advisory_unlock(hashtext('dong-hanh-prepare'))`.execute(connection);
      }
    });
  } finally {
    await owner.destroy();
  }
}

/** Views and reporting functions are replaced whole whenever their text changes. */
async function applyViews(owner: Kysely<unknown>, log: Log): Promise<void> {
  const files = await sqlFiles(viewsFolder);
  const hash = createHash('sha256')
    .update(files.map(({ text }) => text).join('\0'))
    .digest('hex');
  const { rows } = await sql<{
    content_hash: string;
  }>`select content_hash from reference_data_state where name = 'views'`.execute(owner);
  if (rows[0]?.content_hash === hash) return;
  await owner.transaction().execute(async (transaction) => {
    for (const { text } of files) await sql.raw(text).execute(transaction);
    await sql`insert into reference_data_state (name, content_hash) values ('views', ${hash})
      on conflict (name) do update set content_hash = excluded.content_hash, loaded_at = now()`.execute(transaction);
  });
  log.info('views.applied');
}
