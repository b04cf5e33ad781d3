import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runCommand } from '../../../test/command';
import { openWorld, type World } from '../../../test/world';

let world: World;
let folder: string;
const content = `files/ab/ab${'c0'.repeat(31)}`;
let file: string;
const targets: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), 'dong-hanh-backup-'));
  file = join(folder, 'sao-luu.dhb');
  const officer = await world.visitor('commune-officer', '26068');
  for (const [index, fullName] of ['Nguyễn Văn Út', 'Trần Thị Ba', 'Lê Văn Tư'].entries()) {
    const { body } = await officer.send<{ person: { id: string } }>('POST', '/api/v1/people', {
      fullName,
      bornOn: `198${index}-02-03`,
      nationalId: `07508${index}00045${index}`,
    });
    await officer.send('POST', `/api/v1/people/${body.person.id}/acts`, {
      kind: 'positive-notice',
      at: '2026-07-09T10:00:00+07:00',
    });
  }
  await world.owner.query('select app.seal_audit()');
  await mkdir(join(world.dataDir, 'files/ab'), { recursive: true });
  await writeFile(join(world.dataDir, content), randomBytes(300_000));
  await mkdir(join(world.dataDir, 'files/plain/x'), { recursive: true });
  await writeFile(join(world.dataDir, 'files/plain/x/ledger.xlsx'), 'plain for a moment');
  const made = await runCommand(['backup', file], settings(world.databaseUrl, world.dataDir));
  expect(made.stderr).toBe('');
  expect(made.code).toBe(0);
});
afterAll(async () => {
  for (const name of targets) await world.owner.query(`drop database ${name} with (force)`);
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const settings = (url: string, dataDir: string, keyRing = inject('keyRing')) => ({
  DATABASE_URL: url,
  DATA_DIR: dataDir,
  KEY_RING: keyRing,
});

async function emptyTarget(): Promise<{ url: string; dataDir: string }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await world.owner.query(`create database ${name}`);
  targets.push(name);
  return { url: world.databaseUrl.replace(/\/[^/]+$/, `/${name}`), dataDir: await mkdtemp(join(folder, 'target-')) };
}
const restore = (target: { url: string; dataDir: string }, from = file, keyRing?: string) =>
  runCommand(['restore', from, '--json'], settings(target.url, target.dataDir, keyRing));

describe('a backup', () => {
  it('holds no name and no number that can be read', async () => {
    const bytes = await readFile(file);
    for (const text of ['Nguyễn', 'Trần', '075080000450', 'positive-notice']) expect(bytes.includes(text)).toBe(false);
  });

  it('is restored into an empty database with everything in it, and work goes on', async () => {
    const target = await emptyTarget();
    const done = await restore(target);
    expect([done.stderr, done.code]).toEqual(['', 0]);
    expect(JSON.parse(done.stdout).tables.find((table: { name: string }) => table.name === 'person').rows).toBe(3);
    expect(await readFile(join(target.dataDir, content))).toEqual(await readFile(join(world.dataDir, content)));
    const check = await runCommand(
      ['projections', 'rebuild', '--check', '--json'],
      settings(target.url, target.dataDir),
    );
    expect(JSON.parse(check.stdout)).toMatchObject({ people: 3, ok: true });
    const found = await runCommand(['people', 'find', '075080000450', '--json'], settings(target.url, target.dataDir));
    expect(JSON.parse(found.stdout)).toMatchObject([{ fullName: 'Nguyễn Văn Út' }]);
    const client = new pg.Client({ connectionString: target.url });
    await client.connect();
    await client.query('select app.seal_audit()');
    await client.end();
    const audit = await runCommand(['audit', 'verify', '--json'], settings(target.url, target.dataDir));
    expect(JSON.parse(audit.stdout)).toMatchObject({ ok: true, firstBroken: null });
  });

  it('is refused without its key, and says which', async () => {
    const target = await emptyTarget();
    const done = await restore(target, file, join(target.dataDir, 'other-keys'));
    expect(done.code).toBe(1);
    const id = JSON.parse(await readFile(inject('keyRing'), 'utf8')).current;
    expect(done.stderr).toContain(id);
  });

  it('is refused by a database that holds data', async () => {
    const done = await restore({ url: world.databaseUrl, dataDir: world.dataDir });
    expect(done.code).toBe(1);
    expect(done.stderr).toContain('trống');
  });

  it.each([
    [
      'one byte changed in the middle',
      (bytes: Buffer) =>
        Buffer.concat([
          bytes.subarray(0, bytes.length >> 1),
          Buffer.from([(bytes[bytes.length >> 1] ?? 0) ^ 1]),
          bytes.subarray((bytes.length >> 1) + 1),
        ]),
    ],
    ['the end cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    ['another file', () => Buffer.from('PK not a backup at all')],
  ])('is refused with %s, and nothing is left half-done', async (_what, damage) => {
    const target = await emptyTarget();
    const damaged = join(folder, 'damaged.dhb');
    await writeFile(damaged, damage(await readFile(file)));
    const done = await restore(target, damaged);
    expect(done.code).toBe(1);
    expect(done.stderr).toContain('hỏng');
    const found = await runCommand(['people', 'find', 'nguyen', '--json'], settings(target.url, target.dataDir));
    expect(JSON.parse(found.stdout)).toEqual([]);
  });
});
