import { createContentStore } from '../platform/files/index';
import type { Program } from './program';

/** What papers stand on, the same for the server, the commands and the bench. */
export function papersContextOf({ keyRing, database, config }: Program) {
  return {
    keyRing,
    database,
    content: createContentStore(config.dataDir, keyRing),
    publicUrl: config.http.publicUrl ?? `http://localhost:${config.http.port}`,
  };
}
