import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';

/** A container starts with the same process number again and again. */
const ours = new Set<string>();
const here = hostname().replace(/[^\w.]/g, '_');

/** A folder only its owner may enter, gone when `work` ends. What programs that were killed left behind goes first. */
export async function withTemporaryFolder<T>(root: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  await removeLeftBehind(root);
  const folder = await mkdtemp(join(root, `${here}-${process.pid}-`));
  ours.add(basename(folder));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    ours.delete(basename(folder));
  }
}

async function removeLeftBehind(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const [, host, pid] = /^(.*)-(\d+)-[^-]+$/.exec(name) ?? [];
    const alive = Number(pid) === process.pid ? ours.has(name) : isRunning(Number(pid));
    if (host === here && !alive) await rm(join(root, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
