import type { Config } from '../config/config';
import type { KeyRing } from '../keys/key-ring';
import type { Log } from '../log/log';
import { connectDatabase, type Database } from './connection';
import { openEmbeddedDatabase } from './embedded/embedded-database';
import { migrate, type PreparationStep } from './migrate';

export interface OpenDatabase {
  database: Database;
  ownerUrl: string;
  /** Ends the connections and, with the embedded database, stops it when nobody else of ours uses it. */
  close(): Promise<void>;
}

function asApplication(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = 'dong_hanh_app';
  url.password = password;
  return url.toString();
}

/** Finds or starts PostgreSQL, migrates, and connects as the application's own role. */
export async function openDatabase(
  config: Config,
  keyRing: KeyRing,
  log: Log,
  options: { applicationName: string; connections: number; steps: PreparationStep[] },
): Promise<OpenDatabase> {
  const embedded = config.database.url ? null : await openEmbeddedDatabase(config.dataDir, log);
  const ownerUrl = config.database.url ?? embedded?.url ?? '';
  try {
    const password = keyRing.derive('database-role', 24).toString('hex');
    await migrate(ownerUrl, password, options.steps, log);
    const database = connectDatabase({
      url: asApplication(ownerUrl, password),
      applicationName: options.applicationName,
      connections: options.connections,
    });
    return {
      database,
      ownerUrl,
      close: async () => {
        await database.close();
        await embedded?.release();
      },
    };
  } catch (error) {
    await embedded?.release();
    throw error;
  }
}
