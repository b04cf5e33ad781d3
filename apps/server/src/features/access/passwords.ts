import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// OWASP figures for argon2id (algorithm 2 of the library): 19 MiB, two passes, one lane.
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

let decoy: Promise<string> | undefined;

/** Takes as long for an unknown account as for a known one. */
export async function passwordMatches(stored: string | null, given: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const matches = await verify(stored ?? (await decoy), given);
  return stored !== null && matches;
}

// Without look-alikes: read from a screen or a slip of paper.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password, shown once: 16 characters in groups of four. */
export function makePassword(): string {
  const groups = Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  );
  return groups.join('-');
}
