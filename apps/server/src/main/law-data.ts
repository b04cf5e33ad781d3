import { adoptEntered } from '../features/calendar/index';
import { adoptDecided } from '../features/law/index';
import type { Database } from '../platform/database/connection';
import type { App } from '../platform/http/http-app';
import type { Log } from '../platform/log/log';

const refreshMs = 60_000;

/** Counts and judges by what offices have entered over what ships, from here on, in this process. */
export async function adoptLawData(database: Database): Promise<void> {
  await database.withoutSession(adoptEntered);
  await database.withoutSession(adoptDecided);
}

/** Another process may have entered something. */
export function keepLawDataCurrent(app: App, { database, log }: { database: Database; log: Log }): void {
  const refresh = setInterval(() => {
    adoptLawData(database).catch((error: unknown) => log.error('law data not read', {}, error));
  }, refreshMs);
  refresh.unref();
  app.addHook('onClose', async () => clearInterval(refresh));
}
