import { createHash, randomBytes } from 'node:crypto';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeyRing } from '../keys/key-ring';
import { openSealedFile, sealTo } from './sealed-file';
import { withTemporaryFolder } from './temporary-folder';

export interface KeptContent {
  /** SHA-256 of the plain content: its name in the store. */
  hash: Buffer;
  bytes: number;
}

/** The database knows of the content, the folder does not have it: it was kept by a program with another DATA_DIR. */
export class ContentMissingError extends Error {
  constructor(readonly hash: string) {
    super(`Content ${hash} is not in the files folder.`);
  }
}

/** Content by its hash, encrypted with the key ring. The same content is kept once. */
export interface ContentStore {
  keep(source: AsyncIterable<Uint8Array>): Promise<KeptContent>;
  /** The plain content piece by piece; a content that was changed on disk throws. */
  read(hash: Buffer): AsyncIterable<Buffer>;
  /** The plain content as a file in a folder of its own that is gone when `work` ends; other files may be put beside it. */
  withPlainFile<T>(hash: Buffer, work: (path: string, folder: string) => Promise<T>): Promise<T>;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

export function createContentStore(dataDir: string, keyRing: KeyRing): ContentStore {
  const root = join(dataDir, 'files');
  const pathOf = (hash: Buffer) => join(root, hash.toString('hex').slice(0, 2), hash.toString('hex'));

  async function* read(hash: Buffer): AsyncIterable<Buffer> {
    const path = pathOf(hash);
    if (!(await exists(path))) throw new ContentMissingError(hash.toString('hex'));
    const seen = createHash('sha256');
    for await (const piece of openSealedFile(path, keyRing)) {
      seen.update(piece);
      yield piece;
    }
    if (!seen.digest().equals(hash)) throw new Error('The content does not match its hash.');
  }

  return {
    read,
    async keep(source) {
      await mkdir(root, { recursive: true, mode: 0o700 });
      const draft = join(root, `.draft-${randomBytes(12).toString('hex')}`);
      try {
        const kept = await sealTo(draft, source, keyRing);
        const path = pathOf(kept.hash);
        if (await exists(path)) return kept;
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await rename(draft, path);
        await syncFolder(dirname(path));
        return kept;
      } finally {
        await rm(draft, { force: true });
      }
    },
    withPlainFile: (hash, work) =>
      withTemporaryFolder(join(root, 'plain'), async (folder) => {
        const path = join(folder, 'content');
        const file = await open(path, 'wx', 0o600);
        try {
          for await (const piece of read(hash)) await file.write(piece);
        } finally {
          await file.close();
        }
        return work(path, folder);
      }),
  };
}
