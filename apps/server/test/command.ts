import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../src/platform/paths';

export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the launcher as a person would, with only the given settings. */
export function runCommand(args: string[], environment: Record<string, string>): Promise<CommandResult> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(projectRoot, 'bin/dong-hanh.mjs'), ...args],
      { env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment }, maxBuffer: 1 << 28 },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr }),
    );
  });
}
