import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ensureServerBundle } from './bundle-server.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
await ensureServerBundle(root);
await build({ root: join(root, 'apps/web'), logLevel: 'warn' });
