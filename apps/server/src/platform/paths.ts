import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'dong-hanh') return folder;
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The program must stay inside its checkout: package.json was not found.');
    folder = parent;
  }
}

/** The folder of the checkout; the same from the bundle and from the sources. */
export const projectRoot = findRoot();
export const migrationsFolder = join(projectRoot, 'packages/database/migrations');
export const viewsFolder = join(projectRoot, 'packages/database/views');
export const referenceDataFolder = join(projectRoot, 'packages/database/reference-data');
export const webFolder = join(projectRoot, 'dist/web');
