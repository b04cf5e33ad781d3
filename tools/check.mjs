// The checks of the house, all of them before any verdict: types, lint and format, architecture, dead code.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const projects = [
  'packages/domain',
  'packages/contract',
  'packages/print-templates',
  'packages/database',
  'packages/ui',
  'apps/server',
  'apps/web',
  '.',
];
const checks = [
  ...projects.map((project) => [`types ${project}`, 'tsc', ['-p', project]]),
  ['lint and format', 'biome', ['check', '--error-on-warnings', '.']],
  ['architecture', 'node', ['tools/architecture/check.mjs']],
  ['dead code', 'knip', []],
];
let failed = 0;
for (const [name, command, args] of checks) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) console.log(`ok    ${name}`);
  else {
    failed += 1;
    console.log(`FAIL  ${name}\n${stdout}${stderr}`);
  }
}
process.exit(failed === 0 ? 0 : 1);
