import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import type { KeyRing } from '../keys/key-ring';

const magic = 'DONG-HANH-BACKUP 1\n';
const chunkBytes = 1 << 20;
const tagBytes = 16;

/** What stands readable at the head of a backup: nothing of anybody, and the data key only sealed. */
export interface EnvelopeHeader {
  createdAt: string;
  sealedKey: string;
}

export class BackupDamaged extends Error {
  constructor(what: string) {
    super(
      `Tệp sao lưu hỏng hoặc không phải của hệ thống (${what}). / The backup is damaged or not one of ours (${what}).`,
    );
  }
}

// Every chunk has its own nonce: its number, and whether it is the last, so that a shortened file is found.
function nonceOf(counter: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(counter, 4);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Encrypts a stream in chunks under a new key, which the key ring seals. */
export function createEncryption(keyRing: KeyRing, createdAt: Date): Transform {
  const key = randomBytes(32);
  const header: EnvelopeHeader = {
    createdAt: createdAt.toISOString(),
    sealedKey: keyRing.sealBytes(key).toString('base64'),
  };
  const head = Buffer.from(`${magic}${JSON.stringify(header)}\n`);
  const bound = createHash('sha256').update(head).digest();
  let pending = Buffer.alloc(0);
  let counter = 0;
  let started = false;
  const seal = (plain: Buffer, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(counter++, last));
    cipher.setAAD(bound);
    const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    const length = Buffer.alloc(5);
    length.writeUInt32BE(body.length, 0);
    length[4] = last ? 1 : 0;
    return Buffer.concat([length, body]);
  };
  return new Transform({
    transform(data: Buffer, _encoding, done: TransformCallback) {
      if (!started) {
        started = true;
        this.push(head);
      }
      pending = Buffer.concat([pending, data]);
      while (pending.length > chunkBytes) {
        this.push(seal(pending.subarray(0, chunkBytes), false));
        pending = pending.subarray(chunkBytes);
      }
      done();
    },
    flush(done) {
      if (!started) this.push(head);
      this.push(seal(pending, true));
      done();
    },
  });
}

/** Opens what createEncryption made. A missing key is told before anything is read. */
export function createDecryption(keyRing: KeyRing): Transform {
  let pending = Buffer.alloc(0);
  let key: Buffer | null = null;
  let bound = Buffer.alloc(0);
  let counter = 0;
  let finished = false;
  const readHeader = (): boolean => {
    const first = pending.indexOf(10);
    const second = first < 0 ? -1 : pending.indexOf(10, first + 1);
    if (first > magic.length || (first >= 0 && pending.subarray(0, first + 1).toString() !== magic))
      throw new BackupDamaged('header');
    if (second < 0) {
      if (pending.length > 10_000) throw new BackupDamaged('header');
      return false;
    }
    const header = JSON.parse(pending.subarray(first + 1, second).toString()) as EnvelopeHeader;
    bound = createHash('sha256')
      .update(pending.subarray(0, second + 1))
      .digest();
    key = keyRing.openBytes(Buffer.from(header.sealedKey, 'base64'));
    pending = pending.subarray(second + 1);
    return true;
  };
  return new Transform({
    transform(data: Buffer, _encoding, done: TransformCallback) {
      try {
        pending = Buffer.concat([pending, data]);
        if (!key && !readHeader()) return done();
        while (pending.length >= 5 && key) {
          const length = pending.readUInt32BE(0);
          if (length > chunkBytes + tagBytes || finished) throw new BackupDamaged('chunk');
          if (pending.length < 5 + length) break;
          const last = pending[4] === 1;
          const body = pending.subarray(5, 5 + length);
          const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(counter++, last));
          decipher.setAAD(bound);
          decipher.setAuthTag(body.subarray(body.length - tagBytes));
          try {
            this.push(Buffer.concat([decipher.update(body.subarray(0, body.length - tagBytes)), decipher.final()]));
          } catch {
            throw new BackupDamaged('content');
          }
          finished = last;
          pending = pending.subarray(5 + length);
        }
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      done(finished && pending.length === 0 ? null : new BackupDamaged('end'));
    },
  });
}
