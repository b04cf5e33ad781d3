import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import { projectRoot } from '../src/platform/paths';
import type { World } from './world';

/** The real program in a process group of its own, on the database and folder of a world. */
export function startProgram(world: World, args: string[], environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [join(projectRoot, 'bin/dong-hanh.mjs'), ...args], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATABASE_URL: world.databaseUrl,
      DATA_DIR: world.dataDir,
      KEY_RING: inject('keyRing'),
      LOG_LEVEL: 'error',
      ...environment,
    },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });

/** As the power goes: launcher and program at once, nothing is told to either. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = ended(child);
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  await gone;
}

export interface CommandResult<T> {
  code: number | null;
  answer: T;
  words: string;
  /** What it wrote for people, where it printed no document. */
  text: string;
}

/** A command that runs to its end, with the one document it prints. */
export async function command<T = Record<string, unknown>>(world: World, ...args: string[]): Promise<CommandResult<T>> {
  const child = startProgram(world, args);
  if (!child.stdout || !child.stderr) throw new Error('The program has no outputs.');
  const [code, output, words] = await Promise.all([ended(child), text(child.stdout), text(child.stderr)]);
  return { code, answer: (/^[{[]/.test(output) ? JSON.parse(output) : null) as T, words, text: output };
}
