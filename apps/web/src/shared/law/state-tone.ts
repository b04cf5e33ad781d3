import type { Tone } from '@dong-hanh/ui';

const breached = new Set(['wanted', 'escaped']);
const pending = new Set([
  'suspected',
  'positive-user',
  'determination',
  'addict-identified',
  'rehab-registered',
  'compulsory-file',
  'held-during-file',
  'court',
  'ordered',
  'postponed',
  'user-mgmt-suspended',
  'suspended',
]);
const ended = new Set(['completed', 'off-list', 'exempted']);

/** What a state asks of the officer: to look for somebody, to decide, to go on, or nothing more. */
export function stateTone(state: string | null): Tone {
  if (state === null) return 'neutral';
  if (breached.has(state)) return 'danger';
  if (pending.has(state)) return 'warn';
  return ended.has(state) ? 'good' : 'info';
}
