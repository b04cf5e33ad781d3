import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureServerBundle, ensureWebBuild } from './bundle.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
await ensureServerBundle(root);
await ensureWebBuild(root);
