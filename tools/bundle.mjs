import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const sourceFolders = [
  'apps/server/src',
  'packages/domain/src',
  'packages/contract/src',
  'packages/database/src',
  'packages/print-templates/src',
];

async function newestChange(folder) {
  let newest = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) newest = Math.max(newest, await newestChange(path));
    else if (!entry.name.includes('.test.')) newest = Math.max(newest, (await stat(path)).mtimeMs);
  }
  return newest;
}

const webFolders = [
  'apps/web',
  'packages/ui/src',
  'packages/domain/src',
  'packages/contract/src',
  'packages/print-templates/src',
];

async function newestOf(root, folders) {
  const changes = await Promise.all(folders.map((folder) => newestChange(join(root, folder))));
  return Math.max(...changes, (await stat(join(root, 'package.json'))).mtimeMs);
}

/** Builds the staff application when one of its sources is newer than what was built. */
export async function ensureWebBuild(root) {
  const built = join(root, 'dist/web/index.html');
  if (existsSync(built) && (await stat(built)).mtimeMs > (await newestOf(root, webFolders))) return;
  const { build } = await import('vite');
  await build({ root: join(root, 'apps/web'), logLevel: 'warn' });
}

/** Bundles our own server sources (packages stay external) when they are newer than the bundle. Returns its path. */
export async function ensureServerBundle(root) {
  const output = join(root, 'dist/server/main.mjs');
  const newest = await newestOf(root, sourceFolders);
  if (existsSync(output) && (await stat(output)).mtimeMs > newest) return output;

  const { build } = await import('esbuild');
  // Libraries stay outside the bundle, those of our packages too.
  const manifests = ['package.json', 'packages/print-templates/package.json', 'packages/database/package.json'];
  const libraries = new Set();
  for (const path of manifests) {
    const { dependencies } = JSON.parse(await readFile(join(root, path), 'utf8'));
    for (const name of Object.keys(dependencies ?? {})) if (!name.startsWith('@dong-hanh/')) libraries.add(name);
  }
  await mkdir(join(root, 'dist/server'), { recursive: true });
  // Two commands may start at once: each writes its own file, the rename is atomic.
  const draft = join(root, `dist/server/main.${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, 'apps/server/src/main/cli.ts')],
    outfile: draft,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
    external: [...libraries].flatMap((name) => [name, `${name}/*`]),
    loader: { '.typ': 'text' },
  });
  await rename(draft, output).catch(async (error) => {
    await rm(draft, { force: true });
    throw error;
  });
  return output;
}
