import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, it } from 'vitest';
import { projectRoot } from '../src/platform/paths';
import { templateName } from './global-setup';

const committed = join(projectRoot, 'packages/database/src/generated/tables.ts');

it('the committed table types are those of the real schema (npm run generate writes them)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dong-hanh-tables-'));
  const output = join(folder, 'tables.ts');
  const url = inject('serverUrl').replace(/\/postgres$/, `/${templateName}`);
  await promisify(execFile)(
    process.execPath,
    [
      join(projectRoot, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      ...[
        '--dialect',
        'postgres',
        '--url',
        url,
        '--out-file',
        output,
        '--numeric-parser',
        'number',
        '--date-parser',
        'string',
        '--type-mapping',
        '{"int8":"number"}',
      ],
      ...['--exclude-pattern', 'audit_entry_2*'],
    ],
    { cwd: folder },
  );
  const generated = await readFile(output, 'utf8');
  await rm(folder, { recursive: true });
  if (process.env.UPDATE_GENERATED === '1') await writeFile(committed, generated);
  expect(generated).toBe(await readFile(committed, 'utf8'));
});
