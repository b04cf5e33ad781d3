import { Problem } from '../../platform/http/errors';

/** Where the next page of a list of clocks goes on: in order of due time, person and position. */
export type DeadlineCursor = [dueAt: string, personId: string, position: number];

export const writeDeadlineCursor = (cursor: DeadlineCursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

export function readDeadlineCursor(cursor: string): DeadlineCursor {
  try {
    const [due, person, position] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Number.isNaN(Date.parse(due)) && /^[0-9a-f-]{36}$/.test(person) && Number.isInteger(position))
      return [due, person, position];
  } catch {
    // Told to the caller below like every other unreadable cursor.
  }
  throw new Problem('invalid-request', 'invalid-request', { faults: [{ field: 'cursor', code: 'cursor' }] });
}
