import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openKeyRing } from '../keys/key-ring';
import { ContentMissingError, type ContentStore, createContentStore } from './index';

let dataDir: string;
let store: ContentStore;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'content-store-'));
  store = createContentStore(dataDir, openKeyRing(join(dataDir, 'keys')));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function* inPieces(content: Buffer, size: number) {
  for (let i = 0; i < content.length; i += size) yield content.subarray(i, i + size);
}
const pathOf = (hash: Buffer) => join(dataDir, 'files', hash.toString('hex').slice(0, 2), hash.toString('hex'));

it('keeps content encrypted, once, and gives it back as a file that is gone afterwards', async () => {
  const content = Buffer.concat([Buffer.from('Nguyễn Văn An'), randomBytes(3_000_000)]);
  const kept = await store.keep(inPieces(content, 70_000));
  expect(await store.keep(inPieces(content, 1_000_000))).toEqual(kept);
  expect(kept.bytes).toBe(content.length);
  const sealed = await readFile(pathOf(kept.hash));
  expect(sealed.includes('Nguyễn Văn An')).toBe(false);
  expect((await stat(pathOf(kept.hash))).mode & 0o777).toBe(0o600);
  let seen = '';
  await store.withPlainFile(kept.hash, async (path) => {
    seen = path;
    expect((await readFile(path)).equals(content)).toBe(true);
  });
  await expect(stat(seen)).rejects.toThrow('ENOENT');
  expect((await readdir(join(dataDir, 'files'))).filter((name) => name.startsWith('.draft'))).toEqual([]);
});

it('removes the plain file when the work fails', async () => {
  const { hash } = await store.keep(inPieces(Buffer.from('abc'), 10));
  await expect(store.withPlainFile(hash, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await readdir(join(dataDir, 'files/plain'))).toEqual([]);
});

it('tells what was changed on disk and what is not there', async () => {
  const { hash } = await store.keep(inPieces(Buffer.from('abc'), 10));
  const other = await store.keep(inPieces(Buffer.from('abcd'), 10));
  await writeFile(pathOf(hash), await readFile(pathOf(other.hash)));
  await expect(store.withPlainFile(hash, async () => {})).rejects.toThrow('does not match');
  await expect(store.withPlainFile(randomBytes(32), async () => {})).rejects.toThrow(ContentMissingError);
});
