import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

interface KeyFile {
  version: 1;
  /** The key new values are sealed with. */
  current: string;
  keys: Record<string, string>;
  lookup: string;
}

/**
 * Keys that never enter the database or a backup. Fields are sealed with AES-256-GCM under the current key and opened
 * with the key they name; equality is asked by a keyed hash whose key does not rotate.
 */
export interface KeyRing {
  keyIds(): string[];
  seal(plain: string): Buffer;
  open(sealed: Buffer): string;
  sealBytes(plain: Buffer): Buffer;
  openBytes(sealed: Buffer): Buffer;
  lookupHash(purpose: string, value: string): Buffer;
  /** A secret for one named purpose, the same in every process that shares the ring. */
  derive(purpose: string, bytes: number): Buffer;
}

export class MissingKeyError extends Error {
  constructor(readonly keyId: string) {
    super(`Thiếu khóa ${keyId} trong vòng khóa (KEY_RING). / Key ${keyId} is missing from the key ring.`);
  }
}

function createKeyFile(path: string): void {
  const id = randomBytes(4).toString('hex');
  const file: KeyFile = {
    version: 1,
    current: id,
    keys: { [id]: randomBytes(32).toString('base64') },
    lookup: randomBytes(32).toString('base64'),
  };
  mkdirSync(dirname(path), { recursive: true });
  // wx: of two programs that start at once one creates the file and both read it.
  try {
    writeFileSync(path, JSON.stringify(file, null, 2), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

export function openKeyRing(path: string): KeyRing {
  if (!existsSync(path)) createKeyFile(path);
  const file = JSON.parse(readFileSync(path, 'utf8')) as KeyFile;
  // Key objects are made once: one made anew for each use costs five times what the cipher costs.
  const keys = new Map(Object.entries(file.keys).map(([id, key]) => [id, createSecretKey(key, 'base64')]));
  const lookup = createSecretKey(file.lookup, 'base64');
  const current = keys.get(file.current);
  if (!current) throw new MissingKeyError(file.current);

  // Layout: 1 byte length of the key id, key id, 12 bytes nonce, 16 bytes tag, cipher text.
  const sealBytes = (plain: Buffer): Buffer => {
    const id = Buffer.from(file.current, 'utf8');
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', current, nonce);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), body]);
  };
  const openBytes = (sealed: Buffer): Buffer => {
    const idLength = sealed[0] ?? 0;
    const id = sealed.subarray(1, 1 + idLength).toString('utf8');
    const key = keys.get(id);
    if (!key) throw new MissingKeyError(id);
    const rest = sealed.subarray(1 + idLength);
    const decipher = createDecipheriv('aes-256-gcm', key, rest.subarray(0, 12));
    decipher.setAuthTag(rest.subarray(12, 28));
    return Buffer.concat([decipher.update(rest.subarray(28)), decipher.final()]);
  };
  return {
    keyIds: () => [...keys.keys()],
    sealBytes,
    openBytes,
    seal: (plain) => sealBytes(Buffer.from(plain, 'utf8')),
    open: (sealed) => openBytes(sealed).toString('utf8'),
    lookupHash: (purpose, value) => createHmac('sha256', lookup).update(`${purpose}\0${value}`).digest(),
    derive: (purpose, bytes) => Buffer.from(hkdfSync('sha256', lookup, 'dong-hanh', purpose, bytes)),
  };
}
