import type { Readable } from 'node:stream';
import { BackupDamaged } from './envelope';

/** A backup is a row of records: a JSON head, then a body in pieces that a piece of length 0 ends. */
export interface RecordHead {
  kind: 'manifest' | 'table' | 'file' | 'end';
  name: string;
  [more: string]: unknown;
}

const lengthOf = (bytes: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(bytes, 0);
  return buffer;
};

export async function* writeRecord(
  head: RecordHead,
  body: AsyncIterable<Buffer> | Iterable<Buffer> = [],
): AsyncGenerator<Buffer> {
  const text = Buffer.from(JSON.stringify(head));
  yield lengthOf(text.length);
  yield text;
  for await (const piece of body) {
    if (piece.length === 0) continue;
    yield lengthOf(piece.length);
    yield piece;
  }
  yield lengthOf(0);
}

export interface RecordReader {
  /** The next record's head, or null at the end. The body of the record before must have been read. */
  next(): Promise<RecordHead | null>;
  body(): AsyncGenerator<Buffer>;
}

export function readRecords(source: Readable): RecordReader {
  const pieces = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let pending = Buffer.alloc(0);
  const take = async (bytes: number): Promise<Buffer | null> => {
    const parts: Buffer[] = [pending];
    let have = pending.length;
    while (have < bytes) {
      const { value, done } = await pieces.next();
      if (done) {
        if (have > 0) throw new BackupDamaged('record');
        return null;
      }
      parts.push(value);
      have += value.length;
    }
    const all = parts.length === 1 ? pending : Buffer.concat(parts);
    pending = all.subarray(bytes);
    return all.subarray(0, bytes);
  };
  const need = async (bytes: number): Promise<Buffer> => {
    const taken = await take(bytes);
    if (!taken) throw new BackupDamaged('record');
    return taken;
  };
  return {
    async next() {
      const length = await take(4);
      if (!length) return null;
      const size = length.readUInt32BE(0);
      if (size === 0 || size > 1 << 24) throw new BackupDamaged('record');
      return JSON.parse((await need(size)).toString()) as RecordHead;
    },
    async *body() {
      for (;;) {
        const size = (await need(4)).readUInt32BE(0);
        if (size === 0) return;
        yield await need(size);
      }
    },
  };
}
