import type { FastifyRequest } from 'fastify';
import { Problem } from './errors';

/** Where a value holds text that no field can keep: a zero character, or half of a surrogate pair. */
function* unstorable(value: unknown, path: string): Generator<string> {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) yield path;
  } else if (value !== null && typeof value === 'object' && !Buffer.isBuffer(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      yield* unstorable(key, at);
      yield* unstorable(inner, at);
    }
  }
}

/** Refuses, at its field, text that the database could not keep, before anything is done with the request. */
export async function refuseUnstorableText(request: FastifyRequest): Promise<void> {
  const faults = [request.params, request.query, request.body]
    .flatMap((part) => [...unstorable(part, '')])
    .map((field) => ({ field, code: 'unreadable-characters' }));
  if (faults.length > 0) throw new Problem('invalid-request', 'unreadable-characters', { faults });
}
