import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { KeyRing } from '../keys/key-ring';

const PIECE = 1024 * 1024;

/** Writes the content in sealed pieces, each with its length before it, and makes sure it has reached the disk. */
export async function sealTo(
  path: string,
  source: AsyncIterable<Uint8Array>,
  keyRing: KeyRing,
): Promise<{ hash: Buffer; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  const file = await open(path, 'wx', 0o600);
  const flush = async () => {
    await writePiece(file, keyRing.sealBytes(Buffer.concat(pending)));
    pending = [];
    pendingBytes = 0;
  };
  try {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      pending.push(chunk);
      pendingBytes += chunk.length;
      if (pendingBytes >= PIECE) await flush();
    }
    if (pendingBytes > 0) await flush();
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: hash.digest(), bytes };
}

async function writePiece(file: FileHandle, sealed: Buffer): Promise<void> {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(sealed.length);
  await file.write(Buffer.concat([length, sealed]));
}

/** The plain pieces in order. */
export async function* openSealedFile(path: string, keyRing: KeyRing): AsyncIterable<Buffer> {
  const file = await open(path, 'r');
  try {
    const length = Buffer.alloc(4);
    for (;;) {
      const { bytesRead } = await file.read(length, 0, 4);
      if (bytesRead === 0) return;
      const sealed = Buffer.alloc(length.readUInt32BE());
      const read = bytesRead === 4 ? await file.read(sealed, 0, sealed.length) : { bytesRead: -1 };
      if (read.bytesRead !== sealed.length) throw new Error('A kept file is cut off.');
      yield keyRing.openBytes(sealed);
    }
  } finally {
    await file.close();
  }
}
